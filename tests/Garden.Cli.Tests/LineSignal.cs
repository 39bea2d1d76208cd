namespace Garden.Cli.Tests;

/// <summary>A writer that can be waited upon.</summary>
internal sealed class LineSignal : StringWriter
{
    private readonly Lock _lock = new();

    public async Task<string> WaitForAsync(string words)
    {
        for (int i = 0; i < 600; i++)
        {
            lock (_lock)
            {
                if (ToString().Contains(words, StringComparison.Ordinal))
                {
                    return ToString();
                }
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"'{words}' was never written");
    }

    public override void Write(char value)
    {
        lock (_lock)
        {
            base.Write(value);
        }
    }

    public override void Write(string? value)
    {
        lock (_lock)
        {
            base.Write(value);
        }
    }

    public override void WriteLine(string? value)
    {
        lock (_lock)
        {
            base.WriteLine(value);
        }
    }
}
