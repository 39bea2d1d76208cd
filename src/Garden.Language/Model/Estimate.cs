using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>In which form a probability was written.</summary>
public enum EstimateForm
{
    /// <summary><c>70%</c></summary>
    Point,

    /// <summary><c>60–80%</c>: the range itself is the estimate.</summary>
    Range,

    /// <summary><c>&lt;5%</c>, <c>≥95%</c></summary>
    Bound,

    /// <summary><c>~likely</c>: a word that stands for a range.</summary>
    Words,

    /// <summary><c>odds 1:19</c></summary>
    Odds,

    /// <summary><c>~unquantified</c>: deliberately without a number.</summary>
    Unquantified,

    /// <summary>"possible", "might": a word that stands for no range.</summary>
    Vague,

    /// <summary><c>~XX%</c>: a placeholder, not set yet.</summary>
    Unset,

    /// <summary><c>140%</c>, <c>70 percent</c>: something meant as a number that cannot be read as one.</summary>
    Malformed,
}

/// <summary>How sure the writer is. Probabilities are 0–1.</summary>
/// <remarks>Inside, "not a number" stands for null, which would take twice the room: a garden has more estimates than anything else.</remarks>
public sealed record Estimate
{
    private readonly double _probability = double.NaN;
    private readonly double _low = double.NaN;
    private readonly double _high = double.NaN;
    private readonly double _previous = double.NaN;

    /// <summary>The form it was written in.</summary>
    public required EstimateForm Form { get; init; }

    /// <summary>The one number that stands for it: the point, the midpoint of a range, the bound; null when there is none.</summary>
    public double? Probability { get => Read(_probability); init => _probability = value ?? double.NaN; }

    /// <summary>Lower end of the range; null for a bare point.</summary>
    public double? Low { get => Read(_low); init => _low = value ?? double.NaN; }

    /// <summary>Upper end of the range; null for a bare point.</summary>
    public double? High { get => Read(_high); init => _high = value ?? double.NaN; }

    /// <summary>The likelihood word in the vocabulary's spelling; null when the estimate is a number.</summary>
    public string? Words { get; init; }

    /// <summary>The struck number before a revision in place (<c>~~70%~~ 60%</c>); null when there is none.</summary>
    public double? Previous { get => Read(_previous); init => _previous = value ?? double.NaN; }

    /// <summary>The estimate as written, mark of approximation left out: <c>70% (60–80)</c>, <c>&lt;5%</c>, <c>odds 1:19</c>.</summary>
    public required string Written { get; init; }

    /// <summary>Where the estimate stands, range included.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Where its number alone stands (<c>70%</c> of <c>~70% (60–80)</c>), for rewriting it.</summary>
    public required SourceSpan NumberSpan { get; init; }

    /// <summary>How many decimals of a percent the number was given with: 0 for <c>70%</c>, 2 for <c>73.42%</c>.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether nothing has been said yet: a placeholder.</summary>
    public bool IsUnset => Form == EstimateForm.Unset;

    private static double? Read(double number) => double.IsNaN(number) ? null : number;
}
