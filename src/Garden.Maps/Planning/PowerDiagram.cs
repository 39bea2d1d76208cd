using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>
/// Parts the land into one convex district for each site, of given areas: a power diagram whose weights are tuned in a fixed number of
/// rounds, as in Balzer and Deussen's capacity-constrained Voronoi treemaps. Sites move to the middle of their districts in the first rounds.
/// </summary>
internal sealed class PowerDiagram
{
    private const int Rounds = 70;
    private const int MovingRounds = 16;
    private const double Damping = .7;

    /// <summary>Once the sites rest, a step carries on part of the one before it: districts far from one another balance much sooner.</summary>
    private const double Momentum = .7;

    private readonly Polygon _land;
    private readonly Point[] _sites;
    private readonly double[] _targets;
    private readonly double[] _weights;
    private readonly double[] _steps;
    private readonly Polygon[] _cells;

    private PowerDiagram(Polygon land, Point[] sites, double[] shares)
    {
        var area = land.Area;
        _land = land;
        _sites = [.. sites];
        _targets = Array.ConvertAll(shares, share => share * area);
        _weights = new double[sites.Length];
        _steps = new double[sites.Length];
        _cells = [.. Enumerable.Repeat(Polygon.Empty, sites.Length)];
    }

    /// <summary>The districts; each edge knows the number of the district beyond it. Shares sum to 1.</summary>
    public static Polygon[] Of(Polygon land, Point[] sites, double[] shares)
    {
        var diagram = new PowerDiagram(land, sites, shares);
        diagram.Divide();
        for (var round = 1; round < Rounds && sites.Length > 1; round++)
        {
            diagram.Tune(isMoving: round <= MovingRounds);
            diagram.Divide();
        }

        return diagram._cells;
    }

    private void Divide()
    {
        for (var site = 0; site < _sites.Length; site++)
        {
            _cells[site] = CellOf(site);
        }
    }

    private Polygon CellOf(int site)
    {
        var p = _sites[site];
        var cell = _land;
        var reach = Reach(cell, p);
        var seen = new HashSet<int> { site };

        // The neighbours of the last round come first: after them hardly any other cuts.
        foreach (var neighbour in _cells[site].Beyond)
        {
            if (neighbour >= 0 && seen.Add(neighbour))
            {
                Cut(neighbour);
            }
        }

        for (var other = 0; other < _sites.Length; other++)
        {
            if (!seen.Contains(other))
            {
                Cut(other);
            }
        }

        return cell;

        void Cut(int other)
        {
            var q = _sites[other];
            double dx = q.X - p.X, dy = q.Y - p.Y, square = (dx * dx) + (dy * dy);

            // The border runs across the line from p to q, offset / √square away from p; beyond the farthest corner it cuts nothing.
            var offset = (square + _weights[site] - _weights[other]) / 2;
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
        foreach (var corner in cell.Corners)
        {
            double dx = corner.X - p.X, dy = corner.Y - p.Y;
            reach = Math.Max(reach, (dx * dx) + (dy * dy));
        }

        return reach;
    }

    /// <summary>A damped Newton step: a weight that grows by 1 moves each border by 1 / 2d, d the distance of the two sites.</summary>
    private void Tune(bool isMoving)
    {
        for (var site = 0; site < _sites.Length; site++)
        {
            var cell = _cells[site];
            if (cell.IsEmpty)
            {
                _weights[site] = Enumerable.Range(0, _sites.Length).Where(other => other != site).Max(other => _weights[other] - Square(_sites[site].DistanceTo(_sites[other])))
                    + (.2 * _targets[site]);
                continue;
            }

            _steps[site] = (Damping * (_targets[site] - cell.Area) / Math.Max(Growth(site), .2)) + (isMoving ? 0 : Momentum * _steps[site]);
            _weights[site] += _steps[site];
        }

        var mean = _weights.Average();
        for (var site = 0; site < _sites.Length; site++)
        {
            _weights[site] -= mean;
            if (isMoving && !_cells[site].IsEmpty)
            {
                _sites[site] = _sites[site].Toward(_cells[site].Centroid, .7);
            }
        }
    }

    private double Growth(int site)
    {
        var cell = _cells[site];
        double growth = 0;
        for (var i = 0; i < cell.Beyond.Length; i++)
        {
            if (cell.Beyond[i] >= 0)
            {
                var (a, b) = cell.Edge(i);
                growth += a.DistanceTo(b) / (2 * Math.Max(1, _sites[site].DistanceTo(_sites[cell.Beyond[i]])));
            }
        }

        return growth;
    }

    private static double Square(double x) => x * x;
}
