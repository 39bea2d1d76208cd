using System.Collections.Immutable;
using System.Text;
using Garden.Cli.Files;
using Garden.Cli.Reporting;
using Garden.Diagnostics;
using Garden.Linting;
using Garden.Model;
using Garden.Parsing;
using Garden.Text;

namespace Garden.Cli.Commands;

/// <summary>Mends the files of a garden, or shows what would change.</summary>
/// <param name="check">Lints the garden with other texts in the place of some files.</param>
internal sealed class LintFixes(GardenLocation garden, GardenFiles files, LintScope scope, Func<IEnumerable<KeyValuePair<string, byte[]>>, ImmutableArray<Diagnostic>> check)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>What is found with some texts changed.</summary>
    public ImmutableArray<Diagnostic> Check(IReadOnlyDictionary<string, string> texts) => check(Bytes(files, texts));

    /// <summary>Runs rounds of fixes and writes the files, or prints the difference; tells on the error stream what was done.</summary>
    public Outcome<FixResult> Apply(Shell shell, FixApplicability least, bool dryRun)
    {
        GardenSettings settings = files.Settings;
        FixSession session = new(least, (path, text) => Reread(settings, path, text));
        FixResult result = session.Run(path => scope.Covers(path) ? TextOf(path) : null, Check);
        foreach ((string path, string text) in result.Texts)
        {
            if (dryRun)
            {
                shell.Out.Write(UnifiedDiff.Of(path, TextOf(path)!, text));
            }
            else if (AtomicFile.Replace(Path.Combine(garden.Root, path), WithMark(files, path, text), garden.Root) is FileFailure failure)
            {
                return failure;
            }
        }

        string verb = dryRun ? "would fix" : "fixed";
        shell.Error.WriteLine($"{verb} {Summary.Counted(session.Applied.Count, "finding")} in {Summary.Counted(result.Texts.Count, "file")}");
        foreach (Diagnostic reverted in session.Reverted)
        {
            SourcePosition place = reverted.Location.Start;
            shell.Warn($"{reverted.Location.Path}:{place.Line}:{place.Column}: the fix of {reverted.Rule} would change what the page says, so it was taken back");
        }

        return result;
    }

    /// <summary>Changed texts as the bytes of their files, with the byte order mark where the file had one.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Bytes(GardenFiles files, IEnumerable<KeyValuePair<string, string>> texts) =>
        texts.Select(text => KeyValuePair.Create(text.Key, WithMark(files, text.Key, text.Value)));

    private static byte[] WithMark(GardenFiles files, string path, string text)
    {
        bool hadMark = files.BytesOf(path) is ReadOnlyMemory<byte> before && before.Span.StartsWith(ByteOrderMark);
        return [.. hadMark ? ByteOrderMark : [], .. Encoding.UTF8.GetBytes(text)];
    }

    private string? TextOf(string path) => files.SourceOf(path) is { Damage: null } source ? source.Text : null;

    private Reread Reread(GardenSettings settings, string path, string text)
    {
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return new Reread(Page: null, Errors: 0);
        }

        ParsedPage parsed = PageParser.Parse(new SourceFile(path, text), PagePlace.Of(path[files.Prefix.Length..]), settings);
        return new Reread(parsed.Page, parsed.Diagnostics.Count(finding => finding.Severity == Severity.Error));
    }
}
