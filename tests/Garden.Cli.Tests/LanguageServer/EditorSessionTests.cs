using System.Globalization;
using System.Text.Json.Nodes;

namespace Garden.Cli.Tests.LanguageServer;

/// <summary>A session at a desk: a page with fifteen mistakes is opened, mended with what the server offers, moved, renamed, and in the end <c>lint</c> has nothing to say.</summary>
public sealed class EditorSessionTests : IDisposable
{
    private const string Tides = "input/topics/tides.md";

    private const string Moon =
        """
        ---
        title: The Moon
        reviewed: 2026-05-20
        related: [tides]
        ---

        ## Where I currently stand

        It pulls. See [[tides]], [them](tides.md), [their rise](tides.md#current-beliefs), [[tides#^spring]], ![[tides#^spring]] and [[Tides|so]].

        Also [[Ebbs]], [what I hold][held], [held] and [[tides#Current beliefs|so]], [[tides#^end]], [its end](tides.md#^end) and what I ask:

        ![[tides#Uncertainties]]

        [held]: tides.md#current-beliefs "what I hold"

        ## Current beliefs

        - The moon pulls the sea. ~90% — Newton ^pulls
          - implies: [[tides#^spring]]

        ## Uncertainties

        - How far is it? Why it matters: the pull falls with distance. ^far
          - touches: [[tides#^spring]]

        ## What would update me

        - A second year of high springs would raise it. ^again
          - moves: [[tides#^spring]] → 98%

        ## Related regions

        - [[tides]] — follows

        """;

    private const string Mistakes =
        """
        ---
        title: Tides
        aliases: [Ebbs]
        statuss: exploring
        reviewed: 2026-05-20
        stub: yes
        ---

        ## Where I currently stand

        They follow the [[mon]]. See [[moon#Where I curently stand]] and [[moon#^puls]].

        ## Current beliefs

        - Tides are higher in spring. 95 percent — I measured them ^spring
        - Tides will rise by 2030. ~140% — the ice ^rise
        - The harbour silts up. ~60% — the dredger comes more often
          - 2026-03-02: 50% → 60% — a second visit
          - 2026-01-05: 50% — first guess
        - The mole breaks. 80% — it is old ^mole
          - 2026-02-01: 60% → 70% — a crack
          - importence: high
        - The wind matters. ~55% — labsâ€™ word ^wind

        ## Uncertainties

        - Is it the wind? Why it matters: then the moon is not all. ^wind-or-moon

        ## What would update me

        - A year without spring tides would lower it. ^calm
          - moves: [[#^spring]] → 40%

        <!-- garden-ignore GRD202: no reason needed -->

        End. ^end

        """;

    private readonly WorkFolder _work = new();

    public EditorSessionTests()
    {
        _work.Write("input/garden.yml", "title: Tides\n");
        _work.Write("input/topics/moon.md", Moon);
        _work.Write(Tides, Mistakes);
        _work.Write("input/reading/almanac.md", "---\ntitle: The almanac\nauthor: B. Roe\nread: 2026-02-01\ntopics:\n  - \"[[tides]]\"\ntakeaway: Springs come twice a month.\n---\n\nIt says so.\n");
        _work.Write("input/essays/sea.md", "---\ntitle: The sea\ndate: 2026-02-01\ntopics: [tides]\n---\n\nOn [[tides#Current beliefs]], [what I believe](../topics/tides.md#current-beliefs) and [[essays/harbours]].\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task A_page_with_fifteen_mistakes_is_mended_moved_and_renamed()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        Desk desk = new(editor, _work);
        desk.Open(Tides);
        string[] first = editor.Findings(Tides);
        Assert.Equal(15, first.Length);
        JsonObject broken = editor.Diagnostics(Tides).Select(one => one!.AsObject()).First(one => one["code"]!.GetValue<string>() == "GRD501");
        Assert.Equal((1, "garden"), (broken["severity"]!.GetValue<int>(), broken["source"]!.GetValue<string>()));
        Assert.StartsWith("there is no page `mon`", broken["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("GRD501-broken-link", broken["codeDescription"]!["href"]!.GetValue<string>(), StringComparison.Ordinal);

        // what the server offers for each finding, one after the other, as long as it offers something
        List<string> titles = [];
        while (desk.Offers(Tides).FirstOrDefault(action => action["diagnostics"] is not null) is JsonObject action)
        {
            Assert.True(titles.Count < 20, string.Join('\n', titles));
            titles.Add(action["title"]!.GetValue<string>());
            desk.Make(action["edit"]!);
            editor.Findings(Tides);
        }

        editor.Until(Tides, "GRD204 16");
        Assert.Equal(14, titles.Count);
        Assert.Contains("replace `mon` with `moon` (GRD501 broken-link)", titles);
        Assert.Contains("insert `^the-harbour-silts-up` (GRD208 belief-without-id)", titles);
        desk.Replace(Tides, "~140%", "~40%");
        editor.Until(Tides);

        // moved, resolved, looked at
        desk.Make(desk.Offer(Tides, "- Tides will| rise", "move to N%: begin an entry of today"));
        editor.Until(Tides, "GRD102 17", "GRD101 17");
        desk.Replace(Tides, "40% → XX% — <why>", "40% → 45% — the ice melts");
        editor.Until(Tides, "GRD206 16");
        desk.Make(desk.Offers(Tides).Single(action => action["diagnostics"] is not null)["edit"]!);
        editor.Until(Tides);
        Assert.Contains("~45% — the ice ^rise\n  - 2026-06-01: 40% → 45% — the ice melts\n", desk.Text(Tides), StringComparison.Ordinal);
        desk.Make(desk.Offer(Tides, "- The mole| breaks", "resolve: yes, today"));
        editor.Until(Tides);
        Assert.Contains("  - resolved: yes 2026-06-01\n", desk.Text(Tides), StringComparison.Ordinal);
        desk.Make(desk.Offer(Tides, "- The wind| matters", "mark the belief as reviewed today"));
        editor.Until(Tides);
        desk.Make(desk.Offer(Tides, "title: Ti|des", "mark the topic as reviewed today"));
        editor.Until(Tides);
        Assert.Contains("reviewed: 2026-06-01\n", desk.Text(Tides), StringComparison.Ordinal);

        // renamed: a heading, an id, the page
        desk.Open("input/essays/sea.md");
        editor.Until("input/essays/sea.md", "GRD501 7");
        desk.Rename(Tides, "## Current be|liefs", "What I believe");
        editor.Until("input/essays/sea.md", "GRD501 7");
        Assert.Contains("[[tides#What I believe]], [what I believe](../topics/tides.md#what-i-believe)", desk.Text("input/essays/sea.md"), StringComparison.Ordinal);
        desk.Rename(Tides, "^sp|ring\n", "springs");
        editor.Until(Tides);
        Assert.DoesNotContain("#^spring]]", desk.Text("input/topics/moon.md"), StringComparison.Ordinal);
        desk.Rename(Tides, "End. ^e|nd", "close");
        desk.Rename("input/essays/sea.md", "[[ti|des#What", "ebb-and-flow");
        Assert.False(File.Exists(_work.At(Tides)));
        Assert.Equal(
            Moon.Replace("[[tides]], [them](tides.md), [their rise](tides.md#current-beliefs), [[tides#^spring]], ![[tides#^spring]] and [[Tides|so]].", "[[ebb-and-flow]], [them](ebb-and-flow.md), [their rise](ebb-and-flow.md#what-i-believe), [[ebb-and-flow#^springs]], ![[ebb-and-flow#^springs]] and [[ebb-and-flow|so]].", StringComparison.Ordinal)
                .Replace("[[tides#Current beliefs|so]], [[tides#^end]], [its end](tides.md#^end)", "[[ebb-and-flow#What I believe|so]], [[ebb-and-flow#^close]], [its end](ebb-and-flow.md#^close)", StringComparison.Ordinal)
                .Replace("![[tides#Uncertainties]]", "![[ebb-and-flow#Uncertainties]]", StringComparison.Ordinal)
                .Replace("[held]: tides.md#current-beliefs", "[held]: ebb-and-flow.md#what-i-believe", StringComparison.Ordinal)
                .Replace("related: [tides]", "related: [ebb-and-flow]", StringComparison.Ordinal)
                .Replace("[[tides#^spring]]", "[[ebb-and-flow#^springs]]", StringComparison.Ordinal)
                .Replace("- [[tides]] — follows", "- [[ebb-and-flow]] — follows", StringComparison.Ordinal),
            desk.Text("input/topics/moon.md"));
        Assert.Contains("topics: [ebb-and-flow]\n", desk.Text("input/essays/sea.md"), StringComparison.Ordinal);
        Assert.Contains("  - \"[[ebb-and-flow]]\"\n", desk.Text("input/reading/almanac.md"), StringComparison.Ordinal);

        // the page that is still missing
        desk.Make(desk.Offer("input/essays/sea.md", "[[essays/har|bours]]", "write an essay “Harbours”: input/essays/harbours.md"));
        editor.Until("input/essays/sea.md");
        desk.Replace("input/essays/harbours.md", desk.Text("input/essays/harbours.md"), "---\ntitle: Harbours\ndate: 2026-06-01\n---\n\nThey silt up.\n");
        Assert.Equal((0, ""), editor.Leave());

        desk.Save();
        CommandRun lint = await _work.RunOnAsync(new DateOnly(2026, 6, 1), "lint", "--strict");
        Assert.StartsWith("no problems in 6 files", lint.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_can_safely_be_mended_is_mended_at_once()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        Desk desk = new(editor, _work);
        desk.Open(Tides);
        editor.Findings(Tides);
        desk.Make(Assert.Single(desk.Offers(Tides, "\"source.fixAll\""))["edit"]!);
        Assert.Equal(["GRD501", "GRD501", "GRD501", "GRD204", "GRD206"], editor.Findings(Tides).Select(finding => finding[..6]));
    }

    [Fact]
    public void A_fix_that_would_bring_another_finding_is_not_offered()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        Desk desk = new(editor, _work);
        desk.Open(Tides);
        editor.Findings(Tides);
        desk.Replace("input/topics/moon.md", "→ 98%", "→ 20%"); // now every trigger pushes the belief down, which shows as soon as it has a number
        Assert.DoesNotContain(desk.Offers(Tides), action => action["title"]!.GetValue<string>().Contains("GRD204", StringComparison.Ordinal));
        desk.Replace("input/topics/moon.md", "→ 20%", "→ 98%");
        Assert.Contains(desk.Offers(Tides), action => action["title"]!.GetValue<string>().Contains("GRD204", StringComparison.Ordinal));
    }

    [Fact]
    public void A_client_that_cannot_rename_files_is_told_so_and_links_of_a_renamed_file_are_mended_before()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path, "{}");
        editor.Open("input/topics/moon.md");
        editor.Findings("input/topics/moon.md");
        JsonNode refused = editor.Refused("textDocument/rename", editor.At("input/topics/moon.md", Moon, "See [[ti|des]]")[..^1] + ",\"newName\":\"ebb\"}");
        Assert.Equal(-32803, refused["code"]!.GetValue<int>());
        Assert.Contains("garden mv", refused["message"]!.GetValue<string>(), StringComparison.Ordinal);
        string files = string.Create(CultureInfo.InvariantCulture, $$$"""{"files":[{"oldUri":"{{{editor.Uri(Tides)}}}","newUri":"{{{editor.Uri("input/topics/ebb.md")}}}"}]}""");
        JsonObject changes = editor.Ask("workspace/willRenameFiles", files)!["changes"]!.AsObject();
        Assert.Equal([editor.Uri("input/essays/sea.md"), editor.Uri("input/reading/almanac.md"), editor.Uri("input/topics/moon.md"), editor.Uri(Tides)], changes.Select(change => change.Key).Order(StringComparer.Ordinal));
    }

    /// <summary>As Neovim does, of every version.</summary>
    [Fact]
    public void A_client_that_only_says_that_it_changes_files_takes_changes_in_order()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path, """{"workspace":{"workspaceEdit":{"resourceOperations":["rename","create","delete"]}}}""");
        Desk desk = new(editor, _work);
        desk.Open("input/topics/moon.md");
        editor.Findings("input/topics/moon.md");
        desk.Rename("input/topics/moon.md", "See [[ti|des]]", "ebb");
        Assert.True(File.Exists(_work.At("input/topics/ebb.md")));
        Assert.Contains("See [[ebb]], [them](ebb.md)", desk.Text("input/topics/moon.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_are_answered_for()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Open("input/topics/moon.md");
        editor.Findings("input/topics/moon.md");
        string spring = editor.At("input/topics/moon.md", Moon, "[[tides#^spr|ing]], ");
        Assert.StartsWith("**Tides are higher in spring.**", editor.Ask("textDocument/hover", spring)!["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(editor.Uri(Tides), editor.Ask("textDocument/definition", spring)!["uri"]!.GetValue<string>());
        Assert.Equal(7, editor.Ask("textDocument/references", spring[..^1] + ",\"context\":{\"includeDeclaration\":true}}")!.AsArray().Count);
        Assert.Equal("spring", editor.Ask("textDocument/prepareRename", spring)!["placeholder"]!.GetValue<string>());
        Assert.Null(editor.Ask("textDocument/prepareRename", editor.At("input/topics/moon.md", Moon, "It pu|lls")));
        Assert.Contains("\"^spring\"", editor.Ask("textDocument/completion", spring)!["items"]!.ToJsonString(), StringComparison.Ordinal);
        string document = editor.At("input/topics/moon.md", 0, 0);
        Assert.Equal(["Where I currently stand", "Current beliefs", "Uncertainties", "What would update me", "Related regions"], editor.Ask("textDocument/documentSymbol", document)!.AsArray().Select(symbol => symbol!["name"]!.GetValue<string>()));
        Assert.Contains("The moon pulls the sea.", editor.Ask("workspace/symbol", "{\"query\":\"moon pulls\"}")!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotEmpty(editor.Ask("textDocument/foldingRange", document)!.AsArray());
        JsonArray hints = editor.Ask("textDocument/inlayHint", document[..^1] + ",\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":99,\"character\":0}}}")!.AsArray();
        Assert.Empty(hints); // 95 percent is no number
        editor.Open(Tides, Mistakes.Replace("95 percent", "~95%", StringComparison.Ordinal));
        hints = editor.Ask("textDocument/inlayHint", document[..^1] + ",\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":99,\"character\":0}}}")!.AsArray();
        Assert.Equal(5, hints.Count(hint => hint!["label"]!.GetValue<string>() == "95%"));
    }
}
