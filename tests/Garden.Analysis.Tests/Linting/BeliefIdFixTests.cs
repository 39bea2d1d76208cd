using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Linting;

/// <summary>Where the fix of GRD208 writes an id, and which one.</summary>
public sealed class BeliefIdFixTests
{
    [Theory]
    [InlineData("- The ferry runs. ~70% — the pier is mended.", "- The ferry runs. ~70% — the pier is mended. ^the-ferry-runs")]
    [InlineData("- The ferry runs. ~70% — *the pier is mended.*", "- The ferry runs. ~70% — *the pier is mended.* ^the-ferry-runs")]
    [InlineData("- The ferry runs. ~70% — **the pier (the long one).**  ", "- The ferry runs. ~70% — **the pier (the long one).** ^the-ferry-runs  ")]
    [InlineData("- The ferry runs. ~70% — see `log`", "- The ferry runs. ~70% — see `log` ^the-ferry-runs")]
    [InlineData("- The ferry runs. ~70% — it did\n  last year.\n  - by: 2030-01-01", "- The ferry runs. ~70% — it did\n  last year. ^the-ferry-runs\n  - by: 2030-01-01")]
    [InlineData("- The ferry runs. ~70% — it did\r\n  last year.\r\n", "- The ferry runs. ~70% — it did\r\n  last year. ^the-ferry-runs\r\n")]
    [InlineData("- Паром ходит. ~70% — причал цел", "- Паром ходит. ~70% — причал цел ^belief-1")]
    public void It_stands_behind_everything_in_the_first_paragraph(string entry, string mended) => Assert.Equal(mended, Mend(entry, ""));

    [Theory]
    [InlineData("## Belief 1")] // a heading's anchor
    [InlineData("A paragraph. ^belief-1")]
    [InlineData("A paragraph. ^Belief-1")]
    [InlineData("Called.[^belief-1]\n\n[^belief-1]: A note.")]
    [InlineData("## Uncertainties\n\n- Does it? Why it matters: yes. ^belief-1")]
    public void It_avoids_every_id_of_the_page(string more) => Assert.Equal("- Паром ходит. ~70% — причал цел ^belief-1-2", Mend("- Паром ходит. ~70% — причал цел", more));

    [Fact]
    public void An_id_that_somebody_wrote_further_down_is_not_taken()
    {
        const string page = "- Ferry. ~70% — mended.\n- Storm. ~70% — clouds. ^ferry";
        Assert.DoesNotContain(Garden(page, "").Findings(), finding => finding.Rule == RuleDescriptor.AmbiguousLink);
        Assert.Equal("- Ferry. ~70% — mended. ^ferry-2\n- Storm. ~70% — clouds. ^ferry", Mend(page, ""));
    }

    [Fact]
    public void Links_to_the_name_made_from_the_words_still_lead_there()
    {
        LintedGarden garden = LintedGarden.Of([
            new("topics/a.md", "## Beliefs\n\n- The ferry runs. ~70% — mended.\n"),
            new("topics/b.md", "## Where I currently stand\n\nSee [[a#^the-ferry-runs]].\n"),
        ]);
        Assert.DoesNotContain(garden.Mend(FixApplicability.Safe).Mended.Findings(), finding => finding.Rule == RuleDescriptor.BrokenLink);
    }

    private static string Mend(string entries, string more)
    {
        string text = Garden(entries, more).Mend(FixApplicability.Safe).Mended.Files["input/topics/example.md"];
        string rest = more.Length == 0 ? "" : "\n\n" + more;
        return text["## Beliefs\n\n".Length..^rest.Length];
    }

    private static LintedGarden Garden(string entries, string more) =>
        LintedGarden.Of(RuleDocumentation.Topic($"## Beliefs\n\n{entries}{(more.Length == 0 ? "" : "\n\n" + more)}"));
}
