using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnsafeLink() : Rule(RuleDescriptor.UnsafeLink)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a link with a scheme that is not allowed",
        Finds = """
            A link or image whose address, after all decoding, has another scheme than `http`, `https` or `mailto`: `javascript:`, `data:`, `file:` and whatever hides one of them behind entities or escapes.
            Relative addresses are fine. The rule watches quoted texts too.
            """,
        Why = "A link can run a script in your reader's browser. What is pasted from elsewhere is where such links come from.",
        Failing = RuleDocumentation.Topic("""
            ## Where I currently stand

            [Count the votes](javascript:alert(1)) before the meeting.
            """),
        Passing = RuleDocumentation.Topic("""
            ## Where I currently stand

            [Count the votes](https://example.org/votes) before the meeting.
            """),
        Mending = """
            Link to a web page. If your readers need another scheme, such as `tel` or `xmpp`, allow it in `garden.yml`: `lint: {options: {allowed-schemes: [http, https, mailto, tel]}}`.
            """,
    };
}
