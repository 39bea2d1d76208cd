using System.Collections.Immutable;
using System.Diagnostics;

namespace Garden.Fuzz.Checking;

/// <summary>Makes a garden with which a property fails as small as it can, while it still fails.</summary>
/// <param name="fails">Whether the property still fails in the same way.</param>
internal sealed class Shrinker(Func<FuzzGarden, bool> fails)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>The smallest garden that was found.</summary>
    public FuzzGarden Shrink(FuzzGarden garden)
    {
        for (FuzzGarden? before = null; before != garden && Stopwatch.GetElapsedTime(_started) < Patience;)
        {
            before = garden;
            foreach (string path in garden.Files.Keys.Where(path => path != "garden.yml"))
            {
                garden = Kept(garden, garden with { Files = garden.Files.Remove(path) });
            }

            foreach (string path in garden.Files.Keys)
            {
                garden = Parts(garden, path, "\n");
            }

            foreach (string path in garden.Files.Keys)
            {
                garden = Parts(garden, path, " ");
                garden = Parts(garden, path, "");
            }
        }

        return garden;
    }

    /// <summary>Leaves out stretches of a file's parts, long ones first.</summary>
    private FuzzGarden Parts(FuzzGarden garden, string path, string between)
    {
        ImmutableArray<string> parts = between.Length > 0 ? [.. garden.Files[path].Split(between)] : [.. garden.Files[path].Select(c => c.ToString())];
        if (between.Length == 0 && parts.Length > 200)
        {
            return garden;
        }

        for (int length = Math.Max(1, parts.Length / 2); length > 0; length /= 2)
        {
            for (int at = 0; at + length <= parts.Length && Stopwatch.GetElapsedTime(_started) < Patience;)
            {
                ImmutableArray<string> fewer = parts.RemoveRange(at, length);
                FuzzGarden smaller = garden with { Files = garden.Files.SetItem(path, string.Join(between, fewer)) };
                if (fails(smaller))
                {
                    (garden, parts) = (smaller, fewer);
                }
                else
                {
                    at += length;
                }
            }
        }

        return garden;
    }

    private FuzzGarden Kept(FuzzGarden garden, FuzzGarden smaller) => Stopwatch.GetElapsedTime(_started) < Patience && fails(smaller) ? smaller : garden;
}
