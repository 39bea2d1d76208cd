using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Garden.Benchmarks;

/// <summary>How long a writer waits under <c>garden serve</c>: from the save of a page until its new bytes have come over HTTP.</summary>
/// <param name="program">Path of <c>Garden.Cli.dll</c>, or of a native program.</param>
/// <param name="garden">A generated garden.</param>
internal sealed partial class SavedPage(string program, string garden)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Saves as often as told, another page each time, and prints the times in milliseconds.</summary>
    /// <param name="topics">How many topics the garden has.</param>
    /// <param name="saves">How often; an even number will do, of which the higher middle counts.</param>
    public async Task RunAsync(int topics, int saves)
    {
        bool isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        string[] command = [.. isLibrary ? new[] { program } : [], "serve", "-p", "0"];
        ProcessStartInfo start = new(isLibrary ? "dotnet" : program, command) { WorkingDirectory = garden, UseShellExecute = false, RedirectStandardOutput = true };
        using Process serving = Process.Start(start)!;
        try
        {
            Uri site = await AddressAsync(serving.StandardOutput);
            Task<string> rest = serving.StandardOutput.ReadToEndAsync(); // read, so that the program never waits for a reader
            using HttpClient browser = new() { BaseAddress = site, Timeout = Patience };
            using StreamReader news = new(await browser.GetStreamAsync("__garden/events"));
            await RevisionAsync(news, "");
            List<double> times = [];
            for (int save = 0; save < saves; save++)
            {
                times.Add((await SaveAsync(browser, news, $"t{save * 37 % topics}", $"saved{save}now")).TotalMilliseconds);
                await Task.Delay(Rest);
            }

            serving.Refresh();
            long peak = serving.PeakWorkingSet64;
            serving.Kill();
            await rest;
            double[] sorted = [.. times.Order()];
            Console.WriteLine(string.Join(' ', times.Select(time => time.ToString("N0", CultureInfo.InvariantCulture))));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{topics:N0} topics, {saves} saves: median {sorted[saves / 2]:N0} ms, fastest {sorted[0]:N0}, slowest {sorted[^1]:N0}; peak memory {peak / 1e6:N0} MB"));
        }
        finally
        {
            serving.Kill();
            await serving.WaitForExitAsync();
        }
    }

    /// <summary>One save: the page is asked for when the server says that there is something new.</summary>
    private async Task<TimeSpan> SaveAsync(HttpClient browser, StreamReader news, string topic, string words)
    {
        string path = Path.Combine(garden, GeneratedGarden.Topics, topic + ".md");
        string text = await File.ReadAllTextAsync(path) + $"\nThis was {words}.\n";
        long started = Stopwatch.GetTimestamp();
        await File.WriteAllTextAsync(path, text);
        while (true)
        {
            await RevisionAsync(news, await news.ReadLineAsync() ?? throw new InvalidOperationException("the server ended"));
            if ((await browser.GetStringAsync($"topics/{topic}/")).Contains(words, StringComparison.Ordinal))
            {
                return Stopwatch.GetElapsedTime(started);
            }
        }
    }

    private static async Task RevisionAsync(StreamReader news, string line)
    {
        while (!line.StartsWith("data:", StringComparison.Ordinal))
        {
            line = await news.ReadLineAsync() ?? throw new InvalidOperationException("the server ended");
        }
    }

    private static async Task<Uri> AddressAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is string line)
        {
            if (Address().Match(line) is { Success: true } found)
            {
                return new Uri(found.Value);
            }
        }

        throw new InvalidOperationException("nothing is served");
    }

    [GeneratedRegex("http://[0-9.:]+/", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
