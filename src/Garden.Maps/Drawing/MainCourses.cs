using Garden.Maps.Geometry;
using Garden.Maps.Planning;

namespace Garden.Maps.Drawing;

/// <summary>
/// Chooses how main roads bend, the busiest first: round the names of districts, past marks that are not their towns, within their two
/// districts, and apart from one another.
/// </summary>
/// <param name="plate">The territory.</param>
/// <param name="names">What the names of districts cover, in units of the plate; what is here twice counts twice.</param>
/// <param name="shown">The regions that are marks.</param>
internal sealed class MainCourses(Plate plate, IReadOnlyList<Box> names, IReadOnlySet<int> shown)
{
    private const int Samples = 24;

    /// <summary>So near to a mark a road is taken for one that leads there, in units of the plate.</summary>
    private const double Clearance = 55;

    /// <summary>The cosine of the least angle between two roads of a town: narrower ones look like one that splits.</summary>
    private const double GreatestCosine = .92;

    /// <summary>A road that no bend leads better than this is left out where its towns have others.</summary>
    private const double WorstOfMany = 12;

    /// <summary>How far beside the straight way a road may bend, in units of the plate.</summary>
    private static readonly double[] Bends = [0, 130, -130, 260, -260, 400, -400, 560, -560, 760, -760];

    /// <summary>A bend of so many units costs as much as a place behind a name.</summary>
    private const double PerPoint = 110;

    private readonly List<Curve> _roads = [];

    /// <summary>The best course between two towns over a place of their border; null where there is none and both towns have a road without it.</summary>
    public Curve? Between(District a, District b, Point pass)
    {
        (Point from, Point to) = (plate.Marks[a.Regions[0]], plate.Marks[b.Regions[0]]);
        double length = Math.Max(1, from.DistanceTo(to));
        Point aside = new Point((from.Y - to.Y) / length, (to.X - from.X) / length);
        Point[] marks = [.. a.Regions.Skip(1).Concat(b.Regions.Skip(1)).Where(shown.Contains).Select(region => plate.Marks[region])];
        Curve? best = null;
        double least = double.MaxValue;
        foreach (double bend in Bends)
        {
            Curve course = new Curve(from, new Point(pass.X + (aside.X * bend), pass.Y + (aside.Y * bend)).Rounded(), to);
            double cost = (Math.Abs(bend) / PerPoint) + CostOf(course, a, b, marks);
            if (cost < least)
            {
                (best, least) = (course, cost);
            }
        }

        bool isNeeded = !_roads.Exists(road => Ends(road, from)) || !_roads.Exists(road => Ends(road, to));
        if (best is not { } chosen || (!isNeeded && least > WorstOfMany))
        {
            return null;
        }

        _roads.Add(chosen);
        return chosen;
    }

    private double CostOf(Curve course, District a, District b, Point[] marks)
    {
        double cost = 0;
        for (int i = 1; i < Samples; i++)
        {
            Point p = course.At(i / (double)Samples);
            cost += names.Count(name => name.Contains(p)) + (IsIn(a, p) || IsIn(b, p) ? 0 : 2);
            cost += Array.Exists(marks, mark => mark.DistanceTo(p) < Clearance) ? 1 : 0;
        }

        foreach (Curve other in _roads)
        {
            cost += IsTooNear(course, other) ? 8 : 0;
            cost += !SharesEnd(course, other) && course.Crosses(other) ? 12 : 0;
        }

        return cost;
    }

    private bool IsIn(District district, Point p) => plate.Outlines[district.Index]?.RoughlyContains(p) == true;

    private static bool Ends(Curve road, Point town) => road.Start == town || road.End == town;

    private static bool SharesEnd(Curve road, Curve other) => Ends(road, other.Start) || Ends(road, other.End);

    /// <summary>True for two roads that leave one town side by side.</summary>
    private static bool IsTooNear(Curve road, Curve other)
    {
        foreach (Point town in (Point[])[road.Start, road.End])
        {
            if (Ends(other, town) && Cosine(town, road.Bend, other.Bend) > GreatestCosine)
            {
                return true;
            }
        }

        return false;
    }

    private static double Cosine(Point at, Point a, Point b)
    {
        double lengths = Math.Max(1, at.DistanceTo(a) * at.DistanceTo(b));
        return (((a.X - at.X) * (b.X - at.X)) + ((a.Y - at.Y) * (b.Y - at.Y))) / lengths;
    }
}
