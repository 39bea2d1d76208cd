using Garden.Language.Diagnostics;

namespace Garden.Cli.Reporting;

/// <summary>Colours of a terminal, or none.</summary>
internal readonly record struct Ink(bool IsOn)
{
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
