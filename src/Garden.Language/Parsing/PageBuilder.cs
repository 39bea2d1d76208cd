using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Sections;
using Garden.Language.Parsing.Vocabulary;
using Garden.Language.Text;

namespace Garden.Language.Parsing;

/// <summary>
/// Collects what is found while one page is read: references, prompts, headings, complaints. It lives no longer than
/// the reading of its page.
/// </summary>
/// <param name="language">What the page says of its language; null where it is the garden's.</param>
internal sealed class PageBuilder(SourceFile file, GardenSettings settings, string? language = null)
{
    private readonly HashSet<string> _anchors = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _written = WrittenIds.In(file.Text);
    private readonly Dictionary<string, int> _nextSuffix = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The file being read.</summary>
    public SourceFile File { get; } = file;

    /// <summary>The garden's settings.</summary>
    public GardenSettings Settings { get; } = settings;

    /// <summary>The words by which the page is read.</summary>
    public Lexicon Words { get; } = Lexicon.Of(language ?? settings.Language);

    /// <summary>The names by which its sections are told.</summary>
    public SectionNames SectionNames => SectionNames.Of(Settings, Words);

    public List<Reference> References { get; } = [];

    public List<Placeholder> Placeholders { get; } = [];

    public List<Heading> Headings { get; } = [];

    public List<SuppressionDirective> Directives { get; } = [];

    public List<Footnote> Footnotes { get; } = [];

    /// <summary>The numbers of notes (<c>Footnote</c>, <see cref="Markdown.InlineNoteInline"/>), where the parser's own do not count them all.</summary>
    public Dictionary<object, int> NoteNumbers { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many addresses and tags in running text became links.</summary>
    public int BareMarks { get; set; }

    /// <summary>Tags that stand in running text, without <c>#</c>, and where.</summary>
    public List<(string Name, SourceSpan Span)> Tags { get; } = [];

    public List<string> BlockIds { get; } = [];

    /// <summary>Days on which something happened.</summary>
    public List<WrittenDay> PastDays { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The level of the last heading written; the title is level 1.</summary>
    public int HeadingLevel { get; set; } = 1;

    /// <summary>How many words of running text were met.</summary>
    public int WordCount { get; set; }

    /// <summary>How many bytes the prose written so far has as HTML.</summary>
    public long HtmlBytes { get; set; }

    /// <summary>Code and comments: text that no rule about words looks at.</summary>
    public List<SourceSpan> NotProse { get; } = [];

    /// <summary>The first raw HTML tag that is shown escaped; reported once a file.</summary>
    public SourceSpan? FirstRawHtml { get; set; }

    /// <summary>Unmarked numbers that were read as the writer's probabilities.</summary>
    public List<InferredEstimate> InferredEstimates { get; } = [];

    /// <summary>Numbers of pasted notes (<c>[3]</c>) that have a paragraph of their own.</summary>
    public HashSet<string> PastedNotes { get; } = [];

    /// <summary>Note marks without a note that were already reported.</summary>
    public HashSet<string> MissingNotes { get; } = [];

    /// <summary>Where a clipping came from, and when that appeared; both null for the writer's own text.</summary>
    public ClippedSource Source { get; init; }

    /// <summary>
    /// Whether the body is someone else's text: angle brackets in it are no prompts to the writer, and only complaints
    /// about safety and about the file itself are made.
    /// </summary>
    public bool IsQuoted => Source.Url is not null;

    /// <summary>Adds a reference and gives its index.</summary>
    public int Add(Reference reference)
    {
        References.Add(reference);
        return References.Count - 1;
    }

    /// <summary>The first line of a block: where complaints about its shape stand.</summary>
    public SourceSpan FirstLineOf(SourceSpan span)
    {
        int end = Math.Min(File.Lines.StartOf(File.Lines.PositionOf(span.Start).Line + 1), span.End);
        return span with { End = span.Start + File.Text.AsSpan(span.Start, end - span.Start).TrimEnd().Length };
    }

    /// <summary>Complains about a place of this file.</summary>
    public void Report(RuleDescriptor rule, SourceSpan span, string message, string? help = null, Fix? fix = null, Severity? severity = null)
    {
        bool speaksOfQuotations = rule == RuleDescriptor.UnsafeLink || rule.Id[3] is '6' or '7';
        if (IsQuoted && !speaksOfQuotations)
        {
            return;
        }

        Diagnostics.Add(new Diagnostic
        {
            Rule = rule,
            Severity = severity ?? rule.Severity,
            Location = SourceLocation.In(File.Path, File.Lines, span),
            Message = message,
            Help = help,
            Fix = fix,
        });
    }

    /// <summary>Takes an anchor for itself; false when something on the page has it already.</summary>
    public bool Claim(string anchor) => _anchors.Add(anchor);

    /// <summary>An anchor made from words that the writer gave to nothing on the page, made unique with <c>-2</c>, <c>-3</c>, ….</summary>
    public string AnchorFor(string words)
    {
        string slug = Slug.FromWords(words);
        if (!_written.Contains(slug) && _anchors.Add(slug))
        {
            return slug;
        }

        int suffix = _nextSuffix.GetValueOrDefault(slug, 2);
        string anchor;
        do
        {
            anchor = $"{slug}-{suffix++}";
        }
        while (_written.Contains(anchor) || !_anchors.Add(anchor));
        _nextSuffix[slug] = suffix;
        return anchor;
    }

    /// <summary>The references from one index on, with the sentence they stand in filled in.</summary>
    public void SetSentence(int index, RichText sentence) => References[index] = References[index] with { Sentence = sentence };

    /// <summary>All prompts in order of their place.</summary>
    public ImmutableArray<Placeholder> SortedPlaceholders() => [.. Placeholders.OrderBy(placeholder => placeholder.Span.Start)];
}

/// <summary>An unmarked number that was read as the writer's probability.</summary>
/// <param name="Span">Where it stands, range included.</param>
/// <param name="Number">Where the number alone stands.</param>
/// <param name="Marked">What it reads with its mark, where that is not the mark before the number as it is; else null.</param>
internal sealed record InferredEstimate(SourceSpan Span, SourceSpan Number, string? Marked);
