using System.CommandLine;
using Garden.Analysis.Editing;
using Garden.Analysis.Forecasting;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Cli.Commands;

/// <summary><c>garden review</c>: what is due; <c>garden review ID --done</c>: stamps it.</summary>
internal static class ReviewCommand
{
    public static Command Create(Shell shell)
    {
        Argument<string?> id = new("ID") { Description = "the topic, or the belief as page#id, that was looked at", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> done = new("--done") { Description = "write today's date as the day of the last review" };
        Option<bool> blind = new("--blind") { Description = "ask for the numbers again without showing them, then show both" };
        Option<int?> within = CommonOptions.Count("--within", "list what comes due within so many days too");
        Option<ListForm> form = ListForms.Option();
        Option<DateOnly?> day = CommonOptions.WrittenDay();
        DocumentedCommand command = new("review", "list what is due for another look, most important first; stamp what was looked at")
        {
            Examples =
            [
                ("garden review", "deadlines that passed and reviews that are due"),
                ("garden review norms --done", "I looked at the whole topic today"),
                ("garden review norms#labs-publish --done", "and at one belief"),
                ("garden review --blind", "what would I say today, not knowing what I said?"),
            ],
        };
        command.Add(id);
        foreach (Option option in (Option[])[done, blind, within, form, day])
        {
            command.Add(option);
        }

        command.EditCorpus(shell, day, (parsed, read, cancellation) =>
        {
            string? typed = parsed.GetValue(id);
            if (parsed.GetValue(blind))
            {
                return parsed.GetValue(done) ? shell.Fail(ExitCode.Usage, "--blind asks for numbers, and --done stamps what was looked at", "give one of them")
                    : parsed.GetResult(form) is { Implicit: false } ? shell.Fail(ExitCode.Usage, "--blind asks and answers in words, and has no other form", "leave --output-format out")
                    : Blind(shell, read, typed, parsed.GetValue(within) ?? 0, cancellation);
            }

            if (typed is null != !parsed.GetValue(done))
            {
                return shell.Fail(ExitCode.Usage, typed is null ? "--done needs the ID of what was looked at" : "an ID needs --done or --blind", "run 'garden review --help'");
            }

            if (typed is not null)
            {
                return Stamp(shell, read, typed);
            }

            ReviewList.Of(read.Corpus.Seen, parsed.GetValue(within) ?? 0).Write(parsed.GetValue(form), shell.Out);
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Asks for the numbers of a belief, of a topic, or of what is due: open beliefs that have one, and entries of a list, below which an answer can be noted.</summary>
    private static int Blind(Shell shell, ReadFiles read, string? typed, int within, CancellationToken cancellation)
    {
        PlacedBelief[] beliefs;
        if (typed is null)
        {
            beliefs = [.. ReviewList.Due(read.Corpus.Seen, within).SelectMany(entry => entry.Belief is Belief belief ? [new PlacedBelief(entry.Topic, belief)] : OfTopic(entry.Topic)).Distinct()];
        }
        else if (!typed.Contains('#', StringComparison.Ordinal) && PageName.Find(read.Corpus.Topics, typed).TryGet(out Topic? topic, out _))
        {
            beliefs = [.. OfTopic(topic)];
        }
        else if (BeliefName.Find(read.Corpus, typed).TryGet(out PlacedBelief? placed, out Refusal? unknown))
        {
            beliefs = [placed];
        }
        else
        {
            return shell.Fail(ExitCode.Usage, unknown.Message, unknown.Help);
        }

        beliefs = [.. beliefs.Where(one => one is { IsResolved: false, Belief: { IsListEntry: true, Estimate.Probability: not null } })];
        if (beliefs.Length == 0)
        {
            shell.Out.WriteLine(typed is null ? "nothing is due that has a number: name a topic or a belief" : $"'{typed}' has no open belief with a number");
            return ExitCode.Fine;
        }

        using Questions questions = new(shell, cancellation);
        return new BlindReview(shell, read, questions).Run(beliefs);
    }

    private static IEnumerable<PlacedBelief> OfTopic(Topic topic) => topic.Beliefs.Select(belief => new PlacedBelief(topic, belief));

    /// <summary>A bare id is a topic's if there is one, else a belief's.</summary>
    private static int Stamp(Shell shell, ReadFiles read, string typed)
    {
        EditRun run = new(shell, read);
        DateOnly today = read.Corpus.Today;
        Result<Topic, Refusal> found = PageName.Find(read.Corpus.Topics, typed);
        if (found.TryGet(out Topic? topic, out Refusal? unknown))
        {
            return run.Write(topic.Name, ReviewStamp.Region(run.Open(topic), today));
        }

        bool isBelief = typed.Contains('#', StringComparison.Ordinal) || BeliefName.Find(read.Corpus, typed).Failure is null;
        return isBelief
            ? run.OnBelief(typed, (page, belief) => ReviewStamp.Belief(page, belief, today))
            : shell.Fail(ExitCode.Usage, unknown.Message, unknown.Help);
    }
}
