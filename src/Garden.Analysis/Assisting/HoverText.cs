using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Parsing.Vocabulary;
using Garden.Language.Text;

namespace Garden.Analysis.Assisting;

/// <summary>What is said of the place that a writer points at.</summary>
/// <param name="Markdown">In Markdown.</param>
/// <param name="Span">The words that it is about.</param>
public sealed record HoverText(string Markdown, SourceSpan Span)
{
    /// <summary>What is said at a place of a page; null when there is nothing to say.</summary>
    /// <param name="page">The page; null for the settings.</param>
    /// <param name="findings">What the linter says of the file.</param>
    public static HoverText? At(Corpus corpus, Page? page, SourceFile source, int offset, IEnumerable<Diagnostic> findings)
    {
        Diagnostic[] found = [.. findings.Where(finding => finding.Location.Span.Start <= offset && offset <= finding.Location.Span.End)];
        HoverText?[] parts =
        [
            page is null ? null : OfKey(corpus, page, source, offset) ?? OfPlace(corpus, page, source, offset),
            .. found.DistinctBy(finding => finding.Rule).Select(finding => new HoverText(OfRule(finding), finding.Location.Span)),
        ];
        HoverText[] said = [.. parts.OfType<HoverText>()];
        return said.Length == 0 ? null : new HoverText(string.Join("\n\n---\n\n", said.Select(part => part.Markdown)), said[0].Span);
    }

    private static HoverText? OfPlace(Corpus corpus, Page page, SourceFile source, int offset) => Spot.At(corpus, page, source, offset) switch
    {
        { Target: LinkTarget.Attachment file } spot => new HoverText($"`{file.Path.Replace('`', '\'')}`, a file of the garden", spot.Span),
        { Target: LinkTarget.Made made } spot => new HoverText($"`/{made.Address.Replace('`', '\'')}`, which the site makes itself", spot.Span),
        { Place: NamedPlace place } spot => new HoverText(PlaceCard.Of(corpus, place), spot.Span),
        _ => null,
    };

    private static HoverText? OfKey(Corpus corpus, Page page, SourceFile source, int offset)
    {
        if (KeyAt(source.Text, offset, isNested: offset >= page.BodyStart) is not SourceSpan span)
        {
            return null;
        }

        string written = source.Text[span.Start..span.End];
        if (offset < page.BodyStart)
        {
            FrontMatterKey? key = FrontMatterKeys.Find(KindOf(page), written, out _);
            return key is null ? null : new HoverText($"`{key.Name}`: {KeyMeanings.FrontMatter[key.Name]}{Synonyms(key.Synonyms)}", span);
        }

        string? name = page.Items.Any(item => item.Span.Contains(span) && item.TextSpan.End < span.Start)
            ? Lexicon.Of(page.Language ?? corpus.Settings.Language).Table("keys").Find(written)
            : null;
        return name is not null && EntryKeys.Find(name) is EntryKey entry
            ? new HoverText($"`{name}`: {KeyMeanings.Entries[name]}\n\nIt takes {entry.Expected}.{(entry.Repeats ? " It may stand several times." : "")}", span)
            : null;
    }

    private static string Synonyms(ImmutableArray<string> names) => names.IsEmpty ? "" : $"\n\nAlso read: {string.Join(", ", names.Select(name => $"`{name}`"))}.";

    /// <summary>The words before the colon of a line, behind its bullet; null when the place is not among them.</summary>
    private static SourceSpan? KeyAt(string text, int offset, bool isNested)
    {
        int start = offset == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], offset - 1) + 1;
        int length = text.AsSpan(start).IndexOfAny('\n', '\r');
        ReadOnlySpan<char> line = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
        int colon = line.IndexOf(':');
        int first = line.IndexOfAnyExcept(isNested ? " \t-*+>`_" : " \t\"'");
        if (colon < 0 || first < 0 || first >= colon)
        {
            return null;
        }

        int end = first + line[first..colon].TrimEnd("*_`\"' \t").Length;
        return start + first <= offset && offset <= start + end ? new SourceSpan(start + first, start + end) : null;
    }

    private static string OfRule(Diagnostic finding)
    {
        Rule rule = RuleCatalog.Of(finding.Rule);
        return $"**{rule.Id}**: {rule.Docs.Summary}\n\n{rule.Docs.Finds}\n\n**Why it matters.** {rule.Docs.Why}\n\n**What to do.** {rule.Docs.Mending}";
    }

    /// <summary>Which kind a page is.</summary>
    internal static PageKind KindOf(Page page) => page switch
    {
        Topic => PageKind.Topic,
        Essay => PageKind.Essay,
        ReadingNote => PageKind.Reading,
        _ => PageKind.Page,
    };
}
