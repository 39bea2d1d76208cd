using System.Text.RegularExpressions;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Parsing.Items;

/// <summary>Reads the numbers of values and cells, in which a number belongs, and makes estimates of number forms.</summary>
internal static partial class EstimateReader
{
    /// <summary>What is nearer to 0 or 1 is written out as 0 or 1.</summary>
    private const double Smallest = 0.0000005;

    /// <summary>Whether a text holds a marked number that stands where an estimate does: clear enough to make a belief of it wherever it is written.</summary>
    public static bool HasDelimitedMark(InlineText text, PageBuilder page) => LineOf(text, page) is { Estimate: { Rank: EstimateRank.Delimited } };

    /// <summary>Whether a text holds a claim and its estimate, as a belief's line does.</summary>
    public static bool HasEstimate(InlineText text, PageBuilder page) => LineOf(text, page) is { Estimate: { Rank: not EstimateRank.Unreadable }, Claim: [_, ..] };

    private static BeliefLine LineOf(InlineText text, PageBuilder page) => BeliefLineParser.Read(text, page.Settings.Likelihood, page.Words.Estimates);

    /// <summary>The form that starts exactly at a place of a grammar; null when none does.</summary>
    public static NumberForm? At(MarkedText grammar, int start, LikelihoodScale scale)
    {
        Line line = LineLexer.Read(grammar);
        int token = TokenFrom(line, start);
        return line[token].Start == start ? new FormParser(line, scale).At(token)?.Form : null;
    }

    /// <summary>The estimate of a cell or value that holds little else: the first number form in it; null when there is none.</summary>
    public static NumberForm? First(MarkedText grammar, int start, int end, LikelihoodScale scale)
    {
        Line line = LineLexer.Read(grammar[..end]);
        FormParser forms = new(line, scale);
        for (int at = TokenFrom(line, start); at < line.Count; at++)
        {
            if (forms.At(at) is { } found)
            {
                return found.Form;
            }
        }

        return null;
    }

    /// <summary>
    /// The estimate of a value in which a number belongs. What stands there alone and can be read as none is one that cannot be read;
    /// null when there are only words, or nothing.
    /// </summary>
    /// <param name="inPlace">Whether an arrow between two numbers revises the first in place.</param>
    public static NumberForm? InValue(MarkedText grammar, int start, int end, LikelihoodScale scale, bool inPlace = false)
    {
        Line line = LineLexer.Read(grammar[..end]);
        int at = TokenFrom(line, start);
        while (line.Kind(at) == LineTokenKind.Arrow)
        {
            at++;
        }

        if (new FormParser(line, scale, inPlace).At(at) is { } read)
        {
            return read.Form;
        }

        return new UnreadableForms(line, scale).Alone(at) is { } alone && Placement.EndsEstimate(line, alone.Next)
            ? alone.Form
            : First(grammar, start, end, scale);
    }

    /// <summary>Whether what stands behind a number of a value makes it another one: <c>60% → 80%</c>, <c>80%, else 40%</c>, <c>80% more likely</c>.</summary>
    /// <param name="end">Where the number ends.</param>
    /// <param name="stop">Where the part of the value ends that belongs to the number.</param>
    public static bool IsOther(MarkedText grammar, int end, int stop, PageBuilder page)
    {
        Line line = LineLexer.Read(grammar[..stop]);
        return new NumberSequels(line, new FormParser(line, page.Settings.Likelihood), page.Words.Estimates).IsOther(TokenFrom(line, end));
    }

    /// <summary>Whether what stands behind the number of a dated entry makes it another one: <c>65%, later 70%</c>, <c>70% says Bob</c>.</summary>
    /// <param name="end">Where the number ends.</param>
    public static bool IsOtherThatDay(MarkedText grammar, int end, PageBuilder page)
    {
        Line line = LineLexer.Read(grammar);
        return new NumberSequels(line, new FormParser(line, page.Settings.Likelihood), page.Words.Estimates).IsOtherThatDay(TokenFrom(line, end));
    }

    /// <summary>Where the first dash stands that is not part of a number, such as that of a range; -1 when there is none.</summary>
    public static int FirstDash(MarkedText grammar, int from, LikelihoodScale scale)
    {
        Line line = LineLexer.Read(grammar);
        FormParser forms = new(line, scale);
        int at = TokenFrom(line, from);
        while (at < line.Count)
        {
            if (line.IsSeparator(at))
            {
                return line[at].Start;
            }

            at = Math.Max(at + 1, forms.At(at)?.Next ?? 0);
        }

        return -1;
    }

    /// <summary>The model's estimate of a form; what is wrong with it is reported.</summary>
    /// <param name="isMarked">Whether a correction carries the mark <c>~</c>, as it does on a belief's line, where an unmarked number would only be inferred.</param>
    public static Estimate ToEstimate(NumberForm form, InlineText text, PageBuilder page, bool isMarked = false)
    {
        MarkedText grammar = PlainForms.Folded(text.Grammar);
        form = Kept(form, grammar, page);
        Garden.Language.Text.SourceSpan number = text.SpanOf(form.NumberStart, form.NumberEnd);
        if (form.Problem is not null)
        {
            string mark = isMarked && !form.IsMarked && form.Correction is not ['<' or '>' or '≤' or '≥', ..] ? "~" : "";
            string? correction = IsRead(form.Correction + grammar[form.NumberEnd..form.End], page.Settings.Likelihood) ? mark + form.Correction : null;
            Fix? fix = correction is null ? null : Fix.Replace(isMarked && !IsCertain(form, grammar) ? FixApplicability.Unsafe : FixApplicability.Safe, number, correction);
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

    /// <summary>Whether a number on a belief's line can be nothing but its probability: it has a mark, a sign or a word for one, or a dash before it. <c>p-value: 0.2</c> and <c>Rating: 7/10</c> may be anything.</summary>
    private static bool IsCertain(NumberForm form, MarkedText grammar)
    {
        ReadOnlySpan<char> before = grammar.Text.AsSpan(0, form.Start).TrimEnd();
        string written = grammar.Text[form.Start..form.End];
        bool isApart = before.IsEmpty || before[^1] is '(' or '（' or '[' || TextScan.IsDash(before[^1]);
        return isApart || form.IsMarked || written.Contains('%', StringComparison.Ordinal) || written.Any(char.IsLetter);
    }

    /// <summary>The form, or what is wrong with it where the number may be thousands in the language of the page (<c>1.500 %</c>) or would be kept as 0 or 100 %.</summary>
    private static NumberForm Kept(NumberForm form, MarkedText grammar, PageBuilder page)
    {
        bool isThousands = page.Words.Estimates.HasPointsInThousands && PointedThousands().IsMatch(grammar[form.NumberStart..form.End]);
        bool isLost = form.Probability is > 0 and < Smallest or > 1 - Smallest and < 1;
        return form.Problem is not null || !(isThousands || isLost) ? form : form with
        {
            Form = EstimateForm.Malformed,
            Probability = null,
            Low = null,
            High = null,
            Correction = null,
            Problem = isThousands ? "is above 100 %, or has a decimal point" : "is closer to 0 or 100 % than numbers are kept",
            Advice = isThousands ? "write it with a decimal comma and fewer digits: `1,5 %`" : "write at least 0.0001% and at most 99.9999%, or a bound: `<0.001%`",
        };
    }

    [GeneratedRegex("(?<![0-9.,])[1-9][0-9]{0,2}[.][0-9]{3}(?![0-9.,])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Garden.Language.Text.RegexPatience.Milliseconds)]
    private static partial Regex PointedThousands();

    /// <summary>Whether a correction is one: a range in brackets behind a number need not fit the number that it should be.</summary>
    private static bool IsRead(string corrected, LikelihoodScale scale) => At(MarkedText.Plain("~" + corrected), 0, scale) is { Problem: null };

    private static int TokenFrom(Line line, int start)
    {
        int at = 0;
        while (at < line.Count && line[at].Start < start)
        {
            at++;
        }

        return at;
    }
}
