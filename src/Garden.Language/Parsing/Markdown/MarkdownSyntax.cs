using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Markdown;

/// <summary>CommonMark with tables, footnotes, struck text and the garden's own marks; raw HTML and heading ids are ours.</summary>
internal static partial class MarkdownSyntax
{
    /// <summary>Stands for a <c>[</c> that CommonMark would take for the start of a link definition.</summary>
    private const char HiddenBracket = '\uFDD0';

    /// <summary>Stands for a <c>&gt;</c> that CommonMark would take for the start of a quotation.</summary>
    private const char HiddenAngle = '\uFDD1';

    private static readonly MarkdownPipeline Pipeline = Build(withNotes: true);
    private static readonly MarkdownPipeline NotePipeline = Build(withNotes: false);

    /// <summary>Parses a text; null when it is nested more deeply than the parser bears.</summary>
    public static MarkdownDocument? TryParse(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Parses a page's body. Offsets of the tree are those of <paramref name="body"/>.</summary>
    /// <exception cref="ArgumentException">Blocks or inlines are nested deeper than the parser bears.</exception>
    public static MarkdownDocument Parse(string body) => Markdig.Markdown.Parse(Hide(body), Pipeline);

    /// <summary>Parses what stands in a note that is written where it is called; such notes do not stand in one another.</summary>
    /// <exception cref="ArgumentException">Blocks or inlines are nested deeper than the parser bears.</exception>
    public static MarkdownDocument ParseNote(string content) => Markdig.Markdown.Parse(Hide(content), NotePipeline);

    /// <summary>The writer's characters again, where <see cref="Parse"/> had hidden some.</summary>
    public static string Reveal(string text) =>
        text.AsSpan().IndexOfAny(HiddenBracket, HiddenAngle) < 0 ? text : text.Replace(HiddenBracket, '[').Replace(HiddenAngle, '>');

    /// <summary>The plain words of a heading or paragraph, straight from the tree: enough to tell what it is.</summary>
    public static string Words(LeafBlock block) => block.Inline is null ? "" : HeadingId.TakeFrom(block, Words(block.Inline).Trim()).Words;

    /// <summary>The plain words of an inline and what is in it, blanks at its ends included. Inlines may be nested thousands deep.</summary>
    public static string Words(Inline inline) => inline switch
    {
        ContainerInline container => string.Concat(container.Descendants<Inline>().Where(part => part is not ContainerInline).Select(Words)),
        LiteralInline literal => Reveal(literal.Content.ToString()),
        CodeInline code => Reveal(code.Content),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };

    /// <summary>
    /// Hides two marks that would make a writer's number vanish: <c>[Belief]: 70%</c> is a link definition to CommonMark,
    /// and a line that starts with <c>&gt;95%</c> is a quotation. The length of the text stays.
    /// </summary>
    private static string Hide(string body)
    {
        if (!body.Contains('%', StringComparison.Ordinal))
        {
            return body;
        }

        string hidden = body.Contains("]:", StringComparison.Ordinal)
            ? NumberDefinition().Replace(body, match => match.Value.Replace('[', HiddenBracket))
            : body;
        return hidden.Contains('>', StringComparison.Ordinal)
            ? NumberQuotation().Replace(hidden, match => match.Value.Replace('>', HiddenAngle))
            : hidden;
    }

    private static MarkdownPipeline Build(bool withNotes)
    {
        MarkdownPipelineBuilder builder = new() { PreciseSourceLocation = true };
        builder.UsePipeTables();
        builder.BlockParsers.Insert(0, new NoteParser());
        builder.UseFootnotes();
        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked);
        builder.BlockParsers.Insert(0, new DefinitionParser());
        builder.BlockParsers.ReplaceOrAdd<HtmlBlockParser>(new CommentBlockParser());
        builder.BlockParsers.Insert(0, new SummaryParser());
        builder.BlockParsers.Insert(0, new DetailsParser());
        builder.InlineParsers.ReplaceOrAdd<AutolinkInlineParser>(new AngleParser());
        builder.InlineParsers.Insert(0, new WikiLinkParser());
        builder.InlineParsers.Insert(0, new ItemIdParser());
        builder.InlineParsers.Insert(0, new PercentCommentParser());
        if (withNotes)
        {
            builder.InlineParsers.Insert(0, new InlineNoteParser());
        }

        return builder.Build();
    }

    [GeneratedRegex(@"^[ \t]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*\[[^\[\]\r\n]{1,200}\]:[ \t]*[~≈<>≤≥]{0,2}\d[\d.,–-]*[ \t]*%", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex NumberDefinition();

    [GeneratedRegex(@"^[ \t]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*>=?[ \t]?\d[\d.,]*[ \t]?%", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex NumberQuotation();
}
