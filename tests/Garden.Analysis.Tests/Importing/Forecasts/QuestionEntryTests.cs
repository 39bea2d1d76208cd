using FsCheck;
using FsCheck.Fluent;
using Garden.Analysis.Importing.Forecasts;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Importing.Forecasts;

public sealed class QuestionEntryTests
{
    private static readonly string[] Pieces =
    [
        "Will it rain", "less than", "by", "~70%", "40%", "%%", "[[norms]]", "[x](y)", "|", "^id", "<b>", "<why>", ">", "#tag", "*", "**bold**", "_", "`code`", "\"", "'", "- ", "1. ", "[ ] ", "+ ",
        "雨が降る", "TODO", "XX%", "https://example.org/a_b", "www.example.org", "&amp;", "\\", "{p=0.7}", "$1B", "==marked==", "~~gone~~", "(60–80)", "— because", ": likely", "?", "!", "(Normative.)", "P = 0.7", "[^1]",
        "^[note]", "key:: value", "2026-03-02: 60%", "by: 2027", "→ 50%", "50/50", "a@example.org", "<!-- x -->", "0.7", "::", "!", "![[p]]", ":", "—", "p=0.7",
    ];

    private static readonly Gen<string> AnyTitle =
        from pieces in Gen.Elements(Pieces).NonEmptyListOf()
        from glue in Gen.Elements("", " ", " ", "\n")
        select PlainWords.OnOneLine(string.Join(glue, pieces.Take(8)));

    private static readonly Gen<int> AnyTenths = Gen.Choose(0, 1000);

    [Fact]
    public void Whatever_a_title_says_the_page_says_it_back_with_the_number_and_few_are_left_out()
    {
        int left = 0;
        Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1500),
        Prop.ForAll(
            (from title in AnyTitle
             where title.Any(char.IsLetter) && title[0] is not ('—' or ':') && title[^1] is not ('—' or ':' or '-') // what parts a claim from a number is no part of it at its ends
             from tenths in AnyTenths
             from words in Gen.OneOf(Gen.Constant(""), AnyTitle)
             select (title, tenths, words)).ToArbitrary(),
            sample =>
            {
                string number = PercentText.Of(sample.tenths / 1000m);
                ForecastQuestion question = Question(sample.title) with { Forecasts = [new(new DateOnly(2026, 3, 2), number, sample.words.Length == 0 ? null : sample.words)], Words = sample.words };
                string? entry = QuestionEntry.Of(question, GardenSettings.Default);
                if (entry is null)
                {
                    left++;
                    return;
                }

                Belief belief = Assert.Single(Read(entry));
                Assert.Equal(sample.title, belief.Claim.Plain(_ => "?"));
                Assert.Equal(sample.tenths / 1000.0, belief.Estimate!.Probability!.Value, 9);
                BeliefMove move = Assert.Single(belief.History);
                Assert.Equal(number, move.To!.Written);
                if (belief.Notes.IsEmpty)
                {
                    Assert.Equal(sample.words.Length == 0 ? (null, null) : (sample.words, sample.words), (belief.Reason?.Plain(_ => "?"), move.Reason?.Plain(_ => "?")));
                }
                else
                {
                    Assert.Equal($"Notes: {sample.words} Said on 2026-03-02: {sample.words}", belief.Notes.Plain(_ => "?"));
                }
            }));
        Assert.InRange(left, 0, 75);
    }

    [Theory]
    [InlineData("Does it rain?", "- Does it rain? ~72% ^tool-1")]
    [InlineData("It rains by June", "- It rains by June ~72% ^tool-1")]
    [InlineData("Rain stays under", "- Rain stays under — ~72% ^tool-1")]
    [InlineData("Is \"[[x]]\" so?", "- Is \"\\[\\[x\\]\\]\" so? ~72% ^tool-1")]
    public void A_plain_title_stays_as_it_is_and_marks_are_escaped(string title, string entry)
    {
        string? written = QuestionEntry.Of(Question(title) with { Forecasts = [new(new DateOnly(2026, 3, 2), "72%")] }, GardenSettings.Default);
        Assert.Equal(entry, written?.Split('\n')[0]);
    }

    [Fact]
    public void Everything_of_a_question_has_its_line()
    {
        ForecastQuestion question = Question("Does it rain?") with
        {
            Answer = "Much",
            Forecasts = [new(new DateOnly(2026, 1, 5), "60%"), new(new DateOnly(2026, 3, 2), "72%", "clouds"), new(new DateOnly(2026, 3, 3), "72%")],
            By = new DateOnly(2026, 12, 31),
            Set = (SetKind.OneOf, "Does it rain?"),
            Crowd = new("https://example.org/q", "64%", new DateOnly(2026, 3, 2)),
            Outcome = new(Language.Model.Outcome.Annulled, new DateOnly(2026, 7, 1)),
            Words = "one\n\ntwo",
            Notes = ["Tags: sky"],
        };
        Assert.Equal(
            """
            - Does it rain? Much ~72% ^tool-1
              - by: 2026-12-31
              - one-of: Does it rain?
              - 2026-01-05: 60%
              - 2026-03-02: 60% → 72% — clouds
              - 2026-03-03: 72%
              - forecast: https://example.org/q 64% 2026-03-02
              - resolved: annulled 2026-07-01
              - Notes: one\
                \
                two
              - Tags: sky
            """.ReplaceLineEndings("\n"),
            QuestionEntry.Of(question, GardenSettings.Default));
    }

    [Fact]
    public void Words_too_long_for_a_line_are_not_written() => Assert.Null(QuestionEntry.Of(Question(new string('a', 20_000)), GardenSettings.Default));

    private static ForecastQuestion Question(string title) => new() { Id = "tool-1", Title = title, IsPublic = false, Path = "file" };

    private static Belief[] Read(string entry) =>
        [.. ((Topic)PageParser.Parse(new SourceFile("x.md", $"## Forecasts\n\n{entry}\n"), new PagePlace("topics/x", PageKind.Topic, "x"), GardenSettings.Default).Page).Beliefs];
}
