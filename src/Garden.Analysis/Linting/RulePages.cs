using System.Collections.Immutable;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting;

/// <summary>The documentation of the rules as Markdown: what <c>garden explain</c> prints, and the pages of <c>docs/rules</c>.</summary>
public static class RulePages
{
    /// <summary>The name of a rule's page: <c>GRD501-broken-link.md</c>.</summary>
    public static string FileName(Rule rule) => $"{rule.Id.Id}-{rule.Id.Name}.md";

    /// <summary>The address of a rule's page in the documentation as a site, from its root: <c>rules/grd501-broken-link/</c>.</summary>
    public static string Address(Rule rule) => $"rules/{rule.Id.Id.ToLowerInvariant()}-{rule.Id.Name}/";

    /// <summary>The page of one rule.</summary>
    public static string PageOf(Rule rule)
    {
        RuleDocumentation docs = rule.Docs;
        string page = $"""
            # {rule.Id}

            Finds {docs.Summary}. Severity: **{Severities(rule)}**. Fix: **{FixOf(rule)}**.

            ## What it finds

            {docs.Finds}

            ## Why it matters

            {docs.Why}

            ## Fails

            {Example(docs.Failing)}

            ## Passes

            {Example(docs.Passing)}

            ## What to do

            {docs.Mending}

            ## Configuration

            {Configuration(rule)}

            """;
        return page.ReplaceLineEndings("\n");
    }

    /// <summary>The list of all rules.</summary>
    public static string Index()
    {
        string page = $"""
            # Lint rules

            Every finding names its rule by number and by name; either works in `garden.yml`, on the command line and in comments.
            An error fails `garden lint`; a warning fails under `--strict`; an info never does. `garden explain RULE` prints the pages below.

            | Rule | Name | Finds | Severity | Fix |
            |---|---|---|---|---|
            {string.Join('\n', RuleCatalog.All.Select(Row))}

            """;
        return page.ReplaceLineEndings("\n");
    }

    /// <summary>The severities a rule's findings have by themselves: <c>error</c>, or <c>error, warning on a declared stub</c>.</summary>
    public static string Severities(Rule rule) =>
        rule.Docs.OtherSeverity is string other ? $"{Word(rule.Severity)}, {other}" : Word(rule.Severity);

    private static string Row(Rule rule) =>
        $"| [{rule.Id.Id}]({FileName(rule)}) | {rule.Id.Name} | {rule.Docs.Summary} | {Severities(rule)} | {FixOf(rule)} |";

    private static string FixOf(Rule rule) => rule.Fix switch
    {
        FixApplicability.Safe => "safe",
        FixApplicability.Unsafe => "unsafe",
        FixApplicability.Display => "shown only",
        _ => "none",
    };

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Example(ImmutableArray<ExampleFile> files) => string.Join("\n\n", files.Select(file =>
    {
        string name = files.Length > 1 || file.Path != RuleDocumentation.ExampleTopic ? $"`{file.Path}`\n\n" : "";
        string language = file.Path.EndsWith(".yml", StringComparison.Ordinal) ? "yaml" : "markdown";
        return $"{name}````{language}\n{file.Text}\n````";
    }));

    private static string Configuration(Rule rule)
    {
        string other = rule.Severity == Severity.Warning ? "error" : "warning";
        string comment = rule.Id == RuleDescriptor.UnusedSuppression || rule.Id == RuleDescriptor.MalformedSuppression
            ? "A comment cannot silence it."
            : $"In a page, for the next block, with a reason: `<!-- garden-ignore {rule.Id.Id}: why -->`.";
        return $"""
            In `garden.yml`, for the whole garden or for some files:

            ```yaml
            lint:
              rules:
                {rule.Id.Name}: {other}
              per-file:
                "reading/**":
                  {rule.Id.Id}: off
            ```

            {comment}
            """;
    }
}
