using System.Text;

namespace Garden.Site.Tests.Pages;

/// <summary>What a topic's page weighs: a reader on a slow line waits for it.</summary>
public sealed class TopicWeightTests
{
    private const int Most = 25_000;

    [Fact]
    public void A_topic_of_five_full_beliefs_stays_below_its_weight()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("garden.yml", "title: Slack Water\nauthor: Tove Ansell\nfeedback: example/garden\n"), ("topics/other.md", Other), ("topics/jobs.md", Topic)));

        Assert.Equal(5, site["topics/jobs/"].QuerySelectorAll(".belief .steps").Length);
        Assert.Equal(15, site["topics/jobs/"].QuerySelectorAll(".belief .history li").Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(site.Files["topics/jobs/index.html"]), Most / 2, Most);
    }

    private const string Other = "---\ntitle: Late parts\narea: Yard\n---\n\n## Current beliefs\n\n- A promise of April is kept to the week. 25% — seen. ^kept\n";

    private const string Topic = """
        ---
        title: How long things take
        description: Why planned work runs late, by how much, and whether knowing it helps.
        area: Yard
        status: developing
        reviewed: 2026-10-03
        tags: [estimation]
        related: [other]
        ---

        ## Where I currently stand

        Work runs late in a lawful way. I timed sixty-four jobs against the first number I wrote for each: twenty-three finished inside it, and the median job took one and four tenths of what I had said.

        Knowing this did not make my first numbers better. What helped was to stop using them: the quote now comes from the table.

        ## Current beliefs

        - The median job takes a third longer than the first number I write. ~40% (30–55) — sixty-four timed jobs over two years say so, and neither year alone says otherwise. ^b0
          - 2024-03-01: 30% — an impression, and I suspected myself of gloom
          - 2025-04-10: 30% → 45% — thirty-one rows in the book
          - 2026-05-20: 45% → 40% — sixty-four rows, and the ratio has settled
          - for: [Exploring the planning fallacy](https://doi.org/10.1037/0022-3514.67.3.366), where students were three weeks late
          - against: the jobs I time are the ones that I remember to time
          - importance: medium
          - by: 2029-01-31
        - Half of the late jobs waited for something in a box. ~50% (40–64) — sixty-four timed jobs over two years say so, and neither year alone says otherwise. ^b1
          - 2024-03-02: 40% — an impression, and I suspected myself of gloom
          - 2025-04-11: 40% → 55% — thirty-one rows in the book
          - 2026-05-21: 55% → 50% — sixty-four rows, and the ratio has settled
          - for: [Exploring the planning fallacy](https://doi.org/10.1037/0022-3514.67.3.366), where students were three weeks late
          - against: the jobs I time are the ones that I remember to time
          - importance: high
          - by: 2029-01-31
        - Longer quotes make for longer jobs in a small yard. ~60% (50–73) — sixty-four timed jobs over two years say so, and neither year alone says otherwise. ^b2
          - 2024-03-03: 50% — an impression, and I suspected myself of gloom
          - 2025-04-12: 50% → 65% — thirty-one rows in the book
          - 2026-05-22: 65% → 60% — sixty-four rows, and the ratio has settled
          - for: [Exploring the planning fallacy](https://doi.org/10.1037/0022-3514.67.3.366), where students were three weeks late
          - against: the jobs I time are the ones that I remember to time
          - importance: medium
          - by: 2029-01-31
        - The table of past jobs beats the foreman at any job over a week. ~70% (60–82) — sixty-four timed jobs over two years say so, and neither year alone says otherwise. ^b3
          - 2024-03-04: 60% — an impression, and I suspected myself of gloom
          - 2025-04-13: 60% → 75% — thirty-one rows in the book
          - 2026-05-23: 75% → 70% — sixty-four rows, and the ratio has settled
          - for: [Exploring the planning fallacy](https://doi.org/10.1037/0022-3514.67.3.366), where students were three weeks late
          - against: the jobs I time are the ones that I remember to time
          - importance: high
          - by: 2029-01-31
        - At least half of the jobs of 2028 finish inside the quote. ~80% (70–91) — sixty-four timed jobs over two years say so, and neither year alone says otherwise. ^b4
          - 2024-03-05: 70% — an impression, and I suspected myself of gloom
          - 2025-04-14: 70% → 85% — thirty-one rows in the book
          - 2026-05-24: 85% → 80% — sixty-four rows, and the ratio has settled
          - for: [Exploring the planning fallacy](https://doi.org/10.1037/0022-3514.67.3.366), where students were three weeks late
          - against: the jobs I time are the ones that I remember to time
          - importance: medium
          - by: 2029-01-31

        ## Uncertainties

        - Do longer quotes make for longer jobs? Why it matters: if work grows to fill what I allow, the table teaches the yard to be slow. ^u1
        - How much do customers mind? Why it matters: a week late and said early may be worth more than on time and said never. ^u2
        - Is the foreman any better? Why it matters: he could quote and I could time. ^u3

        ## What would update me

        - A year of jobs inside the quote would push [[#^b0]] down by 20 points. ^w1
        - A second yard with the same table and the same ratio would push [[#^b3]] up. ^w2
        - A supplier who pays for late parts would push [[#^b1]] down. ^w3

        ## Recent reading

        - 2026-05-20 — [Exploring the planning fallacy](https://doi.org/10.1037/0022-3514.67.3.366) — what stayed is the thesis in fifty-six days
        - 2026-04-11 — [Time and its measurement](https://example.org/time) — moved nothing, but the clocks are good
        """;
}
