using System.Globalization;
using Garden.Analysis.Editing;
using Garden.Analysis.Forecasting;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.Commands;

/// <summary>
/// Asks for the numbers of beliefs again without showing them; then shows both, and writes what the writer says. Without a terminal it asks and shows, and writes nothing.
/// </summary>
internal sealed class BlindReview(Shell shell, ReadFiles read, Questions questions)
{
    private int _asked;
    private int _written;

    /// <summary>Goes through beliefs, one after the other; gives back the exit code.</summary>
    public int Run(IReadOnlyList<PlacedBelief> beliefs)
    {
        foreach ((int index, PlacedBelief placed) in beliefs.Index())
        {
            shell.Out.WriteLine($"{index + 1} of {beliefs.Count}: {placed.Name}");
            shell.Out.WriteLine("  " + Printable.Of(read.Corpus.Plain(placed.Topic, placed.Belief.Claim)));
            if (placed.Belief.By is DateOnly by)
            {
                shell.Out.WriteLine($"  by {Day(by)}");
            }

            if (!Ask(placed))
            {
                break;
            }

            shell.Out.WriteLine();
        }

        shell.Out.WriteLine($"asked for {Summary.Counted(_asked, "number")}, wrote {_written}");
        Tell(Retest.Of(read.Corpus, read.Corpus.Today));
        return ExitCode.Fine;
    }

    /// <summary>Asks for one number; gives back whether to go on.</summary>
    private bool Ask(PlacedBelief placed)
    {
        while (true)
        {
            string? typed = questions.Ask("  your number now, without looking (Enter skips, q ends):");
            if (typed is null or "q" or "quit")
            {
                return false;
            }

            if (typed.Length == 0)
            {
                return true;
            }

            if (BlindAnswer.Read(typed, placed.Belief, read.Corpus.Settings).TryGet(out BlindAnswer? answer, out Refusal? refusal))
            {
                _asked++;
                Show(placed, answer);
                return Settle(placed, answer);
            }

            Refuse(refusal);
        }
    }

    private void Show(PlacedBelief placed, BlindAnswer answer)
    {
        string since = BeliefHistory.Of(placed.Belief).LastMoved is DateOnly moved ? $"   since {Day(moved)}" : "";
        shell.Out.WriteLine($"  you said      {Percent.Of(answer.Probability)}");
        shell.Out.WriteLine($"  on the page   {Percent.Of(placed.Belief.Estimate)}{since}");
        shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  apart         {Percent.Points((answer.Probability - answer.Shown) * 100)} points, {Math.Abs(answer.Distance):0.00} in log odds"));
        shell.Out.WriteLine($"  pooled        {Percent.Of(answer.Pooled)}   the geometric mean of both odds, on the average nearer than one of them");
    }

    /// <summary>Asks what to write, and writes it; gives back whether to go on.</summary>
    private bool Settle(PlacedBelief placed, BlindAnswer answer)
    {
        if (!shell.InIsTerminal)
        {
            shell.Out.WriteLine("  nothing is written, for there is no terminal to ask at");
            return true;
        }

        while (true)
        {
            string? choice = questions.Ask("  write: n the new number, p the pooled one, k keep the old one and note the answer, or another number; Enter writes nothing:");
            if (choice is null or "q" or "quit")
            {
                return false;
            }

            if (choice.Length == 0)
            {
                return true;
            }

            string? number = choice switch
            {
                "n" => answer.Typed,
                "p" => Percent.Of(answer.Pooled),
                "k" => null,
                _ => choice,
            };
            string? why = questions.Ask("  why, in a line (Enter for nothing):");
            if (why is null)
            {
                return false; // the input ended before the writer had said all
            }

            if (Write(placed, answer, number, why) is not Refusal refusal)
            {
                _written++;
                return true;
            }

            Refuse(refusal);
        }
    }

    /// <summary>Writes into the page as it is on disk now: the writer may have saved it while being asked.</summary>
    private Refusal? Write(PlacedBelief placed, BlindAnswer answer, string? number, string why)
    {
        string path = placed.Topic.Path;
        if (!Disk.Attempt<byte[]>($"read '{path}'", () => RegularFile.ReadAll(Path.Combine(read.Files.Location.Root, path), Caps.FileBytes.Most)).TryGet(out byte[]? bytes, out FileFailure? failure))
        {
            return new Refusal(failure.Message, failure.Help);
        }

        ReadFiles now = read with { Files = read.Files.With([KeyValuePair.Create(path, bytes)]) };
        OpenPage page = new EditRun(shell, now).Open(placed.Topic);
        if (page.Topic?.Beliefs.FirstOrDefault(belief => belief.Id == placed.Belief.Id) is not Belief belief || belief.Estimate?.Probability != placed.Belief.Estimate?.Probability)
        {
            return new Refusal("the belief is no longer on its page with the number that was shown", "run the review again");
        }

        if (!answer.Write(page, belief, number, why, read.Corpus.Today).TryGet(out PageEdit? edit, out Refusal? refusal))
        {
            return refusal;
        }

        return new EditRun(shell, now).Write(placed.Name, edit) == ExitCode.Fine ? null : new Refusal("nothing was written");
    }

    private void Tell(Retest retest)
    {
        if (retest is { Spread: double spread, PointsAtEven: double points } && retest.Pairs >= Retest.Fewest)
        {
            shell.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"by {retest.Pairs} blind answers before today's, one answer is off by {spread:0.00} in log odds, {points:0} points at 50%; changes of mind are in it"));
        }
        else if (retest.Pairs > 0)
        {
            shell.Out.WriteLine($"{Summary.Counted(retest.Pairs, "blind answer")} before today's; how far one is off is told from {Retest.Fewest} on");
        }
    }

    private void Refuse(Refusal refusal)
    {
        shell.Out.WriteLine("  " + Printable.Of(refusal.Message));
        if (refusal.Help is not null)
        {
            shell.Out.WriteLine("  " + Printable.Of(refusal.Help));
        }
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
