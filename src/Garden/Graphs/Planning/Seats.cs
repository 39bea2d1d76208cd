using Garden.Graphs.Geometry;

namespace Garden.Graphs.Planning;

/// <summary>
/// Puts each mark to one side of its room, the side that its relations come from, so that mark and name together stand in the middle.
/// </summary>
internal static class Seats
{
    /// <summary>Units of the plate in a pixel where the plate is 960 pixels wide.</summary>
    private const double UnitsInPixel = Point.PlateWidth / 960;

    private const double FromWall = 50;
    private const double ClearlyRight = 60;

    /// <summary>The seats, given the middles of the rooms and the widths of the names in pixels.</summary>
    public static Point[] Of(RegionGraph graph, Polygon[] rooms, Point[] spots, double[] nameWidths)
    {
        var seats = new Point[spots.Length];
        for (var region = 0; region < seats.Length; region++)
        {
            var isRight = MeanX(graph, spots, region) > spots[region].X + ClearlyRight;
            seats[region] = Seat(rooms[region], spots[region], (nameWidths[region] + 8) * UnitsInPixel * (isRight ? .5 : -.5));
        }

        return seats;
    }

    /// <summary>The mean place across of a region's relations; its own without any.</summary>
    private static double MeanX(RegionGraph graph, Point[] spots, int region)
    {
        double x = 0, weights = 0;
        foreach (var tie in graph.Ties(region))
        {
            x += spots[tie.Other].X * tie.Kind.Weight();
            weights += tie.Kind.Weight();
        }

        return weights > 0 ? x / weights : spots[region].X;
    }

    private static Point Seat(Polygon room, Point spot, double aside)
    {
        double left = double.MaxValue, right = double.MinValue;
        for (var i = 0; i < room.Corners.Length; i++)
        {
            var (a, b) = room.Edge(i);
            if (a.Y <= spot.Y != b.Y <= spot.Y)
            {
                var x = a.X + ((b.X - a.X) * (spot.Y - a.Y) / (b.Y - a.Y));
                (left, right) = (Math.Min(left, x), Math.Max(right, x));
            }
        }

        if (left >= right)
        {
            return spot;
        }

        var margin = Math.Min(FromWall, .3 * (right - left));
        return spot with { X = Math.Clamp(((left + right) / 2) + aside, left + margin, right - margin) };
    }
}
