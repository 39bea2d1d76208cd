using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class FalsePrecision() : ItemRule<Belief>(RuleDescriptor.FalsePrecision, topic => topic.Beliefs)
{
    /// <summary>Closer than this to 0 or 1 the decimals carry the meaning: 0.05 % is not 0.5 %.</summary>
    private const double Tail = 0.01;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a number with more decimals than anyone can mean",
        Finds = "A belief at two or more decimals of a percent, such as 73.42 %. Below 1 % and above 99 % decimals are needed and left alone.",
        Why = "Nobody tells 73.42 % from 73 %. The digits come from a calculation and lend it a precision that its inputs did not have.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The next survey will find more storks. ~73.42% — three good years in a row ^storks
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The next survey will find more storks. ~73% — three good years in a row ^storks
            """),
        Mending = "Round to whole percents, and say in the reason which calculation the number came from.",
    };

    protected override Diagnostic? Check(PageScope scope, Topic topic, Belief item) =>
        item.Estimate is { Decimals: >= 2, Probability: >= Tail and <= 1 - Tail } estimate
            ? Finding(topic, estimate.NumberSpan, $"{estimate.Written} is more exact than anyone can mean", "round it to whole percents")
            : null;
}
