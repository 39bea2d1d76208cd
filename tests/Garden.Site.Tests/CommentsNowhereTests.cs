using System.Text.RegularExpressions;

namespace Garden.Site.Tests;

/// <summary>Comments are never published, wherever a writer puts them: in pages, feeds, data and the Markdown beside pages.</summary>
public sealed class CommentsNowhereTests
{
    private const string Settings = """
        title: "Site S"
        description: "A garden S of tides"
        author: Ida S
        url: https://example.org/
        navigation:
          - {label: "Home S", to: topics/tides}
        """;

    private const string Topic = """
        ---
        title: "Tides S"
        description: "All that rises S and falls"
        area: "Sea S"
        status: seedling
        tags: ["salt S", water]
        aliases: ["flood S"]
        related: [{to: ebb, how: "depends on S"}]
        ---

        [a](https://example.org/a "told S") ![alt S](https://example.org/p.png "shown S") [b][r] [[ebb|low S water]] [[ebb S]] [[ebb#turn S|the turn]]
        A prompt <why S so> and <abbr title="long S">short</abbr>, <blink about="S">shown</blink>, a note.^[in place S here] And [^1].

        [r]: https://example.org/r "referred S"
        [^1]: At the end S.

        > [!note] A title S
        > Words.

        <details>
        <summary>More S</summary>
        Hidden.
        </details>

        | head S | other |
        |---|---|
        | [[ebb\|cell S]] | b |

        ## Where S I stand

        Nowhere S yet.

        ## Current beliefs

        - They turn S twice. ~60% S — because S of the moon ^turn
          - for: [a survey](https://example.org/s "of S coasts")
          - 2026-01-05: 60% — first S guess
          - one-of: s S
          - forecast: https://example.org/f

        ## Uncertainties

        - How far? S Why it matters: it floods S the quay. ^far

        ## What would update my view

        - A lower S tide would lower it. ^low

        ## Recent reading

        - 2026-01-05 — [Tables](https://example.org/t "old S") — they were right S
        """;

    private const string Reading = "---\ntitle: \"Log S\"\nurl: https://example.org/log\nauthor: \"Otto S\"\ntakeaway: \"They S turn\"\n---\n\n> Quoted S.\n";

    private const string Essay = "---\ndate: 2026-02-03\nsummary: On S ebb\nsource: \"A paper S\"\ntopics: [tides]\n---\n\n# On S ebb\n\n## How S it turns {#how}\n\nWords ![[p.png|caption S|300]].\n";

    [Theory]
    [InlineData("%%secret%%")]
    [InlineData("%% a secret %%")]
    [InlineData("<!-- secret -->")]
    [InlineData("<!-- a ] secret > -->")]
    public void Not_a_word_of_a_comment_is_in_any_file(string comment)
    {
        (string Path, string Text)[] files =
        [
            ("garden.yml", Settings), ("topics/tides.md", Topic), ("topics/ebb.md", "# Ebb\n\n## Turn\n\n[[tides]]\n"), ("reading/log.md", Reading), ("essays/ebbing.md", Essay), ("essays/p.png", "x"),
        ];
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(files.Select(file => (file.Path, With(file.Text, comment)))), RenderOptions.Default with { BaseUrl = "https://example.org/" });
        Assert.Empty(site.Files.Where(file => file.Value.Contains("secret", StringComparison.Ordinal)).Select(file => $"{file.Key}: {Around(file.Value)}"));
    }

    [Fact]
    public void Code_keeps_its_signs()
    {
        BuiltSite site = BuiltSite.Of(WrittenGarden.Of(("about.md", "---\ntitle: \"What `%%x%%` is\"\n---\nWrite `%%y%%`, or `<!-- z -->`.\n\n```\n%%w%%\n```\n")));
        Assert.Contains("%%x%%", site["about/"].Title, StringComparison.Ordinal);
        Assert.Equal(["%%y%%", "<!-- z -->", "%%w%%\n"], site["about/"].QuerySelectorAll(".prose code").Select(code => code.TextContent));
    }

    [Fact]
    public void What_stands_around_a_comment_is_what_it_would_be_without()
    {
        string Shown(string comment) => BuiltSite.Words(BuiltSite.Of(WrittenGarden.Of(
            ("topics/tides.md", With("# Tides S\n\nSee [[ebb|low S water]] and [[ebb#^turn S]].\n", comment)), ("topics/ebb.md", "## Beliefs\n\n- They turn. 60% ^turn\n"))).Only("topics/tides/", ".prose"));
        Assert.Equal(Shown(""), Shown("%%secret%%"));
        Assert.Equal(Shown(""), Shown("<!-- secret -->"));
    }

    private static string With(string text, string comment) => Regex.Replace(text, @"\bS\b(?= |\.|""|\]|<|\n|$|\?|\|)", comment.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.None, TimeSpan.FromSeconds(5));

    private static string Around(string text)
    {
        int at = text.IndexOf("secret", StringComparison.Ordinal);
        return text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 40)];
    }
}
