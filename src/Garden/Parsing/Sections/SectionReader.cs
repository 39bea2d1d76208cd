using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Model;
using Garden.Parsing.Inlines;
using Garden.Parsing.Items;
using Garden.Parsing.Markdown;
using Markdig.Syntax;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace Garden.Parsing.Sections;

/// <summary>Reads the body of a topic into typed sections, in the writer's order.</summary>
internal sealed class SectionReader(PageBuilder page, InlineReader inlines, BlockWriter blocks)
{
    private const string EmptyWriting = "No essays tagged with this topic yet";
    private readonly ItemReader _items = new(page, inlines, blocks);
    private readonly ListEntryReader _entries = new(inlines, blocks);
    private readonly TableReader _tables = new(page, inlines);

    /// <summary>The paragraph that the writer began with "This page is a stub"; null when there is none.</summary>
    public RichText? StubNotice { get; private set; }

    /// <summary>Reads all blocks of a body.</summary>
    public ImmutableArray<Section> Read(IReadOnlyList<Block> body)
    {
        ImmutableArray<Section>.Builder sections = ImmutableArray.CreateBuilder<Section>();
        int at = 0;
        while (at < body.Count)
        {
            HeadingBlock? heading = body[at] is HeadingBlock { Level: <= 2 } start ? start : null;
            int next = at + (heading is null ? 0 : 1);
            int end = next;
            while (end < body.Count && body[end] is not HeadingBlock { Level: <= 2 })
            {
                end++;
            }

            Section section = ReadSection(heading, body.Skip(next).Take(end - next).ToList());
            if (heading is not null || !section.IsEmpty)
            {
                sections.Add(section);
            }

            at = end;
        }

        return sections.ToImmutable();
    }

    private Section ReadSection(HeadingBlock? block, List<Block> content)
    {
        if (block is null)
        {
            return new Section { Kind = SectionKind.Prose, Parts = Prose(TakeStubNotice(content), keepWords: false) };
        }

        (Heading heading, InlineText text) = blocks.ReadHeading(block);
        SectionKind kind = block.Level == 2 ? SectionNames.KindOf(heading.Text, page.Settings) : SectionKind.Prose;
        return new Section
        {
            Kind = kind,
            Heading = heading,
            Title = text.All,
            Parts = kind switch
            {
                SectionKind.Prose => Prose(content, keepWords: false),
                SectionKind.Headline => Prose(content, keepWords: true),
                SectionKind.Beliefs => WithItems(content, new BeliefReader(_items).Read, RuleDescriptor.BeliefWithoutProbability),
                SectionKind.Uncertainties => WithItems(content, new UncertaintyReader(_items).Read, RuleDescriptor.UncertaintyWithoutQuestion),
                SectionKind.Updates => WithItems(content, new TriggerReader(_items).Read, RuleDescriptor.TriggerWithoutDirection),
                SectionKind.Reading => WithItems(content, new ReadingReader(_items).Read, RuleDescriptor.ReadingWithoutTakeaway),
                SectionKind.Includes => WithItems(content, ReadPlain),
                SectionKind.Evaluation => WithTables(content, minimum: 2, "an evaluation needs a dimension and an assessment: two columns or more"),
                SectionKind.Levers => WithTables(content, minimum: 2, "levers need a lever and its mechanism: two columns or more"),
                SectionKind.Crux => WithDisputes(content, heading),
                SectionKind.Fit => new FitReader(inlines, _entries, ReadPlain, Prose).Read(content),
                SectionKind.Writing => Prose(content.Where(part => !IsEmptyWriting(part)).ToList(), keepWords: false),
                _ => new RelatedReader(page, inlines, Prose).Read(content),
            },
        };
    }

    private ImmutableArray<SectionPart> Prose(List<Block> content, bool keepWords)
    {
        RichText html = blocks.Write(content, keepWords);
        return html.IsEmpty ? [] : [new SectionPart.Prose(html)];
    }

    /// <summary>Lists as items. An entry that begins with no text cannot be one: it stays prose, where it stands, and a rule says so.</summary>
    private ImmutableArray<SectionPart> WithItems(List<Block> content, Func<ListEntry, Item> read, RuleDescriptor? rule = null) => Parts(content, block =>
    {
        if (block is not ListBlock list)
        {
            return [];
        }

        List<SectionPart> parts = [];
        List<Item> items = [];
        foreach (ListItemBlock item in list.OfType<ListItemBlock>().ToList())
        {
            if (_entries.Read(item) is ListEntry entry)
            {
                items.Add(read(entry));
                continue;
            }

            if (item.FirstOrDefault(block => block is not CommentBlock) is not Block first)
            {
                continue;
            }

            ReportUnread(first, rule);
            Flush();
            parts.AddRange(Prose([ListEntryReader.Taken(list, [item])], keepWords: false));
        }

        Flush();
        return parts.Count > 0 ? parts : [new SectionPart.Items([])];

        void Flush()
        {
            if (items.Count > 0)
            {
                parts.Add(new SectionPart.Items([.. items]));
                items.Clear();
            }
        }
    });

    private void ReportUnread(Block first, RuleDescriptor? rule)
    {
        if (rule is not RuleDescriptor reported)
        {
            return;
        }

        bool isNumbered = first is ListBlock { IsOrdered: true };
        string what = first is ListBlock ? isNumbered ? "a numbered list" : "a list of its own" : first is CodeBlock ? "code" : first is MarkdigTable ? "a table" : "no words";
        string help = isNumbered ? "begin it with words, or keep the number from starting a list: `70\\.`" : "begin it with words";
        page.Report(reported, page.FirstLineOf(inlines.SpanOf(first)), $"the entry begins with {what}, so nothing of it is read", help);
    }

    private ImmutableArray<SectionPart> WithTables(List<Block> content, int minimum, string problem) => Parts(content, block =>
    {
        if (block is not MarkdigTable table)
        {
            return [];
        }

        if (Tables.ColumnsOf(table) >= minimum)
        {
            return [new SectionPart.Grid(_tables.Read(table))];
        }

        page.Report(RuleDescriptor.MalformedTable, page.FirstLineOf(inlines.SpanOf(table)), problem);
        return [];
    });

    private ImmutableArray<SectionPart> WithDisputes(List<Block> content, Heading heading) => Parts(content, block =>
    {
        if (block is not MarkdigTable table)
        {
            return [];
        }

        if (Tables.ColumnsOf(table) == 2)
        {
            return [new SectionPart.Dispute(_tables.ReadCrux(table, heading))];
        }

        page.Report(RuleDescriptor.MalformedTable, page.FirstLineOf(inlines.SpanOf(table)), "a crux needs two columns, one for each position");
        return [];
    });

    /// <summary>Turns the blocks that <paramref name="read"/> understands into parts and everything between them into prose.</summary>
    private ImmutableArray<SectionPart> Parts(List<Block> content, Func<Block, IReadOnlyList<SectionPart>> read)
    {
        ImmutableArray<SectionPart>.Builder parts = ImmutableArray.CreateBuilder<SectionPart>();
        List<Block> prose = [];
        foreach (Block block in content)
        {
            // What stands before is written first, so that ids and notes are numbered in the page's order.
            bool typed = block is ListBlock or MarkdigTable;
            if (typed)
            {
                parts.AddRange(Prose(prose, keepWords: false));
                prose.Clear();
            }

            if (typed && read(block) is { Count: > 0 } typedParts)
            {
                parts.AddRange(typedParts);
            }
            else
            {
                prose.Add(block);
            }
        }

        parts.AddRange(Prose(prose, keepWords: false));
        return parts.ToImmutable();
    }

    private PlainItem ReadPlain(ListEntry entry)
    {
        (int start, int end) = entry.Text.Trim(0, entry.Text.Grammar.Length);
        RichText words = entry.Text.Slice(start, end);
        (string id, bool isExplicit) = _items.IdOf(entry, words);
        return new PlainItem
        {
            Id = id,
            HasExplicitId = isExplicit,
            Span = entry.Span,
            TextSpan = ItemReader.TextSpan(entry),
            Text = words,
            Notes = _items.Notes(entry, [.. entry.Keys]),
        };
    }

    private List<Block> TakeStubNotice(List<Block> content)
    {
        int index = content.FindIndex(block => block is ParagraphBlock paragraph && StartsAsStub(paragraph));
        if (index < 0)
        {
            return content;
        }

        StubNotice = inlines.Read((ParagraphBlock)content[index]).All;
        return [.. content.Where((_, at) => at != index)];
    }

    private static bool StartsAsStub(ParagraphBlock paragraph) => MarkdownSyntax.Words(paragraph).StartsWith("This page is a stub", StringComparison.OrdinalIgnoreCase);

    private static bool IsEmptyWriting(Block block) =>
        block is ParagraphBlock paragraph && MarkdownSyntax.Words(paragraph).TrimEnd('.', ' ').Equals(EmptyWriting, StringComparison.OrdinalIgnoreCase);
}
