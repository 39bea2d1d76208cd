using System.Collections.Immutable;
using System.Text;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Reads a flat list as Python prints it: <c>['Blue', "Harbour people's cup", 0.5, None]</c>. It looks like JSON and is none.</summary>
internal static class PythonList
{
    /// <summary>The elements, a missing one as null; null where it is no such list.</summary>
    public static ImmutableArray<string?>? Read(string written)
    {
        string text = written.Trim();
        if (text.Length < 2 || text[0] != '[' || text[^1] != ']')
        {
            return null;
        }

        List<string?> elements = [];
        int at = 1;
        int end = text.Length - 1;
        while (true)
        {
            Skip(text, ref at, end);
            if (at >= end)
            {
                return elements.Count == 0 || text[..end].TrimEnd()[^1] != ',' ? [.. elements] : null;
            }

            if (text[at] is '\'' or '"')
            {
                if (Quoted(text, ref at, end) is not string quoted)
                {
                    return null;
                }

                elements.Add(quoted);
            }
            else
            {
                int comma = text.IndexOf(',', at, end - at);
                string bare = text[at..(comma < 0 ? end : comma)].Trim();
                if (bare.Length == 0 || bare.Any(c => c is '[' or '(' or '{'))
                {
                    return null;
                }

                elements.Add(bare == "None" ? null : bare);
                at = comma < 0 ? end : comma;
            }

            Skip(text, ref at, end);
            if (at < end && text[at++] != ',')
            {
                return null;
            }
        }
    }

    private static void Skip(string text, ref int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }
    }

    private static string? Quoted(string text, ref int at, int end)
    {
        char quote = text[at++];
        StringBuilder words = new();
        while (at < end && text[at] != quote)
        {
            if (text[at] == '\\' && at + 1 < end)
            {
                at++;
                words.Append(text[at] switch { 'n' => '\n', 't' => '\t', char other => other });
            }
            else
            {
                words.Append(text[at]);
            }

            at++;
        }

        return at++ < end ? words.ToString() : null;
    }
}
