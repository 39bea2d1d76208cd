using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>A new number for a belief, as the writer asks for it.</summary>
/// <param name="Number">As typed: <c>70</c>, <c>60-80%</c>, <c>70% (60-80)</c>, <c>likely</c>.</param>
/// <param name="Why">The reason, in Markdown, one line.</param>
/// <param name="Day">The day of the dated entry.</param>
/// <param name="Rewrite">Whether words that stand for a number, and a range that leaves the new number out, may go.</param>
public sealed record BeliefMoveRequest(string Number, string Why, DateOnly Day, bool Rewrite = false);

/// <summary>
/// Moves a belief: its number is rewritten where it stands, and a dated entry tells of it. The same number is written down as
/// reconsidered, unchanged. What the page then says is read again: it must be exactly that, or nothing is done.
/// </summary>
public static class BeliefMoving
{
    /// <summary>The edit of the page, or why there is none.</summary>
    public static Result<PageEdit, Refusal> Move(OpenPage page, Belief belief, BeliefMoveRequest request)
    {
        if ((page.Doubt(belief) ?? EntryText.Fault(request.Why, "--why") ?? Obstacle(belief, request)) is Refusal refusal)
        {
            return refusal;
        }

        if (!NewNumber.Read(request.Number, page.Settings).TryGet(out Estimate? asked, out Refusal? unread))
        {
            return unread;
        }

        Estimate old = belief.Estimate!;
        if (!Rewritten(page.Text, old, asked, request).TryGet(out Rewriting? rewriting, out Refusal? unfit))
        {
            return unfit;
        }

        bool isFirst = old.Probability is null;
        string now = NewNumber.InEntry(rewriting.Edit is null ? old : asked);
        string step = isFirst ? now : $"{NewNumber.InEntry(old)} → {now}";
        string entry = $"{BeliefFacts.Day(request.Day)}: {step} — {request.Why.Trim()}";
        TextEdit dated = NestedEntries.AfterHistory(page, belief, entry);
        ImmutableArray<TextEdit> edits = rewriting.Edit switch
        {
            null => [dated],
            TextEdit number when number.Span.Start < dated.Span.Start => [number, dated],
            TextEdit number => [dated, number], // the number stands in an entry of its own: `confidence: 60%`
        };
        return EditCheck.Of(page, belief, new PageEdit(page.File.Path, page.Text, edits, step), facts => facts with
        {
            Estimate = BeliefFacts.Of(rewriting.Expected),
            History = facts.History + BeliefFacts.Entry(request.Day, isFirst ? null : old, rewriting.Expected, entry),
        });
    }

    /// <summary>
    /// The edit that begins a dated entry for a writer who has the page open: the number that the belief has, and prompts for the new one and
    /// the reason. The number in the claim is left for the writer, whom the findings then lead there.
    /// </summary>
    public static Result<PageEdit, Refusal> Begin(OpenPage page, Belief belief, DateOnly day)
    {
        if ((page.Doubt(belief) ?? Obstacle(belief, new BeliefMoveRequest("", "", day, Rewrite: true))) is Refusal refusal)
        {
            return refusal;
        }

        Estimate old = belief.Estimate!;
        string step = old.Probability is null ? "XX%" : $"{NewNumber.InEntry(old)} → XX%";
        TextEdit dated = NestedEntries.AfterHistory(page, belief, $"{BeliefFacts.Day(day)}: {step} — <why>");
        return new PageEdit(page.File.Path, page.Text, [dated], step);
    }

    private sealed record Rewriting(TextEdit? Edit, Estimate Expected);

    private static Refusal? Obstacle(Belief belief, BeliefMoveRequest request)
    {
        if (belief.Resolution is { } resolution)
        {
            return new Refusal($"it came out on {BeliefFacts.Day(resolution.Date)}: its number is history");
        }

        if (!belief.History.IsEmpty && belief.History.Max(move => move.Date) is var last && last >= request.Day)
        {
            return last == request.Day
                ? new Refusal($"it has an entry of {BeliefFacts.Day(last)} already", "edit that entry, or give the day with --date")
                : new Refusal($"its last entry is of {BeliefFacts.Day(last)}, after {BeliefFacts.Day(request.Day)}", "give a later day with --date");
        }

        // an entry that starts from the claim's number would contradict the one before it, and one that starts from there would hide a move
        if (belief.Estimate is Estimate now && Histories.ByDay(belief) is [.., { To: Estimate noted } latest] && !Histories.Agree(now, noted))
        {
            return new Refusal(
                $"its claim says {now.Written}, its latest entry ({BeliefFacts.Day(latest.Date)}) {noted.Written}",
                "correct the claim, or add the missing entry, so that it is clear what the belief moves from");
        }

        return belief.Estimate?.Form switch
        {
            null when belief.Quantity is not null => new Refusal("it expects an amount, of which no history is kept", "edit its claim, and write down how much it came to with `garden resolve`"),
            null => new Refusal("it has no number to rewrite", "end its claim with a number such as `~65%` first"),
            EstimateForm.Words or EstimateForm.Vague or EstimateForm.Unquantified when !request.Rewrite =>
                new Refusal($"it says `{belief.Estimate.Written}` instead of a number", "add --rewrite to put the number in its place"),
            _ => null,
        };
    }

    /// <summary>The edit of the number in the claim, none when it says the same already, and what the claim then says.</summary>
    private static Result<Rewriting, Refusal> Rewritten(string text, Estimate old, Estimate asked, BeliefMoveRequest request)
    {
        Estimate? kept = WithRangeOf(old, text, asked);
        if (old is { Form: EstimateForm.Point, Low: not null } && kept is null && asked.Low is null && !request.Rewrite)
        {
            return new Refusal(
                $"the range of `{old.Written}` leaves out {asked.Written}",
                $"give the new range too, as in \"{asked.Written} (low-high)\", or add --rewrite to drop it");
        }

        bool fits = kept is not null;
        Estimate expected = (kept ?? asked) with { Previous = old.Previous };
        if (BeliefFacts.Of(expected) == BeliefFacts.Of(old))
        {
            return new Rewriting(null, old);
        }

        if (old.Previous is not null)
        {
            string number = asked.Written + (fits ? text[old.NumberSpan.End..old.Span.End] : "");
            return new Rewriting(
                InPlaceRevision.Appended(text, old, number, asked.Form == EstimateForm.Words), asked with { Previous = old.Probability, Low = expected.Low, High = expected.High });
        }

        SourceSpan span = fits ? old.NumberSpan : old.NumberSpan with { End = old.Span.End };
        bool markInside = old.IsUnset && text[span.Start] is '~' or '≈';
        bool isMarked = markInside || (span.Start > 0 && text[span.Start - 1] is '~' or '≈');
        string mark = markInside ? text[span.Start].ToString() : asked.Form == EstimateForm.Words && !isMarked ? "~" : "";
        return new Rewriting(new TextEdit(span, mark + asked.Written), expected);
    }

    /// <summary>A new number with the range that stands around the old one, which has to hold it; a margin, <c>± 10</c>, goes along with its number. Null where the two do not fit.</summary>
    private static Estimate? WithRangeOf(Estimate old, string text, Estimate asked)
    {
        if (old is not { Form: EstimateForm.Point, Probability: double from, Low: double low, High: double high } || asked is not { Form: EstimateForm.Point, Probability: double to, Low: null })
        {
            return null;
        }

        ReadOnlySpan<char> range = text.AsSpan()[old.NumberSpan.End..old.Span.End];
        if (range.Contains('±') || range.Contains('/'))
        {
            decimal margin = Points(from) - Points(low);
            (low, high) = ((double)((Points(to) - margin) / 100), (double)((Points(to) + margin) / 100));
            return low >= 0 && high <= 1 ? asked with { Low = low, High = high } : null;
        }

        return to >= low - 1e-9 && to <= high + 1e-9 ? asked with { Low = low, High = high } : null;

        static decimal Points(double probability) => decimal.Round((decimal)probability * 100, 9); // free of binary dust, as the page is read
    }
}
