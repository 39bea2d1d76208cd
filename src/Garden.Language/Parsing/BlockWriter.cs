using System.Globalization;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Garden.Language.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = Garden.Language.Text.SourceSpan;
using Table = Markdig.Extensions.Tables.Table;

namespace Garden.Language.Parsing;

/// <summary>Turns blocks into events. Everything a writer typed comes out, comments excepted.</summary>
internal sealed class BlockWriter(PageBuilder page, InlineReader inlines, string body, int offset)
{
    /// <summary>Told of every entry of a list that is written as prose, with the text it begins with.</summary>
    public Action<ListItemBlock, InlineText>? EntryWritten { get; set; }

    /// <summary>The blocks as prose; what comes after the most that a page may have as HTML is not written.</summary>
    public RichText Write(IEnumerable<Block> blocks)
    {
        RichTextBuilder builder = new();
        foreach ((Block block, ParagraphBlock? id) in OwnLineIds.Beside(blocks))
        {
            long before = builder.Written;
            Write(block, id, builder, tight: false);
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
        (InlineText text, string? id) = HeadingId.TakeFrom(inlines.Read(block));
        string words = text.All.Plain(index => page.References[index].Target);
        string anchor = id is not null && Claimed(id) is { Length: > 0 } written ? written : page.AnchorFor(words);
        page.HeadingLevel = Math.Clamp(block.Level, 2, page.HeadingLevel + 1);
        Heading heading = new(words, anchor, page.HeadingLevel, inlines.SpanOf(block));
        page.Headings.Add(heading);
        return (heading, text);
    }

    /// <summary>Writes a block, with the id around it that stands on a line of its own behind it.</summary>
    private void Write(Block block, ParagraphBlock? id, RichTextBuilder builder, bool tight)
    {
        if (id is null || Claimed(inlines.Read(id).ItemId!) is not { Length: > 0 } anchor)
        {
            Write(block, builder, tight);
            return;
        }

        builder.Start(TextElement.AnchoredBlock, anchor);
        Write(block, builder, tight);
        builder.End(TextElement.AnchoredBlock);
    }

    /// <summary>Takes an id of the writer's for a block; empty when something on the page has it already.</summary>
    private string Claimed(string id)
    {
        page.BlockIds.Add(id);
        return page.Claim(id) ? id : "";
    }

    private void Write(Block block, RichTextBuilder builder, bool tight)
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
            case DetailsBlock details:
                WriteDetails(details, builder);
                break;
            case DefinitionList definitions:
                WriteDefinitions(definitions, builder);
                break;
            case CodeBlock code:
                WriteCode(code, builder);
                break;
            case ThematicBreakBlock:
                builder.Add(TextEventKind.Rule);
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
                builder.Start(TextElement.Paragraph);
                builder.Words(leaf.Lines.ToString());
                builder.End(TextElement.Paragraph);
                break;
        }
    }

    /// <summary>Reads what a comment block tells the tool.</summary>
    public void ReadComment(CommentBlock comment) =>
        Suppressing.Read(body[comment.ContentStart..comment.ContentEnd], new SourceSpan(comment.Span.Start + offset, comment.Span.End + 1 + offset), page);

    private void WriteAll(IEnumerable<Block> blocks, RichTextBuilder builder, bool tight = false)
    {
        foreach ((Block child, ParagraphBlock? id) in OwnLineIds.Beside(blocks))
        {
            Write(child, id, builder, tight);
        }
    }

    private void WriteHeading(HeadingBlock block, RichTextBuilder builder)
    {
        (Heading heading, InlineText text) = ReadHeading(block);
        builder.Start(TextElement.Heading, heading.Anchor, number: heading.Level);
        WriteInlines(text, builder);
        builder.End(TextElement.Heading, heading.Level);
    }

    private void WriteParagraph(ParagraphBlock paragraph, RichTextBuilder builder, bool tight)
    {
        InlineText text = inlines.Read(paragraph);
        if (text.IsEmpty)
        {
            if (text.ItemId is string alone && Claimed(alone) is { Length: > 0 } place)
            {
                builder.Start(TextElement.AnchoredBlock, place);
                builder.End(TextElement.AnchoredBlock);
            }

            return;
        }

        if (IsEntry(paragraph))
        {
            EntryWritten?.Invoke((ListItemBlock)paragraph.Parent!, text);
        }

        string anchor = "";
        if (text.ItemId is string id)
        {
            anchor = Claimed(id);
        }
        else if (NoteMarks.PastedNote(text) is string number && page.Claim("pasted-" + number))
        {
            anchor = $"pasted-{number}";
        }

        RunningText.Write(text, anchor, tight, IsEntry(paragraph), page.File.Text, builder);
    }

    private static bool IsEntry(ParagraphBlock paragraph) => paragraph.Parent is ListItemBlock item && item[0] == paragraph;

    private static void WriteInlines(InlineText text, RichTextBuilder builder)
    {
        foreach (InlineToken token in text.Tokens)
        {
            builder.Add(token);
        }
    }

    /// <summary>Whether a quotation is a callout: <c>&gt; [!note]</c>.</summary>
    public bool IsCallout(QuoteBlock quote) => quote is [ParagraphBlock first, ..] && Callout.KindAt(body.AsSpan(first.Span.Start)) is not null;

    private void WriteQuote(QuoteBlock quote, RichTextBuilder builder)
    {
        if (quote is not [ParagraphBlock first, ..] || Callout.KindAt(body.AsSpan(first.Span.Start)) is not string kind)
        {
            builder.Start(TextElement.Quotation);
            WriteAll(quote, builder);
            builder.End(TextElement.Quotation);
            return;
        }

        InlineText head = inlines.Read(first);
        string anchor = head.ItemId is string id ? Claimed(id) : "";
        if (anchor.Length == 0)
        {
            WriteCallout(quote, Callout.Of(kind, head, page.File.Text), builder);
            return;
        }

        builder.Start(TextElement.AnchoredBlock, anchor);
        WriteCallout(quote, Callout.Of(kind, head, page.File.Text), builder);
        builder.End(TextElement.AnchoredBlock);
    }

    private void WriteCallout(QuoteBlock quote, Callout callout, RichTextBuilder builder)
    {
        builder.Start(TextElement.Callout, callout.Kind, number: callout.Fold);
        builder.Start(TextElement.CalloutTitle, callout.Title.IsEmpty ? callout.Kind : "", number: callout.Fold);
        builder.Add(callout.Title);
        builder.End(TextElement.CalloutTitle, callout.Fold);
        if (!callout.Words.IsEmpty)
        {
            builder.Start(TextElement.Paragraph);
            builder.Add(callout.Words);
            builder.End(TextElement.Paragraph);
        }

        WriteAll(quote.Skip(1), builder);
        builder.End(TextElement.Callout, callout.Fold);
    }

    /// <summary>A part that a reader unfolds, by the line that the writer gave it first.</summary>
    private void WriteDetails(DetailsBlock details, RichTextBuilder builder)
    {
        SummaryBlock? summary = details.FirstOrDefault() as SummaryBlock;
        int hasWords = summary is null ? 0 : 1;
        builder.Start(TextElement.Details);
        builder.Start(TextElement.Summary, number: hasWords);
        if (summary is not null)
        {
            WriteInlines(inlines.Read(summary), builder);
        }

        builder.End(TextElement.Summary, hasWords);
        WriteAll(details.Skip(hasWords), builder);
        builder.End(TextElement.Details);
    }

    /// <summary>Terms and what they mean; the blocks of one meaning stand together.</summary>
    private void WriteDefinitions(DefinitionList definitions, RichTextBuilder builder)
    {
        builder.Start(TextElement.DefinitionList);
        foreach (DefinitionItem item in definitions.OfType<DefinitionItem>())
        {
            foreach (DefinitionTerm term in item.OfType<DefinitionTerm>())
            {
                builder.Start(TextElement.Term);
                WriteInlines(inlines.Read(term), builder);
                builder.End(TextElement.Term);
            }

            Block[] meaning = [.. item.Where(block => block is not DefinitionTerm)];
            builder.Start(TextElement.Meaning);
            foreach (Block block in meaning)
            {
                Write(block, builder, tight: meaning.Length == 1);
            }

            builder.End(TextElement.Meaning);
        }

        builder.End(TextElement.DefinitionList);
    }

    private void WriteList(ListBlock list, RichTextBuilder builder)
    {
        if (list.All(item => item is ListItemBlock and [ParagraphBlock words] && FieldEntry.ColonsIn(inlines.ReadAhead(words)) >= 0))
        {
            FieldEntry.Write([.. list.Cast<ListItemBlock>().Select(item => inlines.Read((ParagraphBlock)item[0]))], builder);
            return;
        }

        bool isNumbered = list.OrderedStart is not (null or "1") && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        int first = list.IsOrdered && isNumbered ? int.Parse(list.OrderedStart!, NumberStyles.None, CultureInfo.InvariantCulture) : -1;
        TextElement element = list.IsOrdered ? TextElement.NumberedList : TextElement.List;
        builder.Start(element, number: first);
        foreach (Block item in list)
        {
            builder.Start(TextElement.Entry);
            WriteAll((ListItemBlock)item, builder, tight: !list.IsLoose);
            builder.End(TextElement.Entry);
        }

        builder.End(element);
    }

    private static void WriteCode(CodeBlock code, RichTextBuilder builder)
    {
        builder.Start(TextElement.CodeBlock, code is FencedCodeBlock { Info: { Length: > 0 } info } ? info : "");
        builder.Words(code.Lines.ToString() + "\n");
        builder.End(TextElement.CodeBlock);
    }

    private void WriteTable(Table table, RichTextBuilder builder)
    {
        int columns = Tables.ColumnsOf(table);
        builder.Start(TextElement.Table);
        TextElement part = TextElement.None;
        foreach (TableRow row in table.OfType<TableRow>())
        {
            part = StartPart(row, part, builder);
            builder.Start(TextElement.Row);
            for (int i = 0; i < columns; i++)
            {
                TextElement element = row.IsHeader ? TextElement.HeadCell : TextElement.Cell;
                builder.Start(element, AlignmentOf(table, i));
                if (i < row.Count)
                {
                    foreach (Block child in (TableCell)row[i])
                    {
                        Write(child, builder, tight: true);
                    }
                }

                builder.End(element);
            }

            builder.End(TextElement.Row);
        }

        End(part, builder);
        builder.End(TextElement.Table);
    }

    /// <summary>Starts the part of a table in which a row stands, where that is another one than the row before; gives the part.</summary>
    private static TextElement StartPart(TableRow row, TextElement before, RichTextBuilder builder)
    {
        TextElement part = row.IsHeader ? TextElement.TableHead : TextElement.TableBody;
        if (part != before)
        {
            End(before, builder);
            builder.Start(part);
        }

        return part;
    }

    private static void End(TextElement part, RichTextBuilder builder)
    {
        if (part != TextElement.None)
        {
            builder.End(part);
        }
    }

    private static string AlignmentOf(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Right => "right",
            TableColumnAlign.Center => "center",
            _ => "",
        };
}
