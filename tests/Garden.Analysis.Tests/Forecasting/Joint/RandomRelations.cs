using System.Globalization;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Tests.Forecasting.Joint;

/// <summary>A garden of random relations between up to twelve beliefs, together with what it means, said a second time without the program's own words.</summary>
internal sealed class RandomRelations
{
    private readonly int _beliefs;
    private readonly bool _isTrue;
    private readonly CorpusBuilder _garden = new();
    private readonly PageDraft _page;
    private readonly HashSet<int> _wholes = [];
    private readonly List<(int Belief, Func<Belief, Belief> Shape)> _relations = [];
    private readonly List<(int Belief, int Guard, bool Holds)> _conditions = [];
    private (int World, int Weight)[] _truth = [];
    private Dice _dice;

    private RandomRelations(int seed)
    {
        _dice = new Dice(seed);
        _beliefs = 2 + _dice.Below(11);
        _isTrue = _dice.Below(3) > 0;
        _page = _garden.Topic("a");
        World = new IndependentProgramme(_beliefs);
    }

    /// <summary>What it means.</summary>
    public IndependentProgramme World { get; }

    /// <summary>The garden.</summary>
    public GardenAsOf Garden { get; private set; } = null!;

    /// <summary>A garden; of three, two have numbers near those of some spread over worlds, and one has any.</summary>
    public static RandomRelations Of(int seed)
    {
        RandomRelations relations = new(seed);
        relations.Declare();
        return relations;
    }

    private void Declare()
    {
        int relations = _beliefs - 1 + _dice.Below(6);
        for (int index = 0; index < relations; index++)
        {
            _relations.AddRange(Relation(index));
        }

        int[] worlds = World.Worlds();
        _truth = _isTrue ? [.. Enumerable.Range(0, worlds.Length == 0 ? 0 : 5).Select(_ => (worlds[_dice.Below(worlds.Length)], 1 + _dice.Below(9)))] : [];
        for (int belief = 0; belief < _beliefs; belief++)
        {
            Write(belief);
        }

        Garden = _garden.Build();
    }

    /// <summary>Writes a belief down with all its relations, as long as the page is not read they may lead to later ones.</summary>
    private void Write(int belief)
    {
        Outcome? outcome = _dice.Below(_truth.Length > 0 ? 60 : 14) switch { 0 => Outcome.Yes, 1 => Outcome.No, 2 => Outcome.Annulled, _ => null };
        string estimate = Number(world => Bit(world, belief), _ => true);
        (int Guard, bool Holds, string Estimate)[] conditions =
        [
            .. _conditions.Where(condition => condition.Belief == belief).Select(condition =>
                (condition.Guard, condition.Holds, Number(world => Bit(world, belief), world => Bit(world, condition.Guard) == condition.Holds))),
        ];
        _page.Belief($"b{belief}", estimate, shaped => _relations
            .Where(relation => relation.Belief == belief)
            .Aggregate(
                shaped with
                {
                    Resolution = outcome is { } came ? _page.Resolved(came, "2026-01-01") : null,
                    Conditions = [.. conditions.Select(condition => _page.If($"#b{condition.Guard}", condition.Estimate, condition.Holds))],
                },
                (one, relation) => relation.Shape(one)));
        if (outcome is null)
        {
            World.Number(belief, Meaning(estimate));
            foreach ((int guard, bool holds, string written) in conditions)
            {
                World.Conditional(belief, guard, holds, Meaning(written));
            }
        }
        else if (outcome != Outcome.Annulled)
        {
            World.Number(belief, outcome == Outcome.Yes ? (1, 1) : (0, 0));
        }
    }

    private IEnumerable<(int Belief, Func<Belief, Belief> Shape)> Relation(int index)
    {
        // the first relations join every belief to an earlier one
        int one = index + 1 < _beliefs ? index + 1 : _dice.Below(_beliefs);
        int other = index + 1 < _beliefs ? _dice.Below(one) : (one + 1 + _dice.Below(_beliefs - 1)) % _beliefs;
        int third = Enumerable.Range(0, _beliefs).FirstOrDefault(belief => belief != one && belief != other, one);
        switch (_dice.Below(8))
        {
            case 0:
                World.Rule(world => !world(one) || world(other));
                return [(one, belief => belief with { Implies = belief.Implies.AddRange(_page.Relations($"#b{other}")) })];
            case 1:
                World.Rule(world => !world(one) || !world(other));
                return [(one, belief => belief with { Excludes = belief.Excludes.AddRange(_page.Relations($"#b{other}")) })];
            case 2 when third != one && _wholes.Add(one):
                World.Rule(world => world(one) == (world(other) && world(third)));
                return [(one, belief => belief with { Conjuncts = _page.Relations($"#b{other}", $"#b{third}") })];
            case 3 when third != one:
                return Set($"s{index}", [one, other, third]);
            case > 3 when !_conditions.Exists(condition => condition.Belief == one && condition.Guard == other):
                _conditions.AddRange(_dice.Below(3) switch { 0 => [(one, other, true)], 1 => [(one, other, false)], _ => [(one, other, true), (one, other, false)] });
                return [];
            default:
                return [];
        }
    }

    private IEnumerable<(int Belief, Func<Belief, Belief> Shape)> Set(string name, int[] members)
    {
        bool isOneOf = _dice.Below(2) == 0;
        World.Rule(world => members.Count(world) is int count && (isOneOf ? count == 1 : count <= 1));
        return members.Select(member => (member, (Func<Belief, Belief>)(belief => belief with { Sets = belief.Sets.Add(isOneOf ? _page.OneOf(name) : _page.Exclusive(name)) })));
    }

    /// <summary>A number in one of the notations: any, or one near the truth.</summary>
    private string Number(Func<int, bool> of, Func<int, bool> given)
    {
        int all = _truth.Where(one => given(one.World)).Sum(one => one.Weight);
        int off = _dice.Below(8) == 0 ? _dice.Below(15) - 7 : 0;
        double percent = all == 0 ? _dice.Below(101) : Math.Clamp((100.0 * _truth.Where(one => given(one.World) && of(one.World)).Sum(one => one.Weight) / all) + off, 0, 100);
        int whole = (int)Math.Round(percent);
        return _dice.Below(8) switch
        {
            0 => "unset",
            1 or 2 => $"{Math.Max(0, whole - _dice.Below(9))}-{Math.Min(100, whole + _dice.Below(9))}%",
            3 => whole < 50 ? $"<{whole + 1}%" : $">{whole - 1}%",
            4 => string.Create(CultureInfo.InvariantCulture, $"{percent:0.0}%"),
            _ => $"{whole}%",
        };
    }

    private static bool Bit(int world, int belief) => ((world >> belief) & 1) != 0;

    /// <summary>What the notation of a number means, in percent hundredths of the last digit: a second reading of it.</summary>
    private static (double Low, double High) Meaning(string written)
    {
        static double Of(string number) => double.Parse(number.TrimEnd('%'), CultureInfo.InvariantCulture) / 100;
        if (written == "unset")
        {
            return (0, 1);
        }

        if (written[0] is '<' or '>')
        {
            return written[0] == '<' ? (0, Of(written[1..])) : (Of(written[1..]), 1);
        }

        if (written.Split('-') is [var low, var high])
        {
            return (Of(low), Of(high));
        }

        double half = written.Contains('.', StringComparison.Ordinal) ? 0.0005 : 0.005;
        return (Math.Max(0, Of(written) - half), Math.Min(1, Of(written) + half));
    }
}
