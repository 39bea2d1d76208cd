namespace Garden.Cli.Files;

/// <summary>Why work on the disk did not happen.</summary>
internal enum FailureKind
{
    /// <summary>It would have been dangerous: nothing was touched.</summary>
    Refused,

    /// <summary>The machine said no: disk full, no permission, another build in the way.</summary>
    Machine,

    /// <summary>The user ended it.</summary>
    Interrupted,
}

/// <summary>An expected failure of the disk, as a value. What was on disk before is there still, unless <paramref name="Message"/> says otherwise.</summary>
/// <param name="Message">What is wrong: lower case, no full stop.</param>
/// <param name="Help">What to do about it, or null when the message says it all.</param>
internal sealed record FileFailure(FailureKind Kind, string Message, string? Help = null)
{
    /// <summary>The exit code of a command that ends with this failure.</summary>
    public int ExitCode => Kind switch
    {
        FailureKind.Refused => 2,
        FailureKind.Machine => 3,
        _ => 130,
    };

    public static FileFailure Refuse(string message, string? help = null) => new(FailureKind.Refused, message, help);
}
