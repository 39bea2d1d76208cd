namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// One end of a declared number as a condition on the weights of worlds: an event has at least, or at most, a share of the worlds in which
/// another one comes out as said. With x the weights, P(B) ≥ q is Σ x·(B − q) ≥ 0, and P(B | A) ≥ q is Σ x·A·(B − q) ≥ 0, so that the
/// condition is linear and holds where P(A) is 0.
/// </summary>
/// <param name="Guard">The index of the event that decides; −1 for every world.</param>
/// <param name="Holds">Whether the worlds are those where it holds, or those where it does not.</param>
/// <param name="Event">The index of the event that has the number.</param>
/// <param name="Numerator">With <paramref name="Denominator"/> the number q.</param>
/// <param name="Denominator">Above 0.</param>
/// <param name="IsLower">Whether q is the least or the most.</param>
internal readonly record struct NumberRow(int Guard, bool Holds, int Event, long Numerator, long Denominator, bool IsLower)
{
    /// <summary>What a world of weight 1 adds, in units of 1 / <see cref="Denominator"/>: the condition is that all of it together is not below 0.</summary>
    public long At(ulong world)
    {
        if (Guard >= 0 && ((world >> Guard) & 1) != (Holds ? 1UL : 0UL))
        {
            return 0;
        }

        long above = (((world >> Event) & 1) != 0 ? Denominator : 0) - Numerator;
        return IsLower ? above : -above;
    }
}
