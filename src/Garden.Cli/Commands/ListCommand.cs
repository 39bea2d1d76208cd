using System.CommandLine;
using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Cli.Reporting;

namespace Garden.Cli.Commands;

/// <summary><c>garden list KIND</c>: what is in the garden, as a table or as data.</summary>
internal static class ListCommand
{
    private static readonly Dictionary<string, BeliefOrder> Orders = new(StringComparer.Ordinal)
    {
        ["confidence"] = BeliefOrder.Confidence,
        ["sureness"] = BeliefOrder.Decidedness,
        ["importance"] = BeliefOrder.Importance,
        ["moved"] = BeliefOrder.LastMove,
    };

    public static Command Create(Shell shell)
    {
        Argument<string> kind = CommonOptions.Word("KIND", "topics, beliefs, uncertainties, updates, reading, changes, evidence, cruxes, agenda or drafts", Listings.Kinds);
        Argument<string?> path = CommonOptions.GardenPath();
        Option<ListForm> form = ListForms.Option();
        Option<string?> area = new("--area") { Description = "only of topics in this area", HelpName = "AREA" };
        Option<string?> status = new("--status") { Description = "only of topics in this state", HelpName = "STATUS" };
        Option<bool> stale = new("--stale") { Description = "only of topics whose review is overdue" };
        Option<bool> open = new("--open") { Description = "only what has not come out, been answered or fired" };
        Option<double?> min = Percentage("--min", "only beliefs at least this likely");
        Option<double?> max = Percentage("--max", "only beliefs at most this likely");
        Option<BeliefOrder?> sort = CommonOptions.OptionalChoice("--sort", "beliefs in this order: the likeliest, the furthest from 50%, what matters most or what moved last first", Orders);
        Option<bool> idle = new("--idle") { Description = "only readings that moved nothing" };
        Option<DateOnly?> asOf = CommonOptions.AsOf();
        DocumentedCommand command = new("list", "list what is in the garden")
        {
            Examples =
            [
                ("garden list topics --stale", "what has not been reviewed for too long"),
                ("garden list beliefs --open --min 80", "what I am fairly sure of"),
                ("garden list cruxes", "what is worth finding out"),
                ("garden list drafts", "what the site leaves out"),
                ("garden list beliefs -f csv > beliefs.csv", "for a spreadsheet"),
            ],
        };
        command.Add(kind);
        command.Add(path);
        foreach (Option option in (Option[])[form, area, status, stale, open, min, max, sort, idle, asOf])
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
                Sort = parsed.GetValue(sort),
                Idle = parsed.GetValue(idle),
            };
            string name = parsed.GetRequiredValue(kind);
            if (filter.Unfit(name) is string unfit)
            {
                return shell.Fail(ExitCode.Usage, $"{unfit} does not apply to {name}", "run 'garden list --help'");
            }

            if (filter.Unknown(read.Corpus) is { } unknown)
            {
                return shell.Fail(ExitCode.Usage, unknown.Message, unknown.Help);
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
                if (percent is > 0 and < 1 && !typed.EndsWith('%'))
                {
                    result.AddError($"'{typed}' could be {typed}% or {(percent * 100).ToString("0.##", CultureInfo.InvariantCulture)}%: write the percent sign");
                    return null;
                }

                return percent / 100;
            }

            result.AddError($"'{typed}' is no percentage such as 80");
            return null;
        },
    };
}
