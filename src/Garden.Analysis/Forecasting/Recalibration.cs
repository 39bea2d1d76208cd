using System.Collections.Immutable;

namespace Garden.Analysis.Forecasting;

/// <summary>What to expect where the writer says a number.</summary>
/// <param name="Said">The number, 0–1.</param>
/// <param name="Expect">How often such a number comes true, 0–1.</param>
/// <param name="Low">Lower end of the range in which that lies with 90 %.</param>
/// <param name="High">Upper end of it.</param>
public readonly record struct RecalibratedLevel(double Said, double Expect, double Low, double High);

/// <summary>
/// What the writer's numbers have meant so far: a logistic regression of outcomes on log odds, logit P(yes) = a + b·logit p. a = 0 and b = 1 is a writer whose numbers need no correction; b below 1 one whose numbers
/// lie too far out. D. R. Cox, "Two further applications of a model for binary regression", Biometrika 45 (1958). Few outcomes fit any line, so the line is drawn towards no correction: a and b − 1 have normal priors of mean 0
/// and deviation <see cref="Spread"/>, and below <see cref="Fewest"/> outcomes nothing is corrected at all. Ranges are from the normal approximation of the posterior.
/// </summary>
public sealed record Recalibration
{
    /// <summary>Fewer outcomes bear no correction.</summary>
    public const int Fewest = 50;

    /// <summary>The deviation of the priors, in log odds and in slope.</summary>
    public const double Spread = 0.5;

    private const int FewestNear = 5;
    private const double Near = 0.1;
    private const int MostRounds = 100;
    private const double Settled = 1e-12;

    /// <summary>How many outcomes it rests on.</summary>
    public required int Count { get; init; }

    /// <summary>a, in log odds: above 0 things come true more often than said.</summary>
    public required double Intercept { get; init; }

    /// <summary>b: below 1 the numbers lie too far from 50 %, above it too near.</summary>
    public required double Slope { get; init; }

    /// <summary>The tens of percent, 10–90 %, that have at least five numbers within ten points; lowest first.</summary>
    public required ImmutableArray<RecalibratedLevel> Levels { get; init; }

    /// <summary>The correction that numbers and outcomes bear; null where they are too few.</summary>
    public static Recalibration? Of(IReadOnlyCollection<(double Probability, bool IsYes)> numbers)
    {
        if (numbers.Count < Fewest)
        {
            return null;
        }

        (double X, double Y)[] points = [.. numbers.Select(number => (LogOdds.Of(number.Probability), number.IsYes ? 1.0 : 0.0))];
        (double a, double b) = Fit(points);
        (_, _, double aa, double ab, double bb) = Derivatives(points, a, b);
        double determinant = (aa * bb) - (ab * ab);
        return new Recalibration
        {
            Count = numbers.Count,
            Intercept = a,
            Slope = b,
            Levels =
            [
                .. Enumerable.Range(1, 9).Select(ten => ten / 10.0)
                    .Where(said => numbers.Count(number => Math.Abs(number.Probability - said) <= Near + Interval.Tolerance) >= FewestNear)
                    .Select(said => Level(said, LogOdds.Of(said))),
            ],
        };

        RecalibratedLevel Level(double said, double x)
        {
            double centre = a + (b * x);
            double reach = Calibration.Deviate * Math.Sqrt((bb - (2 * x * ab) + (x * x * aa)) / determinant);
            return new RecalibratedLevel(said, LogOdds.Probability(centre), LogOdds.Probability(centre - reach), LogOdds.Probability(centre + reach));
        }
    }

    /// <summary>The a and b of highest posterior density, by Newton's method. The density is log-concave, so there is one; steps that would lower it are halved.</summary>
    private static (double A, double B) Fit((double X, double Y)[] points)
    {
        (double a, double b) = (0, 1);
        double height = Height(points, a, b);
        for (int round = 0; round < MostRounds; round++)
        {
            (double ga, double gb, double aa, double ab, double bb) = Derivatives(points, a, b);
            double determinant = (aa * bb) - (ab * ab);
            (double da, double db) = (((bb * ga) - (ab * gb)) / determinant, ((aa * gb) - (ab * ga)) / determinant);
            double step = 1;
            while (step > Settled && Height(points, a + (step * da), b + (step * db)) < height)
            {
                step /= 2;
            }

            (a, b) = (a + (step * da), b + (step * db));
            height = Height(points, a, b);
            if (Math.Abs(step * da) + Math.Abs(step * db) < Settled)
            {
                break;
            }
        }

        return (a, b);
    }

    /// <summary>The logarithm of the posterior density, but for a constant.</summary>
    private static double Height((double X, double Y)[] points, double a, double b)
    {
        double sum = -((a * a) + ((b - 1) * (b - 1))) / (2 * Spread * Spread);
        foreach ((double x, double y) in points)
        {
            double eta = a + (b * x);
            sum += (y * eta) - (Math.Max(eta, 0) + Math.Log(1 + Math.Exp(-Math.Abs(eta))));
        }

        return sum;
    }

    /// <summary>Its slopes, and its second derivatives with the sign turned.</summary>
    private static (double Ga, double Gb, double Aa, double Ab, double Bb) Derivatives((double X, double Y)[] points, double a, double b)
    {
        const double Precision = 1 / (Spread * Spread);
        (double ga, double gb, double aa, double ab, double bb) = (-a * Precision, -(b - 1) * Precision, Precision, 0, Precision);
        foreach ((double x, double y) in points)
        {
            double probability = LogOdds.Probability(a + (b * x));
            double weight = probability * (1 - probability);
            ga += y - probability;
            gb += (y - probability) * x;
            aa += weight;
            ab += weight * x;
            bb += weight * x * x;
        }

        return (ga, gb, aa, ab, bb);
    }
}
