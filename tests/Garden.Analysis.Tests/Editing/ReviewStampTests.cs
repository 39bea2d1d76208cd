using Garden.Analysis.Editing;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Editing;

public sealed class ReviewStampTests
{
    [Theory]
    [InlineData("---\ntitle: T\nreviewed: 2026-01-01 # yearly\n---\nWords.\n", "---\ntitle: T\nreviewed: 2026-06-01 # yearly\n---\nWords.\n")]
    [InlineData("---\nreviewed: \"2026-01-01\"\ntitle: T\n---\n", "---\nreviewed: \"2026-06-01\"\ntitle: T\n---\n")]
    [InlineData("---\r\ntitle: T\r\n---\r\nWords.", "---\r\ntitle: T\r\nreviewed: 2026-06-01\r\n---\r\nWords.")]
    [InlineData("---\nreviewed: \ntitle: T\n---\n", "---\nreviewed: 2026-06-01\ntitle: T\n---\n")]
    [InlineData("Words.\n", "---\nreviewed: 2026-06-01\n---\n\nWords.\n")]
    [InlineData("---\nreviewed: 2026-02-30\n---\n", "---\nreviewed: 2026-06-01\n---\n")]
    [InlineData("---\nreviewed: 2026-06-01\n---\n", "---\nreviewed: 2026-06-01\n---\n")]
    [InlineData("---\nlast_reviewed: 2026-01-01T10:00:00Z\n---\n", "---\nlast_reviewed: 2026-06-01\n---\n")]
    [InlineData("+++\ntitle = 'T'\n[extra]\na = 1\n+++\nWords.\n", "+++\nreviewed = 2026-06-01\ntitle = 'T'\n[extra]\na = 1\n+++\nWords.\n")]
    [InlineData("+++\nreviewed = 2026-01-01\n+++\n", "+++\nreviewed = 2026-06-01\n+++\n")]
    [InlineData("{\"title\": \"T\"}\nWords.\n", "{\n  \"reviewed\": \"2026-06-01\",\"title\": \"T\"}\nWords.\n")]
    [InlineData("{}\n", "{\n  \"reviewed\": \"2026-06-01\"}\n")]
    public void A_region_is_stamped_in_its_front_matter(string before, string after) =>
        Assert.Equal(after, ReviewStamp.Region(Opened.Page(before), Opened.Day).Text());

    [Theory]
    [InlineData("- It holds. 60% ^a\n  - reviewed: 2026-01-01\n- Other. 20%", "- It holds. 60% ^a\n  - reviewed: 2026-06-01\n- Other. 20%")]
    [InlineData("- It holds. 60% ^a\n  - 2026-01-01: 60%", "- It holds. 60% ^a\n  - 2026-01-01: 60%\n  - reviewed: 2026-06-01")]
    [InlineData("- It holds. 60% ^a", "- It holds. 60% ^a\n  - reviewed: 2026-06-01")]
    [InlineData("- It holds. 60% ^a\n  - Reviewed 2026-01-01 — still so", "- It holds. 60% ^a\n  - Reviewed 2026-06-01 — still so")]
    [InlineData("- It holds. 60% ^a\n  - last reviewed on 1 May 2026", "- It holds. 60% ^a\n  - last reviewed on 2026-06-01")]
    [InlineData("- It holds. 60% ^a\n  - 2026-01-01: 60% — reviewed\n  - **Reviewed** - 2026-01-01", "- It holds. 60% ^a\n  - 2026-01-01: 60% — reviewed\n  - **Reviewed** - 2026-06-01")]
    public void A_belief_is_stamped_in_its_list(string before, string after)
    {
        OpenPage page = Opened.Page(Opened.Beliefs(before));
        Assert.Equal(Opened.Beliefs(after), ReviewStamp.Belief(page, page.Belief("a"), Opened.Day).Text());
    }

    [Theory]
    [InlineData("---\n{title: T}\n---\n")]
    [InlineData("---\ntitle: [\n---\n")]
    public void Front_matter_that_cannot_take_it_is_left_alone(string text) => Assert.NotNull(ReviewStamp.Region(Opened.Page(text), Opened.Day).Failure);

    [Fact]
    public void A_damaged_file_is_left_alone()
    {
        SourceFile damaged = SourceDecoder.Decode("input/topics/page.md", [.. "---\ntitle: T\n---\n"u8, 0xFF]);
        OpenPage page = new(damaged, Garden.Language.Parsing.PagePlace.Of("topics/page.md"), Garden.Language.Model.GardenSettings.Default);
        Assert.NotNull(ReviewStamp.Region(page, Opened.Day).Failure);
    }
}
