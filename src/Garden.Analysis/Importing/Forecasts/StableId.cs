using System.Security.Cryptography;
using System.Text;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Ids of questions, the same at every import: letters, digits and dashes, at most 64.</summary>
internal static class StableId
{
    private const int HashLength = 12;
    private const int MostLength = 60;

    /// <summary>The id of a question that a site numbers.</summary>
    /// <param name="tool">The site.</param>
    /// <param name="own">The site's own id; what cannot stand in an id is hashed.</param>
    public static string Of(string tool, string own) =>
        own.Length > 0 && tool.Length + own.Length < MostLength && own.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? $"{tool}-{own}" : Hashed(tool, own);

    /// <summary>The id of a question that has none, from what tells it from all others.</summary>
    public static string Hashed(string tool, params ReadOnlySpan<string> parts) =>
        $"{tool}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..HashLength]}";
}
