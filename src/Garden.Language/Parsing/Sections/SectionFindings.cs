using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing.Sections;

/// <summary>Reports headings and content that look like sections and entries and are not read as such (GRD106, GRD107).</summary>
internal sealed class SectionFindings(PageBuilder page, InlineReader inlines, SectionNames names)
{
    /// <summary>Marks that pages copied from a browser have before the entries of a list.</summary>
    private const string PastedBullets = "•‣◦▪●";

    /// <summary>A longer line is no name of a section.</summary>
    private const int LongestName = 100;

    /// <summary>Whether a block holds words of the writer's, and not only prompts and comments.</summary>
    public static bool HasWords(Block block) => block switch
    {
        CommentBlock or ThematicBreakBlock => false,
        CodeBlock => true,
        LeafBlock { Inline.FirstChild: LiteralInline first } when IsPlainlyWords(first.Content.AsSpan()) => true,
        LeafBlock leaf => MarkdownSyntax.Words(leaf) is var words && words.Any(char.IsLetterOrDigit) && words.TrimEnd('.', ':') is not ("TODO" or "TBD" or "TK"),
        ContainerBlock container => container.Any(HasWords),
        _ => false,
    };

    /// <summary>A cheap look before the exact one, which makes a string of the whole block: a small letter belongs to no marker, and without a brace to no id.</summary>
    private static bool IsPlainlyWords(ReadOnlySpan<char> text) => text.ContainsAnyInRange('a', 'z') && !text.Contains('{');

    /// <summary>Reports a heading that is a slip away from a section's name, or joins names of several kinds.</summary>
    /// <returns>The kind that was meant; null when the heading is read as it was meant.</returns>
    public SectionKind? ReportSlip(Heading heading, InlineText text, int level)
    {
        SourceSpan line = page.FirstLineOf(heading.Span);
        if (names.SlipOf(heading.Text) is { } slip)
        {
            string marks = new('#', level);
            Fix? fix = SpanOf(text) is SourceSpan words ? Fix.Replace(FixApplicability.Unsafe, words, slip.Name) : null;
            page.Report(
                RuleDescriptor.UnreadSection,
                line,
                $"“{heading.Text}” is read as prose; did you mean “{slip.Name}”?",
                $"write `{marks} {slip.Name}`, or add the name to `garden.yml`: `sections: {{{NameOf(slip.Kind)}: [{heading.Text}]}}`",
                fix);
            return slip.Kind;
        }

        if (names.KindOf(heading.Text) == SectionKind.Prose && names.Mixed(heading.Text) is [SectionKind first, SectionKind second, ..])
        {
            page.Report(
                RuleDescriptor.UnreadSection,
                line,
                $"“{heading.Text}” is read as prose, for it names two kinds of section: {NameOf(first)} and {NameOf(second)}",
                "give each a heading of its own");
            return first;
        }

        return null;
    }

    /// <summary>Reports lines that stand alone like headings and name sections that the page does not have.</summary>
    public void ReportBareNames(IEnumerable<Block> body, IEnumerable<Section> sections, int level)
    {
        HashSet<SectionKind> present = [.. sections.Select(section => section.Kind)];
        List<ParagraphBlock> lines = [.. body.OfType<ParagraphBlock>().Where(paragraph => NameIn(paragraph) is string name && names.Named(name) is SectionKind kind && !present.Contains(kind))];
        if (lines.Count == 0)
        {
            return;
        }

        string marks = new string('#', level) + " ";
        string others = lines.Count switch { 1 => "stands", 2 => "and one more line stand", _ => $"and {lines.Count - 1} more lines stand" };
        page.Report(
            RuleDescriptor.UnreadSection,
            page.FirstLineOf(inlines.SpanOf(lines[0])),
            $"“{NameIn(lines[0])}” {others} alone like the name of a section, but {(lines.Count == 1 ? "is no heading" : "are no headings")}",
            $"begin the line with `{marks}`; `garden import text FILE` does so for a page that was copied from a browser",
            new Fix(FixApplicability.Unsafe, [.. lines.Select(line => inlines.SpanOf(line).Start).Select(start => new TextEdit(new SourceSpan(start, start), marks))]));
    }

    /// <summary>Reports a section in whose content nothing was found that belongs there: an entry, a table, a list with its lead.</summary>
    public void ReportUnread(SectionKind kind, HeadingBlock heading)
    {
        string help = kind switch
        {
            SectionKind.Beliefs => "write each belief as an entry of a list: `- Claim. ~70% — why`",
            SectionKind.Evaluation => "write a table: `| Dimension | Assessment |`, and a row for each",
            SectionKind.Levers => "write a table: `| Lever | Mechanism | Who |`, and a row for each",
            SectionKind.Crux => "write a table with two columns, one for each position",
            SectionKind.Fit => "lead each list by a line: `**Good fit if you believe:**`, `**Less relevant if you believe:**`",
            SectionKind.Uncertainties => "write each question as an entry of a list: `- Question? Why it matters: …`",
            _ => "write each as an entry of a list: `- An event would push me toward a view.`",
        };
        page.Report(RuleDescriptor.UnreadBelief, page.FirstLineOf(inlines.SpanOf(heading)), $"nothing under “{MarkdownSyntax.Words(heading)}” is read: there is no {EntryOf(kind)} in it", help);
    }

    /// <summary>Reports a list of "who should work on this" without a lead that is known, beside one that has one.</summary>
    public void ReportUnled(ListBlock list) => page.Report(
        RuleDescriptor.UnreadBelief,
        page.FirstLineOf(inlines.SpanOf(list)),
        "the list is not read, for no lead that is known stands above it",
        "lead it by a line: `**Good fit if you believe:**` or `**Less relevant if you believe:**`");

    /// <summary>Reports paragraphs that hold an estimate beside entries that are read.</summary>
    public void ReportPassed(IEnumerable<ParagraphBlock> paragraphs, bool lackMark)
    {
        (string problem, string help) = lackMark
            ? ("its number has no `~`", "put `~` before the number")
            : ("the section has entries of another form", "write it in the form of the others, as an entry of the list for example");
        foreach (ParagraphBlock paragraph in paragraphs)
        {
            page.Report(
                RuleDescriptor.UnreadBelief,
                page.FirstLineOf(inlines.SpanOf(paragraph)),
                $"the paragraph looks like a belief and is not read as one, for {problem}",
                help);
        }
    }

    /// <summary>What a kind is called in `garden.yml`.</summary>
    private static string NameOf(SectionKind kind) => kind.ToString().ToLowerInvariant();

    private static string EntryOf(SectionKind kind) => kind switch
    {
        SectionKind.Beliefs => "belief",
        SectionKind.Uncertainties => "uncertainty",
        SectionKind.Evaluation or SectionKind.Levers or SectionKind.Crux => "table",
        SectionKind.Fit => "list with a lead that is known",
        _ => "entry of a list",
    };

    /// <summary>The words of a heading without marks and id; null when it has none.</summary>
    private static SourceSpan? SpanOf(InlineText heading)
    {
        (int start, int end) = heading.Trim(0, heading.Grammar.Length);
        return end > start ? heading.SpanOf(start, end) : null;
    }

    /// <summary>The words of a paragraph that is one line, or the first of several that go on with a pasted bullet; null for any other.</summary>
    private string? NameIn(ParagraphBlock paragraph)
    {
        SourceSpan span = inlines.SpanOf(paragraph);
        SourceSpan line = page.FirstLineOf(span);
        if (line.Length > LongestName)
        {
            return null;
        }

        ReadOnlySpan<char> rest = page.File.Text.AsSpan(line.End, span.End - line.End).TrimStart();
        return rest.IsEmpty || PastedBullets.Contains(rest[0], StringComparison.Ordinal) ? page.File.Text[line.Start..line.End].Trim(' ', '*', '_', ':') : null;
    }
}
