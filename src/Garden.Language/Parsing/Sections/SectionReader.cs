using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Garden.Language.Parsing.Markdown;
using Garden.Language.Parsing.Sections.Shapes;
using Markdig.Syntax;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing.Sections;

/// <summary>Reads the body of a topic into typed sections, in the writer's order.</summary>
internal sealed class SectionReader
{
    private const string EmptyWriting = "No essays tagged with this topic yet";
    private readonly PageBuilder _page;
    private readonly InlineReader _inlines;
    private readonly BlockWriter _blocks;
    private readonly SectionNames _names;
    private readonly ItemReader _items;
    private readonly ListEntryReader _entries;
    private readonly TableReader _tables;
    private readonly SectionFindings _findings;
    private readonly StrayBeliefs _stray;
    private readonly BeliefShapes _beliefs;
    private readonly UncertaintyShapes _uncertainties;

    public SectionReader(PageBuilder page, InlineReader inlines, BlockWriter blocks)
    {
        _page = page;
        _inlines = inlines;
        _blocks = blocks;
        _names = page.SectionNames;
        _items = new ItemReader(page, inlines, blocks);
        _entries = new ListEntryReader(page, inlines, blocks);
        _tables = new TableReader(page, inlines, _names);
        _findings = new SectionFindings(page, inlines, _names);
        LabelledLines labels = new(page, inlines);
        TableRows rows = new(page, inlines, labels);
        _beliefs = new BeliefShapes(page, inlines, _entries, rows, labels);
        _uncertainties = new UncertaintyShapes(inlines, _entries, rows);
        _stray = new StrayBeliefs(page, inlines, _entries);
    }

    /// <summary>The paragraph that the writer began with "This page is a stub"; null when there is none.</summary>
    public RichText? StubNotice { get; private set; }

    /// <summary>Reads all blocks of a body.</summary>
    /// <param name="title">The heading that says the title again and is not shown; null when there is none.</param>
    public ImmutableArray<Section> Read(IReadOnlyList<Block> body, HeadingBlock? title)
    {
        int level = SectionLevel.Of(body, title, _names);
        body = title is null || title.Level == level ? body : [.. body.Where(block => block != title)];
        ImmutableArray<Section>.Builder sections = ImmutableArray.CreateBuilder<Section>();
        int at = 0;
        while (at < body.Count)
        {
            HeadingBlock? heading = StartOf(body[at], level);
            int next = at + (heading is null ? 0 : 1);
            int end = next;
            while (end < body.Count && StartOf(body[end], level) is null)
            {
                end++;
            }

            Section section = ReadSection(heading, heading == title, level, body.Skip(next).Take(end - next).ToList());
            if (section.Heading is not null || !section.IsEmpty)
            {
                sections.Add(section);
            }

            at = end;
        }

        _blocks.EntryWritten = null;
        if (!sections.Any(section => section.Kind == SectionKind.Beliefs && !section.IsEmpty))
        {
            _stray.ReportUnmarked();
        }

        _findings.ReportBareNames(body, sections, level);
        return sections.ToImmutable();
    }

    private static HeadingBlock? StartOf(Block block, int level) => block is HeadingBlock heading && heading.Level <= level ? heading : null;

    private Section ReadSection(HeadingBlock? block, bool isTitle, int level, List<Block> content)
    {
        _stray.Heading = block is null ? null : MarkdownSyntax.Words(block);
        _blocks.EntryWritten = _stray.Look;
        if (block is null)
        {
            return new Section { Kind = SectionKind.Prose, Parts = Prose(TakeStubNotice(content)) };
        }

        if (isTitle)
        {
            return ReadContent(new Section { Kind = _names.KindOf(MarkdownSyntax.Words(block)) }, block, content);
        }

        (Heading heading, InlineText text) = _blocks.ReadHeading(block);
        Section section = new() { Kind = block.Level == level ? _names.KindOf(heading.Text) : SectionKind.Prose, Heading = heading, Title = text.All };
        return ReadContent(section with { Meant = block.Level == level ? _findings.ReportSlip(heading, text, level) : null }, block, content);
    }

    private Section ReadContent(Section section, HeadingBlock block, List<Block> content)
    {
        string words = MarkdownSyntax.Words(block);
        if (section.Kind == SectionKind.Crux && !content.Any(part => part is MarkdigTable) && content.Any(part => part is ListBlock) && _names.Named(words) == SectionKind.Crux)
        {
            section = section with { Kind = SectionKind.Uncertainties };
        }

        bool hasOwnEntries = section.Kind is SectionKind.Beliefs or SectionKind.Uncertainties or SectionKind.Updates or SectionKind.Reading or SectionKind.Includes or SectionKind.Fit;
        _blocks.EntryWritten = hasOwnEntries ? null : _stray.Look;
        bool hasWords = content.Any(SectionFindings.HasWords);
        bool hasLists = content.Any(part => part is ListBlock);
        Section read = section with
        {
            Parts = section.Kind switch
            {
                SectionKind.Prose => Prose(content),
                SectionKind.Headline => Prose(content),
                SectionKind.Beliefs => WithItems(section, block, content, new EntryKind(new BeliefReader(_items).Read, RuleDescriptor.BeliefWithoutProbability, _beliefs)),
                SectionKind.Uncertainties => WithItems(section, block, content, new EntryKind(new UncertaintyReader(_items).Read, RuleDescriptor.UncertaintyWithoutQuestion, _uncertainties)),
                SectionKind.Updates => WithItems(section, block, content, new EntryKind(new TriggerReader(_items).Read, RuleDescriptor.TriggerWithoutDirection, null)),
                SectionKind.Reading => WithItems(section, block, content, new EntryKind(new ReadingReader(_items).Read, RuleDescriptor.ReadingWithoutTakeaway, null)),
                SectionKind.Includes => WithItems(section, block, content, new EntryKind(ReadPlain, null, null)),
                SectionKind.Evaluation => WithTables(content, minimum: 2, "an evaluation needs a dimension and an assessment: two columns or more"),
                SectionKind.Levers => WithTables(content, minimum: 2, "levers need a lever and its mechanism: two columns or more"),
                SectionKind.Crux => WithDisputes(content, words, _inlines.SpanOf(block)),
                SectionKind.Fit => new FitReader(_inlines, _entries, _names, _findings, ReadPlain, Prose).Read(content),
                SectionKind.Writing => Prose(content.Where(part => !IsEmptyWriting(part)).ToList()),
                _ => new RelatedReader(_page, _inlines, Prose).Read(content),
            },
        };
        bool isUnread = section.Kind switch
        {
            SectionKind.Evaluation or SectionKind.Levers => hasWords && !content.Any(part => part is MarkdigTable),
            SectionKind.Crux => hasWords && hasLists && !content.Any(part => part is MarkdigTable),
            SectionKind.Fit => hasWords && !read.Parts.Any(part => part is SectionPart.Fit),
            _ => false,
        };
        if (isUnread)
        {
            _findings.ReportUnread(section.Kind, block);
        }

        return read;
    }

    private ImmutableArray<SectionPart> Prose(List<Block> content)
    {
        RichText html = _blocks.Write(content);
        return html.IsEmpty ? [] : [new SectionPart.Prose(html)];
    }

    private ImmutableArray<SectionPart> WithItems(Section section, HeadingBlock block, List<Block> content, EntryKind kind)
    {
        EntrySectionReader reader = new(_page, _inlines, _blocks, _entries, kind);
        bool hasWords = content.Any(SectionFindings.HasWords);
        ImmutableArray<SectionPart> parts = reader.Read(content);
        if (!reader.FoundEntries && hasWords && section.Kind is SectionKind.Beliefs or SectionKind.Uncertainties or SectionKind.Updates)
        {
            _findings.ReportUnread(section.Kind, block);
        }
        else
        {
            _findings.ReportPassed(reader.Passed, reader.ParagraphsAreEntries);
        }

        return parts;
    }

    private ImmutableArray<SectionPart> WithTables(List<Block> content, int minimum, string problem) => Parts(content, block =>
    {
        if (block is not MarkdigTable table)
        {
            return null;
        }

        if (Tables.ColumnsOf(table) >= minimum)
        {
            return new SectionPart.Grid(_tables.Read(table));
        }

        _page.Report(RuleDescriptor.MalformedTable, _page.FirstLineOf(_inlines.SpanOf(table)), problem);
        return null;
    });

    private ImmutableArray<SectionPart> WithDisputes(List<Block> content, string words, SourceSpan span) => Parts(content, block =>
    {
        if (block is HeadingBlock lower)
        {
            (words, span) = (MarkdownSyntax.Words(lower), _inlines.SpanOf(lower));
        }

        if (block is not MarkdigTable table)
        {
            return null;
        }

        if (Tables.ColumnsOf(table) == 2)
        {
            return new SectionPart.Dispute(_tables.ReadCrux(table, words, span));
        }

        _page.Report(RuleDescriptor.MalformedTable, _page.FirstLineOf(_inlines.SpanOf(table)), "a crux needs two columns, one for each position");
        return null;
    });

    /// <summary>Turns the blocks that <paramref name="read"/> understands into parts and everything between them into prose.</summary>
    private ImmutableArray<SectionPart> Parts(List<Block> content, Func<Block, SectionPart?> read)
    {
        SectionPartsBuilder parts = new(_blocks);
        foreach (Block block in content)
        {
            if (block is MarkdigTable)
            {
                parts.Flush();
            }

            if (read(block) is SectionPart part)
            {
                parts.Add(part);
            }
            else
            {
                parts.Add(block);
            }
        }

        return parts.ToParts();
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

        StubNotice = _inlines.Read((ParagraphBlock)content[index]).All;
        return [.. content.Where((_, at) => at != index)];
    }

    private static bool StartsAsStub(ParagraphBlock paragraph) => MarkdownSyntax.Words(paragraph).StartsWith("This page is a stub", StringComparison.OrdinalIgnoreCase);

    private static bool IsEmptyWriting(Block block) =>
        block is ParagraphBlock paragraph && MarkdownSyntax.Words(paragraph).TrimEnd('.', ' ').Equals(EmptyWriting, StringComparison.OrdinalIgnoreCase);
}
