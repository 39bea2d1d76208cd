using System.Globalization;
using Garden.Model;
using Garden.Parsing.Inlines;
using Garden.Parsing.Markdown;
using Garden.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = Garden.Text.SourceSpan;
using Table = Markdig.Extensions.Tables.Table;

namespace Garden.Parsing;

/// <summary>Writes blocks as HTML with holes for links. Everything a writer typed comes out, comments excepted.</summary>
internal sealed class BlockWriter(PageBuilder page, InlineReader inlines, string body, int offset)
{
    /// <summary>Told of every entry of a list that is written as prose, with the text it begins with.</summary>
    public Action<ListItemBlock, InlineText>? EntryWritten { get; set; }

    /// <summary>The blocks as prose; what comes after the most that a page may have as HTML is not written.</summary>
    public RichText Write(IEnumerable<Block> blocks, bool keepWords = false)
    {
        FragmentBuilder builder = new(keepWords);
        foreach (Block block in blocks)
        {
            long before = builder.Written;
            Write(block, builder, tight: false);
            page.HtmlBytes += builder.Written - before;
            if (page.HtmlBytes > Caps.HtmlBytes.Most)
            {
                break;
            }
        }

        return builder.ToRichText();
    }

    /// <summary>
    /// Reads the heading and gives it an anchor. Below the title every heading is at least of the second level, and none
    /// skips a level: who hears a page finds their way by them.
    /// </summary>
    public (Heading Heading, InlineText Text) ReadHeading(HeadingBlock block)
    {
        InlineText text = inlines.Read(block);
        string words = text.All.Plain(index => page.References[index].Target);
        string anchor = text.ItemId is string id && page.Claim(id) ? id : page.AnchorFor(words);
        page.HeadingLevel = Math.Clamp(block.Level, 2, page.HeadingLevel + 1);
        Heading heading = new(words, anchor, page.HeadingLevel, inlines.SpanOf(block));
        page.Headings.Add(heading);
        return (heading, text);
    }

    private void Write(Block block, FragmentBuilder builder, bool tight)
    {
        switch (block)
        {
            case CommentBlock comment:
                ReadComment(comment);
                break;
            case HeadingBlock heading:
                WriteHeading(heading, builder);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph, builder, tight);
                break;
            case ListBlock list:
                WriteList(list, builder);
                break;
            case QuoteBlock quote:
                WriteQuote(quote, builder);
                break;
            case DefinitionList definitions:
                WriteDefinitions(definitions, builder);
                break;
            case CodeBlock code:
                WriteCode(code, builder);
                break;
            case ThematicBreakBlock:
                builder.Markup("<hr>\n");
                break;
            case Table table:
                WriteTable(table, builder);
                break;
            case FootnoteGroup or LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case ContainerBlock container:
                WriteAll(container, builder);
                break;
            case LeafBlock leaf:
                builder.Markup("<p>");
                builder.Words(leaf.Lines.ToString());
                builder.Markup("</p>\n");
                break;
        }
    }

    /// <summary>Reads what a comment block tells the tool.</summary>
    public void ReadComment(CommentBlock comment) =>
        Suppressing.Read(body[comment.ContentStart..comment.ContentEnd], new SourceSpan(comment.Span.Start + offset, comment.Span.End + 1 + offset), page);

    private void WriteAll(ContainerBlock container, FragmentBuilder builder)
    {
        foreach (Block child in container)
        {
            Write(child, builder, tight: false);
        }
    }

    private void WriteHeading(HeadingBlock block, FragmentBuilder builder)
    {
        (Heading heading, InlineText text) = ReadHeading(block);
        string level = heading.Level.ToString(CultureInfo.InvariantCulture);
        builder.Markup($"<h{level} id=\"{Html.Escape(heading.Anchor)}\">");
        WriteInlines(text, builder);
        builder.Markup($"</h{level}>\n");
    }

    private void WriteParagraph(ParagraphBlock paragraph, FragmentBuilder builder, bool tight)
    {
        InlineText text = inlines.Read(paragraph);
        if (text.IsEmpty)
        {
            return;
        }

        if (paragraph.Parent is ListItemBlock item && item[0] == paragraph)
        {
            EntryWritten?.Invoke(item, text);
        }

        string anchor = "";
        if (text.ItemId is string id)
        {
            anchor = page.Claim(id) ? $" id=\"{id}\"" : "";
            page.BlockIds.Add(id);
        }
        else if (NoteMarks.PastedNote(text) is string number && page.Claim("pasted-" + number))
        {
            anchor = $" id=\"pasted-{number}\"";
        }

        if (!tight && text.Tokens is [{ Kind: TokenKind.Picture } picture] && picture.Text.Split('\0', 2) is [string alt, { Length: > 0 } caption])
        {
            builder.Markup($"<figure{anchor}>");
            builder.Add(picture with { Text = alt });
            builder.Markup("<figcaption>");
            builder.Words(caption);
            builder.Markup("</figcaption></figure>\n");
            return;
        }

        if (tight && anchor.Length == 0)
        {
            WriteInlines(text, builder);
            return;
        }

        string element = tight ? "span" : "p";
        builder.Markup($"<{element}{anchor}>");
        WriteInlines(text, builder);
        builder.Markup(tight ? "</span>" : "</p>\n");
    }

    private static void WriteInlines(InlineText text, FragmentBuilder builder)
    {
        foreach (InlineToken token in text.Tokens)
        {
            builder.Add(token);
        }
    }

    /// <summary>Whether a quotation is a callout: <c>&gt; [!note]</c>.</summary>
    public bool IsCallout(QuoteBlock quote) => quote is [ParagraphBlock first, ..] && Callout.KindAt(body.AsSpan(first.Span.Start)) is not null;

    private void WriteQuote(QuoteBlock quote, FragmentBuilder builder)
    {
        if (quote is not [ParagraphBlock first, ..] || Callout.KindAt(body.AsSpan(first.Span.Start)) is not string kind)
        {
            builder.Markup("<blockquote>");
            WriteAll(quote, builder);
            builder.Markup("</blockquote>\n");
            return;
        }

        Callout callout = Callout.Of(kind, inlines.Read(first), page.File.Text);
        builder.Markup($"<div class=\"callout {kind}\" role=\"note\"><p class=\"label\">");
        builder.Add(callout.Title.IsEmpty ? RichText.Of(char.ToUpperInvariant(kind[0]) + kind[1..]) : callout.Title);
        builder.Markup("</p>\n");
        if (!callout.Words.IsEmpty)
        {
            builder.Markup("<p>");
            builder.Add(callout.Words);
            builder.Markup("</p>\n");
        }

        foreach (Block child in quote.Skip(1))
        {
            Write(child, builder, tight: false);
        }

        builder.Markup("</div>\n");
    }

    /// <summary>Terms and what they mean; the blocks of one meaning stand together.</summary>
    private void WriteDefinitions(DefinitionList definitions, FragmentBuilder builder)
    {
        builder.Markup("<dl>\n");
        foreach (DefinitionItem item in definitions.OfType<DefinitionItem>())
        {
            foreach (DefinitionTerm term in item.OfType<DefinitionTerm>())
            {
                builder.Markup("<dt>");
                WriteInlines(inlines.Read(term), builder);
                builder.Markup("</dt>\n");
            }

            Block[] meaning = [.. item.Where(block => block is not DefinitionTerm)];
            builder.Markup("<dd>");
            foreach (Block block in meaning)
            {
                Write(block, builder, tight: meaning.Length == 1);
            }

            builder.Markup("</dd>\n");
        }

        builder.Markup("</dl>\n");
    }

    private void WriteList(ListBlock list, FragmentBuilder builder)
    {
        bool numbered = list.IsOrdered && list.OrderedStart is not (null or "1") && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        string element = list.IsOrdered ? "ol" : "ul";
        builder.Markup(numbered ? $"<ol start=\"{list.OrderedStart!.TrimStart('0').PadLeft(1, '0')}\">\n" : $"<{element}>\n");
        foreach (Block item in list)
        {
            builder.Markup("<li>");
            foreach (Block child in (ListItemBlock)item)
            {
                Write(child, builder, tight: !list.IsLoose);
            }

            builder.Markup("</li>\n");
        }

        builder.Markup($"</{element}>\n");
    }

    private static void WriteCode(CodeBlock code, FragmentBuilder builder)
    {
        string language = code is FencedCodeBlock { Info: { Length: > 0 } info } ? $" class=\"language-{Html.Escape(MarkdownSyntax.Reveal(info))}\"" : "";
        builder.Markup($"<pre><code{language}>");
        builder.Words(MarkdownSyntax.Reveal(code.Lines.ToString()) + "\n");
        builder.Markup("</code></pre>\n");
    }

    private void WriteTable(Table table, FragmentBuilder builder)
    {
        int columns = Tables.ColumnsOf(table);
        builder.Markup("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n");
        bool inBody = false;
        foreach (TableRow row in table.OfType<TableRow>())
        {
            if (!row.IsHeader && !inBody)
            {
                builder.Markup("<tbody>\n");
                inBody = true;
            }

            builder.Markup(row.IsHeader ? "<thead>\n<tr>" : "<tr>");
            for (int i = 0; i < columns; i++)
            {
                string element = row.IsHeader ? "th" : "td";
                builder.Markup($"<{element}{(row.IsHeader ? " scope=\"col\"" : "")}{AlignmentOf(table, i)}>");
                if (i < row.Count)
                {
                    foreach (Block child in (TableCell)row[i])
                    {
                        Write(child, builder, tight: true);
                    }
                }

                builder.Markup($"</{element}>");
            }

            builder.Markup(row.IsHeader ? "</tr>\n</thead>\n" : "</tr>\n");
        }

        builder.Markup(inBody ? "</tbody>\n</table></div>\n" : "</table></div>\n");
    }

    /// <summary>A class, for a style attribute would need a laxer security policy.</summary>
    private static string AlignmentOf(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Right => " class=\"right\"",
            TableColumnAlign.Center => " class=\"center\"",
            _ => "",
        };
}
