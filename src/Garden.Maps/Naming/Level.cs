using Garden.Maps.Geometry;
using Garden.Maps.Lettering;

namespace Garden.Maps.Naming;

/// <summary>
/// One of eight sizes that a plate is lettered for, each the least of a range: a name placed at a level stands there at every width from
/// this level's to the next. Everything here is in pixels.
/// </summary>
internal sealed class Level
{
    /// <summary>How many levels there are.</summary>
    public const int Count = 8;

    /// <summary>The level of a name that no plate is wide enough for: the class <c>v8</c>.</summary>
    public const int Never = Count;

    /// <summary>The first level of the middle kind, 560 pixels wide.</summary>
    public const int FirstMiddle = 2;

    /// <summary>The first level of the wide kind, 960 pixels wide.</summary>
    public const int FirstWide = 4;

    /// <summary>The level of 1200 pixels, beyond which plates are only seen enlarged.</summary>
    public const int LastUsual = 5;

    /// <summary>The level of 2000 pixels: a lesser region that only shows its name beyond becomes a dot where there are dots anyway.</summary>
    public const int LastOfCrowd = 6;

    private Level(int index, double width, double height)
    {
        Index = index;
        Width = width;
        Height = height;
        DistrictNames = new BoxGrid(width, height);
        RegionNames = new BoxGrid(width, height);
        Marks = new BoxGrid(width, height);
    }

    public int Index { get; }

    public double Width { get; }

    public double Height { get; }

    public double ScaleX => Width / Point.PlateWidth;

    public double ScaleY => Height / Point.PlateHeight;

    public LevelKind Kind => Index < FirstMiddle ? LevelKind.Narrow : Index < FirstWide ? LevelKind.Middle : LevelKind.Wide;

    /// <summary>Marks are smaller on narrower plates.</summary>
    public double MarkScale => TypeSizes.MarkScale(Kind);

    /// <summary>What the names of districts cover; their owner is −1.</summary>
    public BoxGrid DistrictNames { get; }

    /// <summary>What the names of regions cover; their owner is the region.</summary>
    public BoxGrid RegionNames { get; }

    /// <summary>What marks cover; their owner is the region.</summary>
    public BoxGrid Marks { get; }

    /// <summary>All, empty, the narrowest first.</summary>
    public static Level[] All() =>
    [
        new(0, 288, 384), new(1, 340, 340 * 4 / 3.0), new(2, 560, 560 * 2 / 3.0), new(3, 720, 480), new(4, 960, 640), new(5, 1200, 800),
        new(6, 2000, 2000 * 2 / 3.0), new(7, 3600, 2400),
    ];

    /// <summary>True when a box stays this far inside the plate.</summary>
    public bool Holds(Box box, double margin) =>
        box.Left >= margin && box.Top >= margin && box.Right <= Width - margin && box.Bottom <= Height - margin;

    public Point OnPlate(Point units) => new(units.X * ScaleX, units.Y * ScaleY);
}
