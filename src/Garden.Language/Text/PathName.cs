using System.Buffers;
using System.Globalization;
using System.Text;

namespace Garden.Language.Text;

/// <summary>Tells whether a name can be part of a path on every system, and stays in its folder.</summary>
public static class PathName
{
    /// <summary>The most bytes of one part of a path that common file systems store, <c>.html</c> and the like left room for.</summary>
    private const int MostBytes = 240;

    private static readonly SearchValues<char> Unstorable = SearchValues.Create("<>:\"|?*\\");

    private static readonly HashSet<string> DeviceNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>What is wrong with a path, as the start of a complaint; null when nothing is.</summary>
    /// <param name="path">Parts joined by <c>/</c>, without a slash at its ends.</param>
    public static string? Problem(string path)
    {
        foreach (string part in path.Split('/'))
        {
            string decoded = WebUrl.Decode(part);
            if (part is "" or "." or ".." || decoded.AsSpan().ContainsAny('/', '\\') || decoded is "." or "..")
            {
                return $"the name `{part}` would lead out of its folder";
            }

            if (part.AsSpan().ContainsAny(Unstorable) || part.Any(c => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format))
            {
                return $"the name `{part}` has a character that some systems cannot store";
            }

            if (part[^1] is '.' or ' ' || part[0] == ' ')
            {
                return $"the name `{part}` starts or ends with a blank or ends with a dot";
            }

            if (DeviceNames.Contains(part.Split('.')[0]))
            {
                return $"the name `{part}` is reserved on some systems";
            }

            if (Encoding.UTF8.GetByteCount(part) > MostBytes)
            {
                return $"the name is longer than {MostBytes} bytes";
            }
        }

        return null;
    }
}
