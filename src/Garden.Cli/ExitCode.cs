namespace Garden.Cli;

/// <summary>What the process says when it ends. In every case but <see cref="Fine"/>, <c>output/</c> is what it was before.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Fine = 0;

    /// <summary>The garden has problems that only its writer can mend.</summary>
    public const int Problems = 1;

    /// <summary>The command was used wrongly, or refused because it would be dangerous.</summary>
    public const int Usage = 2;

    /// <summary>The machine failed: disk full, no permission.</summary>
    public const int Machine = 3;

    /// <summary>The user ended it.</summary>
    public const int Interrupted = 130;
}
