using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Analysis.Linting.Rules;

internal sealed class UnfilledPlaceholder() : PageRule(RuleDescriptor.UnfilledPlaceholder)
{
    private const int QuotedLength = 48;

    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a prompt that is still to be replaced by words",
        OtherSeverity = "warning on a declared stub",
        Finds = """
            A prompt in angle brackets (`<one-line why>`), or `TODO`, `TBD` or `TK` standing alone in capitals, in the text of a page or in its title, description or takeaway.
            There is one finding for each. Code, comments, brackets that you escaped (`\<so\>`) and HTML that is meant as HTML are left alone, and so is the body of a reading note with a `url`, which is somebody else's text.
            A missing number (`~XX%`) has a rule of its own, GRD102.
            """,
        Why = """
            A prompt marks the place where you meant to think and have not yet. Readers see it as a quiet "not yet written", which is honest on a page
            that says it is a stub and careless on one that does not.
            """,
        Failing = RuleDocumentation.Topic("""
            ## Current beliefs

            - Most reading groups stop before the third book. ~60% — <one-line why> ^groups-stop
            """),
        Passing = RuleDocumentation.Topic("""
            ## Current beliefs

            - Most reading groups stop before the third book. ~60% — four of the seven I joined did ^groups-stop
            """),
        Mending = """
            Write the words, or delete the prompt. If the page is not ready, say `stub: true` in its front matter: the findings become warnings there.
            To show readers nothing in the place of prompts, set `placeholders: hide` in `garden.yml`.
            """,
    };

    public override IEnumerable<Diagnostic> Check(Page page, PageScope scope)
    {
        foreach (Placeholder placeholder in page.Placeholders)
        {
            bool isQuoted = page is ReadingNote { IsQuoted: true } && placeholder.Span.Start >= page.BodyStart;
            if (placeholder.IsProbability || isQuoted)
            {
                continue;
            }

            string shown = Shorten(placeholder.Text.ReplaceLineEndings(" "));
            yield return Finding(page, placeholder.Span, $"`{shown}` is still to be written", "replace it with your words, or delete it") with
            {
                Severity = page is Topic { DeclaredStub: true } ? Severity.Warning : Severity.Error,
                Fix = Language.Diagnostics.Fix.Replace(FixApplicability.Display, placeholder.Span, ""),
            };
        }
    }

    private static string Shorten(string text)
    {
        if (text.Length <= QuotedLength)
        {
            return text;
        }

        int end = QuotedLength - (char.IsHighSurrogate(text[QuotedLength - 1]) ? 1 : 0);
        return text[..end].TrimEnd() + (text[0] == '<' ? "…>" : "…");
    }
}
