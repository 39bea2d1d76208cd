using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Analysis;
using Garden.Analysis.Exporting;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Analysis.Recording;
using Garden.Cli.Git;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Cli.Files;

/// <summary>A garden as it was read from disk at one moment, in the form that the core takes.</summary>
internal sealed class GardenFiles
{
    private readonly Dictionary<string, SourceBytes?> _texts;
    private readonly Dictionary<string, Attachment> _attachments;
    private readonly ImmutableArray<Diagnostic> _problems;
    private readonly ConcurrentDictionary<string, string?> _drawings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ContentHash> _letGo = new(StringComparer.Ordinal);
    private SourceFile? _lastSource;
    private string? _changed;

    private GardenFiles(GardenLocation location, Dictionary<string, SourceBytes?> texts, Dictionary<string, Attachment> attachments, ImmutableArray<Diagnostic> problems)
    {
        Location = location;
        _texts = texts;
        _attachments = attachments;
        _problems = problems;
    }

    public GardenLocation Location { get; }

    /// <summary>Path of the content folder from the root, ending in <c>/</c>; empty when they are one.</summary>
    public string Prefix => Location.Prefix;

    /// <summary>The path of <c>garden.yml</c> from the root.</summary>
    public string SettingsPath => Prefix + GardenLocation.SettingsName;

    /// <summary>What the settings say, defaults where they say nothing or nothing sensible.</summary>
    public GardenSettings Settings =>
        SourceOf(SettingsPath) is SourceFile file ? SettingsReader.Read(file).Settings : GardenSettings.Default;

    /// <summary>How many pages and settings files the garden has.</summary>
    public int Count => Paths.Count();

    /// <summary>The paths of the pages and the settings, from the root.</summary>
    public IEnumerable<string> Paths
    {
        get
        {
            ContentScope scope = new(Settings);
            return _texts.Keys.Where(path => path == SettingsPath || scope.Has(path[Prefix.Length..]));
        }
    }

    /// <summary>Whether a page or the settings are a symbolic link to another file, which may change without it.</summary>
    public bool HasLinks { get; private init; }

    /// <summary>What a commit names and does not hold; empty for a garden on disk.</summary>
    public ImmutableArray<Diagnostic> OutsideCommit { get; private init; } = [];

    /// <summary>A page that had other bytes, or was gone, when it was read again; null where all were what they had been.</summary>
    public string? ChangedMeanwhile => _changed;

    /// <summary>Every file of the content folder that is no page, by its path there.</summary>
    public IReadOnlySet<string> Attachments => _attachments.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether there is a page at a path from the root.</summary>
    public bool HasPage(string path) => path != SettingsPath && _texts.ContainsKey(path);

    /// <summary>Whether there is any file at a path from the root, or was one that could not be read.</summary>
    public bool Has(string path) =>
        _texts.ContainsKey(path) || _problems.Any(problem => problem.Location.Path == path)
        || (path.StartsWith(Prefix, StringComparison.Ordinal) && _attachments.ContainsKey(path[Prefix.Length..]));

    /// <summary>The commits of the garden, where its settings ask for histories from git; null where they do not.</summary>
    private GardenPast? Past { get; init; }

    /// <summary>Whether there are other commits now than when the garden was read, and its settings ask for them.</summary>
    public bool HasOtherCommits => Past is not null && Past.Repository.Head() != Past.Newest;

    /// <summary>Reads every page and the settings, and lists everything else. Refused where the settings ask for histories from git and there are none to be had.</summary>
    /// <param name="withPast">Whether histories are looked up in git at all; what only edits pages needs none.</param>
    public static Result<GardenFiles, FileFailure> Read(GardenLocation location, CancellationToken cancellation, bool withPast = true)
    {
        if (!ContentReader.Read(location, new ContentLimits(), cancellation).TryGet(out ContentSnapshot? snapshot, out FileFailure? failure))
        {
            return failure;
        }

        GardenFiles files = Of(location, snapshot);
        if (!files.Has(files.SettingsPath))
        {
            // without them what they exclude would be read like any other page
            return FileFailure.Refuse($"'{files.SettingsPath}' is gone, which says what belongs to the garden: nothing is read without it", "bring it back; an empty one will do where nothing was in it");
        }

        if (!withPast || !files.Settings.HasGitHistory)
        {
            return files;
        }

        return GitRepository.Around(location.Root, location.Root, cancellation).TryGet(out GitRepository? repository, out failure)
            ? files.WithPast(repository, repository.Head(), cancellation)
            : failure with { Message = $"`history: git` in garden.yml cannot be followed: {failure.Message}", Help = failure.Help + ", or take `history: git` out" };
    }

    /// <summary>The garden with the commits up to a revision, where its settings ask for histories from git.</summary>
    /// <param name="revision">Its hash; null where nothing was committed yet.</param>
    public Result<GardenFiles, FileFailure> WithPast(GitRepository repository, string? revision, CancellationToken cancellation) =>
        !Settings.HasGitHistory ? this
        : repository.IsShallow
        ? FileFailure.Refuse("`history: git` in garden.yml cannot be followed: this clone has no more than its newest commits, and numbers would look younger than they are", GitRepository.Unshallow)
        : Changed(_texts, new GardenPast(repository, revision, revision is null ? [] : new GitLog(repository, Prefix, revision, cancellation).Changes()));

    /// <summary>A garden whose files were read already, from wherever they lie.</summary>
    public static GardenFiles Of(GardenLocation location, ContentSnapshot snapshot)
    {
        string prefix = location.Prefix;
        return new GardenFiles(
            location,
            snapshot.Files.Select(file => (file.Path, Text: (SourceBytes?)new SourceBytes(file.Path, file.Bytes))).Concat(snapshot.Passed.Select(path => (Path: path, Text: (SourceBytes?)null)))
                .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal),
            snapshot.Attachments.ToDictionary(file => file.Path[prefix.Length..], StringComparer.Ordinal),
            [.. snapshot.Problems.Select(Finding)])
        {
            HasLinks = snapshot.HasLinks,
            OutsideCommit = [.. snapshot.Problems.Where(problem => problem.IsOutsideCommit).Select(Finding)],
        };
    }

    /// <summary>A problem of the disk as a finding at the start of its file.</summary>
    public static Diagnostic Finding(ContentProblem problem) => new()
    {
        Rule = problem.Rule == RuleDescriptor.OversizedInput.Id ? RuleDescriptor.OversizedInput : RuleDescriptor.UnsafePath,
        Severity = Severity.Error,
        Location = SourceLocation.In(problem.Path, LineMap.Of(""), default),
        Message = problem.Message,
        Help = problem.Help,
    };

    /// <summary>The same garden with other texts in the place of some files; a path without a file becomes one.</summary>
    public GardenFiles With(IEnumerable<KeyValuePair<string, byte[]>> texts)
    {
        Dictionary<string, SourceBytes?> changed = new(_texts, StringComparer.Ordinal);
        foreach ((string path, byte[] bytes) in texts)
        {
            changed[path] = new SourceBytes(path, bytes);
        }

        return Changed(changed, Past);
    }

    /// <summary>Adds all that a site is made from: every text, attachment and problem, and the newest commit where histories come from git.</summary>
    /// <exception cref="IOException">An attachment cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">An attachment may not be read.</exception>
    public void AddTo(InputHash hash)
    {
        hash.Add(Location.ToString());
        foreach ((string path, SourceBytes? text) in _texts.OrderBy(text => text.Key, StringComparer.Ordinal))
        {
            hash.Add(path);
            hash.Add(text is null ? 0 : 1);
            hash.Add(text is null ? default : text.Bytes.Span);
        }

        foreach ((string path, Attachment file) in _attachments.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.Add(path);
            hash.AddFile(file.FullPath);
        }

        foreach (Diagnostic problem in _problems)
        {
            hash.Add(problem.Location.Path);
            hash.Add(problem.Message);
        }

        hash.Add(Past?.Newest ?? "");
    }

    private GardenFiles Changed(Dictionary<string, SourceBytes?> texts, GardenPast? past) =>
        new(Location, texts, _attachments, _problems) { HasLinks = HasLinks, OutsideCommit = OutsideCommit, Past = past };

    /// <summary>What the core reads.</summary>
    /// <param name="letGo">Whether pages are let go one by one as they are read; those that are asked for later are read from disk again.</param>
    /// <param name="cancellation">Ends the reading of pages.</param>
    public GardenSources ToSources(bool letGo = false, CancellationToken cancellation = default)
    {
        string[] paths = [.. Paths];
        return new()
        {
            ContentPrefix = Prefix,
            Settings = Held(SettingsPath),
            Pages = HandOut(paths, letGo),
            KeptOut = [.. _texts.Keys.Except(paths, StringComparer.Ordinal).Select(path => path[Prefix.Length..])],
            Files = Attachments,
            DrawingProblem = DrawingProblem,
            Problems = _problems,
            Commits = Past?.Changes,
            NewestCommit = Past?.Newest,
            Cancellation = cancellation,
        };
    }

    private IEnumerable<SourceBytes> HandOut(IEnumerable<string> paths, bool letGo)
    {
        foreach (string path in paths.Where(path => path != SettingsPath).Order(StringComparer.Ordinal))
        {
            if (Held(path) is SourceBytes file)
            {
                if (letGo)
                {
                    _letGo[path] = ContentHash.Of(file.Bytes.Span);
                    _texts[path] = null;
                }

                MemoryGrowth.Check();
                yield return file;
            }
        }
    }

    /// <summary>A text as it was read, from disk again where it was let go; null when there is no such file, or it is another one by now.</summary>
    private SourceBytes? Held(string path)
    {
        if (!_texts.TryGetValue(path, out SourceBytes? held) || held is not null)
        {
            return held;
        }

        bool isThere = Disk.Attempt("read " + path, Result<SourceBytes, FileFailure> () => new SourceBytes(path, RegularFile.ReadAll(Path.Combine(Location.Root, path), Caps.FileBytes.Most))).TryGet(out SourceBytes? file, out _);
        if (_letGo.TryGetValue(path, out ContentHash before) && (!isThere || ContentHash.Of(file!.Bytes.Span) != before))
        {
            _changed ??= path;
            return null;
        }

        return isThere ? file : null;
    }

    /// <summary>The bytes of a page or the settings; null when there is no such file.</summary>
    public ReadOnlyMemory<byte>? BytesOf(string path) => Held(path)?.Bytes;

    /// <summary>A changed text as the bytes of its file, with a byte order mark where the file has one.</summary>
    public byte[] Encode(string path, string text)
    {
        bool hasMark = BytesOf(path) is ReadOnlyMemory<byte> before && before.Span.StartsWith(Encoding.UTF8.Preamble);
        return [.. hasMark ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>The text of a page or the settings; null when there is no such file. Findings come file by file, so the last one is kept.</summary>
    public SourceFile? SourceOf(string path)
    {
        if (_lastSource?.Path != path)
        {
            _lastSource = Held(path) is SourceBytes file ? SourceDecoder.Decode(path, file.Bytes.Span) : null;
        }

        return _lastSource;
    }

    /// <summary>The Markdown of a page as it may leave the garden; empty when its file is gone. May be asked for from several threads at once.</summary>
    public string PublishedBodyOf(GardenAsOf corpus, Page page) =>
        Held(page.Path) is SourceBytes file ? PublishedBody.Of(corpus, page, SourceDecoder.Decode(page.Path, file.Bytes.Span)) : "";

    /// <summary>The size of a picture by its path inside the content folder; null when its file does not tell.</summary>
    public PictureSize? SizeOf(string path)
    {
        if (!_attachments.TryGetValue(path, out Attachment file))
        {
            return null;
        }

        try
        {
            using FileStream picture = RegularFile.Open(file.FullPath);
            byte[] start = new byte[Math.Min(file.Size, PictureHeader.Enough)];
            return PictureHeader.Read(start.AsSpan(0, picture.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // copying it will tell what is wrong
        }
    }

    /// <summary>Whether a file of the content folder is a drawing that is looked through before it is published.</summary>
    public static bool IsDrawing(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) && !MediaKinds.IsWritersOwn(path);

    /// <summary>Why a drawing of the content folder may not be published; null when it may, when it is none, and for what the writer put into <c>assets/</c>.</summary>
    public string? DrawingProblem(string path) =>
        IsDrawing(path) && _attachments.TryGetValue(path, out Attachment file)
            ? _drawings.GetOrAdd(path, ProblemOf, file)
            : null;

    private static string? ProblemOf(string path, Attachment file)
    {
        if (file is { FullPath.Length: 0, Content: null } && file.Size <= Caps.DrawingBytes.Most)
        {
            return null; // of a revision that has more bytes than are read
        }

        if (file.Size > Caps.DrawingBytes.Most)
        {
            return string.Create(CultureInfo.InvariantCulture, $"has more than the {Caps.DrawingBytes.Most >> 20} MiB of a drawing that are looked through");
        }

        try
        {
            using Stream drawing = file.Content is byte[] bytes ? new MemoryStream(bytes, writable: false) : RegularFile.Open(file.FullPath);
            return DrawingGate.Problem(drawing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // copying it will tell what is wrong
        }
    }

    /// <summary>The files that go into the site as they are, by their path there: what pages refer to, and <c>assets/</c>.</summary>
    public IEnumerable<KeyValuePair<string, Attachment>> Published(Corpus corpus)
    {
        ContentScope scope = new(corpus.Settings);
        return corpus.Attachments
            .Union(_attachments.Keys.Where(path => MediaKinds.IsWritersOwn(path) && scope.Has(path)), StringComparer.Ordinal)
            .Where(path => _attachments.ContainsKey(path) && MediaKinds.IsPublishable(path) && DrawingProblem(path) is null)
            .Select(path => KeyValuePair.Create(path, _attachments[path]));
    }
}

/// <summary>The commits of a garden.</summary>
/// <param name="Repository">Where they are.</param>
/// <param name="Newest">The hash of the newest; null where nothing was committed yet.</param>
/// <param name="Changes">What they changed, newest first; gone through once.</param>
internal sealed record GardenPast(GitRepository Repository, string? Newest, IEnumerable<CommittedChange> Changes);
