using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Site.Theming;

/// <summary>A template that a theme and those it extends agree on.</summary>
/// <param name="Name">How templates call it: the path inside <c>templates/</c> without ending.</param>
/// <param name="File">The file it is in.</param>
internal sealed record TemplateSource(string Name, SourceFile File)
{
    /// <summary>
    /// The text as it is compiled: without the indentation of its lines, which readers do not need. The compiler must not
    /// see it either: values in a partial that stands indented on a line of its own come out unescaped.
    /// </summary>
    public string Compact => string.Join('\n', File.Text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart(' ', '\t')));

    /// <summary>A complaint about a place in the template.</summary>
    public Diagnostic Complain(SourceSpan span, string message, string? help, Severity severity = Severity.Error) => new()
    {
        Rule = RuleDescriptor.InvalidValue,
        Severity = severity,
        Location = SourceLocation.In(File.Path, File.Lines, span),
        Message = message,
        Help = help,
    };
}
