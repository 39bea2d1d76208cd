using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Table = Markdig.Extensions.Tables.Table;

namespace Garden.Language.Parsing.Sections;

/// <summary>Reads tables whose columns mean something.</summary>
internal sealed class TableReader(PageBuilder page, InlineReader inlines, SectionNames names)
{
    /// <summary>The table's header and rows, every row as wide as the table.</summary>
    public Model.Table Read(Table table)
    {
        int columns = Tables.ColumnsOf(table);
        List<TableRow> rows = [.. table.OfType<TableRow>()];
        ImmutableArray<RichText> header = rows.Count > 0 && rows[0].IsHeader ? Cells(rows[0], columns) : [];
        return new Model.Table(header, [.. rows.Where(row => !row.IsHeader).Select(row => Cells(row, columns))], inlines.SpanOf(table));
    }

    /// <summary>The two positions and their paired arguments.</summary>
    /// <param name="heading">The words of the heading above the table.</param>
    /// <param name="span">Where the heading stands.</param>
    public Crux ReadCrux(Table table, string heading, Garden.Language.Text.SourceSpan span)
    {
        List<TableRow> rows = [.. table.OfType<TableRow>()];
        CruxHeading named = names.CruxOf(heading) ?? new CruxHeading(null, heading);
        return new Crux
        {
            Lead = named.Lead,
            Question = named.Question,
            Left = Position(rows[0], 0),
            Right = Position(rows[0], 1),
            Rows = [.. rows.Skip(1).Select(row => (Argument(row, 0), Argument(row, 1)))],
            Span = span,
        };
    }

    private ImmutableArray<RichText> Cells(TableRow row, int columns) => [.. Enumerable.Range(0, columns).Select(column => TextOf(row, column)?.All ?? RichText.Empty)];

    private InlineText? TextOf(TableRow row, int column) =>
        column < row.Count && row[column] is TableCell { Count: > 0 } cell && cell[0] is LeafBlock leaf ? inlines.Read(leaf) : null;

    private RichText? Argument(TableRow row, int column) => TextOf(row, column) is InlineText text && !text.IsEmpty ? text.All : null;

    private CruxPosition Position(TableRow header, int column)
    {
        if (TextOf(header, column) is not InlineText text)
        {
            return new CruxPosition(RichText.Empty, null);
        }

        NumberForm? form = EstimateReader.First(text.Grammar, 0, text.Grammar.Length, page.Settings.Likelihood);
        bool atEnd = form is not null && text.IsBlank(form.End, text.Grammar.Length);
        if (form is null || !(atEnd || form.IsMarked))
        {
            return new CruxPosition(text.All, null);
        }

        if (!atEnd)
        {
            return new CruxPosition(text.All, EstimateReader.ToEstimate(form, text, page));
        }

        (int start, int end) = text.Trim(0, form.Start);
        while (end > start && text.Grammar[end - 1] is '—' or '–' or '(' or ',' or ':')
        {
            (start, end) = text.Trim(start, end - 1);
        }

        return new CruxPosition(text.Slice(start, end), EstimateReader.ToEstimate(form, text, page));
    }
}
