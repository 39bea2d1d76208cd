using Garden.Analysis.Exporting;

namespace Garden.Analysis.Tests.Exporting;

public sealed class MarkdownExportTests
{
    [Fact]
    public void Every_page_stands_under_its_title_with_its_facts() =>
        Assert.Equal(
            """
            # Home

            *index*

            body of index

            # River

            *topics/river · Banks · seedling · last reviewed 2026-05-01 · #water*

            At the water.

            body of topics/river

            # Why

            *essays/why · 2026-02-03*

            body of essays/why

            """.ReplaceLineEndings("\n"),
            MarkdownExport.Of(
                WrittenGarden.Of(
                    ("index.md", "---\ntitle: Home\n---\n"),
                    ("topics/river.md", "---\ntitle: River\narea: Banks\nstatus: seedling\nreviewed: 2026-05-01\ndescription: At the water.\ntags: [water]\n---\n"),
                    ("essays/why.md", "---\ntitle: Why\ndate: 2026-02-03\n---\n"),
                    ("essays/hush.md", "---\ntitle: Hush\ndate: 2026-02-03\ndraft: true\n---\n")),
                page => "body of " + page.Name));
}
