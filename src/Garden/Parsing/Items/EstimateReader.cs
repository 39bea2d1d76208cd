using Garden.Diagnostics;
using Garden.Model;
using Garden.Parsing.Inlines;

namespace Garden.Parsing.Items;

/// <summary>A belief's line taken apart; positions are those of the text's grammar string.</summary>
/// <param name="Form">The estimate; null when there is none.</param>
/// <param name="ClaimStart">Where the claim starts.</param>
/// <param name="ClaimEnd">Where the claim ends.</param>
/// <param name="ReasonStart">Where the reason starts; the text's length when there is none.</param>
internal readonly record struct EstimateSplit(NumberForm? Form, int ClaimStart, int ClaimEnd, int ReasonStart);

/// <summary>
/// Finds which number of a line is the estimate. It is the first number form that carries a mark or stands where a
/// sentence has ended, and is followed by a dash, a prompt or the end; failing that, the last one before the first dash.
/// </summary>
internal static class EstimateReader
{
    /// <summary>Takes a belief's line apart.</summary>
    public static EstimateSplit Split(InlineText text, LikelihoodScale vocabulary)
    {
        string grammar = FullWidth.Folded(text.Grammar);
        int dash = Dashes.First(grammar, 0) is { } first ? first.Start : -1;
        NumberForm? fallback = null;
        NumberForm? colon = null;
        int at = 0;
        while (at < grammar.Length)
        {
            NumberForm? form = EstimateScanner.At(grammar, at, vocabulary);
            bool placed = form is not null && (form.IsMarked || StandsAlone(grammar, form.Start));
            if (placed && Dashes.IsFollowed(grammar, form!.End))
            {
                return Around(grammar, form);
            }

            if ((form is null || form.Problem is not null) && (VagueHere(grammar, at) ?? UnreadableHere(grammar, at)) is NumberForm meant)
            {
                return Around(grammar, meant);
            }

            if (form is null)
            {
                at++;
                continue;
            }

            if (form.Start < dash && form.End > dash)
            {
                dash = Dashes.First(grammar, form.End) is { } next ? next.Start : -1;
            }

            if (dash >= 0 && form.End <= dash && (form.Problem is null || form.IsMarked) && form.Form is not (EstimateForm.Malformed or EstimateForm.Odds))
            {
                fallback = form;
            }

            colon ??= StandsAlone(grammar, form.Start) ? UnreadableNumbers.BeforeColon(grammar, form) : null;
            at = Math.Max(form.End, at + 1);
        }

        if (colon is not null && (fallback is null || fallback.Start == colon.Start))
        {
            return Around(grammar, colon);
        }

        if (fallback is null)
        {
            return dash < 0 ? new EstimateSplit(null, 0, grammar.Length, grammar.Length) : new EstimateSplit(null, 0, dash, Dashes.First(grammar, dash)!.Value.End);
        }

        bool trailing = Dashes.IsFollowed(grammar, fallback.End);
        return new EstimateSplit(fallback, 0, trailing ? fallback.Start : dash, Dashes.First(grammar, dash)!.Value.End);
    }

    /// <summary>Whether a text holds a marked number that stands where an estimate does: clear enough to make a belief of it wherever it is written.</summary>
    public static bool HasDelimitedMark(InlineText text, LikelihoodScale scale) => Split(text, scale).Form is { IsMarked: true };

    /// <summary>Whether a text holds an estimate, as a belief's line does.</summary>
    public static bool HasEstimate(InlineText text, LikelihoodScale scale) => Split(text, scale).Form is not null;

    /// <summary>The estimate of a cell or value that holds little else: the first number form in it; null when there is none.</summary>
    public static NumberForm? First(string grammar, int start, int end, LikelihoodScale vocabulary)
    {
        string part = FullWidth.Folded(end < grammar.Length ? grammar[..end] : grammar);
        for (int at = start; at < end; at++)
        {
            if (EstimateScanner.At(part, at, vocabulary) is NumberForm form)
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>
    /// The estimate of a value in which a number belongs. What stands there alone and can be read as none is one that cannot be read;
    /// null when there are only words, or nothing.
    /// </summary>
    public static NumberForm? InValue(string grammar, int start, int end, LikelihoodScale vocabulary)
    {
        string part = FullWidth.Folded(end < grammar.Length ? grammar[..end] : grammar);
        int at = start;
        while (at < end && (char.IsWhiteSpace(part[at]) || Arrows.EndAt(part, at) > 0))
        {
            at = Math.Max(at + 1, Arrows.EndAt(part, at));
        }

        bool isRead = at >= end || EstimateScanner.At(part, at, vocabulary) is not null;
        NumberForm? alone = isRead ? null : IfAlone(part, EstimateScanner.Bare(part, at)) ?? IfAlone(part, UnreadableNumbers.Alone(part, at));
        return alone ?? First(grammar, start, end, vocabulary);
    }

    /// <summary>Where the first dash stands that is not part of a number, such as that of a range; -1 when there is none.</summary>
    public static int FirstDash(string grammar, int from, LikelihoodScale vocabulary)
    {
        int at = from;
        while (Dashes.First(grammar, at) is { } dash)
        {
            int number = at;
            while (number < dash.Start)
            {
                number = EstimateScanner.At(grammar, number, vocabulary) is NumberForm form ? Math.Max(form.End, number + 1) : number + 1;
            }

            if (number <= dash.Start)
            {
                return dash.Start;
            }

            at = number;
        }

        return -1;
    }

    /// <summary>The model's estimate of a form; what is wrong with it is reported.</summary>
    public static Estimate ToEstimate(NumberForm form, InlineText text, PageBuilder page)
    {
        string grammar = FullWidth.Folded(text.Grammar);
        Garden.Text.SourceSpan number = text.SpanOf(form.NumberStart, form.NumberEnd);
        if (form.Problem is not null)
        {
            string? correction = IsRead(form.Correction + grammar[form.NumberEnd..form.End], page.Settings.Likelihood) ? form.Correction : null;
            Fix? fix = correction is null ? null : Fix.Replace(FixApplicability.Safe, number, correction);
            page.Report(
                RuleDescriptor.MalformedProbability,
                text.SpanOf(form.Start, form.End),
                $"the probability `{grammar[form.NumberStart..form.End]}` {form.Problem}",
                correction is null ? form.Advice ?? "write it as a number from 0% to 100%, such as `~65%`" : $"write `{correction}`",
                fix);
        }

        return new Estimate
        {
            Form = form.Form,
            Probability = form.Probability,
            Low = form.Low,
            High = form.High,
            Words = form.Words,
            Previous = form.Previous,
            Decimals = form.Decimals,
            Written = grammar[form.NumberStart..form.End],
            Span = text.SpanOf(form.Start, form.End),
            NumberSpan = number,
        };
    }

    /// <summary>Whether a correction is one: a range in brackets behind a number need not fit the number that it should be.</summary>
    private static bool IsRead(string corrected, LikelihoodScale vocabulary) => EstimateScanner.At("~" + corrected, 0, vocabulary) is { Problem: null };

    private static NumberForm? IfAlone(string part, NumberForm? form) =>
        form is not null && (Dashes.IsFollowed(part, form.End) || IsBlank(part.AsSpan(form.End))) ? form : null;

    private static NumberForm? VagueHere(string grammar, int at)
    {
        bool start = char.IsLetter(grammar[at]) && at > 0 && !char.IsLetterOrDigit(grammar[at - 1]) && StandsAlone(grammar, at);
        return start && EstimateScanner.VagueAt(grammar, at) is NumberForm vague && Dashes.IsFollowed(grammar, vague.End) ? vague : null;
    }

    /// <summary>What is meant as the estimate and has no form that can be read, in the estimate's place.</summary>
    private static NumberForm? UnreadableHere(string grammar, int at)
    {
        bool isMarked = grammar[at] is '~' or '≈' or '<' or '>' or '≤' or '≥' or 'o' or 'O';
        return (isMarked || (grammar[at] is '.' or '+' or '-' or (>= '0' and <= '9') && StandsAlone(grammar, at)))
            && EstimateScanner.MayStart(grammar, at)
            && UnreadableNumbers.At(grammar, at) is NumberForm form
            && Dashes.IsFollowed(grammar, form.End) ? form : null;
    }

    private static EstimateSplit Around(string grammar, NumberForm form)
    {
        int reason = Dashes.SkipAfter(grammar, form.End);
        if (!IsBlank(grammar.AsSpan(0, form.Start)))
        {
            return new EstimateSplit(form, 0, form.Start, reason);
        }

        // The number comes first: what follows is the claim, and its reason stands behind the next dash.
        return Dashes.First(grammar, reason) is { } dash
            ? new EstimateSplit(form, reason, dash.Start, dash.End)
            : new EstimateSplit(form, reason, grammar.Length, grammar.Length);
    }

    private static bool IsBlank(ReadOnlySpan<char> part)
    {
        foreach (char c in part)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is InlineText.Opaque or InlineText.Prompt)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a form stands at the start, or where a sentence, a bracket, a quotation or a prompt has ended.</summary>
    private static bool StandsAlone(string grammar, int start)
    {
        int before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(grammar[before]))
        {
            before--;
        }

        return before < 0 || grammar[before] is '.' or '?' or '!' or ':' or ')' or '"' or '\'' or '”' or '’' or '»' or '“' or '…' or '。' or '」' or InlineText.Prompt;
    }
}
