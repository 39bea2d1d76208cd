namespace Garden.Analysis.Tests.Forecasting.Joint;

/// <summary>
/// Whether numbers can be those of any spread over worlds, reckoned by another way than the program's: every world is tried by itself, and the weights are
/// found by the simplex method on the whole table, in floating-point numbers, the most promising column first.
/// </summary>
internal sealed class IndependentProgramme(int events)
{
    private readonly List<Func<Func<int, bool>, bool>> _rules = [];
    private readonly List<(int Event, int Guard, bool Holds, double Bound, bool IsLower)> _numbers = [];

    public void Rule(Func<Func<int, bool>, bool> rule) => _rules.Add(rule);

    public void Number(int one, (double Low, double High) bounds) => Conditional(one, -1, true, bounds);

    public void Conditional(int one, int guard, bool holds, (double Low, double High) bounds)
    {
        _numbers.Add((one, guard, holds, bounds.Low, true));
        _numbers.Add((one, guard, holds, bounds.High, false));
    }

    /// <summary>The worlds that keep to the rules, one bit an event.</summary>
    public int[] Worlds() => [.. Enumerable.Range(0, 1 << events).Where(world => _rules.TrueForAll(rule => rule(one => ((world >> one) & 1) != 0)))];

    /// <summary>
    /// The most by which every number can be kept, each counted in probability: below 0 where no spread keeps all of them. Minus infinity
    /// where no world keeps to the rules.
    /// </summary>
    public double Slack()
    {
        List<double[]> columns = [];
        HashSet<string> seen = [];
        foreach (int world in Worlds())
        {
            double[] column = [.. _numbers.Select(number => Payment(number, one => ((world >> one) & 1) != 0))];
            if (seen.Add(string.Join(' ', column)))
            {
                columns.Add(column);
            }
        }

        return columns.Count == 0 ? double.NegativeInfinity : _numbers.Count == 0 ? 1 : Value(columns);
    }

    private static double Payment((int Event, int Guard, bool Holds, double Bound, bool IsLower) number, Func<int, bool> holds)
    {
        if (number.Guard >= 0 && holds(number.Guard) != number.Holds)
        {
            return 0;
        }

        double above = (holds(number.Event) ? 1 : 0) - number.Bound;
        return number.IsLower ? above : -above;
    }

    /// <summary>The value of the game whose columns are worlds: the least Σ x over x ≥ 0 with Σ x (a + 3) ≥ 1 in each row is 1 / (value + 3).</summary>
    private static double Value(List<double[]> columns)
    {
        // the dual in standard form: the most Σ y, Σ y (a + 3) ≤ 1 for every world, y ≥ 0; its first solution is y = 0
        int count = columns[0].Length;
        double[][] table = [.. columns.Select(column => (double[])[.. column.Select(one => one + 3), 1])];
        int[] basic = [.. Enumerable.Range(count, columns.Count)];
        double[] gains = [.. Enumerable.Repeat(1.0, count), 0];
        for (int step = 0; step < 20_000; step++)
        {
            int enter = Enumerable.Range(0, count).MaxBy(variable => gains[variable]);
            if (gains[enter] < 1e-10)
            {
                return (1 / -gains[count]) - 3;
            }

            int leave = -1;
            for (int row = 0; row < table.Length; row++)
            {
                leave = table[row][enter] > 1e-9 && (leave < 0 || table[row][count] / table[row][enter] < table[leave][count] / table[leave][enter]) ? row : leave;
            }

            double[] pivot = table[leave];
            double by = pivot[enter];
            for (int column = 0; column <= count; column++)
            {
                pivot[column] /= by;
            }

            pivot[enter] = 1 / by;
            foreach (double[] row in table.Append(gains))
            {
                if (!ReferenceEquals(row, pivot) && row[enter] != 0)
                {
                    double factor = row[enter];
                    row[enter] = 0;
                    for (int column = 0; column <= count; column++)
                    {
                        row[column] -= factor * pivot[column];
                    }
                }
            }
        }

        return double.NaN;
    }
}
