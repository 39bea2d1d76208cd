using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>
/// Tells the numbers of an interval from those of an estimate: in <c>95% CI 90–99%</c> the first is the level at which a study reckoned, the others are
/// the ends that it found, and none is the writer's probability.
/// </summary>
internal static class Intervals
{
    private static readonly string[] Kinds =
        ["confidence", "conf", "credible", "credibility", "compatibility", "prediction", "predictive", "posterior", "probability", "uncertainty", "Bayesian credible", "highest density", "central"];

    /// <summary>What such an interval is called, in every language that the tool reads.</summary>
    private static readonly PhraseSet Names = new([
        "CI", "CIs", "CrI", "HDI", "HPD", "HPDI", "CI95", "CI90", "CI80", "CI50",
        .. Kinds.SelectMany(kind => new[] { "interval", "intervals", "range", "band", "bounds", "limits", "region" }.Select(noun => $"{kind} {noun}")),
        "KI", "Konfidenzintervall", "Konfidenzbereich", "Vertrauensintervall", "Vertrauensbereich", "Kredibilitätsintervall", "Glaubwürdigkeitsintervall", "Unsicherheitsintervall", "Unsicherheitsbereich", "Prognoseintervall",
        "IC", "IC95", "IC90", "intervalle de confiance", "intervalle de crédibilité", "intervalle crédible", "intervalle d'incertitude",
        "intervalo de confianza", "intervalo de credibilidad", "intervalo creíble", "intervalo de incertidumbre",
        "فاصل ثقة", "فاصل الثقة", "فترة ثقة", "فترة الثقة", "مجال ثقة", "مجال الثقة",
    ]);

    /// <summary>The name in a script without blanks, where other words may have grown together with it.</summary>
    private static readonly string[] Ideographic = ["信頼区間", "信用区間", "確信区間", "予測区間"];

    /// <summary>Names an interval only behind a level, <c>80% range 60–90</c>: alone it names the range of an estimate.</summary>
    private static readonly WordSet Ranges = new(["range", "band", "interval", "Bereich", "Spanne", "Intervall", "fourchette", "intervalle", "rango", "intervalo"]);

    /// <summary>Stand between the name, the level and the ends: <c>IC à 95 %</c>, <c>the 95% CI is 90–99%</c>.</summary>
    private static readonly WordSet Joints = new(["at", "of", "is", "was", "from", "between", "zu", "von", "bei", "ist", "war", "à", "de", "est", "del", "al", "es", "عند", "بنسبة", "هو"]);

    /// <summary>German for a confidence interval, and far more often for artificial intelligence: it names an interval only beside a level.</summary>
    private const string Ambiguous = "KI";

    /// <summary>How many tokens the longest name has: <c>C.I.</c></summary>
    private const int MostTokens = 4;

    /// <summary>The place behind the name that stands at a token; the token itself when none does.</summary>
    public static int NameEnd(Line line, int at)
    {
        if (line.Kind(at) != Word)
        {
            return at;
        }

        int end = Names.End(line, at);
        if (end > at)
        {
            return end;
        }

        // "C.I."
        if (line.Words(at) is "C" && line.Kind(at + 1) == Stop && line.Words(at + 2) is "I" && !line[at + 2].IsSpaced)
        {
            return line.Kind(at + 3) == Stop && !line[at + 3].IsSpaced ? at + 4 : at + 3;
        }

        return IsIdeographic(line, at) ? at + 1 : at;
    }

    /// <summary>Whether a percentage is the level of an interval: its name follows.</summary>
    /// <param name="next">The token behind the percent sign.</param>
    public static bool IsLevel(Line line, int next, bool isMarked) => NameEnd(line, next) > next || (!isMarked && line.IsWordOf(next, Ranges) && StartsNumber(line, SkipMarks(line, next + 1)));

    /// <summary>Whether a number is an end or the level of the interval that is named before it: <c>CI: 90–99%</c>, <c>IC à 95 %</c>.</summary>
    /// <param name="isRange">Whether it is a range: only its ends may stand behind a comma or a level.</param>
    public static bool IsNamedBefore(Line line, int first, bool isRange)
    {
        int at = Back(line, first - 1, isRange);
        bool hasLevel = isRange && line.Kind(at) == Percent && line.Kind(at - 1) == Number;
        at = hasLevel ? Back(line, at - 2, isRange) : at;
        bool mayBeOther = line.IsWord(at, Ambiguous) && !hasLevel && line.Kind(at - 1) != Percent;
        return !mayBeOther && EndsName(line, at);
    }

    /// <summary>Whether a range is called an interval behind it: <c>60–80% (90% CI)</c>, <c>60–80% CI</c>.</summary>
    public static bool IsNamedBehind(Line line, int next)
    {
        int at = line.Kind(next) is Open or Comma ? next + 1 : next;
        at = line.Kind(at) == Number && line.Kind(at + 1) == Percent ? at + 2 : at;
        return NameEnd(line, at) is int end && end > at && (line.Kind(next) == Open ? line.Kind(end) == Close : Placement.EndsEstimate(line, end));
    }

    private static bool IsIdeographic(Line line, int at)
    {
        foreach (string name in Ideographic)
        {
            if (line.Words(at).Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsNumber(Line line, int at) => line.Kind(at) == Number || (line.Kind(at) is Open or Mark && line.Kind(at + 1) == Number);

    private static int SkipMarks(Line line, int at) => line.Kind(at) is Colon or LineTokenKind.Equals or Comma || line.IsWordOf(at, Joints) ? at + 1 : at;

    /// <summary>The last token before a place that is no mark and no word which only joins.</summary>
    private static int Back(Line line, int from, bool isRange)
    {
        int at = from;
        while (line.Kind(at) is Colon or LineTokenKind.Equals or Open or Close or EmphasisOpen or EmphasisClose || (isRange && (line.Kind(at) == Comma || line.IsSeparator(at))) || line.IsWordOf(at, Joints))
        {
            at--;
        }

        return at;
    }

    private static bool EndsName(Line line, int last)
    {
        for (int start = Math.Max(0, last - MostTokens + 1); start <= last; start++)
        {
            if (NameEnd(line, start) == last + 1)
            {
                return true;
            }
        }

        return false;
    }
}
