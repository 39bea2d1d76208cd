using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>Reads the estimate of a cell or a labelled line, in which a number belongs and little else.</summary>
internal static class CellParser
{
    /// <summary>
    /// The number that stands there alone (<c>70%</c>, <c>likely</c>, <c>about 70%, from the log</c>) or in brackets behind words (<c>High (60–80%)</c>);
    /// null where two numbers stand there, or words that may turn its meaning (<c>not 70%</c>, <c>70% unlikely</c>).
    /// </summary>
    public static NumberForm? Read(InlineText value, LikelihoodScale scale, EstimateWords words)
    {
        Line line = LineLexer.Read(value);
        FormParser forms = new(line, scale, inPlace: true);
        List<FoundForm> found = [];
        for (int at = 0; at < line.Count; at = Math.Max(at + 1, found is [.., var last] ? last.Next : 0))
        {
            if (line.Kind(at) == StrikeOpen && forms.At(at) is null)
            {
                return null;
            }

            if (forms.At(at, withWords: at == 0 || line.Kind(at - 1) is Open or EmphasisOpen or Mark) is { } form)
            {
                found.Add(form);
            }
        }

        return found switch
        {
            [] => Unreadable(line, scale),
            [var only] when StandsAlone(line, only, words) => only.Form,
            [{ Form.Form: EstimateForm.Words }, var number] when Placement.Of(line, number, words) is { InBracket: true } => number.Form,
            _ => null,
        };
    }

    private static bool StandsAlone(Line line, FoundForm form, EstimateWords words)
    {
        Placement place = Placement.Of(line, form, words);
        bool isClosed = place.Behind is not (Side.Word or Side.Other);
        bool isNamed = place.InBracket && !Enumerable.Range(0, place.First).Any(at => line.IsWordOf(at, words.Negation));
        return isClosed && (place.Before == Side.Edge || isNamed);
    }

    /// <summary>What stands there instead of a number; which number a bare figure means cannot be told in a cell, so it is not corrected.</summary>
    private static NumberForm? Unreadable(Line line, LikelihoodScale scale) =>
        new UnreadableForms(line, scale).Alone(0) is { } alone && line.IsBlank(alone.Next, line.Count)
            ? alone.Form with { Correction = alone.Form.Correction is null || line.Kind(0) == Number && line.Count == 1 ? null : alone.Form.Correction }
            : null;
}
