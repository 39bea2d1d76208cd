using System.Collections.Immutable;
using System.CommandLine;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Commands;

/// <summary>What <c>lint</c> was asked to do.</summary>
internal sealed record LintRequest
{
    /// <summary>The files and folders to report on; empty for the whole garden.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    public required ImmutableArray<LintOutput> Outputs { get; init; }

    public required ImmutableArray<string> Select { get; init; }

    public required ImmutableArray<string> Ignore { get; init; }

    /// <summary>The least safe fix to apply; null to apply none.</summary>
    public FixApplicability? Fix { get; init; }

    /// <summary>Shows what the fixes would change and changes nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>A file of findings that are put up with; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Where to write such a file; null to write none.</summary>
    public string? NewBaseline { get; init; }

    /// <summary>How many warnings are still fine; null for any number.</summary>
    public int? MaxWarnings { get; init; }

    public required DateOnly Today { get; init; }

    public bool ExitZero { get; init; }

    /// <summary>Counts by rule in the place of single findings.</summary>
    public bool Statistics { get; init; }

    public bool Watch { get; init; }

    /// <summary>Shows every finding for people too, however many there are of a kind.</summary>
    public bool Expand { get; init; }

    /// <summary>The path that the standard input stands for; null when it is not read.</summary>
    public string? StandardInput { get; init; }

    /// <summary>The git revision since which findings are new; null to report all.</summary>
    public string? Since { get; init; }
}

/// <summary>The arguments and options of <c>lint</c>.</summary>
internal sealed class LintArguments
{
    private const string UsualBaseline = "lint-baseline.json";

    private readonly Argument<string[]> _paths = new("PATHS") { Description = "files and folders to report on, or - for the standard input (default: the garden)", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _format = LintOutputs.Format();
    private readonly Option<string[]> _file = LintOutputs.File();
    private readonly Option<string[]> _select = Words("--select", "only these rules: numbers, names, or the beginning of numbers (GRD2)");
    private readonly Option<string[]> _ignore = Words("--ignore", "not these rules");
    private readonly Option<bool> _fix = new("--fix") { Description = "mend what can safely be mended" };
    private readonly Option<bool> _unsafeFixes = new("--unsafe-fixes") { Description = "mend also where the page may come to say something else" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "show what --fix would change, as a diff, and change nothing" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "a file of findings to put up with", HelpName = "FILE" };
    private readonly Option<string?> _newBaseline = new("--write-baseline") { Description = $"write today's findings to a file (default: that of --baseline, or {UsualBaseline})", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int?> _maxWarnings = CommonOptions.Count("--max-warnings", "fail on more warnings than this");
    private readonly Option<bool> _strict = new("--strict") { Description = "fail on any warning" };
    private readonly Option<DateOnly?> _asOf = CommonOptions.AsOf();
    private readonly Option<bool> _exitZero = new("--exit-zero") { Description = "end with 0 whatever is found" };
    private readonly Option<bool> _statistics = new("--statistics") { Description = "count findings by rule instead of listing them" };
    private readonly Option<bool> _watch = new("--watch") { Description = "lint again whenever something changes" };
    private readonly Option<bool> _expand = new("--expand") { Description = "show every finding, however many there are of a kind" };
    private readonly Option<string?> _stdinFilename = new("--stdin-filename") { Description = "the path that the standard input stands for", HelpName = "PATH" };
    private readonly Option<string?> _since = new("--since") { Description = "only what changed since a git revision, and whether dated entries were rewritten (GRD307)", HelpName = "REF" };

    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (Option option in (Option[])[_format, _file, _select, _ignore, _fix, _unsafeFixes, _dryRun, _baseline, _newBaseline, _maxWarnings, _strict, _asOf, _exitZero, _statistics, _watch, _expand, _stdinFilename, _since])
        {
            command.Add(option);
        }
    }

    /// <summary>Reads what was typed.</summary>
    /// <returns>The request, or what is wrong with it.</returns>
    public (LintRequest? Request, string? Problem) Read(ParseResult parsed, Shell shell)
    {
        string[] paths = parsed.GetValue(_paths) ?? [];
        bool isInput = paths.Contains("-", StringComparer.Ordinal);
        string? name = parsed.GetValue(_stdinFilename);
        FixApplicability? fix = parsed.GetValue(_unsafeFixes) ? FixApplicability.Unsafe : parsed.GetValue(_fix) || parsed.GetValue(_dryRun) ? FixApplicability.Safe : null;
        (ImmutableArray<LintOutput> outputs, string? problem) = LintOutputs.Read(parsed);
        problem ??= (isInput, paths.Length, name, fix, parsed.GetValue(_dryRun)) switch
        {
            (true, > 1, _, _, _) => "the standard input cannot be linted together with files",
            (true, _, null, _, _) => "say with --stdin-filename which page the standard input is",
            (true, _, _, not null, false) => "the standard input cannot be mended: add --dry-run to see what would change",
            (false, _, not null, _, _) => "--stdin-filename goes with - for the standard input",
            _ => parsed.GetValue(_watch) && isInput ? "the standard input cannot be watched" : null,
        };
        if (problem is not null)
        {
            return (null, problem);
        }

        string? baseline = parsed.GetValue(_baseline);
        return (new LintRequest
        {
            Paths = isInput ? [] : [.. paths.Select(shell.FullPath)],
            Outputs = outputs,
            Select = [.. parsed.GetValue(_select) ?? []],
            Ignore = [.. parsed.GetValue(_ignore) ?? []],
            Fix = fix,
            DryRun = parsed.GetValue(_dryRun),
            Baseline = baseline is null ? null : shell.FullPath(baseline),
            NewBaseline = parsed.GetResult(_newBaseline) is null ? null : shell.FullPath(parsed.GetValue(_newBaseline) ?? baseline ?? UsualBaseline),
            MaxWarnings = parsed.GetValue(_strict) ? 0 : parsed.GetValue(_maxWarnings),
            Today = parsed.GetValue(_asOf) ?? shell.Today(),
            ExitZero = parsed.GetValue(_exitZero),
            Statistics = parsed.GetValue(_statistics),
            Watch = parsed.GetValue(_watch),
            Expand = parsed.GetValue(_expand),
            StandardInput = name is null ? null : shell.FullPath(name),
            Since = parsed.GetValue(_since),
        }, null);
    }

    private static Option<string[]> Words(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "RULES",
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
    };
}
