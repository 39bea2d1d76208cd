using Garden.Analysis.Linking;
using Garden.Language.Model;
using static Garden.Site.Tests.PageDraft;

namespace Garden.Site.Tests;

/// <summary>A small garden in which everything that pages can show stands somewhere.</summary>
internal static class SampleGarden
{
    public static GardenAsOf Build(GardenSettings? settings = null)
    {
        CorpusBuilder garden = new()
        {
            Settings = settings ?? GardenSettings.Default with
            {
                Title = "Uncertain Ground",
                Description = "What one person believes, how firmly, and what would move it.",
                Contact = "mailto:ida@example.org",
                Feedback = "example/ground",
            },
        };
        garden.Add(KeepingScore);
        garden.Add(PublicCommitment);
        garden.Add(SharedNorms);
        garden.Add(Approach);
        garden.Add(draft => Essay("first-fifty", "The first fifty", new DateOnly(2025, 6, 20), EssayBody(draft)) with
        {
            Description = "A year of small bets with nobody, and the mistakes that kept coming back.",
            Topics = [draft.To("topics/keeping-score", ReferenceKind.Topic)],
            Tags = ["Records"],
            WordCount = 1200,
            Footnotes = [new Footnote(1, "1", Html("<p>A mood, in other words.</p>"), 2)],
        });
        garden.Add(draft => Reading("second-log", "My second year’s log", Section(SectionKind.Prose, "", new SectionPart.Prose(Join(
            Html("<p>A note on the log, with "), draft.Link("topics/keeping-score", "keeping score"), Html(" behind it.</p>\n<blockquote><p>A quoted line.</p></blockquote>"))))) with
        {
            Url = "https://example.org/log",
            Author = "Ida Holm",
            Published = "2026-02",
            Read = "2026-02-28",
            Takeaway = "Seventies came true 17 times in 23.",
            Topics = [draft.To("topics/keeping-score", ReferenceKind.Topic)],
            Tags = ["Records"],
        });
        garden.Add(draft => Plain("index", "Home", Section(SectionKind.Prose, "", new SectionPart.Prose(Join(
            Html("<p>A map of what I think. The belief I lean on most:</p>\n<p>"), draft.Embed("topics/keeping-score#write-it-down"), Html("</p>\n"))))));
        garden.Add(_ => Plain("about", "About", Section(SectionKind.Prose, "", Prose("<p>Who writes this, and how the numbers are meant.</p>"))));
        return garden.Build();
    }

    private static Topic KeepingScore(PageDraft draft) => Topic(
        "keeping-score",
        "Keeping score",
        Section(SectionKind.Headline, "Where I currently stand", Prose("<p>Keeping score is the cheapest honest teacher a forecaster has, and most of what it teaches comes before any score is computed, from having to write down a number<sup class=\"noteref\" id=\"ref-1\"><a href=\"#note-1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup> at all. I am far less sure that scores should be shown to strangers.</p>\n")),
        Section(SectionKind.Beliefs, "Current beliefs", Items([.. Beliefs(draft)])),
        Section(SectionKind.Uncertainties, "Uncertainties", Items(
            Question("unresolvable", "Does scoring improve judgement on questions that never resolve, or only on those that do?", "Nearly everything I care about is of the first kind.") with
            {
                Importance = Importance.High,
                Touches = [draft.To("#write-it-down"), draft.To("topics/public-commitment")],
            },
            Question("ranges", "Is one number enough for a claim, or should I keep a range each time?", "Ranges are more honest, and harder to score.") with { Importance = Importance.Low },
            Question("settled-one", "Will I keep this up for a second year?") with { Answered = new DateOnly(2026, 2, 1), Answer = RichText.Of("I did.") })),
        Section(SectionKind.Updates, "What would update me", Items(
            Trigger("chosen-by-others", "Fifty questions chosen for me by someone else, scoring no better than my first fifty did.") with { Moves = [new IntendedMove(draft.To("#write-it-down"), Point(0.45), default)] },
            Trigger("smaller-misses", "A second year of smaller misses, without a second year of books.") with
            {
                State = TriggerState.Fired,
                StateDate = new DateOnly(2026, 2, 28),
                Moves = [new IntendedMove(draft.To("#write-it-down"), Point(0.85), default)],
            })),
        Section(SectionKind.Reading, "Recent reading", Items(
            ReadingLine("r1", "2026-02-28", draft.Link("reading/second-log", "My second year’s log"), "what I called seventy or eighty came true 17 times in 23") with
            {
                Target = 0,
                Moved = [new ReadingMove(draft.To("#write-it-down"), Point(0.75), Point(0.85))],
            },
            ReadingLine("r2", "2024-11-10", RichText.Of("Verification of forecasts (1950)"), "three pages about weather, and still the score I use"))),
        Section(SectionKind.Crux, "Crux: Should a personal record be public?", new SectionPart.Dispute(new Crux
        {
            Lead = "Crux",
            Question = "Should a personal record be public?",
            Left = new CruxPosition(RichText.Of("Publish it"), Point(0.6)),
            Right = new CruxPosition(RichText.Of("Keep it private"), Point(0.4)),
            Rows =
            [
                (RichText.Of("A promise made in public is harder to revise in secret."), RichText.Of("A promise made in public is harder to revise at all.")),
                (RichText.Of("Strangers find the mistakes I have stopped seeing."), null),
            ],
            Span = default,
        })),
        Section(SectionKind.Evaluation, "Quick assessment", new SectionPart.Grid(new Table(
            [RichText.Of("Dimension"), RichText.Of("Assessment"), RichText.Of("Notes")],
            [
                [RichText.Of("Cost"), RichText.Of("Low"), RichText.Of("Ten minutes a week, and the nerve to reread.")],
                [RichText.Of("Evidence that it works"), RichText.Of("Medium"), RichText.Of("Good for tournaments, thin for ordinary life.")],
            ],
            default)))) with
    {
        Area = "Forecasting",
        Status = "developing",
        Reviewed = new DateOnly(2026, 5, 2),
        Description = "Writing forecasts down, waiting, and counting how often they came true: what the habit changes, and what it cannot.",
        Footnotes = [new Footnote(1, "1", Html("<p>By a number I mean a probability for a claim that carries a date and a test.</p>\n"), 1)],
        Tags = ["Records"],
        Placeholders = [],
        BlockIds = [Relates(draft, "topics/public-commitment", "depends on")],
    };

    private static IEnumerable<Belief> Beliefs(PageDraft draft)
    {
        yield return Belief("write-it-down", "Writing a probability down before the outcome improves my later judgement more than reading about bias does.", 0.85) with
        {
            Reason = RichText.Of("Reading leaves me agreeing with the author; a missed forecast leaves me with one particular mistake, in my own hand."),
            History = [Move("2024-11-10", null, 0.6, "First guess."), Move("2025-06-14", 0.6, 0.75, "The first fifty resolved. My sixties behaved like fifties."), Move("2026-02-28", 0.75, 0.85, "The second year’s misses shrank with no new reading to explain it.")],
            For = [new Evidence(Join(draft.Link("reading/second-log"), RichText.Of(": the average miss shrank by a third.")), null, null)],
            Against = [new Evidence(RichText.Of("No control: I also grew older."), null, null)],
            Importance = Importance.High,
        };
        yield return Belief("timid-in-public", RichText.Of("A score that strangers can see makes a forecaster more timid, not more accurate."), Point(0.35, 0.2, 0.5)) with
        {
            Reason = RichText.Of("Timidity would show as answers crowding toward the middle."),
            History = [Move("2025-01-12", null, 0.5, "An honest shrug."), Move("2025-11-30", 0.5, 0.35, "Ten months of public answers, no thinner at the ends.")],
            Conditions =
            [
                new Condition { Text = draft.Link("topics/public-commitment#harder-to-drop"), Holds = true, Estimate = Point(0.4), Span = default },
                new Condition { Text = draft.Link("topics/public-commitment#harder-to-drop"), Holds = false, Estimate = Point(0.12), Span = default },
            ],
            Implies = [new BeliefRelation(draft.To("topics/public-commitment#harder-to-drop"), default)],
        };
        yield return Belief("first-fifty", RichText.Of("Most of what keeping score can teach arrives within the first fifty resolved questions."), Range(0.55, 0.75)) with
        {
            Reason = RichText.Of("After that the errors are about subjects rather than about me."),
            History = [Move("2025-06-14", null, 0.65)],
            By = new DateOnly(2027, 12, 31),
            Sets = [new SetMembership("where it is learned", SetKind.OneOf, default)],
            Notes = Html("<ul>\n<li>count: fifty was the number I had when I asked</li>\n</ul>\n"),
        };
        yield return Belief("less-sure-first", RichText.Of("People who see their own calibration plot become less sure before they become more accurate."), Estimate(EstimateForm.Words, "likely", 0.675, 0.55, 0.8, "likely")) with
        {
            Sets = [new SetMembership("where it is learned", SetKind.OneOf, default)],
        };
        yield return Belief("forty-resolved", "At least forty of the questions I wrote in 2025 will have resolved by the end of January 2026.", 0.9) with
        {
            History = [Move("2025-03-02", null, 0.7), Move("2025-06-14", 0.7, 0.8), Move("2025-09-01", 0.8, 0.9)],
            Resolution = new Resolution { Outcome = Outcome.Yes, Date = new DateOnly(2026, 1, 29), Why = RichText.Of("the fortieth resolved with two days to spare."), Span = default },
        };
    }

    private static Topic PublicCommitment(PageDraft draft) => Topic(
        "public-commitment",
        "Public commitment",
        Section(SectionKind.Headline, "Where I currently stand", new SectionPart.Prose(Join(Html("<p>What is said aloud is harder to take back, which is "), draft.Link("topics/keeping-score", "the point and the danger"), Html(".</p>\n")))),
        Section(SectionKind.Beliefs, "Beliefs", Items(
            Belief("harder-to-drop", "Saying a belief aloud to people I respect makes it harder for me to drop.", 0.82) with { Importance = Importance.Medium },
            Belief("bounded", RichText.Of("I will go on misjudging how public my record is."), Estimate(EstimateForm.Bound, "≥95%", 0.95, 0.95, 1)),
            Belief("no-number", RichText.Of("Some of this cannot be put in numbers."), Estimate(EstimateForm.Unquantified, "unquantified", null, null, null)),
            Belief("nothing-said", RichText.Of("There is a claim here without any number."), null)))) with
    {
        Area = "Changing one’s mind",
        Status = "exploring",
    };

    private static Topic SharedNorms(PageDraft draft) => Topic(
        "shared-norms",
        "Shared norms",
        Section(SectionKind.Headline, "Where I currently stand", new SectionPart.Prose(Join(Html("<p>"), Prompt("Headline view: how I see the norms of a forecasting group, in three or four sentences."), Html("</p>\n")))),
        Section(SectionKind.Beliefs, "Current beliefs", Items(
            Belief("belief-1", Prompt("Claim about whether what a group shares is well judged."), Unset()) with { Reason = Prompt("one-line why") },
            Belief("belief-2", Prompt("Claim about whether members can test their own group’s record."), Unset()) with { Reason = Prompt("why") })),
        Section(SectionKind.Uncertainties, "Uncertainties", Items(Question("correction", "Does a group have a real way of correcting a member who never updates?", "The answer changes how much weight the group’s average deserves."))),
        Section(SectionKind.Updates, "What would update me", Items(Trigger("worst-misses", "A documented case of a group publishing its own worst misses would push me toward higher confidence."))),
        Section(SectionKind.Reading, "Recent reading", Items(new ReadingEntry
        {
            Id = "reading-1",
            HasExplicitId = false,
            Span = default,
            TextSpan = default,
            DateText = Prompt("date"),
            Title = Prompt("title"),
            Takeaway = Prompt("takeaway"),
        })),
        Section(SectionKind.Writing, "Related writing")) with
    {
        Area = "Changing one’s mind",
        Status = "seedling",
        Description = "How people who forecast together keep one another honest.",
        DeclaredStub = true,
        Placeholders = [.. Enumerable.Repeat(new Placeholder("<why>", default, false), 9)],
        BlockIds = [Relates(draft, "topics/public-commitment", null)],
    };

    private static Topic Approach(PageDraft draft) => Topic(
        "paid-tournaments",
        "Paid tournaments",
        Section(SectionKind.Prose, "", Prose("<p>An approach: pay people for being right.</p>")),
        Section(SectionKind.Includes, "What this includes", Items(Entry("prizes", "Prizes for the best record"), Entry("feedback", "Weekly feedback"))),
        Section(SectionKind.Levers, "Key levers", new SectionPart.Grid(new Table(
            [RichText.Of("Lever"), RichText.Of("Mechanism"), RichText.Of("Who")],
            [[RichText.Of("Prize money"), RichText.Of("Draws attention"), RichText.Of("Sponsors")]],
            default))),
        Section(
            SectionKind.Fit,
            "Who should work on this",
            new SectionPart.Fit(FitSide.Good, RichText.Of("Good fit if you believe"), [Entry("fit-1", "people respond to scores")]),
            new SectionPart.Fit(FitSide.Less, RichText.Of("Less relevant if you believe"), [Entry("fit-2", "the prize drives out the care"), Entry("fit-3", "questions run out")])),
        Section(SectionKind.Related, "Related regions", new SectionPart.Prose(Join(Html("<p>See "), draft.Link("topics/unwritten", "a page that is not there"), Html(".</p>")))));

    private static Section[] EssayBody(PageDraft draft) =>
    [
        Section(SectionKind.Prose, "", new SectionPart.Prose(Join(Html("<p>I began by "), draft.Link("topics/keeping-score", "keeping score"), Html(" of small things<sup class=\"noteref\" id=\"ref-1\"><a href=\"#note-1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup>, and again<sup class=\"noteref\" id=\"ref-1-2\"><a href=\"#note-1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup>.</p>\n")))),
        Section(SectionKind.Prose, "What happened", Prose("<p>Three mistakes kept coming back.</p>\n<pre><code>p = 0.5\n</code></pre>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n<thead>\n<tr><th scope=\"col\">Said</th><th scope=\"col\" class=\"right\">True</th></tr>\n</thead>\n<tbody>\n<tr><td>70</td><td class=\"right\">17</td></tr>\n</tbody>\n</table></div>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>")),
    ];

    /// <summary>Adds a relation; gives an id that nothing uses, so that it can stand in an initializer.</summary>
    private static string Relates(PageDraft draft, string target, string? how)
    {
        draft.To(target, ReferenceKind.Related, how: how);
        return "relation-" + target[^4..];
    }
}
