using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Text;

namespace Garden.Cli.Commands;

/// <summary>One form of the findings and where it goes.</summary>
/// <param name="File">Null for the standard output.</param>
internal readonly record struct LintOutput(string Format, string? File);

/// <summary>The pairs of <c>-f</c> and <c>-O</c>, and the writing of each.</summary>
internal static class LintOutputs
{
    private const string Full = "full";
    private static readonly ImmutableArray<string> Formats = [Full, "concise", "json", "github", "sarif", "rdjson"];

    public static Option<string[]> Format() => new("--output-format", "-f")
    {
        Description = $"{string.Join(", ", Formats)}; may repeat, each with its own -O",
        HelpName = "FORM",
        CompletionSources = { _ => Formats.Select(format => new System.CommandLine.Completions.CompletionItem(format)) },
        CustomParser = result =>
        {
            foreach (Token token in result.Tokens.Where(token => !Formats.Contains(token.Value, StringComparer.Ordinal)))
            {
                string suggestion = NearestName.Of(token.Value, Formats) is string nearest ? $"; did you mean '{nearest}'?" : "";
                result.AddError($"'{token.Value}' is none of {string.Join(", ", Formats)}{suggestion}");
            }

            return [.. result.Tokens.Select(token => token.Value)];
        },
    };

    public static Option<string[]> File() => new("--output-file", "-O") { Description = "write the form before it to this file", HelpName = "FILE" };

    /// <summary>
    /// Pairs forms and files in the order typed: a file belongs to the form before it, or to the next one when none waits
    /// for a file. As many files as forms pair one by one.
    /// </summary>
    public static (ImmutableArray<LintOutput> Outputs, string? Problem) Read(ParseResult parsed)
    {
        List<(string? Format, string? File)> pairs = [];
        List<string> formats = [];
        List<string> files = [];
        for (int i = 0; i + 1 < parsed.Tokens.Count; i++)
        {
            string value = parsed.Tokens[i + 1].Value;
            string option = parsed.Tokens[i].Type == TokenType.Option ? parsed.Tokens[i].Value : "";
            if (option is "-f" or "--output-format")
            {
                formats.Add(value);
                Join(pairs, waiting => waiting.Format is null, waiting => (value, waiting.File), (value, null));
            }
            else if (option is "-O" or "--output-file")
            {
                files.Add(value);
                Join(pairs, waiting => waiting.File is null, waiting => (waiting.Format, value), (null, value));
            }
        }

        IEnumerable<LintOutput> outputs = formats.Count == files.Count
            ? formats.Zip(files, (format, file) => new LintOutput(format, file))
            : pairs.Select(pair => new LintOutput(pair.Format ?? Full, pair.File));
        ImmutableArray<LintOutput> all = [.. outputs.DefaultIfEmpty(new LintOutput(Full, null))];
        return (all, Clash(all));
    }

    /// <summary>Writes every form; gives back what went wrong with a file. The summary line is told in any case.</summary>
    public static FileFailure? Write(Shell shell, Ink ink, LintRequest request, Report report)
    {
        bool isSummed = false;
        foreach (LintOutput output in request.Outputs)
        {
            IReporter reporter = ReporterOf(output, request, ink, shell.Width);
            if (output.File is null)
            {
                reporter.Write(report, shell.Out);
                isSummed = reporter is FullReporter or StatisticsReporter;
            }
            else if (WriteFile(shell.FullPath(output.File), reporter, report) is FileFailure failure)
            {
                return failure;
            }
        }

        if (request.Outputs.Any(output => output.Format == "github") && shell.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } page)
        {
            if (UserFile.Append(page, StepSummary.Of(report)) is FileFailure unwritten)
            {
                return unwritten;
            }
        }

        if (!isSummed)
        {
            shell.Error.WriteLine(Summary.Of(report));
        }

        return null;
    }

    private static string? Clash(ImmutableArray<LintOutput> outputs) =>
        outputs.GroupBy(output => output.File, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) switch
        {
            null => null,
            { Key: null } => "two forms cannot both go to the standard output: give all but one a file with -O",
            { Key: string file } => $"two forms cannot both go to '{file}'",
        };

    private static void Join(List<(string?, string?)> pairs, Func<(string? Format, string? File), bool> waits, Func<(string? Format, string? File), (string?, string?)> joined, (string?, string?) alone)
    {
        if (pairs.Count > 0 && waits(pairs[^1]))
        {
            pairs[^1] = joined(pairs[^1]);
        }
        else
        {
            pairs.Add(alone);
        }
    }

    private static IReporter ReporterOf(LintOutput output, LintRequest request, Ink ink, int? width) => output.Format switch
    {
        Full or "concise" when request.Statistics => new StatisticsReporter(),
        "concise" => new ConciseReporter(request.Expand),
        "json" => new JsonReporter(),
        "github" => new GitHubReporter(),
        "sarif" => new SarifReporter(ToolVersion.Number),
        "rdjson" => new RdjsonReporter(),
        _ when output.File is null => new FullReporter(ink, width ?? FullReporter.DefaultWidth, request.Expand),
        _ => new FullReporter(new Ink(IsOn: false), expand: request.Expand),
    };

    private static FileFailure? WriteFile(string path, IReporter reporter, Report report)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        reporter.Write(report, writer);
        return UserFile.Write(path, Encoding.UTF8.GetBytes(writer.ToString()));
    }
}
