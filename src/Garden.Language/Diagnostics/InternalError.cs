namespace Garden.Language.Diagnostics;

/// <summary>A mistake of the program itself that came up while it was at work on a file. The writer can only report it.</summary>
/// <param name="Doing">What was being done, to be followed by the file: <c>reading</c>, <c>linking</c>, <c>rendering</c>.</param>
/// <param name="Path">The file, from the garden's root; null when it is not known.</param>
/// <param name="Line">The line near which it came up, from 1; null when it is not known.</param>
/// <param name="Cause">The exception.</param>
public sealed record InternalError(string Doing, string? Path, int? Line, Exception Cause)
{
    /// <summary>What happened, in one line: <c>reading input/topics/norms.md failed at line 12</c>, then the exception.</summary>
    public override string ToString()
    {
        string file = Path is null ? " the garden" : " " + Path;
        string line = Line is int number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" at line {number}") : "";
        return $"{Doing}{file} failed{line} ({Cause.GetType().Name}: {Cause.Message.ReplaceLineEndings(" ")})";
    }

    /// <summary>
    /// Whether an exception is a mistake of the program: neither a failure of the machine, nor the user's wish to end, nor one
    /// that already says where it came up.
    /// </summary>
    public static bool IsOne(Exception exception) =>
        exception is not (InternalErrorException or OperationCanceledException or IOException or UnauthorizedAccessException);

    /// <summary>Does work on a file; a mistake of the program comes out with the file's name.</summary>
    /// <typeparam name="T">What the work yields.</typeparam>
    /// <exception cref="InternalErrorException">The work threw what <see cref="IsOne"/> says is a mistake.</exception>
    public static T In<T>(string doing, string? path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception cause) when (IsOne(cause))
        {
            throw new InternalErrorException([new InternalError(doing, path, null, cause)]);
        }
    }
}
