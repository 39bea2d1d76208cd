using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Garden.Language.Parsing.Markdown;
using Garden.Language.Parsing.Vocabulary;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Table = Markdig.Extensions.Tables.Table;

namespace Garden.Language.Parsing.Sections.Shapes;

/// <summary>The columns of a table whose rows are entries.</summary>
/// <param name="Line">The column with the words of the entry.</param>
/// <param name="Names">What each column holds: a part, a key, or null for a note of the writer's.</param>
/// <param name="Heads">The words at the head of each column.</param>
/// <param name="Rival">A second column whose head is that of an estimate; -1 when there is none.</param>
internal sealed record TableColumns(int Line, ImmutableArray<string?> Names, ImmutableArray<string> Heads, int Rival = -1);

/// <summary>Makes entries of the rows of a table.</summary>
internal sealed class TableRows(PageBuilder page, InlineReader inlines, LabelledLines labels)
{
    private static readonly ListBlockParser Parser = new();

    /// <summary>Whether a value says more than the number that is read from it.</summary>
    public static bool SaysMore(InlineText value, LikelihoodScale scale)
    {
        NumberForm? form = EstimateReader.InValue(value.Grammar, 0, value.Grammar.Length, scale);
        return form is null ? !value.IsBlank(0, value.Grammar.Length) : !value.IsBlank(0, form.Start) || !value.IsBlank(form.End, value.Grammar.Length);
    }

    /// <summary>The columns by the words at their heads; null when neither the words of an entry nor its value is among them.</summary>
    /// <param name="line">The part that is an entry's words.</param>
    /// <param name="value">The part by which a table is known whose first column has another head.</param>
    public TableColumns? ColumnsOf(Table table, string line, string value)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } header)
        {
            return null;
        }

        ImmutableArray<string> heads = [.. header.OfType<TableCell>().Select(cell => cell is [LeafBlock leaf, ..] ? MarkdownSyntax.Words(leaf) : "")];
        List<string?> names = [];
        int rival = -1;
        foreach (string head in heads)
        {
            string? name = NameIn(labels.NameOf(head, isColumn: true), line);
            bool isSecond = name is not null && names.Contains(name) && name is not ("for" or "against");
            rival = isSecond && name == "estimate" && rival < 0 ? names.Count : rival;
            names.Add(isSecond || (name is "claim" or "question" && name != line && names.Contains(line)) ? null : name);
        }

        int at = names.IndexOf(line);
        at = at < 0 ? names.FindIndex(name => name is "claim" or "question") : at;
        at = at < 0 && names.Contains(value) ? names.FindIndex(name => name is null) : at;
        return at < 0 ? null : new TableColumns(at, [.. names], heads, rival);
    }

    /// <summary>The entry of a row; null when the row has no words for it.</summary>
    public ListEntry? Read(TableRow row, TableColumns columns)
    {
        if (TextAt(row, columns.Line) is not InlineText text || text.IsEmpty)
        {
            return null;
        }

        ListEntry entry = new() { Text = text, Keys = [], Rest = [], Span = inlines.SpanOf(row) };
        List<Keyed> keys = [];
        ListBlock notes = new(Parser);
        for (int i = 0; i < row.Count && i < columns.Names.Length; i++)
        {
            if (i == columns.Line || TextAt(row, i) is not InlineText cell || (cell.IsEmpty && cell.ItemId is null))
            {
                continue;
            }

            entry = entry with { Text = EntryTexts.WithIdOf(entry.Text, cell) };
            string? name = columns.Names[i];
            bool isNumber = name == "number" && cell.Grammar.Text.All(c => char.IsDigit(c) || char.IsWhiteSpace(c) || c is '.' or '#');
            entry = name switch
            {
                "estimate" => entry with { Value = cell },
                "why" => entry with { Reason = cell },
                "stakes" when !cell.IsBlank(0, cell.Grammar.Length) => entry with { Text = EntryTexts.Joined(entry.Text, " Why it matters: ", cell) },
                _ => entry,
            };
            if (name is not null && EntryKeys.Find(name)?.Has(KeyForms.Column) == true)
            {
                keys.Add(Keyed.Of(name, 0, cell));
            }
            else if (name == "estimate" ? SaysMore(cell, page.Settings.Likelihood) : !isNumber && name is not ("why" or "stakes"))
            {
                AddNote(notes, columns.Heads[i], row, i, cell);
            }
        }

        return entry with { Keys = keys, Rest = notes.Count > 0 ? [notes] : [] };
    }

    /// <summary>What a column holds where rows are entries of this kind: an uncertainty has stakes and no estimate, a belief no stakes.</summary>
    private static string? NameIn(string? name, string line) => (line, name) switch
    {
        ("question", "why") => "stakes",
        ("question", "estimate") or ("claim", "stakes") => null,
        _ => name,
    };

    private InlineText? TextAt(TableRow row, int column) =>
        column < row.Count && row[column] is TableCell { Count: > 0 } cell && cell[0] is LeafBlock leaf ? EntryTexts.WithIdAtEnd(inlines.ReadAhead(leaf)) : null;

    /// <summary>Keeps a cell as a note that begins with the head of its column.</summary>
    private void AddNote(ListBlock notes, string head, TableRow row, int column, InlineText text)
    {
        LeafBlock words = (LeafBlock)((TableCell)row[column])[0];
        ((TableCell)row[column]).Remove(words);
        inlines.Restore(words, head.Length == 0 ? text : EntryTexts.Led($"{head}: ", text));
        notes.Add(new ListItemBlock(Parser) { words });
    }
}
