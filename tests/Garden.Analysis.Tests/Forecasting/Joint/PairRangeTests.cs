using System.Collections.Immutable;
using Garden.Analysis.Forecasting.Joint;
using Garden.Analysis.Linking;

namespace Garden.Analysis.Tests.Forecasting.Joint;

public sealed class PairRangeTests
{
    /// <summary>The same range from the linear programme over the four worlds of two events.</summary>
    [Fact]
    public void The_range_is_that_of_the_linear_programme()
    {
        int impossible = 0;
        for (int seed = 1; seed <= 400; seed++)
        {
            ImmutableArray<Declaration> declarations = Pair(new Dice(seed));
            ImmutableArray<Declaration> relations = [.. declarations.Where(declaration => declaration.Relation is not null)];
            Dictionary<int, Billionths> ranges = declarations.OfType<StandsAt>().Where(number => number.Event != 0).ToDictionary(number => number.Event, number => number.Bounds);

            (Fraction Low, Fraction High) range = PairRange.Of(relations, 0, one => ranges.GetValueOrDefault(one, new Billionths(0, Billionths.One)))!.Value;
            (Fraction Low, Fraction High) programme = new JointProgramme(relations, ranges).Bounds(0)!.Value;

            bool isEmpty = (range.High - range.Low).Sign < 0;
            Assert.Equal((programme.High - programme.Low).Sign < 0, isEmpty);
            impossible += isEmpty ? 1 : 0;
            if (!isEmpty)
            {
                Assert.Equal(programme, range);
            }
        }

        Assert.InRange(impossible, 40, 300);
    }

    [Fact]
    public void A_relation_of_three_events_is_not_one_of_a_pair()
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        page.Belief("whole", "20%", belief => belief with { Conjuncts = page.Relations("#one", "#two") }).Belief("one", "50%").Belief("two", "50%");
        Assert.Null(PairRange.Of([.. Relations(garden.Build())], 0, _ => new Billionths(0, Billionths.One)));
    }

    private static IEnumerable<Declaration> Relations(GardenAsOf corpus) => Declarations.Of(corpus).All.Where(declaration => declaration.Relation is not null);

    private static ImmutableArray<Declaration> Pair(Dice dice)
    {
        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("a");
        string Number() => dice.Below(3) == 0 ? "unset" : $"{dice.Below(101)}%";
        foreach ((string own, string other) in new[] { ("#a", "#b"), ("#b", "#a") })
        {
            int kind = dice.Below(6);
            string[] numbers = [Number(), Number()];
            page.Belief(own[1..], Number(), belief => belief with
            {
                Implies = kind == 0 ? page.Relations(other) : [],
                Excludes = kind == 1 || own == "#a" ? page.Relations(dice.Below(4) == 0 ? other : "#gone") : [],
                Conditions = kind > 1 || own == "#a" ? [page.If(other, numbers[0]), .. dice.Below(2) == 0 ? [page.IfNot(other, numbers[1])] : Array.Empty<Garden.Language.Model.Condition>()] : [],
            });
        }

        ImmutableArray<Declaration> all = [.. Declarations.Of(garden.Build()).All];
        return all.Any(declaration => declaration.Relation is not null) ? all : Pair(dice);
    }
}
