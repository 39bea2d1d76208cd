using System.Globalization;

namespace Garden.Cli.Commands;

/// <summary>What takes so long and how far it is, on a terminal and only after a second. Safe for parallel use.</summary>
internal sealed class Progress : IDisposable
{
    private const string EraseLine = "\r\u001b[K";
    private readonly Lock _lock = new();
    private readonly Shell _shell;
    private readonly ITimer? _timer;
    private readonly string _doing;
    private readonly int _total;
    private int _done;
    private bool _isOver;
    private bool _isShown;

    /// <summary>Begins.</summary>
    /// <param name="doing">What is being done: <c>rendering</c>.</param>
    /// <param name="total">How many pieces of work there are; 0 when they cannot be counted.</param>
    public Progress(Shell shell, string doing, int total = 0)
    {
        _shell = shell;
        _doing = doing;
        _total = total;
        if (shell.MayAnimate)
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
                string count = _total == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {_done} of {_total}");
                _shell.Error.Write(EraseLine + _doing + count);
                _shell.Error.Flush();
            }
        }
    }
}
