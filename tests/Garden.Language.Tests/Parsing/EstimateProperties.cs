using FsCheck;
using FsCheck.Fluent;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Tests.Parsing;

/// <summary>Lines put together from everything that numbers are made of.</summary>
public sealed class EstimateProperties
{
    private static readonly string[] Pieces =
    [
        "~", "≈", "<", ">", "≤", "7", "60", "80", "70%", "0.7", "1,000", "70,5", "%", "％", "７", "٧", ".", ",", ":", ";", "-", "–", "—", " — ", " – ", "--", "−", "‑", "―", "→", "->", "=>",
        "±", " ", " ", "(", ")", "(60–80)", "odds ", "1:19", " in ", " to ", " and ", "between ", "likely", "pct", " percent", "~~", "**", "\n", "Labs publish. ", "é", "\ud83c\udf31", "<why>", "XX%", "[[x]]",
    ];

    private static readonly Gen<string> AnyWords =
        from count in Gen.Choose(1, 9)
        from pieces in Gen.Elements(Pieces).ListOf(count)
        select string.Concat(pieces);

    [Theory]
    [InlineData("## Beliefs\n\n- A. {0} — why\n")]
    [InlineData("## Beliefs\n\n- A. 70% — why\n  - 2026-03-05: {0}\n  - if it rains: {0}\n")]
    public void Whatever_stands_there_a_probability_is_one(string page) => ForAll(page, text =>
    {
        foreach (Estimate estimate in Parse.Topic(text).Beliefs.SelectMany(EstimatesOf))
        {
            Assert.InRange(estimate.Probability ?? 0, 0, 1);
            Assert.True(estimate.Low is null == estimate.High is null && !(estimate.Low > estimate.High), estimate.ToString());
            Assert.InRange(estimate.NumberSpan.Length, 1, text.Length);
        }
    });

    /// <summary><c>lint --fix</c> applies corrections unseen, so each of them must leave a number that can be read.</summary>
    [Theory]
    [InlineData("## Beliefs\n\n- A. {0} — why\n")]
    [InlineData("## Beliefs\n\n- A. 70% — why\n  - 2026-03-05: {0}\n")]
    public void A_correction_can_be_read(string page) => ForAll(page, text =>
    {
        foreach (TextEdit edit in Unreadable(text).SelectMany(finding => finding.Fix?.Edits ?? []))
        {
            Assert.True(Unreadable($"## Beliefs\n\n- A. ~{edit.Text} — why\n").Length == 0, $"{text}offers {edit.Text}");
        }
    });

    private static void ForAll(string page, Action<string> check) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(AnyWords.ToArbitrary(), words => check(page.Replace("{0}", words, StringComparison.Ordinal))));

    private static Diagnostic[] Unreadable(string text) => [.. Parse.Findings(text).Where(finding => finding.Rule == RuleDescriptor.MalformedProbability)];

    private static IEnumerable<Estimate> EstimatesOf(Belief belief) =>
        ((IEnumerable<Estimate?>)[belief.Estimate, .. belief.History.Select(move => move.From), .. belief.History.Select(move => move.To), .. belief.Conditions.Select(condition => condition.Estimate)])
            .OfType<Estimate>();
}
