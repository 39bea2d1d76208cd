namespace Garden.Fuzz.Writing;

/// <summary>The vocabulary of the format, and what people and programs write in its place. In braces stand blanks: <c>{w}</c> is a word that no other place has.</summary>
internal static class Pieces
{
    public static readonly string[] Headings =
    [
        "Current beliefs", "Beliefs", "What I believe", "My key claims", "Predictions for 2026", "Uncertainties", "Open questions", "What would update me", "What would change my mind about {w}",
        "Recent reading", "Reading log", "Related writing", "Related regions", "Evaluation summary", "What this includes", "Key levers", "Crux 1: {w}?", "Cruxes", "Key cruxes",
        "Who should work on this", "Where I currently stand", "Headline view", "Notes on {w}", "1. Current beliefs (2026)", "🌱 Beliefs", "**Beliefs**", "Curent beliefs", "Überzeugungen", "Croyances", "信念", "المعتقدات",
    ];

    public static readonly string[] Estimates =
    [
        "~70%", "~70% (60–80)", "~60–80%", "70%", "≈ 70 %", "~70% ± 10", "<5%", ">95%", "at least 90%", "~likely", "~almost certain", "1:3 odds", "odds 3:1", "3 in 4", "~0.7", "p = 0.7", "~0%", "~100%", "~0.5%",
        "~99.99%", "~XX%", "~~60%~~ ~70%", "60% → 70%", "~７０％", "~٧٠٪", "**70%**", "`70%`", "(70%)", "[70%]", "Confidence: 70%", "I'm 70% confident that", "~70–60%", "~170%", "~70 to 80%", "~70% (90% CI 60–80)",
        "~1e400%", "~--5%", "~5,5%", "~$40 (30–55)", "~12 km (10–15)", "~2031 (2028–2040)", "~unset%", "<probability>", "~70% / 80%", "70 percent", "~70%~", "~70% (was 60%)", "",
    ];

    public static readonly string[] Dates =
    [
        "2026-01-05", "2026-12-31", "2026/03/02", "2026-02-30", "2026-13-01", "0001-01-01", "9999-12-31", "March 2026", "5 March 2026", "Q3 2026", "2026", "2026-06", "end of 2026", "yesterday", "2026-01-05T10:00:00+14:00", "05.03.2026",
        "2026年3月5日", "TBD", "",
    ];

    public static readonly string[] Keys =
    [
        "by", "reviewed", "resolved", "for", "against", "if", "if not", "implies", "excludes", "and", "one-of", "exclusive", "base rate", "importance", "forecast", "confidence", "touches", "answered", "moves", "likelihood", "state", "fired",
        "expired", "moved", "until", "impiles", "deadline", "resolution", "bis", "pour", "期限", "بحلول", "unknown key",
    ];

    public static readonly string[] Values =
    [
        "{date}", "{date} — {w}", "yes {date}", "no {date} — {w} {w}", "ambiguous {date}", "{link}", "{link}: → {n}", "{link} {n} → {n}", "{link} → {n}", "not {link}", "{w} {w}", "the set", "21 of 30 — {w}", "high", "low", "https://example.org/q/1",
        "javascript:alert(1)", "open", "fired {date}", "15% by {date}", "{n} → {n} — {w}", "{link}, {link} and {link}", "", "{n}", "yes", "~~{w}~~ {w}",
    ];

    public static readonly string[] Links =
    [
        "[[{page}]]", "[[{page}|{w}]]", "[[{page}#^{id}]]", "[[{page}#^{id}|{w}]]", "[[#^{id}]]", "![[{page}#^{id}]]", "![[{page}]]", "[{w}]({page}.md)", "[{w}](https://example.org/{w})", "<https://example.org/>", "https://example.org/a_(b)",
        "[{w}](#{w})", "![{w}](p.png)", "![[p.png|300]]", "[[{page}#{w}]]", "[{w}][r]", "www.example.org", "someone@example.org", "[{w}](  <a b>  \"{w}\")", "[^1]", "^[{w} {w}]",
    ];

    public static readonly string[] Hostile =
    [
        "[{w}](javascript:alert(1))", "[{w}](java&Tab;script:alert(1))", "[{w}](JaVaScRiPt&colon;x)", "[{w}](//evil.example)", "[{w}](/\\evil.example)", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<svg onload=alert(1)>",
        "<iframe srcdoc='<script>1</script>'>", "[{w}](data:text/html,x)", "[{w}](\\javascript:x)", "<a href='javascript:x'>{w}</a>", "</main></body>", "{{ title }}", "{% raw %}", "]]>", "&#x6A;&#x61;", "[{w}](https://a\u200d.org/)", "![{w}](../../secret)",
        "[{w}](file:///etc/passwd)", "\" onmouseover=\"x", "<details>", "</details>", "<!DOCTYPE html>", "[{w}](vbscript:x)",
    ];

    /// <summary>Characters that programs forget.</summary>
    public static readonly string[] Odd =
    [
        "\u0000", "\u0001", "\u0007", "\u000B", "\u000C", "\u001B[31m", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200D", "\u200F", "\u202E", "\u2028", "\u2029", "\u2066", "\uFEFF", "\uFFFC", "\uFFFD", "\uFFFE", "\uE000", "\uDCFF", "\uDCC3\uDC28", "\t",
        "\r", "\r\n", "\\", "`", "``", "~", "^", "|", "\\|", "[", "]", "]]", "[[", "![[", "<", ">", "&", "\"", "'", "—", "–", "→", "%", "％", "：", "（", "）", "漢字", "かな", "한글", "עברית", "العربية", "हिन्दी", "😀", "👩‍👩‍👧", "e\u0301", "İ", "ı", "ß", "ﬁ", "𝔘", "𠮷", "{w}",
        "$$", "%%", "==", "~~", "***", "___", "#", "- ", "1. ", "> ", "```", ":::", "[^1]: ", "[ ] ", "^id", "{#id}", "&nbsp;", "&amp;", "0", "99999999999999999999", "-1", "1e400", "NaN",
    ];

    public static readonly string[] Blocks =
    [
        "{w} {w} {odd}{w}.", "> {w} {w}\n> > {w}", "> [!note] {w}\n> {w} {w}", "```python\n{w} = {w}\n```", "~~~\n{w}\n", "    {w} {w}", "| {w} | {w} |\n|---|:-:|\n| {w} | {w} |\n| {w} {odd} |", "{w}\n: {w}", "1. {w}\n2) {w}\n   - {w}", "- [ ] {w}\n- [x] {w}",
        "***{w}** {w}*", "---", "===", "{w}\n===", "### {w}", "#### {w} {#a-{w}}", "# {w}", "[^1]: {w} {w}\n    {w}", "{w}[^1] {w}[^x].", "{w} ^{id}", "^{id}", "{link} {w} {link}.", "- {w} {link}\n\n  {w}\n\n      {w}", "<details>\n<summary>{w}</summary>\n\n{w}\n\n</details>",
        "[r]: https://example.org \"{w}\"", "{w}\\\n{w}  \n{w}", "&lt;{w}&gt; {w}", "$${w}$$ {w}", "=={w}== ~~{w}~~ H~2~O", "#{w} {w}/{w} #tag", "{hostile} {w}", "<prompt {w}>", "- > - > {w}", "* * * {w}", "+ {w}\n\t+ {w}\n\t\t+ {w}", "|a|b\n{w}", "![{w}](p.png \"{w}\")",
    ];

    public static readonly string[] Items =
    [
        "- {w} {w}. {n} — {w} {w} ^{id}", "- {w} {link} {w}: {n}, {w}", "1. {n}: {w} {w} because {w}", "- **{w} {w}.** {w} ({n}) {w} ^{id}", "- {n} — {w} {w}", "- [ ] {w} {w}. {n}", "- {w} {w}? Why it matters: {w} ^{id}", "- {w} {w} — raises {link} to {n}", "- {date}: {w} — {w} {link}",
        "- {date} — [{w}](https://example.org) — {w}", "### {w} {w}. {n}\n\n{w} {w}\n\n- for: {w}", "### {w}\n\n**Stance:** {w} {w}\n**Confidence:** {n}\n**Evidence:** {w}", "| Belief | Probability | Why |\n|---|---|---|\n| {w} {w} | {n} | {w} |\n| {w} | {n} | {link} |",
        "| {w} {n} | {w} {n} |\n|---|---|\n| {w} | {w} |\n| | {w} |", "{w} {w}. {n} — {w}", "> - {w}. {n} — {w}", "- {w} {odd} {w}. {n} — {w}{odd} ^{id}", "- {w}\n  - {w}. {n} — {w}\n  - {w}. {n}", "**{w}**: {w} {w}?\n\n- {w}", "- {hostile} {w}. {n} — {w}",
    ];

    public static readonly string[] FrontMatter =
    [
        "title: {w} {w}", "title: \"{w}: {odd}\"", "description: {w} {w}", "area: {w}", "area: the area", "status: exploring", "status: {w}", "reviewed: {date}", "review-every: 90d", "review-every: {w}", "related: [{page}]", "related:\n  - to: {page}\n    how: depends on",
        "tags: [{w}, a/b, 漢字]", "tags: one two", "aliases: [{w}, /old/{w}]", "aliases:\n  - ../x\n  - /index.html", "stub: true", "unlisted: true", "draft: false", "draft: yes", "publish: no", "created: {date}", "date: {date}", "published: {date}", "read: {date}",
        "url: https://example.org/{w}", "url: javascript:x", "author: {w}", "source: //evil.example", "takeaway: {w}", "topics: [{page}]", "slug: {w}", "slug: ../x", "lang: ar", "dir: rtl", "order: 3", "order: .nan", "cssclasses: [{w}]", "titel: {w}", "{odd}: {w}", "a: b: c", "x: [", "x: &a {w}", "x: *a",
        "title: {w}\ntitle: {w}", "x: |\n  {w}\n   {w}", "permalink: /{w}/", "weight: 1e400", "x: !tag {w}", "\tx: y",
    ];

    public static readonly string[] Settings =
    [
        "title: {w}", "description: {w}", "author: {w}", "url: https://example.org/garden/", "url: https://example.org/{odd}", "language: de", "language: ja", "language: ar", "language: xx", "status: [a, b, c]", "review-every: 30d", "likelihood: kent", "likelihood: none", "placeholders: hide",
        "keys: [{w}]", "front-matter: {region: area}", "exclude: [\"essays/**\"]", "include: [\"**/*.md\"]", "publish: all", "contact: someone@example.org", "feedback: owner/repo", "navigation: [topics, map]", "sections: {beliefs: [{w}]}", "lint: {rules: {GRD202: off}}",
        "lint: {options: {limits: {lines: 50}}}", "titel: x", "theme: nothing", "url: //x", "lint: [", "language: {odd}",
    ];

    public static readonly string[] Paths =
    [
        "index.md", "about.md", "topics/a.md", "topics/b.md", "topics/deep/c.md", "topics/Ünder score.md", "essays/e.md", "essays/2026-01-05-f.md", "reading/r.md", "topics/漢字.md", "topics/a b.md", "notes/n.md", "topics/A.md", "notes/index.md", "topics/con.md", "topics/😀.md", "beliefs.md", "404.md", "topics/d.md", "reading/s.md",
    ];
}
