using Garden.Language.Diagnostics;

namespace Garden.Cli.Reporting;

/// <summary>Colours of a terminal, or none.</summary>
/// <param name="IsOn">Whether there are colours.</param>
internal readonly record struct Ink(bool IsOn)
{
    /// <summary>Whether words may lead somewhere: only where a person looks at a terminal.</summary>
    public bool HasLinks { get; init; }

    /// <summary>Words that lead to an address (OSC 8); the words alone where that is not known.</summary>
    public string Link(string text, string? address) => HasLinks && address is not null ? $"\u001b]8;;{address}\u001b\\{text}\u001b]8;;\u001b\\" : text;

    public string Bold(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    public string Hint(string text) => Paint("36", text);

    public string Good(string text) => Paint("32", text);

    public string Of(Severity severity, string text) => Paint(
        severity switch
        {
            Severity.Error => "1;31",
            Severity.Warning => "1;33",
            _ => "1;34",
        },
        text);

    private string Paint(string code, string text) => IsOn ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
