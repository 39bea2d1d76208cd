using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>
/// Where each region would like to lie within its district, in no unit but with variance 1: a smoothing of the relations in two
/// dimensions, started by chance, drawn toward the districts that a region has to do with.
/// </summary>
internal sealed class ForceLayout
{
    private const int Rounds = 12;
    private const double Inertia = .45;
    private const double Kinship = .40;
    private const double OutsidePull = .30;

    private readonly RegionGraph _graph;
    private readonly int[][] _members;
    private readonly Point[] _outside;
    private readonly Point[] _forceLayout;

    private ForceLayout(RegionGraph graph, int[][] members, Point[] centres)
    {
        _graph = graph;
        _members = members;
        _outside = [.. Enumerable.Range(0, graph.Regions.Count).Select(region => Outside(region, centres))];
        _forceLayout = [.. graph.Regions.Select(region => new Point(StableHash.Signed(StableHash.Of(region.Slug, 1)), StableHash.Signed(StableHash.Of(region.Slug, 2))))];
    }

    /// <summary>A place in the force layout for each region.</summary>
    public static Point[] Of(RegionGraph graph, int[][] members, Point[] centres)
    {
        ForceLayout forceLayout = new ForceLayout(graph, members, centres);
        for (int round = 0; round < Rounds; round++)
        {
            forceLayout.Smooth();
        }

        return forceLayout._forceLayout;
    }

    /// <summary>The direction to the districts that a region is related to, shorter when it has few such relations.</summary>
    private Point Outside(int region, Point[] centres)
    {
        int own = _graph.AreaOf[region];
        double x = 0, y = 0, weights = 0;
        foreach (RegionGraph.Tie tie in _graph.Ties(region))
        {
            int area = _graph.AreaOf[tie.Other];
            if (area == own)
            {
                continue;
            }

            double weight = tie.Weight / (centres[own].DistanceTo(centres[area]) + 1);
            x += (centres[area].X - centres[own].X) * weight;
            y += (centres[area].Y - centres[own].Y) * weight;
            weights += tie.Weight;
        }

        return new Point(x / (weights + 2), y / (weights + 2));
    }

    private void Smooth()
    {
        Point[] smoothed = new Point[_forceLayout.Length];
        for (int region = 0; region < smoothed.Length; region++)
        {
            double x = 0, y = 0, weights = 0;
            foreach (RegionGraph.Tie tie in _graph.Ties(region))
            {
                if (_graph.AreaOf[tie.Other] == _graph.AreaOf[region])
                {
                    int weight = tie.Weight;
                    x += _forceLayout[tie.Other].X * weight;
                    y += _forceLayout[tie.Other].Y * weight;
                    weights += weight;
                }
            }

            weights = Math.Max(weights, 1);
            (Point own, Point pull) = (_forceLayout[region], _outside[region]);
            smoothed[region] = new Point(
                (Inertia * own.X) + (Kinship * x / weights) + (OutsidePull * pull.X),
                (Inertia * own.Y) + (Kinship * y / weights) + (OutsidePull * pull.Y));
        }

        foreach (int[] members in _members)
        {
            Spread(members, smoothed);
        }
    }

    /// <summary>Centres the places in the force layout of a district, keeps down from following across, and gives both variance 1.</summary>
    private void Spread(int[] members, Point[] smoothed)
    {
        double meanX = 0, meanY = 0;
        foreach (int region in members)
        {
            meanX += smoothed[region].X / members.Length;
            meanY += smoothed[region].Y / members.Length;
        }

        double xx = 1e-12, xy = 0, yy = 1e-12;
        foreach (int region in members)
        {
            Point layoutPoint = smoothed[region] = new Point(smoothed[region].X - meanX, smoothed[region].Y - meanY);
            xx += layoutPoint.X * layoutPoint.X;
            xy += layoutPoint.X * layoutPoint.Y;
        }

        foreach (int region in members)
        {
            Point layoutPoint = smoothed[region];
            smoothed[region] = layoutPoint with { Y = layoutPoint.Y - (.8 * xy / xx * layoutPoint.X) };
            yy += smoothed[region].Y * smoothed[region].Y;
        }

        double scaleX = Math.Sqrt(members.Length / xx), scaleY = Math.Sqrt(members.Length / yy);
        foreach (int region in members)
        {
            _forceLayout[region] = new Point(smoothed[region].X * scaleX, smoothed[region].Y * scaleY);
        }
    }
}
