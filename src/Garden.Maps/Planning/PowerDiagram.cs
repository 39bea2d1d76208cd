using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>
/// Parts the land into one convex district for each seed point, of given areas: a power diagram whose weights are tuned in a fixed number of
/// rounds, as in Balzer and Deussen's capacity-constrained Voronoi treemaps. Seed points move to the middle of their districts in the first rounds.
/// </summary>
internal sealed class PowerDiagram
{
    private const int Rounds = 70;
    private const int MovingRounds = 16;
    private const double Damping = .7;

    /// <summary>Once the seed points rest, a step carries on part of the one before it: districts far from one another balance much sooner.</summary>
    private const double Momentum = .7;

    private readonly Polygon _land;
    private readonly Point[] _seeds;
    private readonly double[] _targets;
    private readonly double[] _weights;
    private readonly double[] _steps;
    private readonly Polygon[] _cells;

    private PowerDiagram(Polygon land, Point[] seeds, double[] shares)
    {
        double area = land.Area;
        _land = land;
        _seeds = [.. seeds];
        _targets = Array.ConvertAll(shares, share => share * area);
        _weights = new double[seeds.Length];
        _steps = new double[seeds.Length];
        _cells = [.. Enumerable.Repeat(Polygon.Empty, seeds.Length)];
    }

    /// <summary>The districts; each edge knows the number of the district beyond it. Shares sum to 1.</summary>
    public static Polygon[] Of(Polygon land, Point[] seeds, double[] shares)
    {
        PowerDiagram diagram = new PowerDiagram(land, seeds, shares);
        diagram.Divide();
        for (int round = 1; round < Rounds && seeds.Length > 1; round++)
        {
            diagram.Tune(isMoving: round <= MovingRounds);
            diagram.Divide();
        }

        return diagram._cells;
    }

    private void Divide()
    {
        for (int seed = 0; seed < _seeds.Length; seed++)
        {
            _cells[seed] = CellOf(seed);
        }
    }

    private Polygon CellOf(int seed)
    {
        Point p = _seeds[seed];
        Polygon cell = _land;
        double reach = Reach(cell, p);
        HashSet<int> seen = new HashSet<int> { seed };

        // The neighbours of the last round come first: after them hardly any other cuts.
        foreach (int neighbour in _cells[seed].Beyond)
        {
            if (neighbour >= 0 && seen.Add(neighbour))
            {
                Cut(neighbour);
            }
        }

        for (int other = 0; other < _seeds.Length; other++)
        {
            if (!seen.Contains(other))
            {
                Cut(other);
            }
        }

        return cell;

        void Cut(int other)
        {
            Point q = _seeds[other];
            double dx = q.X - p.X, dy = q.Y - p.Y, square = (dx * dx) + (dy * dy);

            // The border runs across the line from p to q, offset / √square away from p; beyond the farthest corner it cuts nothing.
            double offset = (square + _weights[seed] - _weights[other]) / 2;
            if (offset > 0 && offset * offset > reach * square)
            {
                return;
            }

            cell = cell.Clip(new HalfPlane(dx, dy, offset + (p.X * dx) + (p.Y * dy)), other);
            reach = Reach(cell, p);
        }
    }

    /// <summary>Square of the distance to the farthest corner.</summary>
    private static double Reach(Polygon cell, Point p)
    {
        double reach = 0;
        foreach (Point corner in cell.Corners)
        {
            double dx = corner.X - p.X, dy = corner.Y - p.Y;
            reach = Math.Max(reach, (dx * dx) + (dy * dy));
        }

        return reach;
    }

    /// <summary>A damped Newton step: a weight that grows by 1 moves each border by 1 / 2d, d the distance of the two seed points.</summary>
    private void Tune(bool isMoving)
    {
        for (int seed = 0; seed < _seeds.Length; seed++)
        {
            Polygon cell = _cells[seed];
            if (cell.IsEmpty)
            {
                _weights[seed] = Enumerable.Range(0, _seeds.Length).Where(other => other != seed).Max(other => _weights[other] - Square(_seeds[seed].DistanceTo(_seeds[other])))
                    + (.2 * _targets[seed]);
                continue;
            }

            _steps[seed] = (Damping * (_targets[seed] - cell.Area) / Math.Max(Growth(seed), .2)) + (isMoving ? 0 : Momentum * _steps[seed]);
            _weights[seed] += _steps[seed];
        }

        double mean = _weights.Average();
        for (int seed = 0; seed < _seeds.Length; seed++)
        {
            _weights[seed] -= mean;
            if (isMoving && !_cells[seed].IsEmpty)
            {
                _seeds[seed] = _seeds[seed].Toward(_cells[seed].Centroid, .7);
            }
        }
    }

    private double Growth(int seed)
    {
        Polygon cell = _cells[seed];
        double growth = 0;
        for (int i = 0; i < cell.Beyond.Length; i++)
        {
            if (cell.Beyond[i] >= 0)
            {
                (Point a, Point b) = cell.Edge(i);
                growth += a.DistanceTo(b) / (2 * Math.Max(1, _seeds[seed].DistanceTo(_seeds[cell.Beyond[i]])));
            }
        }

        return growth;
    }

    private static double Square(double x) => x * x;
}
