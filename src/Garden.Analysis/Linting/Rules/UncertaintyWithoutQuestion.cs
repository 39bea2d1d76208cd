using System.Buffers;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UncertaintyWithoutQuestion() : LinkedItemRule<Uncertainty>(RuleDescriptor.UncertaintyWithoutQuestion, topic => topic.Uncertainties)
{
    /// <summary>Question marks: Latin, full-width, Arabic, Greek, Armenian, Ethiopic.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("?？؟\u037E\u055E\u1367");

    private static readonly SearchValues<string> Openings = SearchValues.Create(
        ["whether ", "how ", "what ", "which ", "who ", "whose ", "why ", "when ", "where ", "to what extent "], StringComparison.OrdinalIgnoreCase);

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "an uncertainty that asks nothing",
        Finds = """
            An entry under `Uncertainties` with no question mark before "Why it matters:". An indirect question ("whether …", "how much …") counts as a question.
            """,
        Why = "\"Data quality\" is a subject. A question can be answered, and whoever knows the answer can tell that you are asking for it.",
        Failing = RuleDocumentation.Topic("""
            ## Uncertainties

            - Groundwater levels. Why it matters: wells are the only reserve.
            """),
        Passing = RuleDocumentation.Topic("""
            ## Uncertainties

            - Will groundwater levels recover after two wet winters? Why it matters: wells are the only reserve.
            """),
        Mending = "Write the sentence that you would ask somebody who knows.",
    };

    protected override bool IsSuspect(Topic topic, Uncertainty item) => !item.Question.HasPlaceholder && !HasMark(item.Question);

    protected override Diagnostic? Check(CorpusFacts facts, Topic topic, Uncertainty item)
    {
        string words = facts.Corpus.Plain(topic, item.Question);
        return words.AsSpan().ContainsAny(Marks) || words.AsSpan().IndexOfAny(Openings) == 0
            ? null
            : Finding(topic, item.TextSpan, "the uncertainty asks nothing", "write it as a question that somebody could answer");
    }

    /// <summary>Whether its own words hold a question mark, whatever its links are called.</summary>
    private static bool HasMark(RichText question)
    {
        foreach (TextEvent one in question.Events)
        {
            if (one.Kind == TextEventKind.Text && one.Text.AsSpan().ContainsAny(Marks))
            {
                return true;
            }
        }

        return false;
    }
}
