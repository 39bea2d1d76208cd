using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Model;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>How a question of Metaculus came out, by its kind.</summary>
/// <param name="written">The word, option or number that the site gives; empty while it is open.</param>
/// <param name="day">When; null when not known.</param>
/// <param name="tell">Told what cannot be written down.</param>
internal sealed class MetaculusOutcome(string written, DateOnly? day, Action<string> tell)
{
    /// <summary>What is counted, for the site does not say.</summary>
    public const string Unit = "units";

    /// <summary>The outcome of a question of yes or no.</summary>
    public QuestionOutcome? OfBinary() => written switch
    {
        "" => null,
        "yes" => Dated(Outcome.Yes),
        "no" => Dated(Outcome.No),
        _ => OfWord(),
    };

    /// <summary>The outcome of one option: yes for the one that came true, no for the others.</summary>
    public QuestionOutcome? OfOption(string option, ImmutableArray<string?> options) =>
        written.Length == 0 ? null : options.Contains(written, StringComparer.Ordinal) ? Dated(written == option ? Outcome.Yes : Outcome.No) : OfWord();

    /// <summary>The outcome of a question of how much.</summary>
    public QuestionOutcome? OfAmount() =>
        written.Length == 0 ? null : Amount(written) is string amount ? Dated(Outcome.Measured, $"{amount} {Unit}") : OfWord();

    /// <summary>A number without zeros at its end; null for anything else.</summary>
    public static string? Amount(string written) =>
        decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? PercentText.Plain(number) : null;

    private QuestionOutcome? OfWord()
    {
        if (written is "ambiguous" or "annulled")
        {
            return Dated(written == "ambiguous" ? Outcome.Ambiguous : Outcome.Annulled);
        }

        tell($"it came out as `{written}`, which cannot be written down: write `resolved` yourself");
        return null;
    }

    private QuestionOutcome? Dated(Outcome outcome, string? amount = null)
    {
        if (day is DateOnly known)
        {
            return new QuestionOutcome(outcome, known, amount);
        }

        tell($"it came out as `{written}`, and the file does not say when: write `resolved` yourself");
        return null;
    }
}
