using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Items;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>Finds what looks like a probability in a line without an estimate: percentages, shares, decimals below one, a word, a figure.</summary>
internal sealed class LeftNumbers(Line line, FormParser forms, UnreadableForms unreadable, EstimateWords words)
{
    /// <summary>The numbers in the order in which they stand.</summary>
    /// <param name="hasQuantity">Whether the line has a quantity, whose figures are no probability.</param>
    public ImmutableArray<NumberForm> Find(bool hasQuantity)
    {
        ImmutableArray<NumberForm>.Builder left = ImmutableArray.CreateBuilder<NumberForm>();
        int at = 0;
        while (at < line.Count)
        {
            if (line.Kind(at) == StrikeOpen)
            {
                at = EndOfStruck(line, at);
                continue;
            }

            FoundForm? found = forms.At(at) ?? (unreadable.At(at) is { Form.Form: not EstimateForm.Vague } unread ? unread : null);
            if (found is { } form)
            {
                left.Add(form.Form);
                at = Math.Max(at + 1, form.Next);
                continue;
            }

            int end = IsShare(at) || IsLastNumber(at) ? at + 1 : OddEnd(at);
            if (end > at)
            {
                left.Add(NumberForm.Plain(line[at].Start, line[end - 1].End, EstimateForm.Malformed));
            }

            at = Math.Max(at + 1, end);
        }

        return left.Count == 0 && !hasQuantity && (LikelihoodWord() ?? Figure()) is { } other ? [other] : left.ToImmutable();
    }

    /// <summary>A word that says how likely the claim is and stands where an estimate may; null when none does.</summary>
    private NumberForm? LikelihoodWord()
    {
        for (int at = 0; at < line.Count; at++)
        {
            if (words.Likelihoods.End(line, at) is int next
                && next > at
                && Placement.EndsEstimate(line, next)
                && (line.Kind(line.Before(at)) is Stop or Comma or Colon or Semicolon or Open || line.IsSeparator(line.Before(at))))
            {
                return NumberForm.Plain(line[at].Start, line[next - 1].End, EstimateForm.Vague);
            }
        }

        return null;
    }

    /// <summary>The last figure from 1 to 100, the sign of a currency before it or not: <c>$70</c>; null when there is none.</summary>
    private NumberForm? Figure()
    {
        for (int at = line.Count - 1; at >= 0; at--)
        {
            bool isFree = line[at].IsSpaced || at == 0 || line.Kind(at - 1) is Open or Colon or Stop or EmphasisOpen or LineTokenKind.Equals || IsCurrency(at - 1);
            if (line.Kind(at) == Number && isFree && WrittenNumber.Read(line.Words(at)) is >= 1 and <= 100)
            {
                int first = !line[at].IsSpaced && IsCurrency(at - 1) ? at - 1 : at;
                int last = line.Kind(at + 1) == Dash && line.Kind(at + 2) == Number && !line[at + 2].IsSpaced ? at + 2 : line.Kind(at + 1) == Percent ? at + 1 : at;
                return NumberForm.Plain(line[first].Start, line[last].End, EstimateForm.Malformed);
            }
        }

        return null;
    }

    private bool IsCurrency(int at) => line.Kind(at) == Symbol && char.GetUnicodeCategory(line.Words(at)[0]) == System.Globalization.UnicodeCategory.CurrencySymbol;

    /// <summary>The place behind words that are struck out: no number among them is meant any more.</summary>
    public static int EndOfStruck(Line line, int open)
    {
        int at = open + 1;
        while (at < line.Count && line.Kind(at) != StrikeClose)
        {
            at++;
        }

        return at + 1;
    }

    private bool IsShare(int at) => line.Kind(at) == Number && line.Words(at).ContainsAny('.', ',') && WrittenNumber.Read(line.Words(at)) is > 0 and < 1;

    /// <summary>Whether a figure from 1 to 100 ends the line behind a colon, a dash or the like: <c>claim: 85</c>.</summary>
    private bool IsLastNumber(int at) =>
        line.Kind(at) == Number && line.IsBlank(at + 1, line.Count) && WrittenNumber.Read(line.Words(at)) is >= 1 and <= 100
        && (line.Kind(at - 1) is Colon or LineTokenKind.Equals or Open || line.IsSeparator(at - 1));

    /// <summary>Where a number ends that is written as no other is: <c>.7</c>, <c>%70</c>, <c>½</c>, <c>1-in-20</c>; the place itself when none stands there.</summary>
    private int OddEnd(int at)
    {
        bool isGlued = line.Kind(at + 1) == Number && !line[at + 1].IsSpaced;
        bool isPoint = isGlued && line.Words(at) is "." && (line[at].IsSpaced || line.Kind(at - 1) is LineTokenKind.Equals or Colon or Open);
        bool isSigned = isGlued && line.Kind(at) == Percent && line[at].IsSpaced;
        bool isOneIn = line.Kind(at) == Number && line.Kind(at + 1) == Dash && line.IsWord(at + 2, "in") && line.Kind(at + 3) == Dash && line.Kind(at + 4) == Number;
        return isPoint || isSigned ? at + 2
            : isOneIn ? at + 5
            : line.Kind(at) is Symbol or Word && line.Words(at) is [>= '\u00BC' and <= '\u00BE' or >= '\u2150' and <= '\u215E'] ? at + 1
            : at;
    }
}
