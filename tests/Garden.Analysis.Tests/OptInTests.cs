using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Analysis.Tests;

/// <summary>Gardens that publish only the pages that say so.</summary>
public sealed class OptInTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("garden.yml", "title: T\npublish: opt-in\n"),
        ("a.md", "---\npublish: true\n---\nSee [[Old quay]], [[c]] and [[d|other name]].\n"),
        ("b.md", "# Old quay\n\nIts ~40% words. [[nowhere]]\n"),
        ("c.md", "---\npublish: false\ntitle: Third\n---\n[[nowhere]]\n"),
        ("d.md", "---\ndraft: maybe\n---\n[[nowhere]]\n"),
    ];

    [Fact]
    public void The_bodies_of_other_pages_are_not_read()
    {
        List<string> read = [];
        ReadGarden garden = WrittenGarden.Read(Files, reader: (file, place, settings) =>
        {
            lock (read)
            {
                read.Add(file.Path);
            }

            return PageParser.Parse(file, place, settings);
        });
        Assert.Equal(["input/a.md", "input/d.md"], read.Order(StringComparer.Ordinal)); // one of which has a mistake
        Assert.Equal(["a"], garden.Corpus.Pages.Select(page => page.Name));
        Assert.DoesNotContain(garden.Findings, finding => finding.Location.Path is "input/b.md" or "input/c.md");
    }

    [Fact]
    public void A_link_to_one_of_them_is_no_broken_link()
    {
        ReadGarden garden = WrittenGarden.Read(Files);
        Assert.DoesNotContain(garden.Findings, finding => finding.Location.Path == "input/a.md" && finding.Severity == Severity.Error);
    }

    [Fact]
    public void Whoever_edits_pages_reads_all_of_them()
    {
        ReadGarden garden = WrittenGarden.Read(Files, shown: PageHiding.Private);
        Assert.Contains(garden.Findings, finding => finding.Location.Path == "input/b.md" && finding.Rule == RuleDescriptor.BrokenLink);
    }
}
