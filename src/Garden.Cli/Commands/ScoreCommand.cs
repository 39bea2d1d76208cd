using System.CommandLine;
using Garden.Analysis;
using Garden.Analysis.Forecasting;
using Garden.Cli.Reporting;
using Garden.Language.Model;

namespace Garden.Cli.Commands;

/// <summary><c>garden score</c>: how good the garden's numbers were.</summary>
internal static class ScoreCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string?> path = CommonOptions.GardenPath();
        Option<ListForm> form = ListForms.Option(withCsv: false);
        Option<DateOnly?> asOf = CommonOptions.AsOf();
        DocumentedCommand command = new("score", "score the beliefs that came out")
        {
            Examples = [("garden score", "Brier score and calibration"), ("garden score -f json --as-of 2026-06-01", "as it stood on a day, as data")],
        };
        command.Add(path);
        command.Add(form);
        command.Add(asOf);
        Option<bool> drafts = new("--drafts") { Description = "score the beliefs of drafts too" };
        command.Add(drafts);
        command.ShowCorpus(shell, path, parsed => new GardenOptions(parsed.GetValue(asOf) ?? shell.Today(), parsed.GetValue(drafts) ? PageHiding.Draft : PageHiding.None), (parsed, read) =>
        {
            shell.TellDrafts(read.Corpus, "counts");
            ScoreCard card = Scores.Of(read.Corpus, read.Corpus.Today);
            if (parsed.GetValue(form) == ListForm.Json)
            {
                ScoreText.WriteJson(card, shell.Out);
            }
            else
            {
                ScoreText.WriteTable(card, shell.Out);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
