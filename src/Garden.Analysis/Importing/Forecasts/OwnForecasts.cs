using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Importing.Forecasts;

/// <summary>Whose forecasts are imported: the writer's own, never those of other people in the same file.</summary>
internal static class OwnForecasts
{
    private const int MostNamed = 12;

    /// <summary>The name under which the writer forecasts in a file.</summary>
    /// <param name="me">What the writer said; null for nothing.</param>
    /// <param name="people">Everybody who forecasts there.</param>
    /// <param name="file">The file, for notes.</param>
    /// <param name="notes">Gets a note where the only person there is taken to be the writer.</param>
    public static Result<string, Refusal> Name(string? me, IEnumerable<string> people, string file, ImmutableArray<ImportNote>.Builder notes)
    {
        string[] known = [.. people.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (me is not null)
        {
            string[] mine = [.. known.Where(name => name == me.Trim())];
            mine = mine.Length > 0 ? mine : [.. known.Where(name => name.Equals(me.Trim(), StringComparison.OrdinalIgnoreCase))];
            return mine is [string found]
                ? found
                : new Refusal($"nobody called '{me}' forecasts in '{file}'", $"the names there: {Listed(known)}");
        }

        if (known.Length > 1)
        {
            return new Refusal($"{known.Length} people forecast in '{file}', and only your own forecasts become beliefs", $"say who you are with --me: {Listed(known)}");
        }

        if (known is not [string only])
        {
            return new Refusal($"nobody forecasts in '{file}'");
        }

        notes.Add(new ImportNote(file, null, $"only {only} forecasts here, and is taken to be you"));
        return only;
    }

    private static string Listed(string[] names) =>
        string.Join(", ", names.Take(MostNamed).Select(name => $"'{name}'")) + (names.Length > MostNamed ? $" and {names.Length - MostNamed} more" : "");
}
