using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Model;
using Garden.Parsing.FrontMatter;
using Garden.Text;

namespace Garden.Cli.Files;

/// <summary>A garden as it was read from disk at one moment, in the form that the core takes.</summary>
internal sealed class GardenFiles
{
    private const string CopiedThrough = "assets/";

    private readonly Dictionary<string, SourceBytes> _texts;
    private readonly Dictionary<string, Attachment> _attachments;
    private readonly ImmutableArray<Diagnostic> _problems;
    private SourceFile? _lastSource;

    private GardenFiles(GardenLocation location, Dictionary<string, SourceBytes> texts, Dictionary<string, Attachment> attachments, ImmutableArray<Diagnostic> problems)
    {
        Location = location;
        _texts = texts;
        _attachments = attachments;
        _problems = problems;
    }

    public GardenLocation Location { get; }

    /// <summary>Path of the content folder from the root, ending in <c>/</c>; empty when they are one.</summary>
    public string Prefix => PrefixOf(Location);

    /// <summary>The path of <c>garden.yml</c> from the root.</summary>
    public string SettingsPath => Prefix + GardenLocation.SettingsName;

    /// <summary>What the settings say, defaults where they say nothing or nothing sensible.</summary>
    public GardenSettings Settings =>
        SourceOf(SettingsPath) is SourceFile file ? SettingsReader.Read(file).Settings : GardenSettings.Default;

    /// <summary>How many pages and settings files there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The paths of the pages and the settings, from the root.</summary>
    public IEnumerable<string> Paths => _texts.Keys;

    /// <summary>Reads every page and the settings, and lists everything else.</summary>
    public static Outcome<GardenFiles> Read(GardenLocation location, CancellationToken cancellation)
    {
        if (!ContentReader.Read(location, new ContentLimits(), cancellation).TryGet(out ContentSnapshot? snapshot, out FileFailure? failure))
        {
            return failure;
        }

        string prefix = PrefixOf(location);
        return new GardenFiles(
            location,
            snapshot.Files.ToDictionary(file => file.Path, file => new SourceBytes(file.Path, file.Bytes), StringComparer.Ordinal),
            snapshot.Attachments.ToDictionary(file => file.Path[prefix.Length..], StringComparer.Ordinal),
            [.. snapshot.Problems.Select(Finding)]);
    }

    /// <summary>A problem of the disk as a finding at the start of its file.</summary>
    public static Diagnostic Finding(ContentProblem problem) => new()
    {
        Rule = problem.Rule == RuleId.OversizedInput.Id ? RuleId.OversizedInput : RuleId.UnsafePath,
        Severity = Severity.Error,
        Location = SourceLocation.In(problem.Path, LineMap.Of(""), default),
        Message = problem.Message,
        Help = problem.Help,
    };

    /// <summary>The same garden with other texts in the place of some files; a path without a file becomes one.</summary>
    public GardenFiles With(IEnumerable<KeyValuePair<string, byte[]>> texts)
    {
        Dictionary<string, SourceBytes> changed = new(_texts, StringComparer.Ordinal);
        foreach ((string path, byte[] bytes) in texts)
        {
            changed[path] = new SourceBytes(path, bytes);
        }

        return new GardenFiles(Location, changed, _attachments, _problems);
    }

    /// <summary>What the core reads.</summary>
    public GardenSources ToSources() => new()
    {
        ContentPrefix = Prefix,
        Settings = _texts.GetValueOrDefault(SettingsPath),
        Pages = [.. _texts.Values.Where(file => file.Path != SettingsPath).OrderBy(file => file.Path, StringComparer.Ordinal)],
        Files = _attachments.Keys.ToHashSet(StringComparer.Ordinal),
        Problems = _problems,
    };

    /// <summary>The bytes of a page or the settings; null when there is no such file.</summary>
    public ReadOnlyMemory<byte>? BytesOf(string path) => _texts.GetValueOrDefault(path)?.Bytes;

    /// <summary>The text of a page or the settings; null when there is no such file. Findings come file by file, so the last one is kept.</summary>
    public SourceFile? SourceOf(string path)
    {
        if (_lastSource?.Path != path)
        {
            _lastSource = _texts.TryGetValue(path, out SourceBytes? file) ? SourceDecoder.Decode(path, file.Bytes.Span) : null;
        }

        return _lastSource;
    }

    /// <summary>The files that go into the site as they are, by their path there: what pages refer to, and <c>assets/</c>.</summary>
    public IEnumerable<KeyValuePair<string, Attachment>> Published(Corpus corpus) =>
        corpus.Attachments
            .Union(_attachments.Keys.Where(path => path.StartsWith(CopiedThrough, StringComparison.Ordinal)), StringComparer.Ordinal)
            .Where(_attachments.ContainsKey)
            .Select(path => KeyValuePair.Create(path, _attachments[path]));

    private static string PrefixOf(GardenLocation location) => location.ContentIsRoot ? "" : Path.GetFileName(location.Content) + "/";
}
