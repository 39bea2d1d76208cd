using Garden.Analysis.Importing.Folders;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Importing.Folders;

public sealed class FrontMatterDraftTests
{
    [Theory]
    [InlineData("Text.\n", "---\ndraft: true\naliases: [\"/a\", \"/b\"]\ndate: 2026-01-05\n---\n\nText.\n")]
    [InlineData("---\ntitle: x\n---\nText.\n", "---\ndraft: true\naliases: [\"/a\", \"/b\"]\ndate: 2026-01-05\ntitle: x\n---\nText.\n")]
    [InlineData("---\r\ntitle: x\r\n---\r\nText.\r\n", "---\r\ndraft: true\r\naliases: [\"/a\", \"/b\"]\r\ndate: 2026-01-05\r\ntitle: x\r\n---\r\nText.\r\n")]
    [InlineData("---\n  title: x\n---\nText.\n", "---\n  draft: true\n  aliases: [\"/a\", \"/b\"]\n  date: 2026-01-05\n  title: x\n---\nText.\n")]
    [InlineData("---\n# note\nDraft: no\naliases:\n- c\n- d\nx: 1\n---\n", "---\ndate: 2026-01-05\n# note\nDraft: true\naliases: [\"/a\", \"/b\"]\nx: 1\n---\n")]
    [InlineData("---\ndraft:\naliases: [c,\n  d]\n---\n", "---\ndate: 2026-01-05\ndraft: true\naliases: [\"/a\", \"/b\"]\n---\n")]
    [InlineData("---\n{draft: no, x: 1}\n---\n", "---\n{\"aliases\": [\"/a\", \"/b\"], \"date\": 2026-01-05, draft: true, x: 1}\n---\n")]
    [InlineData("---\n---\nText.\n", "---\ndraft: true\naliases: [\"/a\", \"/b\"]\ndate: 2026-01-05\n---\nText.\n")]
    [InlineData("+++\ntitle = 'x'\naliases = [\n  'c', # old\n]\n[params]\na = 1\n+++\n", "+++\ndraft = true\ndate = 2026-01-05\ntitle = 'x'\naliases = [\"/a\", \"/b\"]\n[params]\na = 1\n+++\n")]
    [InlineData("{\n  \"aliases\": [\"c\"],\n  \"draft\": false\n}\nText.\n", "{\"date\": \"2026-01-05\", \n  \"aliases\": [\"/a\", \"/b\"],\n  \"draft\": true\n}\nText.\n")]
    [InlineData("{}\nText.\n", "{\"draft\": true, \"aliases\": [\"/a\", \"/b\"], \"date\": \"2026-01-05\"}\nText.\n")]
    public void Keys_are_set_in_the_language_of_the_front_matter_and_the_rest_stays(string before, string after)
    {
        FrontMatterDraft draft = new(new SourceFile("page.md", before));
        draft.SetYes("draft");
        draft.SetTexts("aliases", ["/a", "/b"]);
        draft.Set("date", new DateOnly(2026, 1, 5));
        Assert.Equal(after, draft.Apply());
        FrontMatterDraft again = new(new SourceFile("page.md", draft.Apply()));
        Assert.Null(again.Mistake);
        Assert.Equal((true, 2, new DateOnly(2026, 1, 5)), (again.YesOrNo("draft"), again.Texts("aliases").Length, again.Day("date")));
    }

    /// <summary>Where a key is added, the first one begins.</summary>
    [Fact]
    public void The_first_key_may_be_renamed_and_another_added()
    {
        FrontMatterDraft draft = new(new SourceFile("page.md", "---\ntopics: t\n---\n"));
        draft.Rename("topics", "tags");
        draft.SetYes("draft");
        Assert.Equal("---\ndraft: true\ntags: t\n---\n", draft.Apply());
    }

    [Fact]
    public void Words_are_quoted()
    {
        FrontMatterDraft draft = new(new SourceFile("page.md", "Text.\n"));
        draft.SetText("title", "a \"b\" \\ c: d\n# e");
        Assert.Equal("a \"b\" \\ c: d # e", new FrontMatterDraft(new SourceFile("page.md", draft.Apply())).Text("title"));
    }

    [Fact]
    public void Front_matter_that_cannot_be_read_is_left_alone()
    {
        FrontMatterDraft draft = new(new SourceFile("page.md", "---\ntitle: [x\n---\nText.\n"));
        draft.SetYes("draft");
        Assert.NotNull(draft.Mistake);
        Assert.Equal(draft.File.Text, draft.Apply());
    }
}
