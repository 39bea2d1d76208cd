using System.Numerics;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>A number that a linear programme can be solved in: quick and near, or slow and exact.</summary>
/// <typeparam name="T">The number itself.</typeparam>
internal interface IScalar<T>
    where T : struct, IScalar<T>
{
    /// <summary>−1, 0 or 1; a number that rounding alone may have made counts as 0.</summary>
    int Sign { get; }

    /// <summary>The quotient of two whole numbers.</summary>
    /// <param name="denominator">Above 0.</param>
    static abstract T Of(long numerator, long denominator);

    /// <summary>Whether one number is to be preferred to another to divide by or to mend: the larger where rounding counts, else the one that comes first.</summary>
    static abstract bool Precedes(T one, T other, bool isFirst);

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T operator *(T left, T right);

    static abstract T operator /(T left, T right);
}

/// <summary>A floating-point number that is told apart from 0 only beyond a billionth. What is found with it is a guess and is proved exactly.</summary>
internal readonly record struct Approximate(double Value) : IScalar<Approximate>
{
    private const double Dust = 1e-9;

    public int Sign => Value > Dust ? 1 : Value < -Dust ? -1 : 0;

    public static Approximate Of(long numerator, long denominator) => new((double)numerator / denominator);

    public static bool Precedes(Approximate one, Approximate other, bool isFirst) => one.Value > other.Value;

    public static Approximate operator +(Approximate left, Approximate right) => new(left.Value + right.Value);

    public static Approximate operator -(Approximate left, Approximate right) => new(left.Value - right.Value);

    public static Approximate operator *(Approximate left, Approximate right) => new(left.Value * right.Value);

    public static Approximate operator /(Approximate left, Approximate right) => new(left.Value / right.Value);
}

/// <summary>An exact rational number in lowest terms.</summary>
internal readonly record struct Fraction : IScalar<Fraction>
{
    private readonly BigInteger _lessOne;

    /// <summary>The quotient of two whole numbers.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        _lessOne = (denominator / common) - BigInteger.One;
    }

    public BigInteger Numerator { get; }

    /// <summary>Above 0, also in a number that nobody made.</summary>
    public BigInteger Denominator => _lessOne + BigInteger.One;

    public int Sign => Numerator.Sign;

    public static Fraction Of(long numerator, long denominator) => new(numerator, denominator);

    public static bool Precedes(Fraction one, Fraction other, bool isFirst) => isFirst;

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>The nearest floating-point number to about fifteen digits.</summary>
    public double ToDouble()
    {
        // long terms are shortened to what a floating-point number can hold
        int excess = (int)Math.Max(0, Math.Max(Numerator.GetBitLength(), Denominator.GetBitLength()) - 1000);
        return (double)(Numerator >> excess) / (double)(Denominator >> excess);
    }
}
