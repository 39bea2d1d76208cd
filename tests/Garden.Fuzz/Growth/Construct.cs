using System.Globalization;
using System.Text;

namespace Garden.Fuzz.Growth;

/// <summary>Something that can be written over and over on one page.</summary>
/// <param name="Name">In a few words.</param>
/// <param name="Before">Stands once before it.</param>
/// <param name="Piece">What is repeated; <c>{i}</c> is a number of its own.</param>
/// <param name="After">Stands once behind it.</param>
internal sealed record Construct(string Name, string Before, string Piece, string After = "")
{
    private const string Beliefs = "# Page\n\n## Current beliefs\n\n";

    /// <summary>Those that cost most somewhere: in other programs, or once in this one.</summary>
    public static readonly Construct[] All =
    [
        new("prose", "", "Words and **more** words, with [a link](https://example.org/{i}).\n\n"),
        new("one paragraph", "", "word {i} and\n"),
        new("one line", "", "word{i} "),
        new("emphasis opened", "", "*a **b "),
        new("emphasis nested", "", "*", "a"),
        new("brackets opened", "", "["),
        new("links opened", "", "[a]("),
        new("links unfinished", "", "[a](b "),
        new("wiki links opened", "", "[[a"),
        new("embeds opened", "", "![[a|"),
        new("pictures nested", "", "![", "a"),
        new("quotations nested", "", "> ", "a"),
        new("lists nested", "", "- "),
        new("quotations", "", "> a {i}\n>\n"),
        new("code ticks", "", "`{i} ``"),
        new("fences", "", "```\na{i}\n```\n\n"),
        new("code of styles", "", "```css\na{b:a{b:a{b:a{b:a{b:a{b:a{b:a{b:a{b:a{b:\n```\n\n"),
        new("code of remarks opened", "", "```fsharp\n(* a (* a (* a (* a (* a (* a (* a (* a (* a (* a\n```\n\n"),
        new("angles opened", "", "<a "),
        new("comments opened", "", "<!-- "),
        new("percent comments", "", "%% a "),
        new("autolinks", "", "<https://example.org/{i}> "),
        new("bare addresses", "", "https://example.org/{i} "),
        new("mail addresses", "", "a@b{i}.org "),
        new("entities", "", "&amp;&#x{i};"),
        new("backslashes", "", "\\*\\["),
        new("headings", "", "## Heading {i}\n\n"),
        new("equal headings", "", "## Same\n\n"),
        new("footnote calls", "[^a]: note\n\n", "word[^a] "),
        new("footnotes", "", "word[^{i}]\n\n[^{i}]: note\n\n"),
        new("footnotes uncalled", "", "[^{i}]: note\n\n"),
        new("notes in place", "", "^[note {i} "),
        new("definitions", "", "[r{i}]: https://example.org\n"),
        new("definition uses", "[r]: https://example.org\n\n", "[r][r] "),
        new("table rows", "| a | b |\n|---|---|\n", "| {i} | x |\n"),
        new("table columns", "", "|a"),
        new("wide lines of bars", "", "|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a\n"),
        new("pipes", "", "a|b\n"),
        new("details", "", "<details>\n<summary>a</summary>\n\n"),
        new("tags", "", "#tag{i} "),
        new("block ids", "", "words ^b{i}\n\n"),
        new("equal block ids", "", "words ^b\n\n"),
        new("wiki links", "", "[[about]] "),
        new("broken links", "", "[[nowhere {i}]]\n\n"),
        new("suppressions", "", "<!-- garden-ignore-next-line GRD202 -->\n\n"),
        new("beliefs", Beliefs, "- Claim {i} holds. ~70% — reason ^b{i}\n"),
        new("beliefs without ids", Beliefs, "- Claim {i} holds. ~70% — reason\n"),
        new("equal beliefs", Beliefs, "- Same claim. ~70% — reason\n"),
        new("one set", Beliefs, "- Claim {i}. ~1% — why ^b{i}\n  - one-of: s\n"),
        new("chain of implications", Beliefs, "- Claim {i}. ~50% — why ^b{i}\n  - implies: [[#^b0]]\n"),
        new("history", Beliefs + "- Claim. ~70% — why ^a\n", "  - 2026-01-05: 60% — step {i}\n"),
        new("evidence", Beliefs + "- Claim. ~70% — why ^a\n", "  - for: words {i}\n"),
        new("numbers in a line", Beliefs + "- Claim ", "70% and 60–80% "),
        new("marked numbers in a line", Beliefs + "- Claim ", "~70% — "),
        new("struck numbers", Beliefs + "- Claim ", "~~70%~~ "),
        new("dashes in a line", Beliefs + "- Claim. ~70%", " — a"),
        new("arrows in a line", Beliefs + "- Claim. ~70% — a\n  - 2026-01-01: ", "60% → "),
        new("brackets in a line", Beliefs + "- Claim. ~70% ", "(60–80) "),
        new("uncertainties", "# Page\n\n## Uncertainties\n\n", "- Is it so {i}? Why it matters: much ^u{i}\n"),
        new("triggers", "# Page\n\n## What would update me\n\n", "- Event {i} would raise [[#^a]] ^t{i}\n"),
        new("readings", "# Page\n\n## Recent reading\n\n", "- 2026-01-05: Title {i} — takeaway\n"),
        new("crux rows", "# Page\n\n## Crux 1: Is it?\n\n| Yes ~70% | No |\n|---|---|\n", "| one {i} | two |\n"),
        new("belief rows", "# Page\n\n## Current beliefs\n\n| Belief | Probability | Why |\n|---|---|---|\n", "| Claim {i} | ~70% | why |\n"),
        new("belief headings", "# Page\n\n## Current beliefs\n\n", "### Claim {i}. ~70%\n\nWords.\n\n"),
        new("labels", "# Page\n\n## Current beliefs\n\n### Claim\n\n", "**Confidence:** 70%\n"),
        new("prompts", "", "<prompt {i}> "),
        new("aliases", "---\ntitle: Page\naliases:\n", "  - alias {i}\n", "---\n\nWords.\n"),
        new("front-matter keys", "---\n", "key{i}: value\n", "---\n\nWords.\n"),
        new("front-matter brackets", "---\nx: ", "[", "\n---\n\nWords.\n"),
        new("front-matter text", "---\ntitle: ", "word{i} ", "\n---\n\nWords.\n"),
        new("unseen characters", "", "a\u200Bb\u202E "),
        new("combining marks", "a", "\u0301"),
        new("ideographs", "", "漢字{i}。"),
        new("right to left", "", "שלום {i} "),
        new("surrogates", "", "😀𠮷"),
        new("blank lines", "", "\n"),
        new("blanks", "a", " ", "b"),
        new("tabs", "- a\n", "\t- b{i}\n"),
        new("rules", "", "---\n\n"),
        new("hard breaks", "", "a\\\n"),
    ];

    /// <summary>A text of about so many characters.</summary>
    public string Text(int length)
    {
        StringBuilder text = new(Before, length + 100);
        for (int i = 0; text.Length < length; i++)
        {
            text.Append(Piece.Replace("{i}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.Append(After).ToString();
    }
}
