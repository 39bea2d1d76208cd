using System.Globalization;
using Garden.Language.Parsing.Items;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Dates at the start of a text: what is taken of it, and the days or the problem that it makes.</summary>
public sealed class DateScannerTests
{
    [Theory]
    [InlineData("Thu,2026-03-05", "Thu,2026-03-05: 2026-03-05")]
    [InlineData("2026-01-05(10:30)", "2026-01-05: 2026-01-05")]
    [InlineData("2026-01-05 10:30:5", "2026-01-05 10:30:5: 2026-01-05")]
    [InlineData("2026-01-05 10:30: 60%", "2026-01-05 10:30: 2026-01-05")]
    [InlineData("2026-01-05 10:30:", "2026-01-05 10:30: 2026-01-05")]
    [InlineData("2026-01-05T10:30:15.250Z", "2026-01-05T10:30:15.250Z: 2026-01-05")]
    [InlineData("2027-01-07-8", "2027-01-07-8: is no date that can be read")]
    [InlineData("2026March 5", "2026March 5: is no date that can be read")]
    [InlineData("Jan.5, 2026", "Jan.5, 2026: 2026-01-05")]
    [InlineData("Dec.2026", "Dec.2026: 2026-12-01–2026-12-31")]
    [InlineData("March 5,2026", "March 5,2026: 2026-03-05")]
    [InlineData("March 5,. 2026", "none")]
    [InlineData("Q", "none")]
    [InlineData("Q2", "none")]
    public void A_date_ends_where_nothing_more_belongs_to_it(string text, string expected) => Assert.Equal(expected, Of(text));

    [Theory]
    [InlineData("19000101", "19000101: 1900-01-01")]
    [InlineData("18991231", "none")]
    [InlineData("29991231", "29991231: 2999-12-31")]
    [InlineData("30000101", "none")]
    [InlineData("1000", "1000: 1000-01-01–1000-12-31")]
    [InlineData("0999", "none")]
    [InlineData("2999", "2999: 2999-01-01–2999-12-31")]
    [InlineData("3000", "none")]
    public void Digits_alone_are_a_date_between_two_years(string text, string expected) => Assert.Equal(expected, Of(text));

    [Theory]
    [InlineData("2026年", "2026年: 2026-01-01–2026-12-31")]
    [InlineData("2026年1", "2026年1: is no date that can be read")]
    [InlineData("2026年123月", "2026年123月: is no date that can be read")]
    [InlineData("2026年1月15日", "2026年1月15日: 2026-01-15")]
    [InlineData("2026年1月5", "2026年1月5: is no date that can be read")]
    [InlineData("2026年1月5月", "2026年1月5月: is no date that can be read")]
    [InlineData("2026年1月日", "2026年1月日: is no date that can be read")]
    [InlineData("2026年1月", "2026年1月: 2026-01-01–2026-01-31")]
    public void Signs_of_year_month_and_day_part_a_date(string text, string expected) => Assert.Equal(expected, Of(text));

    [Theory]
    [InlineData("5/1", "en", "none")]
    [InlineData("5 ? 2026", "en", "none")]
    [InlineData("05/13/2026", "en", "05/13/2026: 2026-05-13")]
    [InlineData("13/05/2026", "en", "13/05/2026: 2026-05-13")]
    [InlineData("12/12/2026", "en", "12/12/2026: 2026-12-12")]
    [InlineData("13/05/26", "en", "13/05/26: is no date that can be read")]
    [InlineData("5.12.2026", "en", "5.12.2026: has two meanings: the first number may be the day or the month")]
    [InlineData("5.12.2026", "de", "5.12.2026: 2026-12-05")]
    public void Numbers_alone_are_a_date_where_they_have_one_meaning(string text, string language, string expected) => Assert.Equal(expected, Of(text, language));

    private static string Of(string text, string language = "en")
    {
        if (new DateScanner(Lexicon.Of(language)).At(text, 0) is not DateForm form)
        {
            return "none";
        }

        string days = form.First == form.Last ? Iso(form.First) : $"{Iso(form.First)}–{Iso(form.Last)}";
        return $"{text[form.Start..form.End]}: {form.Problem ?? days}";
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
