using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Markdown;

/// <summary>CommonMark with tables, footnotes, struck text and the garden's own marks; raw HTML and heading ids are ours.</summary>
internal static class MarkdownSyntax
{
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
    public static MarkdownDocument Parse(string body) => Markdig.Markdown.Parse(body, Pipeline);

    /// <summary>Parses what stands in a note that is written where it is called; such notes do not stand in one another.</summary>
    /// <exception cref="ArgumentException">Blocks or inlines are nested deeper than the parser bears.</exception>
    public static MarkdownDocument ParseNote(string content) => Markdig.Markdown.Parse(content, NotePipeline);

    /// <summary>The plain words of a heading or paragraph, straight from the tree: enough to tell what it is.</summary>
    public static string Words(LeafBlock block) => block.Inline is null ? "" : HeadingId.TakeFrom(block, Words(block.Inline).Trim()).Words;

    /// <summary>The plain words of an inline and what is in it, blanks at its ends included. Inlines may be nested thousands deep.</summary>
    public static string Words(Inline inline) => inline switch
    {
        ContainerInline { FirstChild: LiteralInline { NextSibling: null } only } => only.Content.ToString(),
        ContainerInline container => string.Concat(container.Descendants<Inline>().Where(part => part is not ContainerInline).Select(Words)),
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };

    /// <summary>The lines that give links an address and that no link of the document uses; notes are none.</summary>
    public static LinkReferenceDefinition[] UnusedDefinitions(MarkdownDocument document)
    {
        LinkReferenceDefinition[] all = [.. document.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group.OfType<LinkReferenceDefinition>()).Where(one => one.GetType() == typeof(LinkReferenceDefinition))];
        return all.Length == 0 ? all : [.. all.Except(document.Descendants<LinkInline>().Select(link => link.Reference).OfType<LinkReferenceDefinition>())];
    }

    private static MarkdownPipeline Build(bool withNotes)
    {
        MarkdownPipelineBuilder builder = new() { PreciseSourceLocation = true };
        builder.UsePipeTables();
        builder.BlockParsers.Insert(0, new NoteParser());
        builder.UseFootnotes();
        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked);
        builder.BlockParsers.Insert(0, new DefinitionParser());
        builder.BlockParsers.ReplaceOrAdd<QuoteBlockParser>(new NumberQuoteParser());
        builder.BlockParsers.ReplaceOrAdd<ParagraphBlockParser>(new NumberParagraphParser());
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
}
