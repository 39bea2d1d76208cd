using Garden.Analysis.Forecasting;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>A score card in words.</summary>
internal static class CalibrationWords
{
    /// <summary>How many standard deviations or errors luck alone seldom exceeds.</summary>
    private const double Seldom = 2;

    /// <summary>The Brier score of always saying 50 %.</summary>
    private const double Coin = 0.25;

    /// <summary>Below so many outcomes no score is shown: a mean of fewer tells of the few, not of whoever said the numbers.</summary>
    private const int FewestOutcomes = 10;

    /// <summary>The numbers for which readers are told what to expect.</summary>
    private static readonly double[] Recalibrated = [0.2, 0.5, 0.8];

    /// <summary>What the figures say, nothing that they do not bear.</summary>
    public static string Verdict(Words words, ScoreCard card)
    {
        if (card.Last.Brier is not double brier)
        {
            return words.Say(Sentences.VerdictNone);
        }

        if (card.Counts.Scored < FewestOutcomes)
        {
            return words.Say(Sentences.VerdictSoon, Promise(words, card), words.Say(Sentences.UntilScores, FewestOutcomes - card.Counts.Scored));
        }

        return card.Bins.IsEmpty
            ? words.Say(Sentences.VerdictFew, Promise(words, card), Number(words, brier), words.Say(Sentences.UntilCurve, Math.Max(1, ScoreParts.Fewest - card.Counts.Scored)))
            : words.Say(Sentences.Verdict, words.Say(Answer(card.Last.Z)), Promise(words, card), Misses(words, card), words.Say(Skill(card.Last, brier), Number(words, brier)));
    }

    /// <summary>The numbers that belong to a group of the curve, in whole percents: <c>33–67%</c>.</summary>
    public static string Said(Words words, CalibrationBin bin) => words.Range(Math.Round(bin.From, 2), Math.Round(bin.To, 2));

    /// <summary>Every score with its scale.</summary>
    public static IEnumerable<ScoreView> Scores(Words words, ScoreCard card)
    {
        if (card.Last.Brier is not double brier || card.Counts.Scored < FewestOutcomes)
        {
            yield break;
        }

        string margin = card.Last.StandardError is double error ? $" ± {Number(words, 2 * error)}" : "";
        yield return Score(words, Sentences.ScoreBrier, Number(words, brier) + margin, words.Say(Sentences.ScoreBrierAbout));
        yield return Score(words, Sentences.ScoreFirst, Number(words, card.First.Brier!.Value), words.Say(Sentences.ScoreFirstAbout));
        yield return Score(words, Sentences.ScoreTime, Number(words, card.TimeWeightedBrier!.Value), words.Say(Sentences.ScoreTimeAbout));
        yield return Score(words, Sentences.ScoreLog, Number(words, card.Last.Log!.Value), words.Say(Sentences.ScoreLogAbout));
        string expected = Tenths(words, card.Last.ExpectedYes);
        string promised = card.Last.Z is double z ? words.Say(Sentences.ScoreYesAboutZ, expected, Signed(words, z)) : words.Say(Sentences.ScoreYesAbout, expected);
        yield return Score(words, Sentences.ScoreYes, words.Number(card.Last.ActualYes), promised);
        if (card.Last.Discrimination is double discrimination)
        {
            yield return Score(words, Sentences.ScoreDiscrimination, Signed(words, discrimination), words.Say(Sentences.ScoreDiscriminationAbout));
        }

        if (card.Parts is ScoreParts parts && card.Counts.Scored >= ScoreParts.Fewest)
        {
            yield return Score(words, Sentences.ScoreMiscalibration, Number(words, parts.Miscalibration), words.Say(Sentences.ScoreMiscalibrationAbout));
            if (parts.Skill is double skill)
            {
                yield return Score(words, Sentences.ScoreSkill, Signed(words, skill), words.Say(Sentences.ScoreSkillAbout));
            }
        }

        foreach (RecalibratedLevel level in card.Recalibration?.Levels.Where(level => Recalibrated.Contains(Math.Round(level.Said, 1))) ?? [])
        {
            yield return new ScoreView
            {
                Name = words.Say(Sentences.ScoreRecalibration, words.Percent(level.Said)),
                Figure = words.Range(Math.Round(level.Low, 2), Math.Round(level.High, 2)),
                Meaning = words.Say(Sentences.ScoreRecalibrationAbout, words.Number(card.Recalibration!.Count)),
            };
        }

        if (card.PublicForecasts is { Difference: double difference, Own: double own, Theirs: double theirs } others && others.Count >= PublicComparison.Fewest)
        {
            string spread = others.StandardError is double deviation ? $" ± {Number(words, 2 * deviation)}" : "";
            yield return Score(words, Sentences.ScorePublic, Number(words, difference).Replace('-', '−') + spread, words.Say(Sentences.ScorePublicAbout, words.Number(others.Count), Number(words, theirs), Number(words, own)));
        }
    }

    /// <summary>What needs no outcome in a word: how the numbers move, and how often ranges held.</summary>
    public static IEnumerable<ScoreView> Habits(Words words, ScoreCard card)
    {
        if (card.Movement.All is { Ratio: double ratio } moved && moved.Beliefs >= MovementFigures.Fewest)
        {
            yield return Score(words, Sentences.ScoreMovement, words.Decimal(ratio, "0.00"), words.Say(Sentences.ScoreMovementAbout, words.Number(moved.Steps), words.Number(moved.Beliefs)));
        }

        if (card.Retest is { Spread: double spread, PointsAtEven: double points } retest && retest.Pairs >= Retest.Fewest)
        {
            yield return Score(words, Sentences.ScoreRetest, Number(words, spread), words.Say(Sentences.ScoreRetestAbout, words.Number(retest.Pairs), words.Decimal(points, "0")));
        }

        if (card.Quantities is { Count: > 0 } ranges)
        {
            yield return Score(words, Sentences.ScoreRanges, words.Say(Sentences.PartOf, words.Number(ranges.Inside), words.Number(ranges.Count)), words.Say(Sentences.ScoreRangesAbout, words.Number(ranges.Inside), words.Number(ranges.Count), Tenths(words, ranges.Expected)));
        }
    }

    /// <summary>What is not scored, and why.</summary>
    public static IEnumerable<ScoreView> LeftOut(Words words, ScoreCounts counts)
    {
        (Sentence Name, int Count, Sentence Why)[] fates =
        [
            (Sentences.OutWaiting, counts.Waiting, Sentences.OutWaitingAbout),
            (Sentences.OutAmbiguous, counts.Ambiguous, Sentences.OutAmbiguousAbout),
            (Sentences.OutAnnulled, counts.Annulled, Sentences.OutAnnulledAbout),
            (Sentences.OutWithdrawn, counts.Withdrawn, Sentences.OutWithdrawnAbout),
            (Sentences.OutUnquantified, counts.Unquantified, Sentences.OutUnquantifiedAbout),
            (Sentences.OutOpen, counts.Unresolved, Sentences.OutOpenAbout),
        ];
        return fates.Where(fate => fate.Count > 0).Select(fate => Score(words, fate.Name, words.Number(fate.Count), words.Say(fate.Why)));
    }

    private static Sentence Answer(double? z) => z switch
    {
        null => Sentences.AnswerCertain,
        < -Seldom => Sentences.AnswerTooMuch,
        > Seldom => Sentences.AnswerTooLittle,
        _ => Sentences.AnswerRoughly,
    };

    private static string Promise(Words words, ScoreCard card) =>
        words.Say(Sentences.Promise, card.Last.ActualYes, card.Counts.Scored, Tenths(words, card.Last.ExpectedYes));

    /// <summary>Which groups of the curve lie off the diagonal by more than their interval.</summary>
    private static string Misses(Words words, ScoreCard card)
    {
        string[] groups = [.. card.Bins
            .Where(bin => bin.Mean < bin.Low || bin.Mean > bin.High)
            .Select(bin => words.Say(Sentences.MissesGroup, Said(words, bin), bin.Yes, bin.Count))];
        return groups.Length switch
        {
            0 => words.Say(Sentences.MissesNone),
            1 => words.Say(Sentences.MissesOne, groups[0]),
            _ => words.Say(Sentences.Misses, words.List(groups)),
        };
    }

    private static Sentence Skill(ScoreFigures figures, double brier) =>
        figures.StandardError is not double error || Math.Abs(brier - Coin) <= Seldom * error ? Sentences.SkillSame
        : brier < Coin ? Sentences.SkillBetter : Sentences.SkillWorse;

    private static ScoreView Score(Words words, Sentence name, string figure, string meaning) => new() { Name = words.Say(name), Figure = figure, Meaning = meaning };

    private static string Number(Words words, double value) => words.Decimal(value, "0.000");

    private static string Tenths(Words words, double value) => words.Decimal(value, "0.0");

    private static string Signed(Words words, double value) => words.Decimal(value, "0.00").Replace('-', '−');
}
