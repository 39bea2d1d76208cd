using System.Diagnostics.CodeAnalysis;

namespace Garden.Language.Diagnostics;

/// <summary>What was asked for, or what stands in its place: an expected failure, as a value.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <typeparam name="TFailure">Why it is not there.</typeparam>
public readonly record struct Result<T, TFailure>
    where T : class
    where TFailure : class
{
    private readonly T? _value;

    private Result(T? value, TFailure? failure)
    {
        _value = value;
        Failure = failure;
    }

    /// <summary>Null when there is a value.</summary>
    public TFailure? Failure { get; }

#pragma warning disable CA2225 // Whoever fails or succeeds simply returns what it has.
    public static implicit operator Result<T, TFailure>(T value) => new(value, failure: null);

    public static implicit operator Result<T, TFailure>(TFailure failure) => new(value: null, failure);
#pragma warning restore CA2225

    /// <summary>The value or the failure.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out TFailure? failure)
    {
        (value, failure) = (_value, Failure);
        return value is not null;
    }
}
