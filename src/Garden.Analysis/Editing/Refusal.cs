using System.Diagnostics.CodeAnalysis;

namespace Garden.Analysis.Editing;

/// <summary>Why an edit is not made. Nothing was changed.</summary>
/// <param name="Message">What is in the way: lower case, no full stop.</param>
/// <param name="Help">What to do about it; null when the message says it.</param>
public sealed record Refusal(string Message, string? Help = null);

/// <summary>What was asked for, or the refusal that stands in its place.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public readonly record struct Attempt<T>
    where T : class
{
    private readonly T? _value;

    private Attempt(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    /// <summary>Null when there is a value.</summary>
    public Refusal? Refusal { get; }

#pragma warning disable CA2225 // Whoever refuses or succeeds simply returns what it has.
    public static implicit operator Attempt<T>(T value) => new(value, refusal: null);

    public static implicit operator Attempt<T>(Refusal refusal) => new(value: null, refusal);
#pragma warning restore CA2225

    /// <summary>The value or the refusal.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (_value, Refusal);
        return value is not null;
    }
}
