using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;

namespace Garden.Language.Tests.Parsing.Sections;

/// <summary>The forms in which beliefs and uncertainties are written.</summary>
public sealed class ShapesTests
{
    [Theory]
    [InlineData("- A. ~70% — b\n- C. ~80% — d", "A. 70 b|C. 80 d")]
    [InlineData("1) A. ~70% — b\n2) C. ~80% — d", "A. 70 b|C. 80 d")]
    [InlineData("- [ ] A. ~70% — b\n- [x] C. ~80% — d", "A. 70 b|C. 80 d")]
    [InlineData("| Belief | Confidence | Why |\n|---|---|---|\n| A | 70% | b |\n| C | ~80% | d |", "A 70 b|C 80 d")]
    [InlineData("| # | Prediction | p |\n|---|---|---|\n| 1 | A | 70% |\n| 2 | C | 80% |", "A 70 -|C 80 -")]
    [InlineData("Belief | Odds\n---|---\nA | 70%", "A 70 -")]
    [InlineData("| Timber | Confidence |\n|---|---|\n| A | 70% |", "A 70 -")]
    [InlineData("| Claim | How sure? |\n|---|---|\n| A | about 70% |", "A 70 -")]
    [InlineData("### A. ~70%\n\nb\n\n### C. ~80%\n\nd", "A. 70 b|C. 80 d")]
    [InlineData("### Title\n\n**Stance:** A\n**Confidence:** 70%\n**Why:** b", "A 70 b")]
    [InlineData("### Title\n\n**Stance**: A\n\n**Confidence**: 70%", "A 70 -")]
    [InlineData("### Title\n\n- **Stance:** A\n- **Confidence:** 70%", "A 70 -")]
    [InlineData("### A\n\n**Confidence: 70%**\n\nWords.", "A 70 Words.")]
    [InlineData("### A\n\n~70% — b", "A 70 b")]
    [InlineData("A. ~70% — b\n\nC. ~80% — d", "A. 70 b|C. 80 d")]
    [InlineData("A\nConfidence: 70%", "A 70 -")]
    [InlineData("- Water\n  - A. ~70% — b\n  - C. ~80% — d", "A. 70 b|C. 80 d")]
    [InlineData("- Water\n  - Fresh\n    - A. ~70% — b\n  - C. ~80% — d", "Water - -")]
    [InlineData("- Water.\n  - A. ~70% — b", "Water. - -")]
    [InlineData("> - A. ~70% — b\n> - C. ~80% — d", "A. 70 b|C. 80 d")]
    [InlineData("### Water\n\n- A. ~70% — b\n\n### Land\n\n- C. ~80% — d", "A. 70 b|C. 80 d")]
    [InlineData("### Water\n\n#### A. ~70%\n\n#### C. ~80%", "A. 70 -|C. 80 -")]
    [InlineData("- A.\n\n  Because b. ~70% — d", "A. 70 Because b. d")]
    [InlineData("- A. ~70% — b\n\nI round to ~10%.", "A. 70 b")]
    [InlineData("1. A. ~70% — b\n  - by: 2027-01-01\n2. C. ~80% — d", "A. 70 b|C. 80 d")]
    public void Beliefs_are_read_in_every_form(string content, string beliefs) =>
        Assert.Equal(beliefs, string.Join('|', Parse.Beliefs(content).Select(Shown)));

    [Theory]
    [InlineData("- Is it a? Why it matters: b", "Is it a? b")]
    [InlineData("1. **A**: is it?\n2. **B**: is it?", "A: is it? -|B: is it? -")]
    [InlineData("**A**: is it?\n\n**B**: is it?", "A: is it? -|B: is it? -")]
    [InlineData("Is it a?\n\nSome words.", "Is it a? -")]
    [InlineData("### Is it a?\n\nWhy it matters: b\n\n### Is it c?", "Is it a? b|Is it c? -")]
    [InlineData("### A\n\nIs it so?", "A: Is it so? -")]
    [InlineData("### Water\n\n- Is it a?\n- Is it c?", "Is it a? -|Is it c? -")]
    [InlineData("| Question | Why it matters |\n|---|---|\n| Is it a? | b |", "Is it a? b")]
    [InlineData("> - Is it a?", "Is it a? -")]
    public void Uncertainties_are_read_in_every_form(string content, string questions) =>
        Assert.Equal(questions, string.Join('|', Parse.Topic("## Uncertainties\n\n" + content + "\n").Uncertainties.Select(item => $"{Parse.Words(item.Question)} {Or(item.Stakes)}")));

    [Theory]
    [InlineData("notes/rain.md", "## Current beliefs\n\nMine:\n\n- It rains. ~70% — clouds\n\n## Predictions\n\n- It snows. 20%\n", "GRD107 1: nothing under “Current beliefs” is read: beliefs are read on pages in `topics/`")]
    [InlineData("essays/rain.md", "---\ndate: 2026-01-01\n---\n## Predictions\n\n1. It snows: 20 %\n", "GRD107 4: nothing under “Predictions” is read: beliefs are read on pages in `topics/`")]
    [InlineData("reading/rain.md", "## Predictions\n\n- It snows. ~20%\n", "")]
    [InlineData("notes/rain.md", "## Current beliefs\n\n- It rains.\n\n## Figures\n\n- 70% of it\n", "")]
    public void A_list_of_beliefs_on_a_page_that_is_no_topic_is_said(string path, string text, string expected) => Assert.Equal(
        expected, string.Join('\n', Parse.Page(text, path).Diagnostics.Select(finding => $"{finding.Rule.Id} {finding.Location.Start.Line}: {finding.Message}")));

    [Fact]
    public void A_nested_entry_that_is_one_blank_short_belongs_to_the_entry_above()
    {
        Belief belief = Parse.Beliefs("1. A. ~70% — b\n  - 2026-01-01: 60% — first\n  - 2026-02-01: 70% — second\n  - a note\n2. C. ~80% — d")[0];

        Assert.Equal(2, belief.History.Length);
        Assert.Equal("a note", Parse.Words(belief.Notes));
        Assert.Equal("second", Parse.Words(belief.History[1].Reason));
    }

    [Fact]
    public void A_row_keeps_its_other_cells_as_notes_and_its_keys_as_keys()
    {
        Belief belief = Assert.Single(Parse.Beliefs("| Belief | Confidence | Seen at | By |\n|---|---|---|---|\n| A | High (60–80%) | the weir | 2027-01-01 ^a |"));

        Assert.Equal((0.6, 0.8), (belief.Estimate!.Low, belief.Estimate.High));
        Assert.Equal("Confidence: High (60–80%) Seen at: the weir", Parse.Words(belief.Notes));
        Assert.Equal(new DateOnly(2027, 1, 1), belief.By);
        Assert.Equal("a", belief.Id);
    }

    [Fact]
    public void Labelled_lines_are_evidence_and_review_and_other_lines_stay_notes()
    {
        Topic topic = Parse.Topic("## Beliefs\n\n### The slip\n\n**Stance:** A shared slip pays.\n**Confidence:** 40%\n**Evidence:** two yards\n**Counter-evidence:** one wet year\n**Updated:** 2026-03-01\n**Mood:** glum\n");

        Belief belief = Assert.Single(topic.Beliefs);
        Assert.Equal("two yards", Parse.Words(Assert.Single(belief.For).Text));
        Assert.Equal(new DateOnly(2026, 3, 1), belief.Reviewed);
        Assert.Equal("one wet year", Parse.Words(Assert.Single(belief.Against).Text));
        Assert.Contains("<h3 id=\"the-slip\">The slip</h3>", Parse.Body(topic), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Belief | P |\n|---|---|\n| A ^x | 70% |")]
    [InlineData("| Belief | P |\n|---|---|\n| A | 70% ^x |")]
    [InlineData("### A. ~70% ^x\n\nWords.")]
    [InlineData("### Title\n\n**Stance:** A\n**Confidence:** 70% ^x")]
    [InlineData("A. ~70% — b ^x")]
    [InlineData("- A.\n\n  Because. ~70% — b ^x")]
    [InlineData("- [ ] A. ~70% — b ^x")]
    public void The_id_of_a_belief_may_end_any_part_of_it(string content) => Assert.Equal("x", Assert.Single(Parse.Beliefs(content)).Id);

    [Fact]
    public void A_heading_that_is_a_belief_keeps_its_place_for_links()
    {
        Topic topic = Parse.Topic("## Beliefs\n\n### The weir holds. ~70%\n\nNew stones.\n");

        Belief belief = Assert.Single(topic.Beliefs);
        Assert.Equal("New stones.", Parse.Words(belief.Reason));
        Assert.Equal(belief.Id, topic.Headings.Single(heading => heading.Text.StartsWith("The weir", StringComparison.Ordinal)).Anchor);
    }

    [Theory]
    [InlineData("# Beliefs\n\n- A. ~70% — b\n\n# Uncertainties\n\n- Is it?\n", 1, 1)]
    [InlineData("### Beliefs\n\n- A. ~70% — b\n\n### Uncertainties\n\n- Is it?\n", 1, 1)]
    [InlineData("# Predictions\n\n1. A. ~70% — b\n", 1, 0)]
    [InlineData("---\ntitle: Predictions\n---\n# Predictions\n\n1. A. ~70% — b\n", 1, 0)]
    [InlineData("---\ntitle: Beliefs\n---\n# Beliefs\n\nWords.\n\n## Claims\n\n- A. ~70% — b\n", 1, 0)]
    [InlineData("## Beliefs\n\n- A. ~70% — b\n\n### Questions\n\n- C. ~80% — d\n", 2, 0)]
    public void Sections_stand_on_the_level_that_the_page_uses_for_them(string text, int beliefs, int uncertainties)
    {
        Topic topic = Parse.Topic(text);

        Assert.Equal((beliefs, uncertainties), (topic.Beliefs.Count(), topic.Uncertainties.Count()));
    }

    [Fact]
    public void The_title_is_shown_once_where_it_names_a_section()
    {
        Topic topic = Parse.Topic("# Predictions\n\n1. A. ~70% — b\n");

        Assert.Equal("Predictions", topic.Title);
        Assert.Empty(topic.Headings);
        Assert.Equal(SectionKind.Beliefs, Assert.Single(topic.Sections).Kind);
    }

    [Fact]
    public void Several_section_headings_of_the_first_level_lend_no_title() =>
        Assert.Equal("page", Parse.Topic("# Beliefs\n\n- A. ~70% — b\n\n# Uncertainties\n\n- Is it?\n").Title);

    [Theory]
    [InlineData("## Key cruxes\n\n| One | Other |\n|---|---|\n| a | b |\n", 1, 0)]
    [InlineData("## Key cruxes\n\n- Is it?\n", 0, 1)]
    [InlineData("## Cruxes\n\n### Crux 1: Is it?\n\n| One | Other |\n|---|---|\n| a | b |\n\n### Crux 2: Or not?\n\n| One | Other |\n|---|---|\n| a | b |\n", 2, 0)]
    public void Cruxes_above_a_table_are_cruxes_and_above_a_list_uncertainties(string text, int cruxes, int uncertainties)
    {
        Topic topic = Parse.Topic(text);

        Assert.Equal((cruxes, uncertainties), (topic.Cruxes.Count(), topic.Uncertainties.Count()));
    }

    [Theory]
    [InlineData("## Beliefs\n\nNot sorted yet.\n", 1)]
    [InlineData("## Beliefs\n\n<claims to come>\n", 0)]
    [InlineData("## Beliefs\n\nTODO\n", 0)]
    [InlineData("## Beliefs\n\n<!-- none -->\n", 0)]
    [InlineData("## Beliefs\n\n| Year | Boats |\n|---|---|\n| 1911 | 12 |\n", 1)]
    [InlineData("## Notes\n\n- A. ~70% — b\n- C\n", 1)]
    [InlineData("## Notes\n\n- A cost ~70% of b\n- 70% of c\n", 0)]
    [InlineData("## Notes\n\n> - A. ~70% — b\n", 0)]
    [InlineData("## Notes\n\n- Water\n  - A. ~70% — b\n", 1)]
    [InlineData("- A. ~70% — b\n", 1)]
    [InlineData("## Beliefs\n\n- A. ~70% — b\n  - Ann: c. ~60% — d\n", 0)]
    public void What_looks_like_a_belief_and_is_not_read_is_said(string text, int count) =>
        Assert.Equal(count, Parse.Findings(text).Count(finding => finding.Rule == RuleDescriptor.UnreadBelief));

    private static string Shown(Belief belief) =>
        FormattableString.Invariant($"{Parse.Words(belief.Claim)} {(belief.Estimate?.Probability is double p ? Math.Round(p * 100) : "-")} {Or(belief.Reason)}");

    private static string Or(RichText? text) => text is null ? "-" : Parse.Words(text);

    [Fact]
    public void A_page_of_predictions_under_a_heading_of_its_own_is_said_once()
    {
        const string List = "- The mill turns – 70%\n- The race freezes: 20%\n- The pond fills (90%)\n";

        Diagnostic finding = Assert.Single(Parse.Findings($"## Water\n\n{List}\n## Wind\n\n{List}"), found => found.Rule == RuleDescriptor.UnreadBelief);
        Assert.Equal(3, finding.Location.Start.Line);
        Assert.StartsWith("6 entries from here on look like predictions", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Parse.Findings($"## Water\n\n{List}\n## Beliefs\n\n- The wheel holds. ~70% — oak\n"), found => found.Rule == RuleDescriptor.UnreadBelief);
        Assert.DoesNotContain(Parse.Findings("## Water\n\n- The mill turns – 70%\n- The race\n"), found => found.Rule == RuleDescriptor.UnreadBelief);
    }

    [Fact]
    public void A_number_alone_below_an_entry_is_no_belief_of_its_own()
    {
        Belief belief = Assert.Single(Parse.Beliefs("- The mill\n  - 70%\n"));

        Assert.Null(belief.Estimate);
        Assert.Equal("The mill", Parse.Words(belief.Claim));
    }

    [Fact]
    public void A_heading_over_a_list_of_beliefs_only_groups_them()
    {
        Assert.Equal(
            ["The mill turns", "The race freezes"],
            Parse.Beliefs("### Water\n\n- The mill turns: 70%\n- The race freezes: 20%\n\nLast updated: May\n").Select(belief => Parse.Words(belief.Claim)));
    }

    [Theory]
    [InlineData("**A holds.** ~70% — b\n\n**C holds.** 80% — d", 1)]
    [InlineData("**A holds.** ~70% — b\n\nC holds: 80%\n\nD holds, 90%", 2)]
    [InlineData("**A holds.** ~70% — b\n\n**C holds.** ~80% — d\n\nI have 80% of these from my father. My score so far is good.", 0)]
    public void A_paragraph_that_looks_like_a_belief_beside_others_is_read_or_reported(string section, int reported)
    {
        Diagnostic[] findings = [.. Parse.Findings("## Current beliefs\n\n" + section).Where(finding => finding.Rule == RuleDescriptor.UnreadBelief)];

        Assert.Equal(reported, findings.Length);
        Assert.All(findings, finding => Assert.Equal("put `~` before the number", finding.Help));
    }

    [Fact]
    public void A_second_labelled_line_with_another_number_is_reported_though_the_first_is_a_word()
    {
        ParsedPage page = Parse.Page("## Current beliefs\n\n### A holds\n\nConfidence: likely\n\nProbability: 70%\n");

        Assert.Null(Assert.Single(((Topic)page.Page).Beliefs).Reason);
        Diagnostic finding = Assert.Single(page.Diagnostics, finding => finding.Rule == RuleDescriptor.AmbiguousEstimate);
        Assert.StartsWith("`likely` and `70%` could both be the probability; `likely` was read", finding.Message, StringComparison.Ordinal);
    }
}
