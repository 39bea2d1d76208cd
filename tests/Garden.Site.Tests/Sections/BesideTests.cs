using AngleSharp.Dom;

namespace Garden.Site.Tests.Sections;

/// <summary>The course of another belief behind that of a belief.</summary>
public sealed class BesideTests
{
    private const string Course = "\n  - 2024-03-01: 30% — a guess\n  - 2025-03-01: 30% → 45% — a count\n";

    private const string Other = "\n## Current beliefs\n\n- Late rain. ~60% ^rain\n  - 2024-06-01: 50% — a guess\n  - 2025-06-01: 50% → 60% — a count\n- Early frost. ~20% ^frost\n";

    [Theory]
    [InlineData("implies: [[b#^rain]]")]
    [InlineData("excludes: [[b#^rain]]")]
    [InlineData("if [[b#^rain]]: → 70%")]
    [InlineData("if not [[b#^rain]]: → 20%")]
    [InlineData("and: [[b#^frost]], [[b#^rain]]")]
    [InlineData("implies: [[b#^frost]]\n  - excludes: [[b#^rain]]")]
    public void A_belief_that_is_named_and_has_a_course_stands_behind(string relation)
    {
        BuiltSite site = Built($"- A wet year. ~45% ^wet{Course}  - {relation}\n", "");
        IElement said = site.Only("topics/a/", ".beside");

        Assert.Equal("compare (dashed): Late rain., 50 → 60%", BuiltSite.Words(said));
        Assert.Equal("../b/#rain", said.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull(site.Only("topics/a/", ".steps").QuerySelector(".st-other"));
    }

    [Theory]
    [InlineData("implies: [[b#^frost]]", Course, "")]
    [InlineData("implies: [[#^wet]]", Course, "")]
    [InlineData("implies: [[b#^rain]]", "\n", "")]
    [InlineData("implies: [[b#^rain]]", Course, "unlisted: true\n")]
    public void Where_there_is_nothing_to_compare_nothing_stands_behind(string relation, string course, string front)
    {
        BuiltSite site = Built($"- A wet year. ~45% ^wet{course}  - {relation}\n", front);

        Assert.Empty(site["topics/a/"].QuerySelectorAll(".beside, .st-other"));
    }

    private static BuiltSite Built(string beliefs, string front) => BuiltSite.Of(WrittenGarden.Of(
        ("garden.yml", "title: Weather\n"),
        ("topics/a.md", "---\ntitle: Years\n---\n\n## Current beliefs\n\n" + beliefs),
        ("topics/b.md", $"---\ntitle: Weeks\n{front}---\n{Other}")));
}
