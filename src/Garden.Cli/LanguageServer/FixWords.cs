using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;

namespace Garden.Cli.LanguageServer;

/// <summary>Says in a few words what a fix does to a text.</summary>
internal static class FixWords
{
    private const int Quoted = 48;

    /// <summary>What it does: <c>insert `^rain`</c>.</summary>
    public static string Of(string text, Fix fix) => fix.Edits switch
    {
        [{ Span.Length: 0 } edit] => $"insert {Quote(edit.Text)}",
        [{ Text: "" } edit] => $"remove {Quote(text[edit.Span.Start..edit.Span.End])}",
        [TextEdit edit] => $"replace {Quote(text[edit.Span.Start..edit.Span.End])} with {Quote(edit.Text)}",
        { Length: int count } => $"mend it in {count} places",
    };

    private static string Quote(string words)
    {
        string line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string shown = line.Length <= Quoted ? line : line[..(Quoted - (char.IsHighSurrogate(line[Quoted - 1]) ? 1 : 0))] + "…";
        return shown.Length == 0 ? "a blank" : $"`{Printable.Of(shown)}`";
    }
}
