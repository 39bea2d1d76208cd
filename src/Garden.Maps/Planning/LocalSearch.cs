using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>Lets regions of a district change cells where that shortens their relations; the cells stay.</summary>
internal sealed class LocalSearch
{
    private const int Passes = 4;
    private const double LeastGain = .15;
    private const double LikeRoom = 1.6;
    private const int RegionsInCell = 3;

    private readonly RegionGraph _graph;
    private readonly double[] _needs;
    private readonly Polygon[] _treemapCells;
    private readonly Point[] _spots;
    private readonly double[] _lengths;

    /// <summary>Prepares to exchange the cells in <paramref name="treemapCells"/>, whose middles are <paramref name="spots"/>; both change.</summary>
    public LocalSearch(RegionGraph graph, double[] needs, Polygon[] treemapCells, Point[] spots)
    {
        _graph = graph;
        _needs = needs;
        _treemapCells = treemapCells;
        _spots = spots;
        _lengths = [.. Enumerable.Range(0, spots.Length).Select(region => Length(region, spots[region], -1).Length)];
    }

    public void Improve(int[] regions)
    {
        if (regions.Length < 3)
        {
            return;
        }

        SpotGrid cells = new SpotGrid(regions, _spots, RegionsInCell);
        bool isMoving = true;
        for (int pass = 0; pass < Passes && isMoving; pass++)
        {
            isMoving = false;
            foreach (int region in regions)
            {
                if (Best(region, cells) is { } other)
                {
                    Exchange(region, other);
                    cells.Exchange(region, other, _spots);
                    isMoving = true;
                }
            }
        }
    }

    /// <summary>The region near the middle of this one's relations with which an exchange saves the most, if it saves enough.</summary>
    private int? Best(int region, SpotGrid cells)
    {
        double x = 0, y = 0, weights = 0;
        foreach (RegionGraph.Tie tie in _graph.Ties(region))
        {
            x += _spots[tie.Other].X * tie.Weight;
            y += _spots[tie.Other].Y * tie.Weight;
            weights += tie.Weight;
        }

        if (weights == 0)
        {
            return null;
        }

        int? best = null;
        double gain = 1e-6 + (LeastGain * _lengths[region]);
        foreach (int other in cells.Near(new Point(x / weights, y / weights)))
        {
            if (other != region && AreAlike(region, other) && Gain(region, other, gain) is var saved && saved > gain)
            {
                (best, gain) = (other, saved);
            }
        }

        return best;
    }

    private bool AreAlike(int a, int b) => _needs[a] <= LikeRoom * _needs[b] && _needs[b] <= LikeRoom * _needs[a];

    /// <summary>The length that an exchange saves; anything less than enough when half the sum already shows that it is too little.</summary>
    private double Gain(int a, int b, double enough)
    {
        // A relation between the two keeps its length: it is left out on both sides.
        (double length, int shared) = Length(a, _spots[b], b);
        double gain = _lengths[a] + _lengths[b] - (2 * shared * _spots[a].DistanceTo(_spots[b])) - length;
        return gain <= enough ? gain : gain - Length(b, _spots[a], a).Length;
    }

    /// <summary>The weighted length of a region's relations, but for one, if it lay there; and the weight of that one.</summary>
    private (double Length, int Omitted) Length(int region, Point at, int without)
    {
        double length = 0;
        int omitted = 0;
        foreach (ref readonly RegionGraph.Tie tie in _graph.Ties(region))
        {
            if (tie.Other == without)
            {
                omitted = tie.Weight;
            }
            else
            {
                length += tie.Weight * at.DistanceTo(_spots[tie.Other]);
            }
        }

        return (length, omitted);
    }

    private void Exchange(int a, int b)
    {
        (Point from, Point to) = (_spots[a], _spots[b]);
        (_spots[a], _spots[b]) = (to, from);
        (_treemapCells[a], _treemapCells[b]) = (_treemapCells[b], _treemapCells[a]);
        Follow(a, b, from, to);
        Follow(b, a, to, from);
        _lengths[a] = Length(a, _spots[a], -1).Length;
        _lengths[b] = Length(b, _spots[b], -1).Length;
    }

    /// <summary>Brings the lengths of the others up to date after a region has moved.</summary>
    private void Follow(int region, int partner, Point from, Point to)
    {
        foreach (RegionGraph.Tie tie in _graph.Ties(region))
        {
            if (tie.Other != partner)
            {
                _lengths[tie.Other] += tie.Weight * (to.DistanceTo(_spots[tie.Other]) - from.DistanceTo(_spots[tie.Other]));
            }
        }
    }
}
