using System.Text;
using System.Text.RegularExpressions;
using Garden.Analysis.Exporting;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;

namespace Garden.Cli.Commands;

/// <summary>
/// The beginning and the end of a file, by which an earlier report or export of this program is known. Nothing else may be written over: its name says nothing of
/// whose it is.
/// </summary>
internal sealed partial class EarlierOutput
{
    /// <summary>How many bytes are looked at, at either end.</summary>
    private const int Piece = 64 * 1024;

    private const string Sarif = """{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"garden","version":""";
    private const string Rdjson = """{"source":{"name":"garden"},"diagnostics":[""";

    private readonly string _head;
    private readonly string _tail;

    private EarlierOutput(byte[] head, byte[] tail) => (_head, _tail) = (Encoding.UTF8.GetString(head), Encoding.UTF8.GetString(tail));

    /// <summary>Whether a file is a report of the linter, in any form; a file that cannot be read is none.</summary>
    /// <param name="path">Full; a regular file.</param>
    public static bool IsReport(string path) =>
        Of(path) is EarlierOutput there
        && (there._head.StartsWith(Sarif, StringComparison.Ordinal) || there._head.StartsWith(Rdjson, StringComparison.Ordinal) || Json().IsMatch(there._head)
            || there.IsForReading || there.IsOf(Concise()) || there.IsOf(GitHub()));

    /// <summary>Whether a file is an export of the garden, in any form; a file that cannot be read is none.</summary>
    /// <param name="path">Full; a regular file.</param>
    /// <param name="content">What is to be written: by its beginning an export to Markdown is known, which has no mark of its own.</param>
    public static bool IsExport(string path, string content) =>
        Of(path) is EarlierOutput there
        && (ExportedJson().IsMatch(there._head) || there.IsTable || there.IsForecasts
            || (FirstPage().Match(content) is { Success: true, Value: string first } && there._head.StartsWith(first, StringComparison.Ordinal)));

    /// <summary>Whether it is the report with the lines of the source, or the one that counts: its last line sums it up.</summary>
    private bool IsForReading
    {
        get
        {
            string end = _tail.TrimEnd('\n');
            int newline = _head.IndexOf('\n', StringComparison.Ordinal);
            string first = newline < 0 ? _head : _head[..newline];
            return SummaryLine().IsMatch(end[(end.LastIndexOf('\n') + 1)..]) && FirstLine().IsMatch(first);
        }
    }

    private bool IsTable => _head.StartsWith(string.Join(',', Listings.BeliefColumns) + "\r\n", StringComparison.Ordinal);

    /// <summary>Whether it is a table of forecasts made here: every time in it is noon, which in one that Fatebook made is none.</summary>
    private bool IsForecasts =>
        _head.StartsWith(FatebookExport.Header, StringComparison.Ordinal) && Moment().Matches(_head).All(moment => moment.Value.Contains(" 12:00:", StringComparison.Ordinal));

    /// <summary>Whether there are lines, and each is of a kind.</summary>
    private bool IsOf(Regex kind)
    {
        string[] lines = _head.Split('\n')[..^1]; // the last one is empty, or cut
        return lines.Length > 0 && lines.All(kind.IsMatch);
    }

    private static EarlierOutput? Of(string path) => Disk.Attempt($"read '{path}'", Result<EarlierOutput, FileFailure> () =>
    {
        using FileStream file = RegularFile.Open(path);
        byte[] head = Next(file);
        file.Position = file.Length - Math.Min(file.Length, Piece);
        return new EarlierOutput(head, Next(file));
    }).TryGet(out EarlierOutput? there, out _) ? there : null;

    private static byte[] Next(FileStream file)
    {
        byte[] piece = new byte[Math.Min(file.Length, Piece)];
        int read = file.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
        return piece[..read];
    }

    [GeneratedRegex("""^\{"version":1,"summary":\{"files":[0-9]+,"errors":[0-9]+,"warnings":[0-9]+,"infos":[0-9]+\},"diagnostics":\[""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Json();

    [GeneratedRegex("""^\{"version":1(,"(title|url|description|author|language)":(null|"([^"\\]|\\.)*")){5},"topics":\[""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ExportedJson();

    [GeneratedRegex("^(no problems in [0-9]+ files?|found [^\n]+ in [0-9]+ of [0-9]+ files?) \\([0-9]+\\.[0-9][0-9] s\\)(; [^\n]*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SummaryLine();

    [GeneratedRegex("^([^\n]+:[0-9]+:[0-9]+: (error|warning|info) GRD[0-9]| *[0-9]+  GRD[0-9]|not proved: |no problems in )", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstLine();

    [GeneratedRegex("^[^\n]+:[0-9]+:[0-9]+: (error|warning|info) GRD[0-9]|^[^\n]+: [^\n]+ \\(--expand shows them\\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Concise();

    [GeneratedRegex("^::(error|warning|notice) file=[^\n]*,title=GRD[0-9][^\n]*::", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex GitHub();

    /// <summary>The title of the first page of an export to Markdown, and its name.</summary>
    [GeneratedRegex("^# [^\n]+\n\n\\*[^\n *]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstPage();

    [GeneratedRegex(",[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]+:[0-9]+:[0-9]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();
}
