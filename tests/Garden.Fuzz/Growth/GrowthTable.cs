using System.Collections.Immutable;
using System.Globalization;
using Garden.Fuzz.Checking;

namespace Garden.Fuzz.Growth;

/// <summary>Measures how the time of a lint and a build grows with the length of each construct, until the page is refused for a stated limit (GRD704) or has a mebibyte.</summary>
/// <param name="folder">Where gardens are put.</param>
internal sealed class GrowthTable(string folder)
{
    private const int Shortest = 16 * 1024;
    private const int Longest = 1024 * 1024;
    private const double MostExponent = 1.2;

    /// <summary>Times below it say nothing of growth.</summary>
    private const double Noise = 0.15;

    private readonly Trial _trial = new(folder) { Patience = TimeSpan.FromMinutes(10) };

    /// <summary>Prints the table; gives back how many constructs grow faster than they may.</summary>
    public int Run()
    {
        int tooFast = 0;
        Measure("words\n"); // what is loaded once
        Console.WriteLine("| construct | longest, KiB | seconds | exponent | refused from, KiB |\n|---|---|---|---|---|");
        foreach (Construct construct in Construct.All)
        {
            List<(int Length, double Seconds)> times = [];
            int? refused = null;
            for (int length = Shortest; length <= Longest && refused is null; length *= 2)
            {
                (double seconds, bool isRefused) = Measure(construct.Text(length));
                if (isRefused)
                {
                    refused = length;
                }
                else
                {
                    times.Add((length, seconds));
                }
            }

            double? exponent = Exponent(times);
            bool isTooFast = exponent > MostExponent;
            tooFast += isTooFast ? 1 : 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {construct.Name} | {(times.Count > 0 ? times[^1].Length / 1024 : 0)} | {(times.Count > 0 ? times[^1].Seconds : 0):0.00} | {(exponent is double e ? e.ToString("0.00", CultureInfo.InvariantCulture) : "–")}{(isTooFast ? " !" : "")} | {refused / 1024} |"));
        }

        return tooFast;
    }

    /// <summary>The slope of log time over log length, from where the time can be told from noise; null where that is nowhere.</summary>
    private static double? Exponent(List<(int Length, double Seconds)> times)
    {
        (double X, double Y)[] points = [.. times.Where(time => time.Seconds > Noise).Select(time => (Math.Log(time.Length), Math.Log(time.Seconds)))];
        if (points.Length < 2)
        {
            return null;
        }

        double x = points.Average(point => point.X);
        double y = points.Average(point => point.Y);
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }

    /// <summary>The processor time of a lint and a build of one page, the shorter of two; and whether it was refused for its size.</summary>
    private (double Seconds, bool IsRefused) Measure(string text)
    {
        double shortest = double.MaxValue;
        bool isRefused = false;
        for (int i = 0; i < 2; i++)
        {
            _trial.Begin(new FuzzGarden(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("garden.yml", "title: Trial\n").Add("about.md", "# About\n").Add("topics/page.md", text), HasOwnWords: false));
            GC.Collect();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            isRefused = _trial.Run("lint", "-f", "concise", "--select", "GRD7").Out.Contains("GRD704", StringComparison.Ordinal);
            _trial.Run("lint", "-f", "concise", "--exit-zero");
            _trial.Run("build", "-q");
            shortest = Math.Min(shortest, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return (shortest, isRefused);
    }
}
