using System.Collections.Immutable;
using Garden.Language.Text;

namespace Garden.Analysis.Linking;

/// <summary>
/// Paths by every tail of them, as other tools let a writer name a file: <c>c.png</c> and <c>b/c.png</c> are both <c>a/b/c.png</c>.
/// Case does not matter; Unicode is compared in NFC. It is made when it is first asked.
/// </summary>
/// <param name="paths">Parts joined by <c>/</c>.</param>
internal sealed class PathIndex(IEnumerable<string> paths)
{
    private readonly Lazy<Dictionary<string, ImmutableArray<string>>> _byTail = new(() => ByTail(paths));

    /// <summary>The paths that are or end in one, in ordinal order.</summary>
    public ImmutableArray<string> Find(string tail) => _byTail.Value.TryGetValue(Unicode.Composed(tail), out ImmutableArray<string> found) ? found : [];

    /// <summary>The path that is the same but for case and the form of its letters; null when there is none.</summary>
    public string? Same(string path)
    {
        string key = Unicode.Composed(path);
        return Find(path).Where(one => Unicode.Composed(one).Equals(key, StringComparison.OrdinalIgnoreCase)).OrderByDescending(one => one == path).FirstOrDefault();
    }

    /// <summary>The names of the files, without their folders, that are near a written one; null when none is.</summary>
    public string? Nearest(string tail) => NearestName.OfLink(tail, _byTail.Value.Keys.Order(StringComparer.Ordinal));

    private static Dictionary<string, ImmutableArray<string>> ByTail(IEnumerable<string> paths)
    {
        Dictionary<string, ImmutableArray<string>> byTail = new(StringComparer.OrdinalIgnoreCase);
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            string composed = Unicode.Composed(path);
            for (int from = composed.LastIndexOf('/') + 1; ; from = from < 2 ? 0 : composed.LastIndexOf('/', from - 2) + 1)
            {
                string tail = composed[from..];
                byTail[tail] = byTail.TryGetValue(tail, out ImmutableArray<string> others) ? others.Add(path) : [path];
                if (from == 0)
                {
                    break;
                }
            }
        }

        return byTail;
    }
}
