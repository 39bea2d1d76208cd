using System.Globalization;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Probabilities as a page writes them.</summary>
internal static class PercentText
{
    private const int KeptDecimals = 2;

    /// <summary>A probability of 0–1 as a percentage. Up to two decimals are kept as they are; more are rounded to one, but never to 0 % or 100 %.</summary>
    public static string Of(decimal probability)
    {
        decimal percent = probability * 100;
        if (percent == decimal.Round(percent, KeptDecimals))
        {
            return Written(percent);
        }

        for (int decimals = 1; decimals < 10; decimals++)
        {
            decimal rounded = decimal.Round(percent, decimals, MidpointRounding.ToEven);
            if (rounded is not (0 or 100))
            {
                return Written(rounded);
            }
        }

        return Written(percent);
    }

    /// <summary>A number without zeros at its end.</summary>
    public static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Written(decimal percent) => Plain(percent) + "%";
}
