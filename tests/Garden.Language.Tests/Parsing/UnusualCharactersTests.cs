using Garden.Language.Model;
using Garden.Language.Tests.Parsing.Items;

namespace Garden.Language.Tests.Parsing;

/// <summary>
/// Characters of private use, which some fonts show as signs, and the one that stands for an object in text from word processors. None of
/// them is a link, a prompt or struck text: a page with one reads as a page with any other sign.
/// </summary>
public sealed class UnusualCharactersTests
{
    private const char Private = '\uE4C2';

    public static TheoryData<string> Pages => new()
    {
        "## Current beliefs\n\n- It holds. {40%} ~60% — why ^x\n",
        "## Current beliefs\n\n- It holds {40%}. 60% — why ^x\n",
        "## Current beliefs\n\n- { ~60% — } ^x\n",
        "## Current beliefs\n\n- It holds. ~60% { — why ^x\n",
        "## Current beliefs\n\n- It holds. { — why ^x\n",
        "## Current beliefs\n\n- It holds. ~60% — why ^x\n  - implies {\n",
        "## Current beliefs\n\n- It holds. ~60% — why ^x\n  - implies: {\n",
        "## Current beliefs\n\n- It holds. ~60% — why ^x\n  - if { ~70%\n",
        "## Current beliefs\n\n- It holds. ~60% — why ^x\n  - evidence: {\n",
        "## Current beliefs\n\n- It holds. ~60% — why ^x\n  - deadline: {2026-05-01} 2027-06-01\n",
        "## Current beliefs\n\n- It holds. ~60% — why ^x\n  - 2026-01-05: {50%} 55% — {\n",
        "## What would update me\n\n- Rain would lower it. ^x\n  - moves { → 40%\n",
        "## What would update me\n\n- { } ^x\n",
        "## Uncertainties\n\n- Will it rain { this matters because it floods. ^x\n",
        "## Uncertainties\n\n- Will it rain { why it matters: it floods. ^x\n",
        "## Recent reading\n\n- { — A book — it rains ^x\n",
        "## Recent reading\n\n- { } { ^x\n",
        "## Recent reading\n\n- {2026-01-02} 2026-01-03 — A book — it rains ^x\n",
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_character_of_private_use_is_read_like_any_other(string page)
    {
        string expected = Read(page, Private, Private);
        Assert.Equal(expected, Read(page, '\uE000', '\uE000'));
        Assert.Equal(expected, Read(page, '\uE001', '\uE002'));
        Assert.Equal(expected, Read(page, '\uE010', '\uE010'));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_replacement_for_an_object_is_read_like_any_other_sign(string page) => Assert.Equal(Read(page, '☐', '☐'), Read(page, '\uFFFC', '\uFFFC'));

    /// <summary>What comes of a page with one sign in the place of each opening bracket and another in that of each closing one.</summary>
    private static string Read(string page, char first, char second)
    {
        string text = page.Replace('{', first).Replace('}', second);
        Topic topic = Parse.Topic(text);
        IEnumerable<string> own = topic.Items.Select(item => item switch
        {
            Belief belief => $"{Parse.Words(belief.Claim)}; {belief.Estimate?.Probability} {belief.Estimate?.Previous}; {Parse.Words(belief.Reason)}",
            Uncertainty uncertainty => $"{Parse.Words(uncertainty.Question)}; {Parse.Words(uncertainty.Stakes)}",
            ReadingEntry reading => $"{reading.Date}; {Parse.Words(reading.Title)}; {Parse.Words(reading.Takeaway)}",
            Trigger trigger => Parse.Words(trigger.Text),
            _ => item.GetType().Name,
        });
        string read = string.Join("\n", [.. own, EntrySummary.Of(text)]);
        return read.Replace(first, '{').Replace(second, '}').Replace('}', '{');
    }
}
