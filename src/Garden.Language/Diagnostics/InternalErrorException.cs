using System.Collections.Immutable;

namespace Garden.Language.Diagnostics;

/// <summary>Ends work in which the program made mistakes, and names every file in which it did.</summary>
#pragma warning disable CA1032 // It is nothing without the files, so there is no other constructor.
public sealed class InternalErrorException(ImmutableArray<InternalError> errors) : Exception(Words(errors), errors[0].Cause)
#pragma warning restore CA1032
{
    private const int NamedFiles = 5;

    /// <summary>What came up, at least once; by path.</summary>
    public ImmutableArray<InternalError> Errors => errors;

    private static string Words(ImmutableArray<InternalError> errors)
    {
        string[] others = [.. errors.Skip(1).Select(error => error.Path).OfType<string>().Distinct(StringComparer.Ordinal).Take(NamedFiles)];
        string more = errors.Length - 1 > others.Length ? $" and {errors.Length - 1 - others.Length} more" : "";
        return others.Length == 0 ? errors[0].ToString() : $"{errors[0]}; so it was with {string.Join(", ", others)}{more}";
    }
}
