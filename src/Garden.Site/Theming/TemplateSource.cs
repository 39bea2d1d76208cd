using System.Text;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Site.Theming;

/// <summary>A template that a theme and those it extends agree on.</summary>
/// <param name="Name">How templates call it: the path inside <c>templates/</c> without ending.</param>
/// <param name="File">The file it is in.</param>
internal sealed record TemplateSource(string Name, SourceFile File)
{
    /// <summary>Some of the template's own characters as they are published: without the indentation of lines, which readers do not need, every line end a line feed.</summary>
    /// <param name="start">Where the characters stand in the file.</param>
    public byte[] Published(ReadOnlySpan<char> text, int start)
    {
        StringBuilder published = new(text.Length);
        bool isLineStart = start == 0 || File.Text[start - 1] is '\n' or '\r';
        foreach (char letter in text.ToString().ReplaceLineEndings("\n"))
        {
            if (isLineStart && letter is ' ' or '\t')
            {
                continue;
            }

            isLineStart = letter == '\n';
            published.Append(letter);
        }

        return Encoding.UTF8.GetBytes(published.ToString());
    }

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
