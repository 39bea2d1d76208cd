using Garden.Maps.Geometry;
using Garden.Maps.Planning;

namespace Garden.Maps.Drawing;

/// <summary>The ground of one drawing: the whole territory, or one area and what of its neighbours can be seen around it.</summary>
internal sealed class Plate
{
    private Plate(TerritoryPlan plan, PlateView view, District? only)
    {
        Plan = plan;
        View = view;
        Only = only;
        Own = only is null ? plan.Districts : [only];
        Outliner outliner = new Outliner(plan, view);
        Outlines = outliner.Outlines();
        Coast = outliner.Coast();
        Borders = outliner.Borders();
        Marks = new Point[plan.Marks.Length];
        foreach (int region in Own.SelectMany(district => district.Regions))
        {
            Marks[region] = At(plan.Marks[region]).Rounded();
        }
    }

    public TerritoryPlan Plan { get; }

    public PlateView View { get; }

    /// <summary>The district whose plate this is; null for the territory.</summary>
    public District? Only { get; }

    /// <summary>The districts whose regions are drawn.</summary>
    public IReadOnlyList<District> Own { get; }

    /// <summary>For each district its outline, null where it is out of sight.</summary>
    public Outline?[] Outlines { get; }

    public string Coast { get; }

    public string Borders { get; }

    /// <summary>For each region that is drawn, the place of its mark, in whole units.</summary>
    public Point[] Marks { get; }

    public static Plate Territory(TerritoryPlan plan) => new(plan, PlateView.Territory, null);

    public static Plate Of(TerritoryPlan plan, District only) => new(plan, PlateView.Of(only, plan.Warp), only);

    /// <summary>A place of the plan as it stands on the plate.</summary>
    public Point At(Point inPlan) => View.At(Plan.Warp.At(inPlan));

    /// <summary>A road as it is drawn: through the place to which the warp takes the middle of the straight one.</summary>
    public Curve CurveOf(Road road)
    {
        (Point a, Point b) = (Marks[road.A], Marks[road.B]);
        Point middle = At(Plan.Marks[road.A].Toward(Plan.Marks[road.B], .5));
        return new Curve(a, new Point((2 * middle.X) - ((a.X + b.X) / 2), (2 * middle.Y) - ((a.Y + b.Y) / 2)).Rounded(), b);
    }

    /// <summary>True for a district that only surrounds the one whose plate this is.</summary>
    public bool IsExit(District district) => Only is not null && district.Index != Only.Index;

    /// <summary>Where the name of a district had best stand, in the plan: in the band kept for it, or, of a neighbour, amid what is seen of it.</summary>
    public Point NameAt(District district)
    {
        if (!IsExit(district))
        {
            return district.NameAt;
        }

        Box window = View.Window(150);
        Polygon seen = district.Ground
            .Clip(new HalfPlane(1, 0, window.Right)).Clip(new HalfPlane(-1, 0, -window.Left))
            .Clip(new HalfPlane(0, 1, window.Bottom)).Clip(new HalfPlane(0, -1, -window.Top));
        return seen.IsEmpty ? district.NameAt : seen.Centroid;
    }
}
