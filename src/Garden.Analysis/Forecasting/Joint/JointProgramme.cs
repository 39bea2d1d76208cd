using System.Numerics;
using Garden.Language.Text;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>Whether declarations can all hold.</summary>
internal enum Verdict
{
    Possible,
    Impossible,

    /// <summary>There are too many events or worlds for the exact way.</summary>
    Unknown,
}

/// <summary>
/// Declarations together as one linear programme: weights of the possible worlds that sum to 1 and keep to every number (G. Boole, An Investigation of the
/// Laws of Thought, 1854, chapter XVI on; T. Hailperin, “Best possible inequalities for the probability of a logical function of events”, 1965).
/// </summary>
internal sealed class JointProgramme
{
    /// <summary>Beyond this a floating-point solution is worth being tried as it is.</summary>
    private const double Clear = 1e-7;

    private readonly Dictionary<int, int> _places = [];
    private readonly List<int> _events = [];
    private readonly ulong[]? _worlds;
    private readonly NumberRow[] _rows;

    /// <summary>The programme of some declarations.</summary>
    /// <param name="ranges">What events may stand at besides; null for nothing. What is certain in them leaves worlds out.</param>
    public JointProgramme(IReadOnlyCollection<Declaration> declarations, IReadOnlyDictionary<int, Billionths>? ranges = null)
    {
        foreach (int one in declarations.SelectMany(declaration => declaration.Events))
        {
            if (_places.TryAdd(one, _places.Count))
            {
                _events.Add(one);
            }
        }

        _worlds = _places.Count > Caps.JointEvents.Most ? null : Worlds.Of(_places.Count, declarations, one => _places[one], Caps.JointWorlds.Most);
        _rows = _worlds is null ? [] : [.. declarations.SelectMany(Rows).Concat(Rows(ranges)).Where(row => Array.Exists(_worlds, world => row.At(world) < 0))];
    }

    /// <summary>Whether the programme is too large to be solved.</summary>
    public bool IsTooLarge => _worlds is null;

    /// <summary>The events that it is about.</summary>
    public IReadOnlyList<int> Events => _events;

    /// <summary>Whether the declarations can all hold.</summary>
    public Verdict Check()
    {
        if (_worlds is null)
        {
            return Verdict.Unknown;
        }

        if (_worlds.Length == 0)
        {
            return Verdict.Impossible;
        }

        if (_rows.Length == 0)
        {
            return Verdict.Possible;
        }

        NumbersGame game = new(_worlds, _rows);
        CuttingPlanes<Approximate>? guess = ExactSolution.Guess(game);
        if (guess is not null && Rounded(game, guess) is { } verdict)
        {
            return verdict;
        }

        return ExactSolution.Value(game, guess) is not { } value ? Verdict.Unknown : (value - Fraction.Of(1, 2)).Sign <= 0 ? Verdict.Possible : Verdict.Impossible;
    }

    /// <summary>
    /// The least and the most that a belief may stand at where another one came out as said (or, with no other, as things are); null where
    /// the programme is too large or takes too long. They cross where the other one cannot come out so. The declarations must be possible.
    /// </summary>
    public (Fraction Low, Fraction High)? Bounds(int belief, int? given = null, bool isYes = true)
    {
        if (_worlds is null)
        {
            return null;
        }

        ulong bit = 1UL << _places[belief];
        ulong group = given is { } other ? 1UL << _places[other] : 0;
        bool IsIn(ulong world) => group == 0 || (world & group) != 0 == isYes;
        Fraction? low = Least(IsIn, world => (world & bit) != 0);
        Fraction? high = Least(IsIn, world => (world & bit) == 0);
        return low is { } least && high is { } rest ? (least, Fraction.Of(1, 1) - rest) : null;
    }

    private Fraction? Least(Func<ulong, bool> group, Func<ulong, bool> isCounted)
    {
        LeastShare programme = new(_worlds!, _rows, group, isCounted);
        return ExactSolution.Value(programme, ExactSolution.Guess(programme));
    }

    /// <summary>
    /// What a quick solution proves: weights, rounded to whole numbers, that keep to every number; or stakes that lose in every world. Null where
    /// neither is clear of 0.
    /// </summary>
    private Verdict? Rounded(NumbersGame game, CuttingPlanes<Approximate> guess)
    {
        double value = (1 / guess.Value.Value) - 2;
        if (value > Clear)
        {
            (ulong World, BigInteger Weight)[] weights = [.. guess.Tight.Select(cut => (_worlds![cut.World], Whole(cut.Weight.Value)))];
            bool keeps = weights.Any(one => !one.Weight.IsZero)
                && Array.TrueForAll(_rows, row => weights.Aggregate(BigInteger.Zero, (sum, one) => sum + (one.Weight * row.At(one.World))).Sign >= 0);
            return keeps ? Verdict.Possible : null;
        }

        if (value < -Clear)
        {
            BigInteger[] stakes = [.. guess.Values.Select((stake, row) => Whole(stake.Value / _rows[row].Denominator))];
            BigInteger raised = stakes.Select((stake, row) => 2 * stake * _rows[row].Denominator).Aggregate(BigInteger.Add);
            return game.FirstBroken(stakes, raised - 1) == Programme.NoWorld ? Verdict.Impossible : null;
        }

        return null;
    }

    private static BigInteger Whole(double number) => new(Math.ScaleB(Math.Max(0, number), 80));

    private IEnumerable<NumberRow> Rows(Declaration declaration) => declaration switch
    {
        StandsAt number => Rows(-1, holds: true, _places[number.Event], number.Bounds),
        StandsAtIf condition => Rows(_places[condition.Guard], condition.Condition.Holds, _places[condition.Event], condition.Bounds),
        _ => [],
    };

    private IEnumerable<NumberRow> Rows(IReadOnlyDictionary<int, Billionths>? ranges) =>
        ranges is null ? [] : _events.Where(ranges.ContainsKey).SelectMany(one => Rows(-1, holds: true, _places[one], ranges[one]));

    private static NumberRow[] Rows(int guard, bool holds, int one, Billionths bounds) =>
        [Row(guard, holds, one, bounds.Low, isLower: true), Row(guard, holds, one, bounds.High, isLower: false)];

    private static NumberRow Row(int guard, bool holds, int one, long billionths, bool isLower)
    {
        long common = (long)BigInteger.GreatestCommonDivisor(billionths, Billionths.One);
        return new NumberRow(guard, holds, one, billionths / common, Billionths.One / common, isLower);
    }
}
