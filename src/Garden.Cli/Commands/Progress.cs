using System.Globalization;

namespace Garden.Cli.Commands;

/// <summary>How far a long build is, on a terminal and only after a second. Safe for parallel use.</summary>
internal sealed class Progress : IDisposable
{
    private const string EraseLine = "\r\u001b[K";
    private readonly Lock _lock = new();
    private readonly Shell _shell;
    private readonly int _total;
    private readonly ITimer? _timer;
    private int _done;
    private bool _isOver;
    private bool _isShown;

    public Progress(Shell shell, int total)
    {
        _shell = shell;
        _total = total;
        if (shell.ErrorIsTerminal && shell.Variable("TERM") != "dumb")
        {
            _timer = shell.Clock.CreateTimer(_ => Show(), state: null, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(200));
        }
    }

    /// <summary>Counts one piece of work.</summary>
    public void Step() => Interlocked.Increment(ref _done);

    public void Dispose()
    {
        lock (_lock)
        {
            _timer?.Dispose();
            if (_isShown && !_isOver)
            {
                _shell.Error.Write(EraseLine);
                _shell.Error.Flush();
            }

            _isOver = true;
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                _isShown = true;
                _shell.Error.Write(string.Create(CultureInfo.InvariantCulture, $"{EraseLine}rendered {_done} of {_total}"));
                _shell.Error.Flush();
            }
        }
    }
}
