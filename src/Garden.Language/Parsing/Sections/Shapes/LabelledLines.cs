using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using Garden.Language.Parsing.Markdown;
using Garden.Language.Parsing.Vocabulary;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Garden.Language.Parsing.Sections.Shapes;

/// <summary>One line of a paragraph that begins with a label: <c>**Confidence:** 76%</c>.</summary>
/// <param name="Name">The part or the key that the label names.</param>
/// <param name="Line">The line as a paragraph of its own.</param>
/// <param name="Text">The line's text, label included.</param>
/// <param name="ValueStart">Where the value starts in the text's grammar.</param>
internal sealed record LabelledLine(string Name, ParagraphBlock Line, InlineText Text, int ValueStart)
{
    /// <summary>What stands behind the label.</summary>
    public InlineText Value => EntryTexts.After(Text, ValueStart);

    /// <summary>The line as a nested entry with that key.</summary>
    public Keyed AsKeyed(string key) => Keyed.Of(key, ValueStart, Text);
}

/// <summary>Reads lines that begin with the name of a part of a belief, or with a key.</summary>
internal sealed class LabelledLines(PageBuilder page, InlineReader inlines)
{
    private const int LongestLabel = 40;

    private static readonly ParagraphBlockParser Parser = new();

    private readonly WordTable _parts = page.Words.Table("parts");
    private readonly WordTable _keys = page.Words.Table("keys");

    /// <summary>What a label or a column's head names: a part of a belief or an uncertainty, or a key; null when it is neither.</summary>
    /// <param name="isColumn">Whether parts come before keys: "evidence" is the reason in a table, and speaks for the claim as a label.</param>
    public string? NameOf(string label, bool isColumn)
    {
        int bracket = label.AsSpan().IndexOfAny('(', '[', '（');
        string words = (bracket > 0 ? label[..bracket] : label).Trim(' ', '*', '_', '?', '¿', '？', '؟');
        string? part = Find(_parts, words);
        string? key = Find(_keys, words) is string found && EntryKeys.Find(found)!.Has(KeyForms.Label) ? found : null;
        string? name = isColumn ? part ?? key : key ?? part;
        return name == "confidence" ? "estimate" : name;
    }

    /// <summary>The names of the labels with which lines of a paragraph begin, in order; nothing is read.</summary>
    public IEnumerable<string> NamesIn(ParagraphBlock paragraph) => LineNamesIn(paragraph).OfType<string>();

    /// <summary>For each line of a paragraph the name of the label with which it begins; null for a line without one.</summary>
    public IEnumerable<string?> LineNamesIn(ParagraphBlock paragraph) => LinesOf(paragraph).Select(NameAt);

    /// <summary>Takes a paragraph apart: what stands before its first label, then each labelled line with the lines behind it that have no label.</summary>
    public (ParagraphBlock? Before, List<LabelledLine> Lines) Split(ParagraphBlock paragraph)
    {
        List<(string? Name, List<Inline> Line)> pieces = [];
        foreach (List<Inline> line in LinesOf(paragraph))
        {
            string? name = NameAt(line);
            if (name is null && pieces.Count > 0)
            {
                pieces[^1].Line.AddRange(line);
            }
            else
            {
                pieces.Add((name, line));
            }
        }

        ParagraphBlock? before = null;
        List<LabelledLine> lines = [];
        foreach ((string? name, List<Inline> line) in pieces)
        {
            ParagraphBlock block = AsParagraph(paragraph, line);
            if (name is null)
            {
                before = block;
            }
            else if (Read(name, block) is LabelledLine labelled)
            {
                lines.Add(labelled);
            }
        }

        return (before, lines);
    }

    /// <summary>A paragraph that is one labelled line; null when it does not begin with a label.</summary>
    public LabelledLine? Of(ParagraphBlock paragraph) =>
        LinesOf(paragraph).Select(NameAt).FirstOrDefault() is string name ? Read(name, paragraph) : null;

    /// <summary>What words name as they are written, else with the variants of letters made one.</summary>
    private static string? Find(WordTable table, string words) => table.Find(words) ?? table.Find(HeadingWords.Simple(words));

    private LabelledLine? Read(string name, ParagraphBlock line)
    {
        InlineText text = EntryTexts.WithIdAtEnd(inlines.ReadAhead(line));
        int colon = text.Grammar.Text.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
        {
            return null;
        }

        int value = colon + 1;
        while (value < text.Grammar.Length && char.IsWhiteSpace(text.Grammar[value]))
        {
            value++;
        }

        return new LabelledLine(name, line, text, value);
    }

    private string? NameAt(List<Inline> line)
    {
        string words = string.Concat(line.Select(MarkdownSyntax.Words)).TrimStart();
        int colon = words.AsSpan().IndexOfAny(':', '：');
        return colon is > 0 and < LongestLabel ? NameOf(words[..colon], isColumn: false) : null;
    }

    private static List<List<Inline>> LinesOf(ParagraphBlock paragraph)
    {
        List<List<Inline>> lines = [[]];
        for (Inline? child = paragraph.Inline?.FirstChild; child is not null; child = child.NextSibling)
        {
            lines[^1].Add(child);
            if (child is LineBreakInline)
            {
                lines.Add([]);
            }
        }

        return lines;
    }

    private static ParagraphBlock AsParagraph(ParagraphBlock whole, List<Inline> line)
    {
        ParagraphBlock block = new(Parser) { Inline = new ContainerInline(), Span = whole.Span, Line = whole.Line, Column = whole.Column };
        if (line is [.., LineBreakInline last])
        {
            last.Remove();
            line.RemoveAt(line.Count - 1);
        }

        foreach (Inline inline in line)
        {
            inline.Remove();
            block.Inline.AppendChild(inline);
        }

        if (line.Count > 0)
        {
            block.Span = new Markdig.Syntax.SourceSpan(line[0].Span.Start, Math.Max(line[^1].Span.End, line[0].Span.Start));
        }

        return block;
    }
}
