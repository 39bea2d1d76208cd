using Garden.Analysis.Assisting;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Parsing.Vocabulary;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Assisting;

public sealed class CompletionTests
{
    private const string Front = "---\ntitle: Tides\narea: Water\n---\n\n";

    private const string Belief = Front + "## Beliefs\n\n- Tides are high. 70% — why ^high\n";

    [Theory]
    [InlineData(Front + "See [[|", "sea]] moon]] tides]]")]
    [InlineData(Front + "See [[The M|", "moon]]")]
    [InlineData(Front + "See [[lun|", "moon]]")]
    [InlineData(Front + "See [[oon|", "moon]]")]
    [InlineData(Front + "See [[moon#|", "Phases]] Beliefs]] ^pulls]]")]
    [InlineData(Front + "See [[moon#pha|", "Phases]]")]
    [InlineData(Front + "See [[The Moon#^|", "^pulls]]")]
    [InlineData(Front + "See [[luna#^p|]] and", "^pulls")]
    [InlineData(Front + "See [[mo|]] and", "moon")]
    [InlineData(Front + "See [[mo||word]]", "moon")]
    [InlineData(Front + "See [x](|", "../essays/sea.md) moon.md) curve.svg)")]
    [InlineData(Front + "See [x](mo|)", "moon.md")]
    [InlineData(Front + "See ![x](|", "curve.svg)")]
    [InlineData(Front + "See [x](moon.md#|", "phases) beliefs) ^pulls)")]
    [InlineData(Front + "See [x](../essays/sea.md#|", "")]
    [InlineData(Belief + "\nSee [[#^|", "^high]]")]
    [InlineData(Belief + "  - mo|", "")]
    [InlineData(Belief + "  - resol|", "resolved: ")]
    [InlineData(Belief + "  - today|", "2026-06-01: ")]
    [InlineData(Belief + "  - by: |", "2026-06-30 2026-12-31 2027-12-31")]
    [InlineData(Belief + "  - reviewed: |", "2026-06-01")]
    [InlineData(Belief + "  - resolved: |", "yes 2026-06-01 no 2026-06-01 ambiguous 2026-06-01 annulled 2026-06-01 withdrawn 2026-06-01")]
    [InlineData(Belief + "  - due: |", "2026-06-30 2026-12-31 2027-12-31")]
    [InlineData(Belief + "  - importance: h|", "high")]
    [InlineData(Belief + "  - one-of: |", "weather")]
    [InlineData(Belief + "  - implies: |", "[[#^high]]")]
    [InlineData(Belief + "  - if: |", "[[#^high]]: → ")]
    [InlineData("---\ntitle: Tides\nsta|\n---\n", "status:  updated: ")]
    [InlineData("---\ntitle: Tides\nstatus: |\n---\n", "seedling exploring developing settled")]
    [InlineData("---\nstatus: ex|\n---\n", "exploring")]
    [InlineData("---\narea: |\n---\n", "Sky")]
    [InlineData("---\ntags: [night, |]\n---\n", "\"2 fast\" night sky/far")]
    [InlineData("---\ntags:\n  - |\n---\n", "\"2 fast\" night sky/far")]
    [InlineData("---\nrelated: mo|\n---\n", "moon")]
    [InlineData("---\nreviewed: |\n---\n", "2026-06-01")]
    [InlineData("---\nstub: |\n---\n", "true false")]
    public void What_could_be_written_is_proposed(string text, string expected) => Assert.Equal(expected, string.Join(' ', At(text)!.All.Select(proposal => proposal.Text)));

    [Theory]
    [InlineData(Front + "Some words|")]
    [InlineData(Front + "See [[moon]] and|")]
    [InlineData(Front + "See [x](https://exam|")]
    [InlineData(Front + "See [[no such page#|")]
    [InlineData(Belief + "- by|")]
    [InlineData(Belief + "\nWords.\n\n  - by|")]
    [InlineData("---\ndescription: |\n---\n")]
    [InlineData("+++\nti|\n+++\n")]
    public void Nothing_is_proposed_where_nothing_can_be_told(string text) => Assert.Null(At(text));

    [Fact]
    public void Only_what_was_typed_is_replaced() => Assert.Equal(new SourceSpan(Front.Length + 6, Front.Length + 8), At(Front + "See [[mo|on]]")!.Replaced);

    [Fact]
    public void Keys_are_those_of_the_kind_of_item_that_are_not_there_yet_in_the_language_of_the_page()
    {
        string[] proposed = [.. At("---\nlang: de\n---\n\n## Überzeugungen\n\n- Es regnet. 70% — ja ^regen\n  - bis: 2026-12-31\n  - |\n")!.All.Select(proposal => proposal.Text)];
        Assert.DoesNotContain("bis: ", proposed);
        Assert.DoesNotContain("by: ", proposed);
        Assert.DoesNotContain("moves: ", proposed);
        Assert.Contains(Lexicon.Of("de").Table("keys").Entries.First(entry => entry.Name == "reviewed").Words[0] + ": ", proposed);
    }

    [Fact]
    public void No_more_are_named_at_once_than_the_limit_says()
    {
        Corpus corpus = WrittenGarden.Of(Enumerable.Range(0, Caps.Proposals.Most + 50).Select(number => ($"p{number}.md", "")).Append(("a.md", "")));
        SourceFile source = new("input/a.md", "[[p");
        Proposals proposals = Completion.At(corpus, corpus.Pages.First(page => page.Name == "a"), source, [], 3)!;
        Assert.True(proposals.IsCut);
        Assert.Equal(Caps.Proposals.Most, proposals.All.Length);
    }

    [Fact]
    public void Every_key_has_a_meaning()
    {
        Assert.Equal(EntryKeys.All.Select(key => key.Name).Order(StringComparer.Ordinal), KeyMeanings.Entries.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(FrontMatterKeys.All.Select(key => key.Name).Order(StringComparer.Ordinal), KeyMeanings.FrontMatter.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>The proposals where a <c>|</c> stands in a page among others.</summary>
    private static Proposals? At(string marked)
    {
        int bar = marked.IndexOf('|', StringComparison.Ordinal);
        string text = marked.Remove(bar, 1);
        Corpus corpus = WrittenGarden.Of(
            ("topics/tides.md", text),
            ("topics/moon.md", "---\ntitle: The Moon\naliases: [luna]\narea: Sky\ntags: [night, sky/far, 2 fast]\n---\n\n## Phases\n\nWords.\n\n## Beliefs\n\n- The moon pulls. 90% — why ^pulls\n  - one-of: weather\n"),
            ("essays/sea.md", "---\ndate: 2026-01-01\n---\n\nWords.\n"));
        Page page = corpus.Pages.Concat(corpus.Drafts).Single(one => one.Name == "topics/tides");
        return Completion.At(corpus, page, new SourceFile(page.Path, text), ["topics/curve.svg"], bar);
    }
}
