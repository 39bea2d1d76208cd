namespace Garden.Site.Cards;

/// <summary>
/// A picture of 1200 × 630 pixels in a few colours, drawn with smooth edges. Only sums, products, quotients and square roots are used, so
/// that it is the same on every machine.
/// </summary>
/// <param name="pixels">One byte a pixel, its place in <see cref="Palette"/>; all 0 at first.</param>
internal sealed class CardRaster(byte[] pixels)
{
    /// <summary>In pixels.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    /// <summary>Hairlines that only divide.</summary>
    public const byte Rule = 12;

    /// <summary>Lines that carry meaning.</summary>
    public const byte Line = 13;

    private const int Paper = 0xF6F4EC;

    /// <summary>What marks a probability, from nearly the paper to full.</summary>
    public static readonly Shade Accent = new(1, 6);

    /// <summary>What stands back, likewise.</summary>
    public static readonly Shade Ink = new(7, 5);

    /// <summary>The colours, red, green and blue: the paper, the steps to the accent, the steps to the ink, two kinds of line.</summary>
    public static readonly int[] Palette = [Paper, .. Steps(0x1B5951, 6), .. Steps(0x524F46, 5), 0xD6D1C3, 0x858173];

    /// <summary>The pixels, row by row.</summary>
    public ReadOnlySpan<byte> Pixels => pixels.AsSpan(0, Width * Height);

    /// <summary>Fills a rectangle; what lies outside the picture is left out.</summary>
    public void Fill(double x, double y, double width, double height, byte colour)
    {
        int left = Math.Clamp((int)Math.Floor(x + 0.5), 0, Width);
        int right = Math.Clamp((int)Math.Floor(x + width + 0.5), left, Width);
        for (int row = Math.Max(0, (int)Math.Floor(y + 0.5)); row < Math.Min(Height, (int)Math.Floor(y + height + 0.5)); row++)
        {
            pixels.AsSpan((row * Width) + left, right - left).Fill(colour);
        }
    }

    /// <summary>Draws a dot, or a ring where <paramref name="hole"/> is more than 0.</summary>
    /// <param name="hole">The radius of what is left out in the middle.</param>
    public void Dot(double x, double y, double radius, Shade shade, double hole = 0)
    {
        for (int row = (int)Math.Floor(y - radius - 1); row <= y + radius + 1; row++)
        {
            for (int column = (int)Math.Floor(x - radius - 1); column <= x + radius + 1; column++)
            {
                double across = column + 0.5 - x;
                double down = row + 0.5 - y;
                double distance = Math.Sqrt((across * across) + (down * down));
                Cover(column, row, shade.StepOf(Math.Min(radius + 0.5 - distance, hole > 0 ? distance - hole + 0.5 : 1)), shade);
            }
        }
    }

    /// <summary>Covers a pixel as far as a shape does, in steps of the shade; what covers more stays.</summary>
    public void Cover(int x, int y, int step, Shade shade)
    {
        if (step == 0 || x is < 0 or >= Width || y is < 0 or >= Height)
        {
            return;
        }

        ref byte pixel = ref pixels[(y * Width) + x];
        byte colour = (byte)(shade.First + step - 1);
        bool isOwn = pixel >= shade.First && pixel < shade.First + shade.Steps;
        if (step == shade.Steps || !isOwn || pixel < colour)
        {
            pixel = isOwn ? Math.Max(pixel, colour) : colour;
        }
    }

    private static IEnumerable<int> Steps(int colour, int steps) =>
        Enumerable.Range(1, steps).Select(step => Mixed(colour, 16, step, steps) | Mixed(colour, 8, step, steps) | Mixed(colour, 0, step, steps));

    /// <summary>A part of a colour, so many steps away from the paper.</summary>
    private static int Mixed(int colour, int shift, int step, int steps)
    {
        int paper = (Paper >> shift) & 255;
        return (paper + ((((colour >> shift) & 255) - paper) * step / steps)) << shift;
    }

    /// <summary>A colour in steps of the palette.</summary>
    /// <param name="First">Its palest step.</param>
    internal readonly record struct Shade(byte First, int Steps)
    {
        /// <summary>The step for a pixel that is covered so far; 0 for none of it.</summary>
        /// <param name="share">0–1; what lies outside counts as the nearer end.</param>
        public int StepOf(double share) => (int)((Math.Clamp(share, 0, 1) * Steps) + 0.5);
    }
}
