namespace Garden.Analysis.Forecasting;

/// <summary>Probabilities as log odds, ln(p ÷ (1 − p)), in which evidence adds up. Natural logarithms.</summary>
public static class LogOdds
{
    /// <summary>The smallest probability whose log odds are taken; the largest is 1 less this. 0 % and 100 % would have none.</summary>
    public const double Least = 0.001;

    /// <summary>The log odds of a probability (0–1), kept within 0.1–99.9 %.</summary>
    public static double Of(double probability)
    {
        double kept = Math.Clamp(probability, Least, 1 - Least);
        return Math.Log(kept / (1 - kept));
    }

    /// <summary>The probability of log odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>
    /// Two numbers pooled: the probability whose odds are the geometric mean of theirs, which is the mean of their log odds. Averaging what one person says twice takes out part of the noise in each: S. M. Herzog and R. Hertwig, "The
    /// wisdom of many in one mind: improving individual judgments with dialectical bootstrapping", Psychological Science 20 (2009). In log odds, as V. A. Satopää and others do for several people, "Combining multiple
    /// probability predictions using a simple logit model", International Journal of Forecasting 30 (2014).
    /// </summary>
    public static double Pooled(double one, double other) => Probability((Of(one) + Of(other)) / 2);
}
