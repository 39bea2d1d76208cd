using System.Threading.Channels;

namespace Garden.Cli.Serving;

/// <summary>Passes news to every listening browser. A slow one gets the newest only.</summary>
/// <param name="limit">How many may listen at once.</param>
internal sealed class EventHub(int limit)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Channel<string>> _listeners = [];
    private bool _isClosed;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _listeners.Count;
            }
        }
    }

    /// <summary>Begins to listen; null when too many do, or it is over.</summary>
    public Channel<string>? Join()
    {
        Channel<string> listener = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            return !_isClosed && _listeners.Count < limit && _listeners.Add(listener) ? listener : null;
        }
    }

    public void Leave(Channel<string> listener)
    {
        lock (_lock)
        {
            _listeners.Remove(listener);
        }
    }

    public void Send(string news)
    {
        lock (_lock)
        {
            foreach (Channel<string> listener in _listeners)
            {
                listener.Writer.TryWrite(news);
            }
        }
    }

    /// <summary>Ends every stream, so that the server can stop at once.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (Channel<string> listener in _listeners)
            {
                listener.Writer.TryComplete();
            }
        }
    }
}
