namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// Solves a <see cref="Programme"/>: with few conditions first, then with the one that its solution breaks, until it breaks none
/// (J. E. Kelley, “The cutting-plane method for solving convex programs”, 1960). After each the optimum is found again by the dual simplex method
/// on a dictionary: every basic variable as a constant and multiples of the others (V. Chvátal, Linear Programming, 1983).
/// Exact numbers pivot by R. G. Bland's rule (“New finite pivoting rules for the simplex method”, 1977) and never circle; quick ones by the largest number, which
/// rounding harms least.
/// </summary>
/// <typeparam name="T">The numbers that it reckons in.</typeparam>
/// <param name="broken">A world whose condition is broken by u times the scales; <see cref="Programme.NoWorld"/> where none is.</param>
internal sealed class CuttingPlanes<T>(Programme programme, Func<T[], int> broken)
    where T : struct, IScalar<T>
{
    private readonly int _count = programme.Variables;
    private readonly List<T[]> _rows = [];
    private readonly List<int> _basic = [];
    private readonly List<int> _cuts = [];
    private readonly int[] _others = [.. Enumerable.Range(0, programme.Variables)];
    private readonly T[] _gain = new T[programme.Variables + 1];

    /// <summary>The greatest g·u.</summary>
    public T Value => _gain[_count];

    /// <summary>u, each times its scale.</summary>
    public T[] Values
    {
        get
        {
            T[] values = new T[_count];
            for (int row = 0; row < _rows.Count; row++)
            {
                if (_basic[row] < _count)
                {
                    values[_basic[row]] = _rows[row][_count];
                }
            }

            return values;
        }
    }

    /// <summary>The variables that are not 0 by being left out.</summary>
    public int[] Used => [.. _basic.Where(variable => variable < _count).Order()];

    /// <summary>The worlds whose conditions hold with nothing to spare, as many as <see cref="Used"/>, each with its weight.</summary>
    public (int World, T Weight)[] Tight =>
    [
        .. Enumerable.Range(0, _count).Where(place => _others[place] >= _count).Select(place => (_cuts[_others[place] - _count], default(T) - _gain[place])),
    ];

    /// <summary>Finds the optimum; false where it takes more than so many pivots, or where rounding leads astray.</summary>
    public bool Solve(int mostPivots)
    {
        for (int variable = 0; variable < _count; variable++)
        {
            _gain[variable] = T.Of(programme.Gain(variable), programme.Scale(variable));
        }

        Cut(programme.FirstCut);
        Pivot(0, Steepest());
        for (int pivots = 0; ;)
        {
            for (; Negative() is >= 0 and int row; pivots++)
            {
                int place = Entering(row);
                if (place < 0 || pivots == mostPivots)
                {
                    return false;
                }

                Pivot(row, place);
            }

            int world = broken(Values);
            if (world == Programme.NoWorld)
            {
                return true;
            }

            if (_cuts.Contains(world))
            {
                // rounding is all that is left of it
                return true;
            }

            Cut(world);
        }
    }

    /// <summary>Adds the condition of a world: what it has to spare is c − k·u.</summary>
    private void Cut(int world)
    {
        T[] row = new T[_count + 1];
        row[_count] = T.Of(programme.Limit(world), 1);
        T[] coefficients = new T[_count];
        for (int variable = 0; variable < _count; variable++)
        {
            coefficients[variable] = T.Of(programme.Coefficient(variable, world), programme.Scale(variable));
        }

        for (int place = 0; place < _count; place++)
        {
            row[place] = _others[place] < _count ? row[place] - coefficients[_others[place]] : row[place];
        }

        for (int other = 0; other < _rows.Count; other++)
        {
            if (_basic[other] < _count)
            {
                Add(row, _rows[other], default(T) - coefficients[_basic[other]]);
            }
        }

        _rows.Add(row);
        _basic.Add(_count + _cuts.Count);
        _cuts.Add(world);
    }

    /// <summary>The variable that gains most before the first condition stops it: then nothing else gains.</summary>
    private int Steepest() => Enumerable.Range(0, _count)
        .Where(place => _rows[0][place].Sign < 0)
        .Aggregate((best, next) => ((_gain[next] / _rows[0][next]) - (_gain[best] / _rows[0][best])).Sign < 0 ? next : best);

    /// <summary>The row of a variable that is below 0; −1 where none is.</summary>
    private int Negative()
    {
        int found = -1;
        for (int row = 0; row < _rows.Count; row++)
        {
            found = _rows[row][_count].Sign < 0 && (found < 0 || T.Precedes(_rows[found][_count], _rows[row][_count], _basic[row] < _basic[found])) ? row : found;
        }

        return found;
    }

    /// <summary>The variable that raises a row at the least cost, of several the one to prefer; −1 where none raises it.</summary>
    private int Entering(int row)
    {
        int found = -1;
        T best = default;
        for (int place = 0; place < _count; place++)
        {
            if (_rows[row][place].Sign <= 0)
            {
                continue;
            }

            T cost = (default(T) - _gain[place]) / _rows[row][place];
            int order = found < 0 ? -1 : (cost - best).Sign;
            (found, best) = order < 0 || (order == 0 && T.Precedes(_rows[row][place], _rows[row][found], _others[place] < _others[found])) ? (place, cost) : (found, best);
        }

        return found;
    }

    private void Pivot(int row, int place)
    {
        T[] pivot = _rows[row];
        T by = pivot[place];
        for (int index = 0; index <= _count; index++)
        {
            pivot[index] = (default(T) - pivot[index]) / by;
        }

        pivot[place] = T.Of(1, 1) / by;
        for (int other = 0; other < _rows.Count; other++)
        {
            if (other != row)
            {
                Replace(_rows[other], pivot, place);
            }
        }

        Replace(_gain, pivot, place);
        (_basic[row], _others[place]) = (_others[place], _basic[row]);
    }

    /// <summary>Writes the new row of the variable that entered in its place.</summary>
    private static void Replace(T[] row, T[] pivot, int place)
    {
        T factor = row[place];
        row[place] = default;
        Add(row, pivot, factor);
    }

    private static void Add(T[] row, T[] other, T factor)
    {
        if (factor.Sign == 0)
        {
            return;
        }

        for (int index = 0; index < row.Length; index++)
        {
            row[index] += factor * other[index];
        }
    }
}
