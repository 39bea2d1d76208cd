using Garden.Language.Model;
using Garden.Site.Wording;

namespace Garden.Site.Tests.Wording;

/// <summary>How each language of the default theme writes numbers, days, lists and plurals.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("en", "12.5%", "60–80%", "1,234", "2 May 2026", "a, b and c")]
    [InlineData("de", "12,5\u00A0%", "60–80\u00A0%", "1.234", "2. Mai 2026", "a, b und c")]
    [InlineData("fr", "12,5\u00A0%", "60–80\u00A0%", "1\u202F234", "2 mai 2026", "a, b et c")]
    [InlineData("es", "12,5\u00A0%", "60-80\u00A0%", "1\u202F234", "2 may 2026", "a, b y c")]
    [InlineData("ja", "12.5%", "60〜80%", "1,234", "2026年5月2日", "a、b、c")]
    [InlineData("ar", "\u206612.5%\u2069", "\u2066\u206660–80\u2069%\u2069", "1,234", "2 مايو 2026", "a، b وc")]
    public void Numbers_days_and_lists_are_written_as_the_language_has_them(string language, string percent, string range, string number, string day, string list)
    {
        Words words = BuiltSite.Speaking(language);

        Assert.Equal(
            (percent, range, number, $"<time datetime=\"2026-05-02\">{day}</time>", list),
            (words.Percent(0.125), words.Range(0.6, 0.8), words.Number(1234), words.Day(new DateOnly(2026, 5, 2)).Text, words.List(["a", "b", "c"])));
    }

    [Theory]
    [InlineData("de", "1 Region", "2 Regionen")]
    [InlineData("fr", "1 région", "2 régions")]
    [InlineData("ja", "1領域", "2領域")]
    public void Forms_go_with_their_numbers(string language, string one, string two)
    {
        Words words = BuiltSite.Speaking(language);

        Assert.Equal((one, two), (words.Say(Sentences.Regions, 1), words.Say(Sentences.Regions, 2)));
    }

    [Fact]
    public void Arabic_counts_none_one_two_few_and_many_apart()
    {
        Words words = BuiltSite.Speaking("ar");

        Assert.Equal(5, new[] { 0, 1, 2, 3, 11 }.Select(count => words.Say(Sentences.Regions, count).Replace($"{count}", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("rtl", words.Direction);
    }

    [Theory]
    [InlineData(0, "no points up")]
    [InlineData(1, "1 point up")]
    [InlineData(2.5, "2.5 points up")]
    [InlineData(-10, "10 points down")]
    [InlineData(-0.96, "1 point down")]
    public void A_move_is_told_in_points(double points, string expected) => Assert.Equal(points == 0 ? "0 points down" : expected, BuiltSite.Speaking().Points(points));

    [Theory]
    [InlineData(0, "no regions")]
    [InlineData(1, "one region")]
    [InlineData(12, "twelve regions")]
    [InlineData(13, "13 regions")]
    [InlineData(1300, "1,300 regions")]
    public void Small_numbers_are_spelt_out_where_the_sentence_asks(int count, string expected) => Assert.Equal(expected, BuiltSite.Speaking().Say(Sentences.RegionsWord, count));

    [Fact]
    public void A_sentence_can_begin_with_a_value() => Assert.Equal("Three regions.", BuiltSite.Speaking().Say(Sentences.MapAboutRegions, "three regions"));

    [Fact]
    public void Plain_values_of_a_sentence_are_escaped_in_html_and_html_is_not() =>
        Assert.Equal("<b>x</b>: a &lt; b", BuiltSite.Speaking().Html(Sentences.Told, new HtmlText("<b>x</b>"), "a < b").Text);

    [Fact]
    public void Html_in_plain_words_is_a_mistake_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => BuiltSite.Speaking().Say(Sentences.Told, new HtmlText("<b>x</b>"), "y"));

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("DE", "de")]
    [InlineData("pt", "en")]
    [InlineData("ja-Jpan-JP", "ja")]
    public void A_language_is_found_by_its_tag(string tag, string language) => Assert.Equal(language, BuiltSite.Speaking(tag).Language);

    [Fact]
    public void The_words_of_each_vocabulary_are_known_in_each_language() =>
        Assert.All(new[] { "en", "de", "fr", "es", "ja", "ar" }, language => Assert.All(
            Enum.GetValues<LikelihoodScale>().SelectMany(scale => Likelihood.TermsOf(scale)),
            term => Assert.NotEqual("", BuiltSite.Speaking(language).Likelihood(term))));
}
