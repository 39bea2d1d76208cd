using FsCheck;
using FsCheck.Fluent;
using Garden.Maps.Lettering;

namespace Garden.Maps.Tests.Lettering;

public sealed class NameLinesTests
{
    [Theory]
    [InlineData("Tides", "Tides")]
    [InlineData("Trust in experts who were wrong", "Trust in experts|who were wrong")]
    [InlineData("  Two\n  spaces ", "Two spaces")]
    [InlineData("", "")]
    public void Short_names_stay_whole_and_long_ones_break_evenly(string name, string lines) =>
        Assert.Equal(lines, string.Join('|', NameLines.Of(name, 1200, 3)));

    [Fact]
    public void A_word_too_long_for_a_line_is_cut_where_it_stands()
    {
        string[] lines = NameLines.Of("The Donaudampfschifffahrtsgesellschaft", 790, 3);

        Assert.Equal("The", lines[0]);
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_breaks_anywhere_but_not_before_a_closing_mark()
    {
        Assert.Equal((string[])["一二三四五六", "七八九十甲乙"], NameLines.Of("一二三四五六七八九十甲乙", 790, 2));
        Assert.Equal((string[])["一二三四五", "六。七八九十"], NameLines.Of("一二三四五六。七八九十", 790, 2));
    }

    [Fact]
    public void An_emoji_of_many_code_points_is_never_cut_in_half()
    {
        string[] lines = NameLines.Of(string.Concat(Enumerable.Repeat("👩🏽‍🌾", 9)), 790, 1);

        string farmers = lines[0].TrimEnd('…');
        Assert.True(farmers.Length % "👩🏽‍🌾".Length == 0 && farmers.Length > 0);
    }

    [Fact]
    public void No_line_is_wider_than_asked_and_no_letter_is_lost_unless_the_end_is_cut() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll<string, int>((text, size) =>
        {
            string name = text ?? "";
            int width = 300 + (Math.Abs(size % 40) * 40);
            string[] lines = NameLines.Of(name, width, 3);
            string kept = Letters(string.Concat(lines));

            Assert.InRange(lines.Length, 1, 3);
            Assert.All(lines, line => Assert.True(NameWidth.Of(line) <= width));
            Assert.True(kept == Letters(name) || (lines[^1].EndsWith('…') && Letters(name).StartsWith(kept[..^1], StringComparison.Ordinal)));
        }));

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
