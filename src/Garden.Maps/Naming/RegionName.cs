using Garden.Maps.Geometry;
using Garden.Maps.Lettering;

namespace Garden.Maps.Naming;

/// <summary>Where a name stands beside its mark.</summary>
internal enum Side
{
    East,
    West,
    NorthEast,
    SouthEast,
    NorthWest,
    SouthWest,
    North,
    South,
}

/// <summary>
/// Where the text of a name begins, seen from its mark: down in em to the top of the text, across in pixels. So one place serves every
/// type size.
/// </summary>
internal readonly record struct LabelAnchor(double Top, double Across, TextAnchor Anchor);

/// <summary>Which end of its lines a name is hung by.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>A way to break a name, and its greatest line in hundredths of an em.</summary>
internal readonly record struct NameShape(string[] Lines)
{
    public int Width { get; } = Lines.Max(line => NameWidth.Of(line));
}

/// <summary>The name of a region that the plate shows, as it is set.</summary>
internal sealed record RegionName
{
    /// <summary>Lines are broken from so far beside a mark on, in pixels; the style sheet says the same.</summary>
    private const double AsideOfCut = 4;

    public required int Region { get; init; }

    /// <summary>Its place among the regions that the plate shows, the heaviest first, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>0 to 3, the heaviest first: the classes <c>r1</c> to <c>r4</c>.</summary>
    public required int Rank { get; init; }

    public required Density Density { get; init; }

    public required NameShape Shape { get; init; }

    /// <summary>Its mark on the plate.</summary>
    public required Point Mark { get; init; }

    public Side Side { get; init; }

    /// <summary>The narrowest level that it stands at.</summary>
    public int From { get; init; } = Level.Never;

    /// <summary>Below this level its mark is hidden, under a name that matters more or because the plate is small; 0 when it never is.</summary>
    public int HiddenBelow { get; init; }

    /// <summary>Of its mark on the wide plates, in pixels.</summary>
    public required double Radius { get; init; }

    public LabelAnchor LabelAnchor
    {
        get
        {
            double height = Shape.Lines.Length * TypeSizes.Leading;
            double type = TypeSizes.Region(Density, LevelKind.Narrow, Rank);

            // Heights are in em of the smallest type, so they hold for the larger.
            double aside = Radius + 4, slant = aside * .72, near = (.5 * Radius / type) + .08, beyond = (Radius + 2) / type;
            return Side switch
            {
                Side.East => new LabelAnchor(-height / 2, aside, TextAnchor.Start),
                Side.West => new LabelAnchor(-height / 2, -aside, TextAnchor.End),
                Side.NorthEast => new LabelAnchor(-near - height, slant, TextAnchor.Start),
                Side.SouthEast => new LabelAnchor(near, slant, TextAnchor.Start),
                Side.NorthWest => new LabelAnchor(-near - height, -slant, TextAnchor.End),
                Side.SouthWest => new LabelAnchor(near, -slant, TextAnchor.End),
                Side.North => new LabelAnchor(-beyond - height, 0, TextAnchor.Middle),
                _ => new LabelAnchor(beyond, 0, TextAnchor.Middle),
            };
        }
    }

    /// <summary>How far the name reaches from its mark, across and down or up, in em of its type, at every level.</summary>
    public (double Width, double Height) Em
    {
        get
        {
            (double top, double across, TextAnchor anchor) = LabelAnchor;
            double bottom = top + (Shape.Lines.Length * TypeSizes.Leading);
            double aside = anchor == TextAnchor.Middle ? 0 : (Math.Abs(across) - AsideOfCut) / TypeSizes.Region(Density, LevelKind.Narrow, Rank);
            return (aside + (Shape.Width / 100.0 * (Rank == 0 ? TypeSizes.Bold : 1)), top < 0 && bottom > 0 ? bottom - top : Math.Max(bottom, -top));
        }
    }

    /// <summary>What the name covers at a level.</summary>
    public Box Box(Level level)
    {
        double size = TypeSizes.Region(Density, level.Kind, Rank);
        double width = (Shape.Width * size / 100 * (Rank == 0 ? TypeSizes.Bold : 1)) + 2;
        Point mark = level.OnPlate(Mark);
        (double top, double across, TextAnchor anchor) = LabelAnchor;
        double left = anchor switch
        {
            TextAnchor.Start => mark.X + across - 1,
            TextAnchor.End => mark.X + across - width + 1,
            _ => mark.X - (width / 2),
        };
        double y = mark.Y + (top * size);
        return new Box(left, y, left + width, y + (Shape.Lines.Length * TypeSizes.Leading * size));
    }

    /// <summary>Where lines are left out behind the name at a level: from the mark to its end.</summary>
    public Box Cut(Level level)
    {
        double size = TypeSizes.Region(Density, level.Kind, Rank);
        (double width, double height) = (Em.Width * size, Em.Height * size);
        Point mark = level.OnPlate(Mark);
        double left = LabelAnchor.Anchor switch
        {
            TextAnchor.Start => mark.X + AsideOfCut,
            TextAnchor.End => mark.X - AsideOfCut - width,
            _ => mark.X - (width / 2),
        };
        double top = Side switch
        {
            Side.East or Side.West => mark.Y - (height / 2),
            Side.North or Side.NorthEast or Side.NorthWest => mark.Y - height,
            _ => mark.Y,
        };
        return new Box(left, top, left + width, top + height);
    }

    /// <summary>What the mark covers at a level, and so many pixels around it.</summary>
    public Box MarkBox(Level level, double around)
    {
        Point mark = level.OnPlate(Mark);
        double reach = Math.Max(1, (Radius * level.MarkScale) + around);
        return new Box(mark.X - reach, mark.Y - reach, mark.X + reach, mark.Y + reach);
    }
}
