using System.CommandLine;
using Garden.Analysis;
using Garden.Analysis.Editing;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Forecasting.Joint;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Cli.Commands;

/// <summary><c>garden whatif ID yes|no</c>: which numbers must move if a belief comes out so.</summary>
internal static class WhatIfCommand
{
    private const string Yes = "yes";
    private const string No = "no";

    public static Command Create(Shell shell)
    {
        Argument<string> id = CommonOptions.BeliefId();
        Argument<string> outcome = CommonOptions.Word("OUTCOME", $"{Yes} or {No}", [Yes, No]);
        Argument<string?> path = CommonOptions.GardenPath();
        Option<ListForm> form = ListForms.Option(withCsv: false);
        Option<DateOnly?> asOf = CommonOptions.AsOf();
        Option<bool> drafts = new("--drafts") { Description = "take the beliefs of drafts too" };
        DocumentedCommand command = new("whatif", "show which numbers must move if a belief comes out")
        {
            Examples =
            [
                ("garden whatif norms#labs-publish yes", "and what they move to"),
                ("garden whatif labs-publish no -f json", "as data, with the bounds of every belief that relations join it to"),
            ],
        };
        command.Add(id);
        command.Add(outcome);
        command.Add(path);
        foreach (Option option in (Option[])[form, asOf, drafts])
        {
            command.Add(option);
        }

        GardenOptions Shown(ParseResult parsed) => new(parsed.GetValue(asOf) ?? shell.Today(), parsed.GetValue(drafts) ? PageHiding.Draft : PageHiding.None);
        command.ShowCorpus(shell, path, Shown, (parsed, read) =>
        {
            if (!BeliefName.Find(read.Corpus, parsed.GetRequiredValue(id)).TryGet(out PlacedBelief? placed, out Refusal? refusal))
            {
                return shell.Fail(ExitCode.Usage, refusal.Message, refusal.Help);
            }

            bool isYes = parsed.GetRequiredValue(outcome) == Yes;
            Result<Supposition, SuppositionFailure> attempt = Supposition.Of(read.Corpus, placed, isYes);
            if (!attempt.TryGet(out Supposition? supposition, out SuppositionFailure? failure))
            {
                return Fail(shell, placed, isYes, failure.Trouble);
            }

            if (parsed.GetValue(form) == ListForm.Json)
            {
                SuppositionText.WriteJson(supposition, read.Corpus, shell.Out);
            }
            else
            {
                SuppositionText.WriteTable(supposition, shell.Out);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static int Fail(Shell shell, PlacedBelief placed, bool isYes, SuppositionTrouble trouble) => trouble switch
    {
        SuppositionTrouble.CameOut => shell.Fail(ExitCode.Usage, $"{placed.Name} has come out already", "name a belief that is open"),
        SuppositionTrouble.Contradictory => shell.Fail(ExitCode.Problems, $"the numbers around {placed.Name} contradict each other as they are, so anything would follow", "run 'garden lint --select GRD301,GRD302,GRD303,GRD306' and mend what it finds"),
        SuppositionTrouble.RuledOut => shell.Fail(ExitCode.Problems, $"the relations and numbers of the garden rule out that {placed.Name} comes out {(isYes ? Yes : No)}", "move the number that rules it out, or remove a relation that does not really hold"),
        _ => shell.Fail(ExitCode.Problems, $"too many relations lead to {placed.Name} to tell what follows", "see docs/limits.md"),
    };
}
