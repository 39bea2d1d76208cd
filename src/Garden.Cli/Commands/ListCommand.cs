using System.CommandLine;
using System.Globalization;
using Garden.Cli.Reporting;

namespace Garden.Cli.Commands;

/// <summary><c>garden list KIND</c>: what is in the garden, as a table or as data.</summary>
internal static class ListCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string> kind = CommonOptions.Word("KIND", "topics, beliefs, uncertainties, updates or reading", Listings.Kinds);
        Argument<string?> path = CommonOptions.GardenPath();
        Option<ListForm> form = ListForms.Option();
        Option<string?> area = new("--area") { Description = "only of topics in this area", HelpName = "AREA" };
        Option<string?> status = new("--status") { Description = "only of topics in this state", HelpName = "STATUS" };
        Option<bool> stale = new("--stale") { Description = "only of topics whose review is overdue" };
        Option<bool> open = new("--open") { Description = "only what has not come out, been answered or fired" };
        Option<double?> min = Percentage("--min", "only beliefs at least this likely");
        Option<double?> max = Percentage("--max", "only beliefs at most this likely");
        Option<DateOnly?> asOf = CommonOptions.AsOf();
        DocumentedCommand command = new("list", "list what is in the garden")
        {
            Examples =
            [
                ("garden list topics --stale", "what has not been reviewed for too long"),
                ("garden list beliefs --open --min 80", "what I am fairly sure of"),
                ("garden list beliefs -f csv > beliefs.csv", "for a spreadsheet"),
            ],
        };
        command.Add(kind);
        command.Add(path);
        foreach (Option option in (Option[])[form, area, status, stale, open, min, max, asOf])
        {
            command.Add(option);
        }

        command.ShowCorpus(shell, path, asOf, (parsed, read) =>
        {
            ListFilter filter = new()
            {
                Area = parsed.GetValue(area),
                Status = parsed.GetValue(status),
                Stale = parsed.GetValue(stale),
                Open = parsed.GetValue(open),
                Min = parsed.GetValue(min),
                Max = parsed.GetValue(max),
            };
            string name = parsed.GetRequiredValue(kind);
            if (filter.Unfit(name) is string unfit)
            {
                return shell.Fail(ExitCode.Usage, $"{unfit} does not apply to {name}", "run 'garden list --help'");
            }

            Listings.Of(read.Corpus, name, filter).Write(parsed.GetValue(form), shell.Out);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>A number of percent, its sign left out or not; read as 0–1.</summary>
    private static Option<double?> Percentage(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "PERCENT",
        CustomParser = result =>
        {
            string typed = result.Tokens[0].Value;
            if (double.TryParse(typed.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent <= 100)
            {
                return percent / 100;
            }

            result.AddError($"'{typed}' is no percentage such as 80");
            return null;
        },
    };
}
