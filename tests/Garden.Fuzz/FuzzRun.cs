using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Garden.Fuzz.Checking;
using Garden.Fuzz.Writing;

namespace Garden.Fuzz;

/// <summary>Tries properties on made-up and damaged gardens until the time is over.</summary>
/// <param name="folder">Where gardens are put; in memory where that can be.</param>
/// <param name="failures">Where those are written with which a property fails.</param>
internal sealed partial class FuzzRun(string folder, string failures)
{
    private const int MostFailures = 20;
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(10);

    private readonly Trial _trial = new(folder);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly FuzzGarden _starter = Starter(Path.Combine(AppContext.BaseDirectory, "starter"));
    private long _begun;

    /// <summary>Runs; gives back how many kinds of failure there were.</summary>
    /// <param name="seed">The first seed; each garden has its own, one after the other.</param>
    public int Run(TimeSpan time, int seed)
    {
        _begun = Stopwatch.GetTimestamp();
        using Timer watch = new(_ => EndHang(), null, Hang, TimeSpan.FromSeconds(5));
        long started = Stopwatch.GetTimestamp();
        (int gardens, int built) = (0, 0);
        for (; Stopwatch.GetElapsedTime(started) < time && _known.Count < MostFailures; seed++, gardens++)
        {
            int sites = _trial.Sites;
            Try(seed);
            built += _trial.Sites > sites ? 1 : 0;
        }

        // what holds of a site is only tried where there is one
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gardens} gardens in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, of which {built} have a site; {_known.Count} kinds of failure"));
        return _known.Count;
    }

    private static FuzzGarden Starter(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(folder, file).Replace('\\', '/'), file))
            .ToImmutableSortedDictionary(file => file.Key, file => File.ReadAllText(file.Value), StringComparer.Ordinal),
        HasOwnWords: false);

    /// <summary>The garden of a seed: made up, made up and damaged, or a few damaged pages of the starter garden; two of three without what would keep a site from being made of it.</summary>
    private FuzzGarden GardenOf(int seed)
    {
        Random dice = new(seed);
        int kind = dice.Next(6);
        FuzzGarden garden = kind == 0 ? Part(_starter, dice) : new GardenWriter(dice).Write();
        garden = kind is 1 or 2 or 3 ? garden : new Mutator(dice).Damage(garden);
        return dice.Next(3) == 0 ? garden : new Weeder(_trial).Weed(garden);
    }

    private static FuzzGarden Part(FuzzGarden garden, Random dice) => garden with
    {
        Files = garden.Files.Where(file => file.Key is "garden.yml" || dice.Next(3) == 0).ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private void Try(int seed)
    {
        FuzzGarden garden = GardenOf(seed);
        foreach (FuzzProperty property in Properties.All)
        {
            string? problem = Problem(property, garden, seed);
            if (problem is null || !_known.Add($"{property.Name}: {Kind(problem)}"))
            {
                continue;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {property.Name}: {First(problem)}"));
            FuzzGarden smallest = new Shrinker(smaller => Problem(property, smaller, seed) is string still && Kind(still) == Kind(problem)).Shrink(garden);
            Keep(property, smallest, seed, Problem(property, smallest, seed) ?? problem);
        }
    }

    private string? Problem(FuzzProperty property, FuzzGarden garden, int seed)
    {
        if (!garden.Pages.Any())
        {
            return null;
        }

        _begun = Stopwatch.GetTimestamp();
        try
        {
            _trial.Begin(garden);
            property.Check(_trial, garden, seed);
            return null;
        }
        catch (BrokenException broken)
        {
            return broken.Message;
        }
#pragma warning disable CA1031 // Whatever comes out of the program is a failure of the program.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"{thrown.GetType().Name}: {thrown}";
        }
    }

    /// <summary>What two failures of one kind have in common: the rule, command and exception, and where in the program.</summary>
    private static string Kind(string problem)
    {
        string first = First(problem);
        Match place = Place().Match(problem);
        return place.Success ? place.Value : Varying().Replace(first, "…");
    }

    private static string First(string problem) => problem.Split('\n')[0];

    private void Keep(FuzzProperty property, FuzzGarden garden, int seed, string problem)
    {
        string place = Path.Combine(failures, string.Create(CultureInfo.InvariantCulture, $"{seed}-{property.Name}"));
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        Directory.CreateDirectory(place);
        garden.WriteTo(place);
        File.WriteAllText(Path.Combine(place, "failure.txt"), $"{problem}\n\nlast command: garden {_trial.Last}\nrepeat: dotnet run --project tests/Garden.Fuzz -- --seconds 1 --seed {seed}\n", Encoding.UTF8);
        Console.WriteLine($"  {First(problem)}\n  smallest garden in {place}");
    }

    /// <summary>Ends a run in which one command does not: nothing else could.</summary>
    private void EndHang()
    {
        if (Stopwatch.GetElapsedTime(_begun) > Hang)
        {
            Console.WriteLine($"does not end: garden {_trial.Last}; the garden is in {folder}");
            Environment.Exit(1);
        }
    }

    [GeneratedRegex(@"at Garden\.[^\r\n(]*", RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    [GeneratedRegex("[0-9]+|'[^']*'|: [a-zA-Z0-9/._-]*\\.(?:md|html|json|xml|yml)", RegexOptions.NonBacktracking)]
    private static partial Regex Varying();
}
