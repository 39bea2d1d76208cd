using System.Globalization;

namespace Garden.Cli.LanguageServer;

/// <summary>
/// Half a character in the JSON of a message (<c>\ud83c</c> alone), which an editor sends when a sign is cut in two, and which no reader of JSON takes.
/// </summary>
internal static class SurrogateEscapes
{
    private const int Length = 6;

    /// <summary>Writes U+FFFD in the place of each half that stands alone, which is one UTF-16 unit as well, so that positions stay.</summary>
    public static void Mend(Span<byte> json)
    {
        for (int at = json.IndexOf((byte)'\\'); at >= 0 && at + 1 < json.Length;)
        {
            bool isPair = UnitAt(json, at) is char high && char.IsHighSurrogate(high) && UnitAt(json, at + Length) is char low && char.IsLowSurrogate(low);
            if (!isPair && UnitAt(json, at) is char unit && char.IsSurrogate(unit))
            {
                "fffd"u8.CopyTo(json[(at + 2)..]);
            }

            int next = at + (isPair ? 2 * Length : 2);
            int step = next < json.Length ? json[next..].IndexOf((byte)'\\') : -1;
            at = step < 0 ? -1 : next + step;
        }
    }

    /// <summary>The unit that is escaped at a place; null when none is.</summary>
    private static char? UnitAt(ReadOnlySpan<byte> json, int at) =>
        at + Length <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? (char)unit
            : null;
}
