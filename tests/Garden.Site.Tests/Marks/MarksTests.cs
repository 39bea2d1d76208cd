using System.Globalization;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Tests.Marks;

public sealed class MarksTests
{
    private static readonly Words English = BuiltSite.Speaking();

    [Fact]
    public void A_point_has_a_number_a_word_and_a_bar_with_an_upright()
    {
        MarkView mark = EstimateMark.Of(English, PageDraft.Point(0.85), LikelihoodScale.Icd203);

        Assert.Equal(("0.85", "85%", "very likely", null), (mark.Value, mark.Number, mark.Word, mark.Range));
        Assert.Contains("<rect class=\"g-fill\" width=\"85%\"", mark.Gauge!.Text, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"g-edge\" x=\"85%\"", mark.Gauge!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_around_a_point_is_a_frame()
    {
        MarkView mark = EstimateMark.Of(English, PageDraft.Point(0.35, 0.2, 0.5), LikelihoodScale.Icd203);

        Assert.Equal(("35%", "20–50"), (mark.Number, mark.Range));
        Assert.Contains("<rect class=\"g-frame\" x=\"20%\" width=\"30%\"", mark.Gauge!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_alone_has_no_upright()
    {
        MarkView mark = EstimateMark.Of(English, PageDraft.Range(0.55, 0.75), LikelihoodScale.Icd203);

        Assert.Equal(("55–75%", "likely"), (mark.Number, mark.Word));
        Assert.Contains("<rect class=\"g-fill\" width=\"55%\"", mark.Gauge!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("g-edge", mark.Gauge!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_is_always_shown_with_its_numbers()
    {
        MarkView mark = EstimateMark.Of(English, PageDraft.Estimate(EstimateForm.Words, "likely", 0.675, 0.55, 0.8, "likely"), LikelihoodScale.Icd203);

        Assert.Equal(("likely", "55–80%", true), (mark.Number, mark.Word, mark.Spoken));
        Assert.Contains("g-frame by-word", mark.Gauge!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<5%", 0.05, 0, 0.05, "<rect class=\"g-fill\" width=\"0%\"", "x=\"0%\" width=\"5%\"")]
    [InlineData("≥95%", 0.95, 0.95, 1, "<rect class=\"g-fill\" width=\"95%\"", "x=\"95%\" width=\"5%\"")]
    public void A_bound_is_a_frame_to_its_end(string written, double probability, double low, double high, string bar, string frame)
    {
        MarkView mark = EstimateMark.Of(English, PageDraft.Estimate(EstimateForm.Bound, written, probability, low, high), LikelihoodScale.Icd203);

        Assert.Equal(written, mark.Number);
        Assert.Contains(bar, mark.Gauge!.Text, StringComparison.Ordinal);
        Assert.Contains(frame, mark.Gauge!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Odds_are_shown_as_a_number_and_as_written()
    {
        MarkView mark = EstimateMark.Of(English, PageDraft.Estimate(EstimateForm.Odds, "odds 1:19", 0.05, null, null), LikelihoodScale.Icd203);

        Assert.Equal(("5%", "odds 1:19"), (mark.Number, mark.Range));
    }

    [Fact]
    public void What_has_no_number_says_so()
    {
        Assert.Equal("no number", EstimateMark.Of(English, (Estimate?)null, LikelihoodScale.Icd203).Word);
        Assert.True(EstimateMark.Of(English, PageDraft.Unset(), LikelihoodScale.Icd203) is { Blank: true, Word: "not set" } mark && mark.Gauge == Gauge.Unset);
        Assert.Equal("deliberately without a number", EstimateMark.Of(English, PageDraft.Estimate(EstimateForm.Unquantified, "unquantified", null, null, null), LikelihoodScale.Icd203).Word);
        Assert.Equal("140%", EstimateMark.Of(English, PageDraft.Estimate(EstimateForm.Malformed, "140%", null, null, null), LikelihoodScale.Icd203).Number);
    }

    [Theory]
    [InlineData(Outcome.Yes, "cx=\"100%\"")]
    [InlineData(Outcome.No, "cx=\"0%\"")]
    public void A_resolved_belief_has_a_dot_at_the_end_that_came_true(Outcome outcome, string place) =>
        Assert.Contains($"<circle class=\"g-outcome\" {place}", Gauge.Of(PageDraft.Point(0.9), outcome).Text, StringComparison.Ordinal);

    [Fact]
    public void A_move_shares_one_sign() => Assert.Equal("60\u00A0→\u00A075%", EstimateMark.Move(English, PageDraft.Point(0.6), PageDraft.Point(0.75)));

    [Fact]
    public void A_move_from_a_bound_keeps_both_signs() =>
        Assert.Equal("<5%\u00A0→\u00A012.5%", EstimateMark.Move(English, PageDraft.Estimate(EstimateForm.Bound, "<5%", 0.05, 0, 0.05), PageDraft.Point(0.125)));

    [Fact]
    public void A_history_is_drawn_in_its_own_time()
    {
        HtmlText line = StepLine.Draw(
            English,
            [PageDraft.Move("2026-01-01", null, 0.5), PageDraft.Move("2026-01-11", 0.5, 1)],
            null,
            new DateOnly(2026, 1, 21),
            null,
            _ => null)!;

        // Half of the way to the right the line goes from the middle to the top.
        Assert.Contains("d=\"M34 37H115V8H196\"", line.Text, StringComparison.Ordinal);
        Assert.Contains("<text class=\"s\" x=\"34\" y=\"82\">2026</text>", line.Text, StringComparison.Ordinal);
        Assert.Contains("<text class=\"e\" x=\"27\" y=\"41\">50</text><text class=\"s st-now\" x=\"204\" y=\"12.5\">100</text>", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_course_of_another_belief_is_a_dashed_line_from_where_this_one_begins()
    {
        HtmlText line = Beside(("2025-06-01", 0.9), ("2025-12-01", 0.2), ("2026-01-11", 0.4));

        Assert.Contains("<path class=\"st-other\" d=\"M34 54.4H115V42.8H196\"/><text class=\"s\" x=\"204\" y=\"46.8\">40</text>", line.Text, StringComparison.Ordinal);
        Assert.Contains("<path class=\"st-line\" d=\"M34 37H115V8H196\"/>", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_course_that_begins_later_begins_there_and_one_that_ends_later_ends_the_drawing()
    {
        HtmlText line = Beside(("2026-01-21", 0.2), ("2026-02-10", 0.4));

        Assert.Contains("d=\"M115 54.4H196V42.8H196\"", line.Text, StringComparison.Ordinal);
        Assert.Contains("d=\"M34 37H74.5V8H196\"", line.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.98, "24.5")]
    [InlineData(0.5, "41")]
    public void Two_last_numbers_keep_off_each_other(double other, string height)
    {
        HtmlText line = Beside(("2026-01-01", 0.1), ("2026-01-11", other));

        Assert.Contains($"<text class=\"s\" x=\"204\" y=\"{height}\">{other * 100:0}</text>", line.Text, StringComparison.Ordinal);
        Assert.Contains("<text class=\"s st-now\" x=\"204\" y=\"12.5\">100</text>", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_room_below_the_other_number_stands_above()
    {
        HtmlText line = Beside(0, ("2026-01-01", 0.1), ("2026-01-11", 0.02));

        Assert.Contains("<text class=\"s\" x=\"204\" y=\"57.5\">2</text>", line.Text, StringComparison.Ordinal);
        Assert.Contains("<text class=\"s st-now\" x=\"204\" y=\"70.5\">0</text>", line.Text, StringComparison.Ordinal);
    }

    private static HtmlText Beside(params (string Day, double At)[] other) => Beside(1, other);

    private static HtmlText Beside(double last, params (string Day, double At)[] other) => StepLine.Draw(
        English,
        [PageDraft.Move("2026-01-01", null, 0.5), PageDraft.Move("2026-01-11", 0.5, last)],
        null,
        new DateOnly(2026, 1, 21),
        null,
        _ => null,
        [.. other.Select(point => (DateOnly.ParseExact(point.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber, point.At))])!;

    [Fact]
    public void One_entry_that_says_where_it_came_from_is_a_history()
    {
        HtmlText line = StepLine.Draw(English, [PageDraft.Move("2026-01-01", 0.5, 1)], null, new DateOnly(2026, 1, 21), null, _ => null)!;

        Assert.Contains("d=\"M34 37V8H196\"", line.Text, StringComparison.Ordinal);
        Assert.Null(StepLine.Draw(English, [PageDraft.Move("2026-01-01", 0.5, 0.5)], null, null, null, _ => null));
    }

    [Theory]
    [InlineData("2025-06-01", "2026-06-01", "2026")]
    [InlineData("2020-06-01", "2026-06-01", "2021 2022 2023 2024 2025 2026")]
    [InlineData("2013-06-01", "2026-06-01", "2016 2019 2022 2025")]
    public void Years_stand_below_a_history_and_are_thinned(string from, string to, string years)
    {
        HtmlText line = StepLine.Draw(English, [PageDraft.Move(from, null, 0.5), PageDraft.Move(to, 0.5, 1)], null, null, null, _ => null)!;

        Assert.Equal(years, string.Join(' ', line.Text.Split("<text x=\"").Skip(1).Select(text => text[(text.IndexOf('>', StringComparison.Ordinal) + 1)..][..4])));
    }

    [Fact]
    public void The_present_range_is_a_wash_and_a_cause_a_ring_that_leads_to_it()
    {
        HtmlText line = StepLine.Draw(
            English,
            [PageDraft.Move("2026-01-01", null, 0.5), PageDraft.Move("2026-01-11", 0.5, 0.7)],
            PageDraft.Point(0.7) with { Low = 0.6, High = 0.8 },
            new DateOnly(2026, 1, 21),
            null,
            move => move.Date.Day == 11 ? new MoveCause("#log&co", "11 Jan 2026: a <log>") : null)!;

        Assert.Contains("<rect class=\"st-range\" x=\"115\" y=\"19.6\" width=\"81\" height=\"11.6\"/>", line.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#log&amp;co\" tabindex=\"-1\"><title>11 Jan 2026: a &lt;log&gt;</title><circle class=\"st-cause\" cx=\"115\" cy=\"25.4\"", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_entry_is_no_history() =>
        Assert.Null(StepLine.Draw(English, [PageDraft.Move("2026-01-01", null, 0.5)], null, null, null, _ => null));

    [Theory]
    [InlineData("seedling", 0)]
    [InlineData("exploring", 1)]
    [InlineData("settled", 1)]
    [InlineData("unheard of", 0)]
    public void A_town_fills_up_with_its_status(string status, int dots) =>
        Assert.Equal(dots, TownMark.Of(status, GardenSettings.Default.Status).Text.Split("tw-in").Length - 1);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Days_and_numbers_are_the_same_everywhere(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Equal("<time datetime=\"2026-05-02\">2 May 2026</time>", English.Day(new DateOnly(2026, 5, 2)).Text);
            Assert.Equal("12.5%", English.Percent(0.125));
            Assert.Equal("1,234 beliefs", English.Say(Sentences.Beliefs, 1234));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("1950", "<time datetime=\"1950\">1950</time>")]
    [InlineData("1950-01", "<time datetime=\"1950-01\">Jan 1950</time>")]
    [InlineData("1950-01-09", "<time datetime=\"1950-01-09\">9 Jan 1950</time>")]
    [InlineData("<b>soon</b>", "&lt;b&gt;soon&lt;/b&gt;")]
    public void A_day_may_be_known_only_in_part(string known, string expected) => Assert.Equal(expected, English.Day(known).Text);
}
