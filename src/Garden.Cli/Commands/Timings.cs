using System.Globalization;

namespace Garden.Cli.Commands;

/// <summary>
/// Where the time of a build goes: stages one after the other, and within a stage kinds of work that go on side by side. The time of
/// such a stage is shared out by the processor time of each kind, so that everything adds up to the whole.
/// </summary>
internal sealed class Timings
{
    private readonly TimeProvider _clock;
    private readonly long _started;
    private readonly List<(string Stage, TimeSpan Elapsed)> _stages = [];
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TimeSpan> _work = new(StringComparer.Ordinal);
    private string? _stage;
    private long _since;

    /// <summary>Begins to measure.</summary>
    public Timings(TimeProvider clock)
    {
        _clock = clock;
        _started = _since = clock.GetTimestamp();
    }

    /// <summary>Ends the stage before, and begins one.</summary>
    /// <param name="stage">What is done in it: <c>reading</c>. One that comes again goes on.</param>
    public void Begin(string stage)
    {
        End();
        _stage = stage;
    }

    /// <summary>Does one piece of work of the stage that goes on. Safe for use side by side.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="outer">What the time counts for, but for what is measured as inner work meanwhile.</param>
    /// <param name="inner">What the time of inner work counts for.</param>
    /// <param name="work">Told how to do its inner work.</param>
    public T Measure<T>(string outer, string inner, Func<Action<Action>, T> work)
    {
        long started = _clock.GetTimestamp();
        TimeSpan within = TimeSpan.Zero;
        try
        {
            return work(part =>
            {
                long since = _clock.GetTimestamp();
                part();
                within += _clock.GetElapsedTime(since);
            });
        }
        finally
        {
            Add(inner, within);
            Add(outer, _clock.GetElapsedTime(started) - within);
        }
    }

    /// <summary>Prints a line for each stage or kind of work, in the order in which they end, and the whole: seconds that passed, and their share.</summary>
    public void Write(TextWriter output)
    {
        End();
        TimeSpan whole = _clock.GetElapsedTime(_started);
        (string Name, TimeSpan Elapsed)[] lines =
        [
            .. _stages.Index()
                .GroupBy(stage => stage.Item.Stage, StringComparer.Ordinal)
                .OrderBy(stage => stage.Max(one => one.Index))
                .Select(stage => (stage.Key, stage.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Item.Elapsed))),
            ("whole build", whole),
        ];
        int width = lines.Max(line => line.Name.Length);
        foreach ((string name, TimeSpan elapsed) in lines)
        {
            double share = whole > TimeSpan.Zero ? 100 * (elapsed / whole) : 0;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name.PadRight(width)}  {elapsed.TotalSeconds,8:0.000} s  {share,5:0.0}%"));
        }
    }

    private void Add(string kind, TimeSpan elapsed)
    {
        lock (_lock)
        {
            _work[kind] = _work.GetValueOrDefault(kind) + elapsed;
        }
    }

    private void End()
    {
        TimeSpan elapsed = _clock.GetElapsedTime(_since);
        _since = _clock.GetTimestamp();
        TimeSpan all = _work.Values.Aggregate(TimeSpan.Zero, (sum, one) => sum + one);
        if (all > TimeSpan.Zero)
        {
            _stages.AddRange(_work.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => (kind.Key, elapsed * (kind.Value / all))));
        }
        else if (_stage is not null)
        {
            _stages.Add((_stage, elapsed));
        }

        _work.Clear();
    }
}
