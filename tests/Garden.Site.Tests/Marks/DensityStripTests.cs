using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Language.Model;
using Garden.Site.Marks;

namespace Garden.Site.Tests.Marks;

public sealed partial class DensityStripTests
{
    private static readonly Quantity Boats = new(40, 25, 60, 0.8, "boats");

    [Fact]
    public void The_writers_range_is_framed_and_the_middle_marked()
    {
        string svg = DensityStrip.Of(Boats)!.ToString()!;
        (double x, double width) = Place(svg, "g-frame");
        double middle = Place(svg, "g-edge").X;

        Assert.Equal(5, Regex.Count(svg, "g-band"));
        Assert.Equal(15.0 / 35, (middle - x) / width, 2);
        Assert.DoesNotContain("g-outcome", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(44, true)]
    [InlineData(24, false)]
    [InlineData(61, false)]
    public void What_it_came_to_stands_where_it_belongs(double amount, bool isInside)
    {
        string svg = DensityStrip.Of(Boats, amount)!.ToString()!;
        (double x, double width) = Place(svg, "g-frame");
        double dot = double.Parse(Dot().Match(svg).Groups["at"].Value, CultureInfo.InvariantCulture);

        Assert.Equal(isInside, dot >= x && dot <= x + width);
    }

    [Fact]
    public void What_it_came_to_far_away_leaves_the_strip_readable()
    {
        string svg = DensityStrip.Of(Boats, 1_000_000)!.ToString()!;

        Assert.True(Place(svg, "g-frame").Width > 15);
        Assert.Equal("96", Dot().Match(svg).Groups["at"].Value);
    }

    [Fact]
    public void Numbers_that_are_no_range_have_no_strip() => Assert.Null(DensityStrip.Of(new Quantity(40, 40, 40, 0.8, "boats")));

    private static (double X, double Width) Place(string svg, string name)
    {
        Match match = Regex.Match(svg, $"class=\"{name}\" x=\"(?<x>[0-9.]+)%\"(?: width=\"(?<width>[0-9.]+)%\")?", RegexOptions.None, TimeSpan.FromSeconds(1));
        return (double.Parse(match.Groups["x"].Value, CultureInfo.InvariantCulture), match.Groups["width"].Success ? double.Parse(match.Groups["width"].Value, CultureInfo.InvariantCulture) : 0);
    }

    [GeneratedRegex("cx=\"(?<at>[0-9.]+)%\"", RegexOptions.NonBacktracking)]
    private static partial Regex Dot();
}
