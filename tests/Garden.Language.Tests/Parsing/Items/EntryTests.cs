using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Entries that say more than the tool has a place for, and entries that begin with something else than text.</summary>
public sealed class EntryTests
{
    [Theory]
    [InlineData("# The mill turns. ~70%\n\n  # Second", "The mill turns.", "<h2 id=\"second\">Second</h2>")]
    [InlineData("> The mill turns. ~70%\n\n  > Second", "The mill turns.", "<blockquote><p>Second</p>\n</blockquote>")]
    [InlineData("<!-- a -->\n\n  # The mill turns. ~70%", "The mill turns.", "")]
    public void The_first_heading_or_quotation_is_the_claim_and_the_others_are_notes(string entry, string claim, string notes)
    {
        Belief belief = Parse.Belief(entry);
        Assert.Equal((claim, 0.7, notes), (Parse.Words(belief.Claim), belief.Estimate!.Probability, Parse.Html(belief.Notes).Trim()));
    }

    [Fact]
    public void Of_two_nested_stakes_the_first_counts_and_the_second_is_a_note()
    {
        Uncertainty uncertainty = Assert.Single(Parse.Topic("## Uncertainties\n\n- Will it hold?\n  - Why it matters: the rota\n  - Why it matters: the weir\n").Items.OfType<Uncertainty>());
        Assert.Equal(("the rota", true), (Parse.Words(uncertainty.Stakes), Parse.Html(uncertainty.Notes).Contains("Why it matters: the weir", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("> Labs publish. ~70% — why ^q", "Labs publish.")]
    [InlineData("# Labs publish. ~70% — why ^q", "Labs publish.")]
    [InlineData("🌱 ~70% — why ^q", "🌱")]
    public void A_quotation_a_heading_or_a_picture_may_be_the_claim(string line, string claim)
    {
        Belief belief = Parse.Belief(line);
        Assert.Equal((claim, 0.7, "why"), (Parse.Words(belief.Claim), belief.Estimate!.Probability, Parse.Words(belief.Reason)));
    }

    [Theory]
    [InlineData("Current beliefs", "GRD201")]
    [InlineData("Uncertainties", "GRD401")]
    [InlineData("What would update me", "GRD403")]
    [InlineData("Recent reading", "GRD404")]
    public void An_entry_without_words_of_its_own_is_shown_where_it_stands_and_reported(string section, string rule)
    {
        string text = $"## {section}\n\n- First. ~60% — why\n- 70. x happens\n- Last. ~60% — why\n";
        ParsedPage page = Parse.Page(text);
        Section read = Assert.Single(page.Page.Sections);
        Assert.Collection(
            read.Parts,
            part => Assert.Single(Assert.IsType<SectionPart.Items>(part).Entries),
            part => Assert.Contains("<ol start=\"70\">", Parse.Html(Assert.IsType<SectionPart.Prose>(part).Html), StringComparison.Ordinal),
            part => Assert.Single(Assert.IsType<SectionPart.Items>(part).Entries));
        Diagnostic finding = Assert.Single(page.Diagnostics, finding => finding.Message.Contains("numbered list", StringComparison.Ordinal));
        Assert.Equal((rule, text.IndexOf("70.", StringComparison.Ordinal)), (finding.Rule.Id, finding.Location.Span.Start));
    }

    [Theory]
    [InlineData("```\n  code\n  ```", "code")]
    [InlineData("- inner ~40%", "inner")]
    [InlineData("| a | b |\n  |---|---|\n  | cell | d |", "cell")]
    public void Code_lists_and_tables_stay(string block, string word)
    {
        ParsedPage page = Parse.Page($"## Current beliefs\n\n- {block}\n");
        Assert.Contains(word, Parse.Body(page.Page), StringComparison.Ordinal);
        Assert.Single(page.Diagnostics, finding => finding.Rule == RuleDescriptor.BeliefWithoutProbability);
    }

    [Fact]
    public void A_key_is_read_with_whatever_stands_below_it()
    {
        Belief belief = Assert.Single(Parse.Beliefs("""
            - A. ~70% — why ^a
              - 2026-01-05: 60% — first
              - 2026-03-02: 60% → 70% — second
                - a remark
              - by: 2027-01-01

                a paragraph
            """));
        Assert.Equal(["2026-01-05", "2026-03-02"], belief.History.Select(move => move.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.Equal(new DateOnly(2027, 1, 1), belief.By);
        string notes = Parse.Html(belief.Notes);
        Assert.Contains("<li>2026-03-02: 60% → 70% — second<ul>\n<li>a remark</li>", notes, StringComparison.Ordinal);
        Assert.Contains("a paragraph", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-01-05", notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("60%", "(none)")]
    [InlineData("60% — word", "word")]
    [InlineData("60% - word", "word")]
    [InlineData("50% → 60% because of word", "because of word")]
    [InlineData("60%, word", "word")]
    [InlineData("60%: word — more", "word — more")]
    [InlineData("60% (word)", "(word)")]
    [InlineData("60% after — word", "after — word")]
    [InlineData("60% (50–70) — word", "word")]
    public void What_follows_the_number_of_a_dated_entry_is_its_reason(string value, string reason)
    {
        Belief belief = Parse.Belief($"A. ~60% — why\n  - 2026-01-05: {value}");
        BeliefMove move = Assert.Single(belief.History);
        Assert.Equal((0.6, reason), (move.To!.Probability, Parse.Words(move.Reason)));
        Assert.True(belief.Notes.IsEmpty);
    }

    [Theory]
    [InlineData("2026-01-05: a word, raised to 60% — x")]
    [InlineData("2026-01-05: 50% word → 60% — x")]
    [InlineData("by: 2027-01-01 word")]
    [InlineData("reviewed: 2026-01-01 — word")]
    [InlineData("if it rains: → 40% — word")]
    [InlineData("implies: [[b]] — word")]
    [InlineData("excludes: [[b]] (because word)")]
    [InlineData("forecast: [question](https://example.org/q) word")]
    public void A_key_that_says_more_than_it_holds_is_understood_and_shown_whole(string key)
    {
        Belief belief = Parse.Belief($"A. ~60% — why\n  - {key}");
        Assert.Contains("word", Parse.Words(belief.Notes), StringComparison.Ordinal);
        int understood = belief.History.Length + belief.Conditions.Length + belief.Implies.Length + belief.Excludes.Length;
        Assert.True(understood == 1 || belief.By is not null || belief.Reviewed is not null || belief.Forecast is not null);
    }

    [Theory]
    [InlineData("2026-01-05: 50% → 60% — x")]
    [InlineData("by: 2027-01-01")]
    [InlineData("if it rains: → 40% (30–50)")]
    [InlineData("implies: [[b]], [[c]] and [[d]]")]
    [InlineData("forecast: https://example.org/q")]
    [InlineData("resolved: yes 2026-01-01 — it rained")]
    public void A_key_that_was_wholly_understood_is_no_note(string key) =>
        Assert.True(Parse.Belief($"A. ~60% — why\n  - {key}").Notes.IsEmpty);

    [Theory]
    [InlineData("What would update me", "It rains, which would raise it.\n  - moves: [[b]] → 40% — word")]
    [InlineData("What would update me", "It rains, which would raise it.\n  - state: fired 2026-01-01 — word")]
    [InlineData("Recent reading", "2026-01-01 — Title — what I took.\n  - moved: [[b]] 50% → 60% — word")]
    public void Words_behind_the_keys_of_other_items_stay(string section, string entry)
    {
        Item item = Assert.Single(Parse.Topic($"## {section}\n\n- {entry}\n").Items);
        Assert.Contains("word", Parse.Words(item.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_the_day_of_an_answer_is_the_answer() =>
        Assert.Equal("it rained", Parse.Words(Assert.Single(Parse.Topic("## Uncertainties\n\n- Why?\n  - answered: 2026-01-01 it rained\n").Uncertainties).Answer));

    [Fact]
    public void Of_two_values_the_last_counts_and_the_first_is_shown()
    {
        const string text = "## Current beliefs\n\n- A. ~60% — why\n  - by: 2026-01-01\n  - by: 2027-01-01\n  - resolved: yes 2026-01-01 — a\n  - resolved: no 2026-02-01 — b\n";
        ParsedPage page = Parse.Page(text);
        Belief belief = Assert.Single(((Topic)page.Page).Beliefs);
        Assert.Equal((new DateOnly(2027, 1, 1), Outcome.No), (belief.By, belief.Resolution!.Outcome));
        Assert.Equal("<ul>\n<li>by: 2026-01-01</li>\n<li>resolved: yes 2026-01-01 — a</li>\n</ul>\n", Parse.Html(belief.Notes));
        Diagnostic finding = Assert.Single(page.Diagnostics, finding => finding.Rule == RuleDescriptor.MalformedResolution);
        Assert.Equal(text.IndexOf("resolved: no", StringComparison.Ordinal), finding.Location.Span.Start);
    }

    [Theory]
    [InlineData("- Why?\n\n  Why it matters: it does.")]
    [InlineData("- Why?\n  - why it matters: it does.")]
    [InlineData("- Why?\n  - importance: high\n  - a note\n  - **Why it matters:** it does.")]
    public void Stakes_may_be_a_paragraph_or_a_nested_entry_of_their_own(string list)
    {
        Uncertainty uncertainty = Assert.Single(Parse.Topic($"## Uncertainties\n\n{list}\n").Uncertainties);
        Assert.Equal(("Why?", "it does."), (Parse.Words(uncertainty.Question), Parse.Words(uncertainty.Stakes)));
        Assert.DoesNotContain("it does", Parse.Words(uncertainty.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_of_a_crux_keeps_the_words_behind_its_number()
    {
        Crux crux = Assert.Single(Parse.Topic("## Crux: rain?\n\n| It will ~60% by noon | It will not |\n|---|---|\n| a | b |\n").Cruxes);
        Assert.Equal(("It will ~60% by noon", 0.6), (Parse.Words(crux.Left.Position), crux.Left.Estimate!.Probability));
    }

    [Fact]
    public void A_struck_number_at_the_end_of_a_position_is_no_part_of_its_words()
    {
        Crux crux = Assert.Single(Parse.Topic("## Crux 1: Late?\n\n| It will ~~60%~~ | It will not, 30% |\n|---|---|\n| a | b |\n").Cruxes);
        Assert.Equal(("It will", "It will not"), (Parse.Words(crux.Left.Position), Parse.Words(crux.Right.Position)));
    }

    [Fact]
    public void Every_side_of_a_fit_keeps_what_is_no_line_of_text()
    {
        Topic topic = Parse.Topic("## Who should work on this\n\n**Good fit if you believe:**\n\n- one\n- 70. two\n");
        Assert.Contains("two", Parse.Body(topic), StringComparison.Ordinal);
        Assert.Single(topic.Sections.SelectMany(section => section.Parts).OfType<SectionPart.Fit>().Single().Entries);
    }

    [Theory]
    [InlineData("2026-01-05: was 60%, now 70%", "GRD214")]
    [InlineData("2026-01-05: up 10%", "GRD214")]
    [InlineData("2026-01-05: 60% or 70%", "GRD214")]
    [InlineData("2026-01-05: 50% → 60% → 70%", "GRD214")]
    [InlineData("resolved: 2026-05-01 no one knows yet", "GRD209")]
    [InlineData("resolved: 2026-05-01 yes or no", "GRD209")]
    [InlineData("by: 2027–2030", "GRD405")]
    [InlineData("by: 2027 or 2028", "GRD405")]
    [InlineData("by: 2026-12-31 → 2027-06-30", "GRD405")]
    [InlineData("one-of: [[b]]", "GRD214")]
    public void A_value_that_may_mean_something_else_is_refused_whole(string key, string rule)
    {
        Belief belief = Parse.Belief($"A. ~60% — why\n  - {key}");

        Assert.Empty(belief.History);
        Assert.Empty(belief.Sets);
        Assert.Null(belief.By);
        Assert.Null(belief.Resolution);
        Assert.Contains(Parse.Findings($"## Beliefs\n\n- A. ~60% — why\n  - {key}\n"), finding => finding.Rule.Id == rule);
    }
}
