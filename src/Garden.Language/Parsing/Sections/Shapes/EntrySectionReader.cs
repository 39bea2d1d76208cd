using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Garden.Language.Parsing.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace Garden.Language.Parsing.Sections.Shapes;

/// <summary>What the entries of a section are and how they are read.</summary>
/// <param name="Read">Reads one entry.</param>
/// <param name="Unread">Whose finding it is when an entry of a list cannot be read; null for none.</param>
/// <param name="Shapes">The forms besides lists; null for none.</param>
internal sealed record EntryKind(Func<ListEntry, Item> Read, RuleDescriptor? Unread, EntryShapes? Shapes);

/// <summary>Reads the content of a section whose entries are items, in the writer's order. Everything else stays prose, where it stands.</summary>
internal sealed class EntrySectionReader(PageBuilder page, InlineReader inlines, BlockWriter blocks, ListEntryReader entries, EntryKind kind)
{
    private const int LongestParent = 8;

    private readonly SectionPartsBuilder _parts = new(blocks);
    private readonly List<ParagraphBlock> _passed = [];
    /// <summary>Whether an entry was met, read or not.</summary>
    public bool FoundEntries { get; private set; }

    /// <summary>Whether paragraphs of the section are entries, for it has no others.</summary>
    public bool ParagraphsAreEntries { get; private set; }

    /// <summary>The paragraphs that were left prose and hold an estimate in the place of one.</summary>
    public IReadOnlyList<ParagraphBlock> Passed => _passed;

    /// <summary>Reads the content.</summary>
    public ImmutableArray<SectionPart> Read(List<Block> content)
    {
        content = Unquoted(content);
        new StrayEntries(entries).PutBack(content);
        ParagraphsAreEntries = kind.Shapes is EntryShapes shapes && content.OfType<ParagraphBlock>().Any(shapes.IsEntry) && !HasOtherEntries(content, shapes);
        ReadAll(content);
        return _parts.ToParts();
    }

    /// <summary>What is quoted, where the whole section is one quotation.</summary>
    private List<Block> Unquoted(List<Block> content)
    {
        bool isQuoted = content.Any(block => block is QuoteBlock) && content.All(block => block is CommentBlock || (block is QuoteBlock quote && !blocks.IsCallout(quote)));
        return isQuoted ? [.. content.SelectMany(block => block is QuoteBlock quote ? quote.ToList() : [block])] : content;
    }

    /// <summary>Whether lists, tables or headings of the section are entries, so that its paragraphs are words about them.</summary>
    private bool HasOtherEntries(List<Block> content, EntryShapes shapes) => content.Select((block, at) => (Block: block, At: at)).Any(part => part.Block switch
    {
        ListBlock list => list.OfType<ListItemBlock>().Any(item => Speaks(item, shapes)),
        MarkdigTable table => shapes.ColumnsOf(table) is not null,
        HeadingBlock heading => shapes.IsEntry(heading, Below(content, part.At, shapes)),
        _ => false,
    });

    private bool Speaks(ListItemBlock item, EntryShapes shapes) =>
        item.OfType<ParagraphBlock>().Any(line => shapes.Speaks(inlines.ReadAhead(line))) || item.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>()).Any(child => Speaks(child, shapes));

    /// <summary>What stands below a heading, up to the next of its level or higher, or one that is an entry of its own.</summary>
    private static List<Block> Below(List<Block> content, int at, EntryShapes shapes)
    {
        int level = ((HeadingBlock)content[at]).Level;
        int end = at + 1;
        while (end < content.Count && !(content[end] is HeadingBlock next && (next.Level <= level || shapes.IsEntry(next, Below(content, end, shapes)))))
        {
            end++;
        }

        return content[(at + 1)..end];
    }

    private void ReadAll(List<Block> content)
    {
        for (int i = 0; i < content.Count; i++)
        {
            switch (content[i])
            {
                case HeadingBlock heading when kind.Shapes is EntryShapes shapes && Below(content, i, shapes) is var below && shapes.IsEntry(heading, below):
                    Add(heading, shapes.Of(heading, below));
                    i += below.Count;
                    break;
                case ListBlock list:
                    ReadList(list);
                    break;
                case MarkdigTable table when kind.Shapes?.ColumnsOf(table) is TableColumns columns:
                    ReadTable(table, columns);
                    break;
                case ParagraphBlock paragraph when ParagraphsAreEntries && kind.Shapes!.IsEntry(paragraph):
                    List<Block> lists = [.. content.Skip(i + 1).TakeWhile(block => block is ListBlock)];
                    Add(kind.Shapes.Of(paragraph, lists));
                    i += lists.Count;
                    break;
                default:
                    Pass(content[i]);
                    break;
            }
        }
    }

    private void Pass(Block block)
    {
        if (block is ParagraphBlock paragraph && kind.Shapes is BeliefShapes shapes
            && (shapes.IsEntry(paragraph) || (ParagraphsAreEntries && shapes.Speaks(inlines.ReadAhead(paragraph)))))
        {
            _passed.Add(paragraph);
        }

        _parts.Add(block);
    }

    private void Add(HeadingBlock heading, HeadingEntry entry)
    {
        if (entry.KeepsHeading)
        {
            _parts.Add(heading);
            Add(entry.Entry);
            return;
        }

        Item item = Add(entry.Entry);
        page.Headings.Add(new Heading(MarkdownSyntax.Words(heading), item.Id, Math.Clamp(heading.Level, 2, page.HeadingLevel + 1), inlines.SpanOf(heading)));
    }

    private Item Add(ListEntry entry)
    {
        FoundEntries = true;
        return _parts.Add(() => kind.Read(entry));
    }

    private void ReadTable(MarkdigTable table, TableColumns columns)
    {
        if (columns.Names[columns.Line] is null && table[0] is TableRow header && header[columns.Line] is TableCell and [LeafBlock head, ..])
        {
            // The head is a word of the writer's own for what the rows are about.
            _parts.Add(head);
        }

        if (columns.Rival >= 0)
        {
            string read = columns.Heads[columns.Names.IndexOf("estimate")];
            page.Report(
                RuleDescriptor.AmbiguousEstimate,
                page.FirstLineOf(inlines.SpanOf(table)),
                $"the columns “{read}” and “{columns.Heads[columns.Rival]}” could both be your probabilities; “{read}” was read",
                "give the other one a head that names no probability");
        }

        foreach (TableRow row in table.OfType<TableRow>().Where(row => !row.IsHeader).ToList())
        {
            if (kind.Shapes!.EntryOf(row, columns) is ListEntry entry)
            {
                table.Remove(row);
                Add(entry);
            }
            else if (row.OfType<TableCell>().Any(cell => cell is [LeafBlock leaf, ..] && MarkdownSyntax.Words(leaf).Length > 0) && kind.Unread is RuleDescriptor rule)
            {
                page.Report(rule, page.FirstLineOf(inlines.SpanOf(row)), "the row has no words in the column that names what it is about, so nothing of it is read", "write them in its first cell");
            }
        }

        if (table.Count > 1)
        {
            _parts.Add(table);
        }
    }

    private void ReadList(ListBlock list)
    {
        foreach (ListItemBlock item in list.OfType<ListItemBlock>().ToList())
        {
            if (IsParent(item))
            {
                foreach (Block block in item)
                {
                    if (block is ListBlock children)
                    {
                        ReadList(children);
                    }
                    else
                    {
                        _parts.Add(block);
                    }
                }
            }
            else if (kind.Shapes?.Labelled(item) is ListEntry labelled)
            {
                Add(labelled);
            }
            else if (entries.Read(item) is ListEntry entry)
            {
                Add(kind.Shapes?.Completed(entry) ?? entry);
            }
            else if (item.FirstOrDefault(block => block is not CommentBlock) is Block first)
            {
                FoundEntries = true;
                ReportUnread(first);
                _parts.Add(ListEntryReader.Taken(list, [item]));
            }
        }
    }

    /// <summary>Whether an entry only names what the entries below it are about: few words, no sentence, and an entry in every line below.</summary>
    private bool IsParent(ListItemBlock item)
    {
        if (kind.Shapes is not EntryShapes shapes || item is not [ParagraphBlock line, ..] || !item.Skip(1).Any() || item.Skip(1).Any(block => block is not ListBlock))
        {
            return false;
        }

        string words = MarkdownSyntax.Words(line);
        return !words.EndsWith('.') && !words.EndsWith('?') && !words.EndsWith('!')
            && words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= LongestParent
            && !shapes.Speaks(inlines.ReadAhead(line))
            && item.OfType<ListBlock>().SelectMany(list => list).Any(child => !BeginsWithMark(child))
            && item.OfType<ListBlock>().SelectMany(list => list).All(child =>
                child is ListItemBlock and [ParagraphBlock first, ..] && entries.KeyOf(child) is null && shapes.Speaks(inlines.ReadAhead(first)));
    }

    /// <summary>Whether an entry begins with a marked number: it is then the number of the entry above rather than a claim with its number in front.</summary>
    private bool BeginsWithMark(Block child) => child is ListItemBlock and [ParagraphBlock first, ..] && inlines.ReadAhead(first).Grammar.Text.TrimStart() is ['~' or '≈', ..];

    private void ReportUnread(Block first)
    {
        if (kind.Unread is not RuleDescriptor rule)
        {
            return;
        }

        bool isNumbered = first is ListBlock { IsOrdered: true };
        string what = first is ListBlock ? isNumbered ? "a numbered list" : "a list of its own" : first is CodeBlock ? "code" : first is MarkdigTable ? "a table" : "no words";
        string help = isNumbered ? "begin it with words, or keep the number from starting a list: `70\\.`" : "begin it with words";
        page.Report(rule, page.FirstLineOf(inlines.SpanOf(first)), $"the entry begins with {what}, so nothing of it is read", help);
    }
}
