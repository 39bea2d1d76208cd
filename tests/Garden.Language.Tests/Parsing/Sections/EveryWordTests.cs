using System.Text;
using System.Text.RegularExpressions;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Sections;

/// <summary>Nothing that a writer typed disappears: every word of a body is on the page, or a finding points at it.</summary>
public sealed partial class EveryWordTests
{
    private const int Seeds = 400;

    private static readonly string[] Blocks =
    [
        "- {w} {w}. ~70% — {w} {w}",
        "1. {w} {w}. ~60% — {w}\n  - 2026-01-01: 50% — {w}\n2. {w}: 40%",
        "- {w} {w}\n  - {w}. ~70% — {w}\n  - {w}. ~80% — {w}",
        "- {w} {w}.\n\n  {w} {w}. ~70% — {w}",
        "- [ ] {w} {w}. ~70%\n- [x] {w}",
        "- > {w} {w}. ~70% — {w}",
        "- - {w} {w}",
        "| Belief | Probability | Why | {w} |\n|---|---|---|---|\n| {w} {w} | ~70% | {w} | {w} |\n| | 60% | {w} | {w} |\n| {w} | {w} (60–80%) | | {w} |",
        "| Question | Why it matters |\n|---|---|\n| {w}? | {w} |\n| {w} | |",
        "| {w} | {w} |\n|---|---|\n| {w} | {w} |",
        "| {w} | Confidence |\n|---|---|\n| {w} | {w} |",
        "### {w} {w}. ~70%\n\n{w} {w}.\n\n- {w} {w}\n- for: {w}",
        "### {w} {w}\n\n**Stance:** {w} {w}\n**Confidence:** {w} 70%\n**Evidence:** {w}\n**{w}:** {w}\n**Stance:** {w}",
        "### {w}?\n\n{w} {w}.\n\nWhy it matters: {w}",
        "### {w}\n\n{w} {w}?\n\n#### {w} {w}\n\n{w}",
        "{w} {w}. ~70% — {w}\n\n{w} {w}.",
        "{w} {w}\nConfidence: {w} ~60%\nWhy: {w}\n{w}",
        "**{w}**: {w} {w}?\n\n- {w}",
        "> - {w}. ~70% — {w}\n>\n> {w}",
        "{w} {w}.",
        "> {w} {w}",
        "```\n{w} {w}\n```",
        "- {w}\n  - by: 2027-01-01 {w}\n  - {w} {w}\n\n  {w}",
        "- {w}\n - 2026-01-01: 60% — {w}",
    ];

    private static readonly string[] Headings = ["Current beliefs", "Uncertainties", "What would change my mind", "Recent reading", "Key cruxes", "What this includes", "{w} {w}", "Who should work on this", "Key levers", "Crux 1: {w}?"];

    [Fact]
    public void Every_word_of_a_body_is_on_the_page_or_in_a_finding()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            string text = Written(new Random(seed));
            ParsedPage parsed = Parse.Page(text);
            string shown = string.Join(' ', Shown(parsed.Page)) + " " + string.Join(' ', parsed.Diagnostics.Select(finding => text[finding.Location.Span.Start..finding.Location.Span.End]));
            foreach (string word in Words(text))
            {
                Assert.True(shown.Contains(word, StringComparison.Ordinal), $"`{word}` of this page disappears (seed {seed}):\n\n{text}");
            }
        }
    }

    [Fact]
    public void No_word_of_a_body_is_on_the_page_twice()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            string text = Written(new Random(seed));
            string shown = string.Join(' ', Shown(Parse.Page(text).Page));
            foreach (string word in Words(text).Where(word => !text.Contains($"| {word} |\n|-", StringComparison.Ordinal) && !IsHead(text, word)))
            {
                Assert.True(shown.IndexOf(word, StringComparison.Ordinal) == shown.LastIndexOf(word, StringComparison.Ordinal), $"`{word}` of this page stands twice (seed {seed}):\n\n{text}");
            }
        }
    }

    /// <summary>The head of a column stands before each of its cells.</summary>
    private static bool IsHead(string text, string word)
    {
        int at = text.IndexOf(word, StringComparison.Ordinal);
        int end = text.IndexOf('\n', at);
        return end > 0 && text.AsSpan(end + 1).StartsWith("|---");
    }

    private static string Written(Random random)
    {
        StringBuilder text = new();
        int next = 0;
        for (int section = 0; section < 3; section++)
        {
            text.Append("## ").Append(Headings[random.Next(Headings.Length)]).Append("\n\n");
            for (int block = random.Next(4); block >= 0; block--)
            {
                text.Append(Blocks[random.Next(Blocks.Length)]).Append("\n\n");
            }
        }

        string[] pieces = text.ToString().Split("{w}");
        return string.Concat(pieces.Select((piece, at) => at == pieces.Length - 1 ? piece : $"{piece}w{next++:000}"));
    }

    private static IEnumerable<string> Words(string text) => text.Split([' ', '\n', '|', '?', '.', ':', '*', '>', '#', ',', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is ['w', >= '0' and <= '9', ..]);

    private static IEnumerable<string> Shown(Page page)
    {
        foreach (Section section in page.Sections)
        {
            yield return Parse.Words(page, section.Title);
            foreach (SectionPart part in section.Parts)
            {
                switch (part)
                {
                    case SectionPart.Prose prose:
                        yield return Tag().Replace(Parse.Html(prose.Html), " ");
                        break;
                    case SectionPart.Items items:
                        foreach (string words in items.Entries.SelectMany(item => Shown(page, item)))
                        {
                            yield return words;
                        }

                        break;
                    case SectionPart.Fit fit:
                        yield return Parse.Words(page, fit.Lead);
                        foreach (string words in fit.Entries.SelectMany(item => Shown(page, item)))
                        {
                            yield return words;
                        }

                        break;
                    case SectionPart.Grid grid:
                        yield return string.Join(' ', grid.Table.Header.Concat(grid.Table.Rows.SelectMany(row => row)).Select(cell => Parse.Words(page, cell)));
                        break;
                    case SectionPart.Dispute { Crux: Crux crux }:
                        yield return string.Join(' ', crux.Rows.SelectMany(row => new[] { row.Left, row.Right }).Append(crux.Left.Position).Append(crux.Right.Position).Select(cell => Parse.Words(page, cell)));
                        break;
                }
            }
        }
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    private static IEnumerable<string> Shown(Page page, Item item)
    {
        IEnumerable<RichText?> texts = item switch
        {
            Belief belief => [belief.Claim, belief.Reason, belief.Resolution?.Why, .. belief.For.Concat(belief.Against).Select(evidence => evidence.Text), .. belief.History.Select(move => move.Reason)],
            Uncertainty uncertainty => [uncertainty.Question, uncertainty.Stakes, uncertainty.Answer],
            ReadingEntry reading => [reading.DateText, reading.Title, reading.Takeaway],
            Trigger trigger => [trigger.Text],
            PlainItem plain => [plain.Text],
            _ => [],
        };
        return texts.Append(item.Notes).Select(text => text is null ? "" : Parse.Words(page, text));
    }
}
