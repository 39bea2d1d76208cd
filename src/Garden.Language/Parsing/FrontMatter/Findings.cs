using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class Findings(SourceFile file)
{
    private readonly List<Diagnostic> _list = [];

    /// <summary>The file they are about.</summary>
    public SourceFile File => file;

    /// <summary>How many there are so far.</summary>
    public int Count => _list.Count;

    /// <summary>Adds an error.</summary>
    public void Error(RuleDescriptor rule, SourceSpan span, string message, string? help = null) =>
        Report(rule, Severity.Error, span, message, help);

    /// <summary>Adds a finding.</summary>
    public void Report(RuleDescriptor rule, Severity severity, SourceSpan span, string message, string? help = null) =>
        Add(new Diagnostic { Rule = rule, Severity = severity, Location = Locate(span), Message = message, Help = help });

    /// <summary>Adds a finding made elsewhere.</summary>
    public void Add(Diagnostic finding) => _list.Add(finding);

    /// <summary>A place in the file; offsets outside it are brought back to its ends.</summary>
    public SourceLocation Locate(SourceSpan span)
    {
        int start = Math.Clamp(span.Start, 0, file.Text.Length);
        return SourceLocation.In(file.Path, file.Lines, new SourceSpan(start, Math.Clamp(span.End, start, file.Text.Length)));
    }

    /// <summary>Everything that was found, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> InOrder() =>
        _list.Count == 0 ? [] : [.. _list.OrderBy(finding => finding.Location.Span.Start)];

    /// <summary>A writer's words as a message shows them: on one line, in backticks, cut when long.</summary>
    public static string Quote(string words)
    {
        const int longest = 40;
        string line = words.ReplaceLineEndings(" ");
        if (line.Length > longest)
        {
            line = line[..(char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1)] + "…";
        }

        return $"`{line}`";
    }
}
