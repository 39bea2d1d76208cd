using Garden.Maps.Geometry;
using Garden.Maps.Planning;
using static Garden.Maps.Drawing.SmoothLine;

namespace Garden.Maps.Drawing;

/// <summary>Warps the straight edges of the plan into the coast, the borders and the outline of each district.</summary>
internal sealed class Outliner(TerritoryPlan plan, PlateView view)
{
    private const double RoughStep = 260;

    private readonly List<(double Angle, Segment Edge, int District)> _coast = [];
    private readonly PathWriter _borders = new();

    /// <summary>For each district its outline, null where it is out of sight.</summary>
    public Outline?[] Outlines()
    {
        Outline?[] outlines = new Outline?[plan.Districts.Count];
        foreach (District district in plan.Districts)
        {
            Note(district);
            outlines[district.Index] = OutlineOf(district.Ground);
        }

        return outlines;
    }

    /// <summary>Path data of all borders, once <see cref="Outlines"/> has seen them.</summary>
    public string Borders() => _borders.ToString();

    /// <summary>Path data of the coast, once <see cref="Outlines"/> has seen it; corners only where districts meet.</summary>
    public string Coast()
    {
        _coast.Sort((a, b) => (a.Angle, a.District).CompareTo((b.Angle, b.District)));
        List<Sample> samples = new List<Sample>();
        for (int i = 0; i < _coast.Count; i++)
        {
            (double Angle, Segment Edge, int District) before = _coast[(i + _coast.Count - 1) % _coast.Count];
            Trace(_coast[i].Edge, samples, isCorner: before.District != _coast[i].District);
        }

        PathWriter path = new PathWriter();
        Closed(path, samples);
        return path.ToString();
    }

    /// <summary>Keeps the edges of a district that lie on the coast, and draws those on a border that it is the first to see.</summary>
    private void Note(District district)
    {
        for (int i = 0; i < district.Ground.Corners.Length; i++)
        {
            Segment edge = district.Ground.Edge(i);
            int beyond = district.Ground.Beyond[i];
            if (beyond == Polygon.Sea)
            {
                _coast.Add((Angle(edge), edge, district.Index));
            }
            else if (beyond > district.Index && !view.IsOutOfSight(edge.Bounds))
            {
                List<Sample> samples = new List<Sample>();
                Trace(edge, samples, isCorner: true);
                samples.Add(Sample.Of(view.At(plan.Warp.Outline(edge.B)), isCorner: true));
                Open(_borders, samples);
            }
        }
    }

    private Outline? OutlineOf(Polygon ground)
    {
        if (ground.IsEmpty || view.IsOutOfSight(Box.Around(ground.Corners.ToArray())))
        {
            return null;
        }

        List<Sample> samples = new List<Sample>();
        List<Point> rough = new List<Point>();
        for (int i = 0; i < ground.Corners.Length; i++)
        {
            Segment edge = ground.Edge(i);
            int before = ground.Beyond[(i + ground.Corners.Length - 1) % ground.Corners.Length];
            Trace(edge, samples, isCorner: ground.Beyond[i] != Polygon.Sea || before != Polygon.Sea);
            int pieces = view.IsOutOfSight(edge.Bounds) ? 1 : Math.Clamp((int)(edge.A.DistanceTo(edge.B) / RoughStep), 1, 6);
            for (int k = 0; k < pieces; k++)
            {
                rough.Add(view.At(plan.Warp.Outline(edge.A.Toward(edge.B, k / (double)pieces))));
            }
        }

        PathWriter path = new PathWriter();
        Closed(path, samples);
        return new Outline(path.ToString(), [.. samples.Select(sample => sample.Point)], [.. rough]);
    }

    /// <summary>
    /// Samples an edge, its first end included and its last not. Whichever way it is walked, it is measured from the same end:
    /// so the two districts on either side of it agree.
    /// </summary>
    private void Trace(Segment edge, List<Sample> samples, bool isCorner)
    {
        bool isBackward = edge.A.X > edge.B.X || (edge.A.X == edge.B.X && edge.A.Y > edge.B.Y);
        (Point start, Point end) = isBackward ? (edge.B, edge.A) : (edge.A, edge.B);
        int steps = view.IsOutOfSight(edge.Bounds) ? 1 : Math.Max(1, (int)(start.DistanceTo(end) * Math.Max(view.ScaleX, view.ScaleY) / view.Step));
        for (int i = 0; i < steps; i++)
        {
            double part = (isBackward ? steps - i : i) / (double)steps;
            samples.Add(Sample.Of(view.At(plan.Warp.Outline(start.Toward(end, part))), isCorner && i == 0));
        }
    }

    /// <summary>Grows with the angle at which the middle of the edge is seen from the centre of the plate, from 0 to 4.</summary>
    private static double Angle(Segment edge)
    {
        Point middle = edge.A.Toward(edge.B, .5);
        double x = middle.X - (Point.PlateWidth / 2), y = middle.Y - (Point.PlateHeight / 2), across = x / (Math.Abs(x) + Math.Abs(y));
        return y >= 0 ? 1 - across : 3 + across;
    }
}
