using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Graphs.Lettering;

namespace Garden.Tests.Graphs;

/// <summary>Names are placed for the sizes that the style sheet sets them in.</summary>
public sealed partial class MapStyleTests
{
    private static readonly string Style = Comments().Replace(File.ReadAllText(Path.Combine(Repository.Root, "themes/default/assets/maps.css")), "");

    [Fact]
    public void The_style_sheet_sets_regions_in_the_sizes_they_were_measured_in()
    {
        foreach (var density in Enum.GetValues<Density>())
        {
            foreach (var kind in Enum.GetValues<LevelKind>())
            {
                for (var rank = 0; rank < 4; rank++)
                {
                    Assert.Equal(TypeSizes.Region(density, kind, rank), Value(Block(kind), $".d{(int)density + 1} .r{rank + 1} text", "font-size"));
                }
            }
        }
    }

    [Fact]
    public void The_style_sheet_sets_districts_in_the_sizes_they_were_measured_in()
    {
        foreach (var kind in Enum.GetValues<LevelKind>())
        {
            for (var type = 0; type < 4; type++)
            {
                var (size, tracking) = TypeSizes.District(type, kind);
                Assert.Equal(size, Value(Block(kind), $".a{type + 1} text", "font-size"));
                Assert.Equal(tracking, Value(Block(kind), $".a{type + 1} text", "letter-spacing"));
            }
        }
    }

    [Theory]
    [InlineData(1999.9, 6)]
    [InlineData(1199.9, 5)]
    [InlineData(959.9, 4)]
    [InlineData(719.9, 3)]
    [InlineData(559.9, 2)]
    [InlineData(339.9, 1)]
    public void Below_each_level_its_names_and_the_marks_under_names_are_unseen(double width, int level)
    {
        var start = Style.IndexOf(string.Create(CultureInfo.InvariantCulture, $"@container (max-width: {width}px)"), StringComparison.Ordinal);
        Assert.True(start >= 0);
        var next = Style.IndexOf("@container", start + 1, StringComparison.Ordinal);
        var block = next < 0 ? Style[start..] : Style[start..next];
        Assert.Contains($".gm .v{level} text {{ opacity: 0; pointer-events: none; }}", block, StringComparison.Ordinal);
        Assert.Contains($".gm .u{level} circle {{ opacity: 0; }}", block, StringComparison.Ordinal);
    }

    /// <summary>The rules of the widest plates stand outside any block, those of the others in theirs.</summary>
    private static string Block(LevelKind kind)
    {
        var middle = Style.IndexOf("@container (max-width: 959.9px)", StringComparison.Ordinal);
        var narrow = Style.IndexOf("@container (max-width: 559.9px)", StringComparison.Ordinal);
        return kind switch { LevelKind.Wide => Style[..middle], LevelKind.Middle => Style[middle..narrow], _ => Style[narrow..] };
    }

    private static double Value(string block, string selector, string property)
    {
        foreach (Match rule in Rules().Matches(block))
        {
            if (Matches(rule.Groups["selector"].Value.Trim(), selector))
            {
                var value = Regex.Match(rule.Groups["body"].Value, property + @":\s*(?<number>[\d.]+)(px|em)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
                return double.Parse(value.Groups["number"].Value, CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException($"no rule for {selector}");
    }

    /// <summary>True for the selector itself and for one that names it in a list, as <c>.d1 :is(.r3, .r4) text</c> names <c>.d1 .r3 text</c>.</summary>
    private static bool Matches(string written, string wanted)
    {
        var list = Regex.Match(written, @":is\((?<parts>[^)]*)\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        string[] parts = list.Success ? list.Groups["parts"].Value.Split(", ") : [""];
        return parts.Any(part => (list.Success ? written.Replace(list.Value, part, StringComparison.Ordinal) : written) == wanted);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?<selector>[^{}]+)\{(?<body>[^{}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Rules();
}
