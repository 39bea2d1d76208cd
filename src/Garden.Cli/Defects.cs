using Garden.Language.Diagnostics;

namespace Garden.Cli;

/// <summary>What is told of a mistake of the program itself: one plain message, and the stack only for those who ask for it.</summary>
internal static class Defects
{
    private const string Help = "this is a mistake in garden, not in your text: please report it with this message; --debug shows where in the program it came up";

    /// <summary>What happened, in one line.</summary>
    public static string MessageOf(Exception defect) => Root(defect) switch
    {
        InternalErrorException known => $"internal error: {known.Message}",
        Exception other => $"internal error: {other.GetType().Name}: {other.Message.ReplaceLineEndings(" ")}",
    };

    /// <summary>Tells of it, and gives back the exit code.</summary>
    public static int Tell(Shell shell, Exception defect, bool debug)
    {
        shell.Fail(ExitCode.Machine, MessageOf(defect), Help);
        if (debug)
        {
            shell.Error.WriteLine(defect);
        }

        return ExitCode.Machine;
    }

    /// <summary>The failure of the machine that ended parallel work, or null.</summary>
    public static Exception? MachineFailure(Exception failure) => All(failure).FirstOrDefault(one => one is IOException or UnauthorizedAccessException);

    /// <summary>Whether nothing but the user's wish ended the work.</summary>
    public static bool IsInterruption(Exception end) => All(end).All(one => one is OperationCanceledException);

    /// <summary>The exception that tells most: of several that came up side by side, one that names its file, by path.</summary>
    private static Exception Root(Exception defect)
    {
        Exception[] all = [.. All(defect)];
        InternalErrorException[] known = [.. all.OfType<InternalErrorException>()];
        return known.Length > 0
            ? new InternalErrorException([.. known.SelectMany(one => one.Errors).OrderBy(error => error.Path, StringComparer.Ordinal)])
            : all[0];
    }

    /// <summary>What parallel work threw, one by one; any other exception with what caused it last.</summary>
    private static IEnumerable<Exception> All(Exception exception) => exception switch
    {
        AggregateException many => many.Flatten().InnerExceptions.SelectMany(All),
        InternalErrorException => [exception],
        { InnerException: Exception cause } when exception is System.Reflection.TargetInvocationException or TypeInitializationException => All(cause),
        _ => [exception],
    };
}
