using System.Diagnostics;
using System.Text;

namespace Garden.Cli.Git;

/// <summary>A command of git that runs. Whoever stops reading early disposes of it, and it is ended.</summary>
internal sealed class GitProcess : IDisposable
{
    private const int MostOfErrors = 4_000;

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _end;

    /// <summary>Takes a process that was started with all three streams redirected.</summary>
    /// <param name="cancellation">Ends it, so that whoever reads what it prints comes to the end.</param>
    public GitProcess(Process process, CancellationToken cancellation)
    {
        (_process, _cancellation) = (process, cancellation);
        _end = cancellation.Register(Kill);
        _errors = Task.Run(() => Drain(process.StandardError));
        Output = process.StandardOutput.BaseStream;
    }

    /// <summary>What it prints.</summary>
    public Stream Output { get; }

    /// <summary>What it reads.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>The beginning of what it complained of. Waits until it has ended.</summary>
    public string Errors => _errors.GetAwaiter().GetResult();

    /// <summary>Tells it that nothing more comes, and waits until it has ended; gives back its exit code.</summary>
    /// <exception cref="OperationCanceledException">The user ended it.</exception>
    public int Finish()
    {
        _process.StandardInput.Close();
        Output.CopyTo(Stream.Null);
        _process.WaitForExit();
        ThrowIfInterrupted();
        return _process.ExitCode;
    }

    /// <summary>What it printed until it was ended is no answer.</summary>
    /// <exception cref="OperationCanceledException">The user ended it.</exception>
    public void ThrowIfInterrupted() => _cancellation.ThrowIfCancellationRequested();

    /// <summary>Everything it prints, as text without the last line break, with its exit code.</summary>
    /// <param name="most">The most bytes that are kept.</param>
    public (string Text, int ExitCode) ReadAll(int most = 64 * 1024)
    {
        byte[] bytes = new byte[most];
        int read = Output.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        int code = Finish();
        return (Encoding.UTF8.GetString(bytes, 0, read).TrimEnd('\n', '\r'), code);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Dispose();
        Kill();
        _process.Dispose();
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself meanwhile.
        }
    }

    private static string Drain(StreamReader errors)
    {
        StringBuilder kept = new();
        char[] piece = new char[1024];
        try
        {
            while (errors.Read(piece, 0, piece.Length) is > 0 and int read)
            {
                kept.Append(piece, 0, Math.Min(read, MostOfErrors - kept.Length));
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // The process was disposed of: what was read is what there is.
        }

        return kept.ToString();
    }
}
