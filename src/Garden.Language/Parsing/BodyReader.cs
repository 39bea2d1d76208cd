using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Garden.Language.Parsing.Sections;
using Garden.Language.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing;

/// <summary>What was read of a page's body.</summary>
/// <param name="FirstHeading">The words of the first level-1 heading; null when there is none.</param>
/// <param name="StubNotice">The paragraph that the writer began with "This page is a stub"; null when there is none.</param>
internal sealed record ReadBody(
    ImmutableArray<Section> Sections,
    string? FirstHeading,
    SourceSpan FirstHeadingSpan,
    RichText? StubNotice,
    ImmutableArray<Suppression> Suppressions);

/// <summary>Reads the Markdown of a page.</summary>
internal sealed class BodyReader(PageBuilder page, int bodyStart)
{
    private const string SplitHelp = "split it";

    private static readonly ReadBody Unread = new([], null, default, null, []);

    private readonly string _body = page.File.Text[bodyStart..];

    /// <summary>Reads the body; a body that cannot be read is reported and empty.</summary>
    /// <param name="kind">Whether sections have kinds: those of a topic do.</param>
    /// <param name="title">The title from the front matter; null when it is to come from the body.</param>
    public ReadBody Read(PageKind kind, string? title)
    {
        bool isTopic = kind == PageKind.Topic;
        if (Limits.Exceeded(page.File, bodyStart, page.Settings.Lint.Options.Limits) is { } limit)
        {
            page.Report(RuleDescriptor.OversizedInput, limit.Span, limit.Message, SplitHelp);
            return Unread;
        }

        if (MarkdownSyntax.TryParse(_body) is not MarkdownDocument document)
        {
            ReportNesting();
            return Unread;
        }

        if (DocumentLimits.Exceeded(document) is var (excess, exceeded))
        {
            page.Report(RuleDescriptor.OversizedInput, new SourceSpan(bodyStart + excess.Start, bodyStart + excess.End), Limits.Message(exceeded), SplitHelp);
            return Unread;
        }

        InlineReader inlines = new(page, _body, bodyStart);
        BlockWriter blocks = new(page, inlines, _body, bodyStart);
        foreach (string number in NoteMarks.PastedNotesIn(_body))
        {
            page.PastedNotes.Add(number);
        }

        CollectCode(document, inlines);
        InlineNotes.Number(document, page);
        List<Block> content = [.. document.Where(block => block is not (FootnoteGroup or LinkReferenceDefinitionGroup))];
        SectionNames? names = isTopic ? page.SectionNames : null;
        (string? firstHeading, SourceSpan headingSpan, HeadingBlock? section) = TakeTitleHeading(content, title, inlines, names);
        SectionReader sections = new(page, inlines, blocks);
        ImmutableArray<Section> read = isTopic ? sections.Read(content, section) : [.. AsOneSection(blocks.Write(content))];
        if (kind is PageKind.Page or PageKind.Essay)
        {
            MisplacedBeliefs.Report(page, inlines, _body, content);
        }

        new FootnoteReader(page, blocks, inlines, _body, bodyStart).Read(document);
        LostDefinitions.Report(page, inlines, document);
        InferredEstimates.Report(page);
        if (Excess() is var (span, cap))
        {
            page.Report(RuleDescriptor.OversizedInput, span, Limits.Message(cap), SplitHelp);
            return Unread;
        }

        return new ReadBody(read, firstHeading, headingSpan, sections.StubNotice, page.Directives.Count == 0 ? [] : Suppressing.Resolve(page, BlockSpans(document, inlines)));
    }

    /// <summary>What reading the body came to too much of, with its place; null when there is nothing.</summary>
    private (SourceSpan Span, Cap Cap)? Excess() =>
        page.HtmlBytes > Caps.HtmlBytes.Most ? (new SourceSpan(bodyStart, bodyStart), Caps.HtmlBytes)
        : page.BareMarks > Caps.Links.Most ? (new SourceSpan(bodyStart, bodyStart), Caps.Links)
        : page.Directives.Count > Caps.Ignores.Most ? (page.Directives[Caps.Ignores.Most].Span, Caps.Ignores)
        : null;

    private static IEnumerable<Section> AsOneSection(RichText prose) =>
        prose.IsEmpty ? [] : [new Section { Kind = SectionKind.Prose, Parts = [new SectionPart.Prose(prose)] }];

    /// <summary>
    /// Drops the first level-1 heading where it says the title again, or lends the page its title. One that names a section may start
    /// that section all the same: it is given back, and stays among the blocks.
    /// </summary>
    private static (string? Words, SourceSpan Span, HeadingBlock? Section) TakeTitleHeading(List<Block> content, string? title, InlineReader inlines, SectionNames? names)
    {
        List<HeadingBlock> top = [.. content.OfType<HeadingBlock>().Where(block => block.Level == 1)];
        HeadingBlock? heading = top.FirstOrDefault(block => IsTitle(block, title) || !IsSection(block, names)) ?? (title is null && top.Count == 1 ? top[0] : null);
        if (heading is null)
        {
            return (null, default, null);
        }

        string words = MarkdownSyntax.Words(heading);
        bool onlyWords = heading.Inline?.Descendants().All(inline => inline is LiteralInline or CodeInline or EmphasisInline) == true;
        bool isTitle = words.Length > 0 && onlyWords && (title is null || IsTitle(heading, title));
        bool isSection = isTitle && IsSection(heading, names);
        if (isTitle && !isSection)
        {
            content.Remove(heading);
        }

        return words.Length > 0 ? (words, inlines.SpanOf(heading), isSection ? heading : null) : (null, default, null);
    }

    private static bool IsTitle(HeadingBlock heading, string? title) => title is not null && MarkdownSyntax.Words(heading).Equals(title, StringComparison.OrdinalIgnoreCase);

    private static bool IsSection(HeadingBlock heading, SectionNames? names) => names is not null && names.KindOf(MarkdownSyntax.Words(heading)) != SectionKind.Prose;

    private void CollectCode(MarkdownDocument document, InlineReader inlines)
    {
        bool endsOne = false;
        foreach (MarkdownObject node in document.Descendants())
        {
            if (node is CodeBlock or CommentBlock or CodeInline or CommentInline)
            {
                page.NotProse.Add(inlines.SpanOf(node));
            }
            else if (node is OpenCommentInline open)
            {
                endsOne = ReportOpen(inlines.SpanOf(open).Start, endsOne);
            }
        }
    }

    /// <summary>A comment that opens in one block and ends in another, or never, would be published. Signs of percent that none follows are no comment, unless they are the first on their line, or of their entry.</summary>
    /// <param name="endsOne">Whether signs of percent at the place end what was reported before.</param>
    /// <returns>Whether the next signs of percent end what is reported.</returns>
    private bool ReportOpen(int at, bool endsOne)
    {
        bool isPercent = page.File.Text[at] == '%';
        bool hasEnd = isPercent && page.File.Text.IndexOf("%%", at + 2, StringComparison.Ordinal) >= 0;
        if (isPercent && !hasEnd && (endsOne || !IsFirst(at)))
        {
            return false;
        }

        string mark = isPercent ? "%%" : "-->";
        page.Report(
            RuleDescriptor.InvalidText,
            new SourceSpan(at, at + (isPercent ? 2 : 4)),
            "a comment begins here and does not end in the same paragraph, entry or heading, so it would be published",
            $"end it with `{mark}` before the next empty line, or let it begin on a line of its own; a backslash before it makes it text");
        return hasEnd;
    }

    private bool IsFirst(int at) => page.File.Text.AsSpan(page.File.Lines.StartOf(page.File.Lines.PositionOf(at).Line)..at).TrimStart(" \t>-*+").IsEmpty;

    /// <summary>Where blocks stand, in order of their start; of a list and its first entry, the entry comes first.</summary>
    private static List<SourceSpan> BlockSpans(MarkdownDocument document, InlineReader inlines) =>
    [
        .. document.Descendants<Block>()
            .Where(block => block is not (TableRow or TableCell or CommentBlock or LinkReferenceDefinitionGroup or FootnoteGroup))
            .Select(inlines.SpanOf)
            .Where(span => span.Length > 0)
            .OrderBy(span => span.Start)
            .ThenBy(span => span.End),
    ];

    /// <summary>Finds the first line with which the text cannot be parsed, by halving.</summary>
    private void ReportNesting()
    {
        LineMap lines = LineMap.Of(_body);
        int low = 0;
        int high = lines.LineCount;
        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = MarkdownSyntax.TryParse(_body[..lines.StartOf(middle + 1)]) is null ? (low, middle) : (middle, high);
        }

        int start = bodyStart + lines.StartOf(high);
        int end = bodyStart + (high < lines.LineCount ? lines.StartOf(high + 1) : _body.Length);
        int length = page.File.Text.AsSpan(start, end - start).TrimEnd().Length;
        page.Report(RuleDescriptor.OversizedInput, new SourceSpan(start, start + length), "quotations, lists, brackets or emphasis are nested too deeply here", "nest at most a hundred levels");
    }
}
