using System.Collections.Immutable;
using Garden.Analysis;
using Garden.Analysis.Linting;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Cli.Commands;

/// <summary>Mends the files of a garden, or shows what would change.</summary>
/// <param name="reader">Reads a page.</param>
/// <param name="known">Pages that the check has read, and keeps.</param>
/// <param name="check">Checks the garden with other texts in the place of some files.</param>
internal sealed class LintFixes(GardenLocation garden, GardenFiles files, LintScope scope, PageReader reader, PageCache known, Func<IEnumerable<KeyValuePair<string, byte[]>>, GardenCheck> check)
{
    private readonly GardenSettings _settings = files.Settings;

    /// <summary>Ends the trying of fixes.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What is found in the files as they are; fixes that would be taken back are not among it.</summary>
    public ImmutableArray<Diagnostic> Find() => Offered(check([]));

    /// <summary>Runs rounds of fixes and writes the files, or prints the difference; tells on the error stream what was done.</summary>
    public Result<FixedFiles, FileFailure> Apply(Shell shell, FixApplicability least, bool dryRun)
    {
        FixSession session = Session(least);
        FixResult result = session.Run();
        int written = 0;
        foreach ((string path, string text) in result.Texts)
        {
            if (dryRun)
            {
                shell.Out.Write(UnifiedDiff.Of(path, TextOf(path)!, text));
            }
            else if (AtomicFile.Replace(Path.Combine(garden.Root, path), files.Encode(path, text), files.BytesOf(path), garden.Root) is FileFailure failure)
            {
                shell.Error.WriteLine($"fixed {written} of {Summary.Counted(result.Texts.Count, "file")}, then one could not be written");
                return failure;
            }

            written++;
        }

        string verb = dryRun ? "would fix" : "fixed";
        shell.Error.WriteLine($"{verb} {Summary.Counted(session.Applied.Count, "finding")} in {Summary.Counted(result.Texts.Count, "file")}");
        foreach ((Diagnostic finding, string why) in session.Reverted)
        {
            SourcePosition place = finding.Location.Start;
            shell.Warn($"{finding.Location.Path}:{place.Line}:{place.Column}: the fix of {finding.Rule} would {why}, so it was taken back");
        }

        GardenFiles mended = files.With(Bytes(files, result.Texts));
        LintFixes after = new(garden, mended, scope, reader, known, texts => check(Bytes(files, result.Texts).Concat(texts))) { Cancellation = Cancellation };
        return new FixedFiles(mended, after.Offered(result.Remaining));
    }

    private ImmutableArray<Diagnostic> Offered(GardenCheck found) => Session(FixApplicability.Unsafe).Offered(found);

    private FixSession Session(FixApplicability least) =>
        new(least, Reread, path => scope.Covers(path) ? TextOf(path) : null, texts => check(Bytes(files, texts)));

    /// <summary>Changed texts as the bytes of their files, with the byte order mark where the file had one.</summary>
    private static IEnumerable<KeyValuePair<string, byte[]>> Bytes(GardenFiles files, IEnumerable<KeyValuePair<string, string>> texts) =>
        texts.Select(text => KeyValuePair.Create(text.Key, files.Encode(text.Key, text.Value)));

    private string? TextOf(string path) => files.SourceOf(path) is { Damage: null } source ? source.Text : null;

    private Reread Reread(string path, string text)
    {
        Cancellation.ThrowIfCancellationRequested();
        return path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? Analysis.Linting.Reread.Of(new SourceBytes(path, files.Encode(path, text)), files.Prefix, _settings, reader, known)
            : new Reread(Page: null, Errors: 0);
    }
}

/// <summary>The files after fixing, and what is left to find in them.</summary>
internal sealed record FixedFiles(GardenFiles Files, ImmutableArray<Diagnostic> Findings);
