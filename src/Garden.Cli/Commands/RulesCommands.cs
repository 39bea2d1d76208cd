using System.CommandLine;
using Garden.Analysis.Linting;
using Garden.Cli.Reporting;

namespace Garden.Cli.Commands;

/// <summary><c>garden explain RULE</c> and <c>garden rules</c>: what the linter knows.</summary>
internal static class RulesCommands
{
    public static Command Explain(Shell shell)
    {
        Argument<string> rule = new("RULE") { Description = "a number (GRD202) or a name (belief-without-reason)" };
        rule.CompletionSources.Add(_ => RuleCatalog.All.SelectMany(known => new[] { known.Id.Id, known.Id.Name }).Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        DocumentedCommand command = new("explain", "say what a rule finds, why, and what to do")
        {
            Examples = [("garden explain GRD202", "by number"), ("garden explain broken-link", "by name")],
        };
        command.Add(rule);
        command.SetAction(parsed =>
        {
            string typed = parsed.GetRequiredValue(rule);
            if (RuleCatalog.Find(typed) is Rule found)
            {
                shell.Out.Write(RulePages.PageOf(found));
                return ExitCode.Fine;
            }

            string suggestion = RuleCatalog.Nearest(typed) is string nearest ? $"; did you mean '{nearest}'?" : "";
            return shell.Fail(ExitCode.Usage, $"there is no rule '{typed}'{suggestion}", "run 'garden rules' for the list");
        });
        return command;
    }

    public static Command List(Shell shell)
    {
        Option<ListForm> form = ListForms.Option();
        DocumentedCommand command = new("rules", "list the rules of lint")
        {
            Examples = [("garden rules", "all of them"), ("garden rules -f json", "for another program")],
        };
        command.Add(form);
        command.SetAction(parsed =>
        {
            Listing listing = new("rules", ["rule", "name", "severity", "fix", "finds"])
            {
                Rows =
                [
                    .. RuleCatalog.All.Select(rule => (Cell[])
                    [
                        Cell.Words(rule.Id.Id),
                        Cell.Words(rule.Id.Name),
                        Cell.Words(RulePages.Severities(rule)),
                        Cell.Words(rule.Fix?.ToString().ToLowerInvariant()),
                        Cell.Words(rule.Docs.Summary),
                    ]),
                ],
            };
            listing.Write(parsed.GetValue(form), shell.Out);
        });
        return command;
    }
}
