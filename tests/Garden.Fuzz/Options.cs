using System.Globalization;

namespace Garden.Fuzz;

/// <summary>What was asked for on the command line.</summary>
internal sealed record Options
{
    /// <summary>How long gardens are tried.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>The seed of the first garden.</summary>
    public int Seed { get; init; } = Random.Shared.Next(1_000_000_000);

    /// <summary>Where failures are written.</summary>
    public string Out { get; init; } = Path.GetFullPath("artifacts/fuzz");

    /// <summary>How often each command is killed.</summary>
    public int Kills { get; init; } = 500;

    /// <summary>The full path of a native program whose commands are killed; null for the one that this assembly carries.</summary>
    public string? Native { get; init; }

    /// <summary>Whether growth is measured.</summary>
    public bool Growth { get; init; }

    /// <summary>Whether commands are killed.</summary>
    public bool Faults { get; init; }

    /// <summary>Whether this is the process that runs commands to be killed in them.</summary>
    public bool Child { get; init; }

    /// <summary>Reads arguments; null where they cannot be read.</summary>
    public static Options? Read(IReadOnlyList<string> args)
    {
        Options options = new();
        for (int i = 0; i < args.Count; i++)
        {
            string? value = i + 1 < args.Count ? args[i + 1] : null;
            int? number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int read) ? read : null;
            Options? next = (args[i], number, value) switch
            {
                ("--growth", _, _) => options with { Growth = true },
                ("--faults", _, _) => options with { Faults = true },
                ("--child", _, _) => options with { Child = true },
                ("--seconds", int seconds, _) => options with { Seconds = seconds },
                ("--seed", int seed, _) => options with { Seed = seed },
                ("--kills", int kills, _) => options with { Kills = kills },
                ("--native", _, string program) when File.Exists(program) => options with { Native = Path.GetFullPath(program) },
                ("--out", _, string folder) => options with { Out = Path.GetFullPath(folder) },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
            i += args[i] is "--growth" or "--faults" or "--child" ? 0 : 1;
        }

        return options;
    }
}
