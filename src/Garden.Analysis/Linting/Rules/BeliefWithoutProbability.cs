using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class BeliefWithoutProbability() : ItemRule<Belief>(RuleDescriptor.BeliefWithoutProbability, topic => topic.Beliefs)
{
    /// <summary>How many numbers a message names.</summary>
    private const int MostNamed = 4;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a belief with no number",
        Finds = """
            An entry under `Current beliefs` that has neither a number nor a likelihood word nor `~unquantified`.
            A number inside the sentence (`by 40%`, `at least 60%`, `70% of crews`) is part of the claim; the message then names it and says how to write it as yours.
            A number that is still to be set (`~XX%`) is GRD102; one that cannot be read is GRD204. A claim that begins `(Normative.)` or `(Definition.)` needs none. An entry that begins with a list (`70. x` is one), with code or
            with a table cannot be read at all.
            """,
        Why = "Two people can agree on every word of a claim and mean 55 % and 95 % by it. The number is what can be compared, moved and scored.",
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The library will keep its Sunday hours. ^sunday-hours
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - The library will keep its Sunday hours. ~75% — the vote was not close ^sunday-hours
            - Public libraries are worth their cost. ~unquantified — a judgement, nothing to be counted ^worth-it
            """),
        Mending = """
            Add a number after the claim: `~70%`, `~60–80%`, `<5%`, `odds 1:3`, `~likely`. If a number would only pretend, say so with `~unquantified`.
            """,
    };

    protected override Diagnostic? Check(PageScope scope, Topic topic, Belief item)
    {
        if (!item.LacksNumber || Wording.IsUnfilled(item.Claim))
        {
            return null;
        }

        if (item.LeftNumbers is not [LeftNumber first, .. var others])
        {
            return Finding(topic, item.TextSpan, "the belief has no probability", "say how sure you are after the claim, in a number or a word: `~70%`, `~likely`, or `~unquantified`");
        }

        string written = WordList.And([.. item.LeftNumbers.Take(MostNamed).Select(left => $"`{left.Written}`")]);
        string read = others.IsEmpty ? $"{written} was read as part of the sentence" : $"{written} were read as parts of the sentence";
        return Finding(topic, first.Span, $"the belief has no probability; {read}", "say how sure you are after the claim and before the reason: `… . ~70% — why`");
    }
}
