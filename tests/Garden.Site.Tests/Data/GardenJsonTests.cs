using System.Text.Json;
using Garden.Analysis.Linking;
using Garden.Site.Data;

namespace Garden.Site.Tests.Data;

public sealed class GardenJsonTests
{
    private static JsonElement Garden(params (string Path, string Text)[] files)
    {
        GardenAsOf corpus = WrittenGarden.Of(files);
        Assert.Empty(DataFile.Schema("garden").Validate(DataFile.Bytes(output => GardenJson.Write(corpus, output, page => "The body of " + page.Title))));
        return DataFile.Parsed(output => GardenJson.Write(corpus, output, page => "The body of " + page.Title));
    }

    private static JsonElement Topic(string text) => Garden(("topics/a.md", text)).GetProperty("topics")[0];

    [Fact]
    public void AGardenIsWrittenWithAllItsPages()
    {
        JsonElement garden = Garden(
            ("garden.yml", "title: Harbour notes\nurl: https://example.org/notes/\nauthor: A. Pilot\n"),
            ("index.md", "Start at [[norms]].\n"),
            ("about.md", "---\ndescription: Who writes this\n---\nWords here.\n"),
            ("essays/x.md", "---\ntitle: On tides\ndate: 2026-02-03\nupdated: 2026-03-04\ntopics: [norms]\ntags: [sea]\nsource: https://example.org/first\n---\nSee [[norms]] and [[norms|again]].\n"),
            ("essays/hidden.md", "---\ndate: 2026-02-04\nunlisted: true\ntopics: [norms]\n---\nQuiet.\n"),
            ("essays/draft.md", "---\ndate: 2026-02-04\ndraft: true\ntopics: [norms]\n---\n[[norms]]\n"),
            ("reading/r.md", "---\ntitle: A log\nurl: https://example.org/log\nauthor: K. Mariner\npublished: 1950-01\nread: 2026-01-02\ntakeaway: Gauges drift.\ntopics: [norms]\n---\nText.\n"),
            ("topics/norms.md", """
                ---
                title: Norms of the harbour
                description: What pilots agree on
                area: Water
                status: Exploring
                reviewed: 2026-05-01
                review-every: 90d
                created: 2025-01-01
                related: [{to: salt, how: depends on}]
                tags: [pilots]
                aliases: [customs]
                ---
                ## Where I currently stand

                First *paragraph*.

                Second, on [[salt]].

                ## Current beliefs

                - Pilots wait. 70% — they said so ^wait

                ## Uncertainties

                - Who decides? Why it matters: it says whom to ask. ^who
                  - importance: medium
                  - touches: [[#^wait]], [[salt]]

                ## What would update me

                - A collision would push me toward stricter rules. ^crash
                  - moves: [[#^wait]] → 40%
                  - state: fired 2026-04-02
                  - likelihood: 15% by 2027-06
                - A quiet year.

                ## Recent reading

                - 2026-04-02 — [[r]] — two of three were late.
                  - moved: [[#^wait]] 60% → 70%
                """),
            ("topics/salt.md", "# Salt\n\nBack to [[norms]].\n"));

        Assert.Equal(["title", "url", "description", "author"], garden.EnumerateObject().Select(member => member.Name).Skip(1).Take(4));
        Assert.Equal("Harbour notes", garden.GetProperty("title").GetString());
        Assert.Equal(
            DataFile.Compact("""
                {
                  "id": "norms", "page": "topics/norms", "title": "Norms of the harbour", "url": "topics/norms/", "description": "What pilots agree on",
                  "area": "Water", "status": "exploring", "created": "2025-01-01", "updated": null, "reviewed": "2026-05-01", "reviewEvery": 90,
                  "tags": ["pilots"], "aliases": ["customs"], "lang": null, "dir": null, "order": null, "extra": {}, "unlisted": false, "stub": false, "unfilled": 0,
                  "headline": "First paragraph. Second, on Salt.",
                  "beliefs": ["topics/norms#wait"],
                  "uncertainties": [{
                    "id": "who", "question": "Who decides?", "why": "it says whom to ask.", "importance": "medium",
                    "touches": ["topics/norms#wait", "topics/salt"], "answered": null, "answer": null
                  }],
                  "updates": [
                    { "id": "crash", "text": "A collision would push me toward stricter rules.", "moves": [{ "belief": "topics/norms#wait", "to": 0.4 }], "state": "fired", "date": "2026-04-02", "likelihood": 0.15, "likelihoodBy": "2027-06-30" },
                    { "id": "a-quiet-year", "text": "A quiet year.", "moves": [], "state": "open", "date": null, "likelihood": null, "likelihoodBy": null }
                  ],
                  "reading": [{
                    "id": "r", "date": "2026-04-02", "title": "A log", "takeaway": "two of three were late.", "target": "reading/r",
                    "moved": [{ "belief": "topics/norms#wait", "from": 0.6, "to": 0.7 }]
                  }],
                  "related": [{ "page": "topics/salt", "how": "depends on" }],
                  "backlinks": ["essays/hidden", "essays/x", "index", "reading/r", "topics/salt"],
                  "essays": ["essays/x"],
                  "evaluation": [], "includes": [], "levers": [], "cruxes": [], "fit": { "good": [], "less": [] }, "body": "The body of Norms of the harbour"
                }
                """),
            DataFile.Compact(garden.GetProperty("topics")[0]));
        Assert.Equal(
            DataFile.Compact("""
                [
                  { "id": "essays/hidden", "title": "hidden", "url": "essays/hidden/", "description": null, "tags": [], "aliases": [], "lang": null, "dir": null, "order": null, "extra": {}, "unlisted": true, "words": 1,
                    "backlinks": [], "body": "The body of hidden", "date": "2026-02-04", "updated": null, "source": null, "topics": ["topics/norms"] },
                  { "id": "essays/x", "title": "On tides", "url": "essays/x/", "description": null, "tags": ["sea"], "aliases": [], "lang": null, "dir": null, "order": null, "extra": {}, "unlisted": false, "words": 4,
                    "backlinks": [], "body": "The body of On tides", "date": "2026-02-03", "updated": "2026-03-04", "source": "https://example.org/first", "topics": ["topics/norms"] }
                ]
                """),
            DataFile.Compact(garden.GetProperty("essays")));
        Assert.Equal(
            DataFile.Compact("""
                [{ "id": "reading/r", "title": "A log", "url": "reading/r/", "description": null, "tags": [], "aliases": [], "lang": null, "dir": null, "order": null, "extra": {}, "unlisted": false, "words": 1,
                   "backlinks": ["topics/norms"], "body": "The body of A log", "source": "https://example.org/log", "author": "K. Mariner", "published": "1950-01", "read": "2026-01-02",
                   "takeaway": "Gauges drift.", "topics": ["topics/norms"] }]
                """),
            DataFile.Compact(garden.GetProperty("readings")));
        Assert.Equal("about:about/ index:./", string.Join(' ', garden.GetProperty("pages").EnumerateArray().Select(page => $"{page.GetProperty("id")}:{page.GetProperty("url")}")));
    }

    [Fact]
    public void KeysOfTheWritersOwnAreHandedOn()
    {
        JsonElement topic = Garden(
            ("garden.yml", "keys: [mood, sources]\n"),
            ("topics/a.md", "---\nslug: other\norder: 1.5\nlang: ar\ndir: rtl\nupdated: 2026-01-02\nmood: {now: \"calm\", level: 3}\nsources: [a, ~, [b]]\nlayout: x\n---\n")).GetProperty("topics")[0];

        Assert.Equal(
            ("other", "topics/a", "topics/other/", 1.5, "ar", "rtl", "2026-01-02"),
            (Text(topic, "id"), Text(topic, "page"), Text(topic, "url"), topic.GetProperty("order").GetDouble(), Text(topic, "lang"), Text(topic, "dir"), Text(topic, "updated")));
        Assert.Equal(DataFile.Compact("""{ "mood": { "now": "calm", "level": "3" }, "sources": ["a", null, ["b"]] }"""), DataFile.Compact(topic.GetProperty("extra")));
    }

    private static string? Text(JsonElement topic, string name) => topic.GetProperty(name).GetString();

    [Fact]
    public void AnApproachPageYieldsItsTablesCruxesAndLists()
    {
        JsonElement topic = Topic("""
            ## Evaluation summary

            | Dimension | Assessment | Notes | Source |
            |---|---|---|---|
            | Cost | **low** | for now | books |
            | Speed | high | | |

            ## What this includes

            - Pilot boats
            - Night crews

            ## Key levers

            | Lever | Mechanism | Who |
            |---|---|---|
            | Fees | cheaper mooring | council |

            ## Crux 1: Does speed matter?

            | It does (60%) | It does not |
            |---|---|
            | Ships queue | Tides rule |
            | | Nobody is paid by the hour |

            ## Who should work on this

            **Good fit if you believe:**

            - tides can be known

            **Less relevant if you believe:**

            - harbours will close
            - ships will fly
            """);
        Assert.Equal(
            DataFile.Compact("""
                [{ "dimension": "Cost", "assessment": "low", "notes": "for now", "more": [{ "column": "Source", "text": "books" }] },
                 { "dimension": "Speed", "assessment": "high", "notes": null, "more": [{ "column": "Source", "text": null }] }]
                """),
            DataFile.Compact(topic.GetProperty("evaluation")));
        Assert.Equal("""["Pilot boats","Night crews"]""", DataFile.Compact(topic.GetProperty("includes")));
        Assert.Equal("""[{"lever":"Fees","mechanism":"cheaper mooring","who":"council","more":[]}]""", DataFile.Compact(topic.GetProperty("levers")));
        Assert.Equal("""{"good":["tides can be known"],"less":["harbours will close","ships will fly"]}""", DataFile.Compact(topic.GetProperty("fit")));
        JsonElement crux = Assert.Single(topic.GetProperty("cruxes").EnumerateArray());
        Assert.Equal("Does speed matter?", crux.GetProperty("question").GetString());
        Assert.Equal(0.6, crux.GetProperty("left").GetProperty("probability").GetDouble());
        Assert.Equal("""["Ships queue"]""", DataFile.Compact(crux.GetProperty("left").GetProperty("arguments")));
        Assert.Equal("""["Tides rule","Nobody is paid by the hour"]""", DataFile.Compact(crux.GetProperty("right").GetProperty("arguments")));
    }

    [Fact]
    public void WhatIsWorthFindingOutSaysWhatFollows()
    {
        JsonElement garden = Garden(("topics/a.md", """
            ## Current beliefs

            - It stays open. ~60% — children ^school
              - if it snows: → 50%

            ## What would update me

            - New houses. ^houses
              - moves: [[#^school]] → 90%
              - likelihood: 30% by 2029-06
            """));
        Assert.Equal(
            DataFile.Compact("""
                [{ "on": "topics/a#houses", "words": "New houses.", "likelihood": 0.3, "likelihoodBy": "2029-06-30", "expectedChange": 0.18, "moves":
                    [{ "belief": "topics/a#school", "from": 0.6, "then": 0.9, "otherwise": null, "follows": 0.471429 }] },
                 { "on": null, "words": "it snows", "likelihood": null, "likelihoodBy": null, "expectedChange": null, "moves":
                    [{ "belief": "topics/a#school", "from": 0.6, "then": 0.5, "otherwise": null, "follows": null }] }]
                """),
            DataFile.Compact(garden.GetProperty("worthFindingOut")));
    }

    [Fact]
    public void WhatIsUnfilledIsNull()
    {
        JsonElement topic = Topic("""
            ---
            stub: true
            ---
            ## Headline view

            <Headline view: where do you stand?>.

            ## Current beliefs

            - <claim>. ~XX%<one-line why>.

            ## Uncertainties

            - <question>? Why it matters: <why>.

            ## What would update me

            - <event>.

            ## Recent reading

            - <date> — <title> — <takeaway>
            """);
        Assert.Equal(JsonValueKind.Null, topic.GetProperty("headline").ValueKind);
        Assert.True(topic.GetProperty("stub").GetBoolean());
        Assert.Equal(10, topic.GetProperty("unfilled").GetInt32());
        Assert.Equal((null, null), (topic.GetProperty("uncertainties")[0].GetProperty("question").GetString(), topic.GetProperty("uncertainties")[0].GetProperty("why").GetString()));
        Assert.Null(topic.GetProperty("updates")[0].GetProperty("text").GetString());
        Assert.Null(topic.GetProperty("reading")[0].GetProperty("title").GetString());
        Assert.Null(topic.GetProperty("reading")[0].GetProperty("takeaway").GetString());
    }
}
