using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Tests.Reporting;

/// <summary>A garden of one page, and findings at marked places of it.</summary>
internal sealed class Sample(string path, string text)
{
    private readonly SourceFile _source = new(path, text);

    /// <summary>A finding about the first occurrence of some words; an empty place is asked for with <paramref name="length"/> 0.</summary>
    public Diagnostic Finding(RuleDescriptor rule, Severity severity, string words, string message, int? length = null)
    {
        int start = _source.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in the sample");
        SourceSpan span = new(start, start + (length ?? words.Length));
        return new Diagnostic { Rule = rule, Severity = severity, Message = message, Location = SourceLocation.In(_source.Path, _source.Lines, span) };
    }

    public Report Report(params Diagnostic[] findings) => new()
    {
        Findings = [.. findings],
        Files = 412,
        Elapsed = TimeSpan.FromMilliseconds(90),
        SourceOf = path => path == _source.Path ? _source : null,
    };

    public static string Print(IReporter reporter, Report report)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        reporter.Write(report, writer);
        return writer.ToString();
    }
}
