using Garden.Language.Parsing.Items;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Small looks at a text: words, dashes, arrows, phrases of a list.</summary>
public sealed class TextScanTests
{
    [Theory]
    [InlineData("or so", 0, true)]
    [InlineData("for so", 1, false)]
    [InlineData("a or b", 2, true)]
    [InlineData("5or b", 1, true)]
    public void A_word_starts_where_no_letter_stands_before(string text, int at, bool expected) => Assert.Equal(expected, TextScan.StartsWord(text, at));

    [Theory]
    [InlineData("- a", 0, 1)]
    [InlineData("a - b", 2, 3)]
    [InlineData("a -", 2, 3)]
    [InlineData("a-b", 1, null)]
    [InlineData("a -b", 2, null)]
    [InlineData("a- b", 1, null)]
    [InlineData("a—b", 1, 2)]
    [InlineData("a --- b", 2, 5)]
    [InlineData("a ---- b", 2, null)]
    [InlineData("a b", 3, null)]
    public void A_dash_parts_with_blanks_around_it_and_a_long_one_always(string text, int at, int? end) => Assert.Equal(end, TextScan.SpacedDash(text, at));

    [Theory]
    [InlineData("->", 0, 2)]
    [InlineData("→ 5", 0, 1)]
    [InlineData("==> 5", 0, 3)]
    [InlineData("---> 5", 0, null)]
    [InlineData("> 5", 0, null)]
    [InlineData("--", 0, null)]
    [InlineData("-", 0, null)]
    [InlineData("5", 1, null)]
    public void An_arrow_has_a_shaft_of_one_or_two(string text, int at, int? end) => Assert.Equal(end, Arrows.EndAt(text, at));

    [Theory]
    [InlineData("because of rain", "because of")]
    [InlineData("because it rains", "because")]
    [InlineData("BECAUSE", "because")]
    [InlineData("becauses", null)]
    [InlineData("cause", null)]
    public void The_longest_phrase_counts_wherever_it_stands_in_the_list(string text, string? expected)
    {
        Assert.Equal(expected, TextScan.PhraseAt(text, 0, ["because of", "because"])?.Word);
        Assert.Equal(expected, TextScan.PhraseAt(text, 0, ["because", "because of"])?.Word);
    }

    [Fact]
    public void Of_two_spellings_of_a_phrase_the_first_counts() => Assert.Equal("No", TextScan.PhraseAt("no", 0, ["No", "NO"])?.Word);

    [Theory]
    [InlineData("doesn't hold", 7)]
    [InlineData("doesn’t", 7)]
    [InlineData("'tis", 0)]
    [InlineData("5th", 0)]
    public void A_word_may_hold_an_apostrophe_and_not_begin_with_one(string text, int end) => Assert.Equal(end, TextScan.LettersEnd(text, 0));
}
