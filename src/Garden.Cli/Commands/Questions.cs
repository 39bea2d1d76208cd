using System.Text;
using Garden.Cli.Files;
using Garden.Cli.Reporting;

namespace Garden.Cli.Commands;

/// <summary>Asks questions on the standard output and reads the answers, a line each, from the standard input. Waiting for an answer can be interrupted.</summary>
internal sealed class Questions(Shell shell, CancellationToken cancellation) : IDisposable
{
    private const int LongestAnswer = 4_000;

    private readonly Lazy<StreamReader> _input = new(() => new StreamReader(shell.In(), Encoding.UTF8));

    /// <summary>Asks; gives back the answer without blanks around it, or null where the input has ended.</summary>
    /// <exception cref="OperationCanceledException">The user ended it.</exception>
    /// <exception cref="IOException">The input cannot be read.</exception>
    public string? Ask(string question)
    {
        shell.Out.Write(Printable.Of(question) + " ");
        shell.Out.Flush();
        Task<string?> reading = Task.Run(() => Line(_input.Value), CancellationToken.None);
        try
        {
            reading.Wait(cancellation);
        }
        catch (OperationCanceledException)
        {
            shell.Out.WriteLine(); // what comes next in the terminal does not stand behind the question
            throw;
        }
        catch (AggregateException failure) when (Defects.MachineFailure(failure) is Exception machine)
        {
            shell.Out.WriteLine();
            throw new IOException($"cannot read an answer from the standard input: {Disk.Reason(machine)}", machine);
        }

        if (reading.Result is null || !shell.InIsTerminal)
        {
            shell.Out.WriteLine(); // a terminal shows the line break that was typed
        }

        return reading.Result?.Trim();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_input.IsValueCreated)
        {
            _input.Value.Dispose();
        }
    }

    /// <summary>One line, no longer than an answer is: an input without line breaks does not fill the memory.</summary>
    private static string? Line(StreamReader input)
    {
        StringBuilder line = new();
        int one = input.Read();
        if (one < 0)
        {
            return null;
        }

        for (; one >= 0 && one != '\n'; one = input.Read())
        {
            if (line.Length < LongestAnswer)
            {
                line.Append((char)one);
            }
        }

        return line.ToString();
    }
}
