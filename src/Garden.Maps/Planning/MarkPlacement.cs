using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>
/// Puts each mark to one side of its cell, the side that its relations come from, so that mark and name together stand in the middle;
/// unless it would come too near to a heavier region's mark in the next cell.
/// </summary>
internal sealed class MarkPlacement
{
    /// <summary>Units of the plate in a pixel where the plate is 960 pixels wide.</summary>
    private const double UnitsInPixel = Point.PlateWidth / 960;

    private const double FromWall = 50;
    private const double ClearlyRight = 60;

    /// <summary>Marks so far apart are surely told apart; those in small cells must do with less.</summary>
    private const double Apart = 90;

    private const double ApartInCell = .6;

    private readonly Dictionary<(int Column, int Row), List<Point>> _taken = [];

    /// <summary>The marks, given the middles of the cells and the widths of the names in pixels.</summary>
    public static Point[] Of(RegionGraph graph, Polygon[] treemapCells, Point[] spots, double[] nameWidths)
    {
        MarkPlacement taken = new MarkPlacement();
        Point[] markPoints = [.. spots];
        foreach (int region in Enumerable.Range(0, spots.Length).Where(region => !treemapCells[region].IsEmpty).OrderBy(region => graph.Rank[region]))
        {
            double side = MeanX(graph, spots, region) > spots[region].X + ClearlyRight ? .5 : -.5;
            double aside = (nameWidths[region] + 8) * UnitsInPixel * side;
            (Polygon? treemapCell, Point spot) = (treemapCells[region], spots[region]);
            markPoints[region] = taken.Take(Math.Min(Apart, ApartInCell * Math.Sqrt(treemapCell.Area)), [MarkPoint(treemapCell, spot, aside), spot, MarkPoint(treemapCell, spot, -aside)]);
        }

        return markPoints;
    }

    /// <summary>The mean place across of a region's relations; its own without any.</summary>
    private static double MeanX(RegionGraph graph, Point[] spots, int region)
    {
        double x = 0, weights = 0;
        foreach (RegionGraph.Tie tie in graph.Ties(region))
        {
            x += spots[tie.Other].X * tie.Weight;
            weights += tie.Weight;
        }

        return weights > 0 ? x / weights : spots[region].X;
    }

    private static Point MarkPoint(Polygon treemapCell, Point spot, double aside)
    {
        double left = double.MaxValue, right = double.MinValue;
        for (int i = 0; i < treemapCell.Corners.Length; i++)
        {
            (Point a, Point b) = treemapCell.Edge(i);
            if (a.Y <= spot.Y != b.Y <= spot.Y)
            {
                double x = a.X + ((b.X - a.X) * (spot.Y - a.Y) / (b.Y - a.Y));
                (left, right) = (Math.Min(left, x), Math.Max(right, x));
            }
        }

        if (left >= right)
        {
            return spot;
        }

        double margin = Math.Min(FromWall, .3 * (right - left));
        return spot with { X = Math.Clamp(((left + right) / 2) + aside, left + margin, right - margin) };
    }

    /// <summary>The first mark that is far enough from those taken, else the farthest.</summary>
    private Point Take(double enough, Point[] markPoints)
    {
        int clear = Array.FindIndex(markPoints, markPoint => Nearest(markPoint) >= enough * enough);
        Point best = clear >= 0 ? markPoints[clear] : markPoints.MaxBy(Nearest);
        (int Column, int Row) cell = Cell(best);
        if (!_taken.TryGetValue(cell, out List<Point>? others))
        {
            _taken[cell] = others = [];
        }

        others.Add(best);
        return best;
    }

    /// <summary>The square of the distance to the nearest mark taken, as far as it matters.</summary>
    private double Nearest(Point markPoint)
    {
        double nearest = double.MaxValue;
        (int column, int row) = Cell(markPoint);
        for (int y = row - 1; y <= row + 1; y++)
        {
            for (int x = column - 1; x <= column + 1; x++)
            {
                foreach (Point other in _taken.GetValueOrDefault((x, y)) ?? [])
                {
                    nearest = Math.Min(nearest, ((other.X - markPoint.X) * (other.X - markPoint.X)) + ((other.Y - markPoint.Y) * (other.Y - markPoint.Y)));
                }
            }
        }

        return nearest;
    }

    private static (int Column, int Row) Cell(Point p) => ((int)(p.X / Apart), (int)(p.Y / Apart));
}
