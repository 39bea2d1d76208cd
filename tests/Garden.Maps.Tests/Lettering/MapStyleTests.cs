using System.Globalization;
using System.Text.RegularExpressions;
using Garden.Maps.Lettering;

namespace Garden.Maps.Tests.Lettering;

/// <summary>Names are placed for the sizes that the style sheet sets them in.</summary>
public sealed partial class MapStyleTests
{
    private static readonly string Style = Comments().Replace(File.ReadAllText(Path.Combine(Repository.Root, "themes/default/assets/maps.css")), "");

    [Fact]
    public void The_style_sheet_sets_regions_in_the_sizes_they_were_measured_in()
    {
        foreach (Density density in Enum.GetValues<Density>())
        {
            foreach (LevelKind kind in Enum.GetValues<LevelKind>())
            {
                for (int rank = 0; rank < 4; rank++)
                {
                    Assert.Equal(TypeSizes.Region(density, kind, rank), Value(Block(kind), $".d{(int)density + 1}", $"--r{rank + 1}"));
                }
            }
        }
    }

    [Fact]
    public void The_style_sheet_sets_districts_in_the_sizes_they_were_measured_in()
    {
        foreach (LevelKind kind in Enum.GetValues<LevelKind>())
        {
            for (int type = 0; type < 4; type++)
            {
                (double size, double tracking) = TypeSizes.District(type, kind);
                Assert.Equal(size, Value(Block(kind), $".a{type + 1}", "--size"));
                Assert.Equal(tracking, Value(Block(kind), $".a{type + 1}", "--track"));
            }
        }
    }

    [Theory]
    [InlineData(2000, 6)]
    [InlineData(1200, 5)]
    [InlineData(960, 4)]
    [InlineData(720, 3)]
    [InlineData(560, 2)]
    [InlineData(340, 1)]
    public void Below_each_level_its_names_and_the_marks_under_names_are_unseen(int width, int level)
    {
        int start = Style.IndexOf(string.Create(CultureInfo.InvariantCulture, $"@container (width < {width}px)"), StringComparison.Ordinal);
        Assert.True(start >= 0);
        int next = Style.IndexOf("@container", start + 1, StringComparison.Ordinal);
        string block = next < 0 ? Style[start..] : Style[start..next];
        Assert.Contains($".v{level} {{ --name: hidden }}", block, StringComparison.Ordinal);
        Assert.Contains($".u{level} {{ --mark: 0 }}", block, StringComparison.Ordinal);
    }

    /// <summary>The rules of the widest plates stand outside any block, those of the others in theirs.</summary>
    private static string Block(LevelKind kind)
    {
        int middle = Style.IndexOf("@container (width < 960px)", StringComparison.Ordinal);
        int narrow = Style.IndexOf("@container (width < 560px)", StringComparison.Ordinal);
        return kind switch { LevelKind.Wide => Style[..middle], LevelKind.Middle => Style[middle..narrow], _ => Style[narrow..] };
    }

    private static double Value(string block, string selector, string property)
    {
        foreach (Match rule in Rules().Matches(block))
        {
            if (rule.Groups["selector"].Value.Trim() == selector)
            {
                Match value = Regex.Match(rule.Groups["body"].Value, property + @":\s*(?<number>[\d.]+)(px|em)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
                return double.Parse(value.Groups["number"].Value, CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException($"no rule for {selector}");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?<selector>[^{}]+)\{(?<body>[^{}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Rules();
}
