using Garden.Maps.Geometry;

namespace Garden.Maps.Drawing;

/// <summary>
/// Draws a line through samples as quadratic curves that meet at the midpoints of neighbouring samples, exact at corners.
/// Samples have even coordinates, so midpoints are whole and all curves after the first of a run need no control point written.
/// </summary>
internal static class SmoothLine
{
    /// <summary>A place that a line leads past, or, at a corner, through.</summary>
    public readonly record struct Sample(long X, long Y, bool IsCorner)
    {
        public static Sample Of(Point p, bool isCorner) => new(Even(p.X), Even(p.Y), isCorner);

        public Point Point => new(X, Y);

        private static long Even(double value) => 2 * (long)Math.Round(value / 2);
    }

    public static void Open(PathWriter path, List<Sample> samples)
    {
        List<Sample> line = WithoutRepeats(samples);
        if (line.Count > 1)
        {
            Draw(path, line);
        }
    }

    public static void Closed(PathWriter path, List<Sample> samples)
    {
        List<Sample> ring = WithoutRepeats(samples);
        if (ring.Count > 1 && (ring[0].X, ring[0].Y) == (ring[^1].X, ring[^1].Y))
        {
            ring.RemoveAt(ring.Count - 1);
        }

        if (ring.Count < 3)
        {
            return;
        }

        // A ring is a line from one of its corners back to it; without any, the middle of a side will do, for curves pass it smoothly.
        int corner = ring.FindIndex(sample => sample.IsCorner);
        List<Sample> line = corner >= 0
            ? [.. ring[corner..], .. ring[..corner], ring[corner]]
            : [Middle(ring[^1], ring[0]), .. ring, Middle(ring[^1], ring[0])];
        Draw(path, line);
        path.Close();
    }

    private static List<Sample> WithoutRepeats(List<Sample> samples)
    {
        List<Sample> line = new List<Sample>(samples.Count);
        foreach (Sample sample in samples)
        {
            if (line.Count == 0 || (line[^1].X, line[^1].Y) != (sample.X, sample.Y))
            {
                line.Add(sample);
            }
            else if (sample.IsCorner)
            {
                line[^1] = sample;
            }
        }

        return line;
    }

    private static void Draw(PathWriter path, List<Sample> line)
    {
        path.Move(line[0].X, line[0].Y);
        bool isFresh = true;
        for (int i = 1; i < line.Count; i++)
        {
            Sample bend = line[i];
            if (bend.IsCorner || i == line.Count - 1)
            {
                path.Line(bend.X, bend.Y);
                isFresh = true;
                continue;
            }

            bool isLast = line[i + 1].IsCorner || i + 1 == line.Count - 1;
            Sample end = isLast ? line[i + 1] : Middle(bend, line[i + 1]);
            if (isFresh)
            {
                path.Curve(bend.X, bend.Y, end.X, end.Y);
            }
            else
            {
                path.Onward(end.X, end.Y);
            }

            isFresh = isLast;
            i += isLast ? 1 : 0;
        }
    }

    private static Sample Middle(Sample a, Sample b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2, false);
}
