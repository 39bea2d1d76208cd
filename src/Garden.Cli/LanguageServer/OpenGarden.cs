using System.Collections.Immutable;
using System.Text;
using Garden.Analysis;
using Garden.Analysis.Linting;
using Garden.Cli.Commands;
using Garden.Cli.Files;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>
/// A garden in an editor: what lies on disk, with the texts that are open in the place of their files. It is read again when it is asked
/// for, and only as far as something changed.
/// </summary>
/// <param name="location">Where it lies.</param>
/// <param name="shell">The day, and how pages are read.</param>
internal sealed class OpenGarden(GardenLocation location, Shell shell)
{
    private readonly LiveGarden _live = new(shell.Stages.Read);
    private readonly Dictionary<string, OpenText> _open = new(StringComparer.Ordinal);

    /// <summary>The paths of open texts that changed since the last reading.</summary>
    private readonly HashSet<string> _typed = new(StringComparer.Ordinal);

    /// <summary>The full paths of files that changed on disk since the last reading.</summary>
    private readonly HashSet<string> _saved = new(StringComparer.Ordinal);

    private GardenState? _last;

    /// <summary>The pages as they were read.</summary>
    public PageCache Known => _live.Known;

    /// <summary>The folder of another tool's templates, as it was at the last reading from disk.</summary>
    private string? _templates = VaultTemplates.FolderOf(location.Content);

    /// <summary>Whether anything may have changed.</summary>
    private bool _isStale = true;

    /// <summary>Where it lies.</summary>
    public GardenLocation Location => location;

    /// <summary>The texts that are open, by their paths from the root.</summary>
    public IReadOnlyDictionary<string, OpenText> Open => _open;

    /// <summary>Whether something changed since <see cref="Read"/>.</summary>
    public bool HasChanged => _isStale || _typed.Count > 0 || _saved.Count > 0;

    /// <summary>The path of a page or the settings from the garden's root; null for any other file, wherever it lies.</summary>
    /// <param name="full">Full path.</param>
    public string? PathOf(string full) => Below(location.Content, full) ?? (RealPath.Of(location.Content) is string real && RealPath.Of(full) is string target ? Below(real, target) : null);

    /// <summary>The address of a file of the garden: the client's own where it has the file open.</summary>
    /// <param name="path">From the garden's root.</param>
    public string UriOf(string path) => _open.TryGetValue(path, out OpenText? text) ? text.Uri : FileUri.Of(Path.Combine(location.Root, path.Replace('/', Path.DirectorySeparatorChar)));

    /// <summary>Puts a text in the place of its file.</summary>
    public void Put(OpenText text)
    {
        _open[text.Source.Path] = text;
        _typed.Add(text.Source.Path);
    }

    /// <summary>Lets the file count again.</summary>
    /// <param name="path">From the garden's root.</param>
    public void Close(string path)
    {
        if (_open.Remove(path))
        {
            _typed.Remove(path);
            _saved.Add(Path.Combine(location.Root, path.Replace('/', Path.DirectorySeparatorChar)));
        }
    }

    /// <summary>Notes files that changed on disk; null for all of them.</summary>
    public void Note(IEnumerable<string>? full)
    {
        if (full is null)
        {
            _isStale = true;
        }
        else
        {
            _saved.UnionWith(full);
        }
    }

    /// <summary>The garden as it is now. The same object as the last time when nothing changed.</summary>
    /// <exception cref="RpcException">The garden cannot be read from disk.</exception>
    /// <exception cref="InternalErrorException">The program itself failed.</exception>
    public GardenState Read(CancellationToken cancellation)
    {
        DateOnly today = shell.Today();
        if (_last is GardenState last && !_isStale && last.Read.Corpus.Today == today)
        {
            if (!HasChanged)
            {
                return last;
            }

            _isStale = true; // whatever goes wrong from here on, the next reading starts afresh
            if (Changed(last) is SourceBytes[] pages)
            {
                GardenFiles changed = last.Files.With(pages.Select(page => KeyValuePair.Create(page.Path, page.Bytes.ToArray())));
                return Keep(changed, Advance(last, pages) ?? _live.Read(changed.ToSources(cancellation: cancellation), new GardenOptions(today)));
            }
        }

        _isStale = true;

        _templates = VaultTemplates.FolderOf(location.Content);

        // each key that is struck would ask git again
        if (!GardenFiles.Read(location, cancellation, withPast: false).TryGet(out GardenFiles? files, out FileFailure? failure))
        {
            throw new RpcException(RpcError.RequestFailed(failure.Message));
        }

        files = files.With(_open.Values.Select(text => KeyValuePair.Create(text.Source.Path, text.Bytes.Bytes.ToArray())));
        return Keep(files, _live.Read(files.ToSources(cancellation: cancellation), new GardenOptions(today)));
    }

    /// <summary>Everything that the linter would say with another text of a page or the settings, of which nothing is kept.</summary>
    /// <param name="state">The garden as it was read last.</param>
    /// <exception cref="InternalErrorException">The program itself failed.</exception>
    public ImmutableArray<Diagnostic> Try(GardenState state, string path, string text)
    {
        SourceBytes tried = new(path, Encoding.UTF8.GetBytes(text));
        if (ReferenceEquals(state, _last) && state.Files.HasPage(path) && _live.Try(tried) is ReadGarden page)
        {
            return new GardenState(state.Files, page, _live.Checked).Findings;
        }

        // pages that were read under settings that are only tried must not be found again
        PageCache known = path == state.Files.SettingsPath ? new PageCache() : _live.Known;
        GardenFiles files = state.Files.With([KeyValuePair.Create(path, tried.Bytes.ToArray())]);
        return new GardenState(files, GardenBuilder.Read(files.ToSources(), new GardenOptions(state.Corpus.Today), shell.Stages.Read, known), _live.Checked).Findings;
    }

    private GardenState Keep(GardenFiles files, ReadGarden read)
    {
        _typed.Clear();
        _saved.Clear();
        _isStale = false;
        return _last = new GardenState(files, read, _live.Checked);
    }

    /// <summary>The texts that are others now; null when the files on disk are to be read again.</summary>
    private SourceBytes[]? Changed(GardenState last)
    {
        HashSet<string> saved = [.. _saved.Where(full => PathOf(full) is not string path || !_open.ContainsKey(path))];
        return ChangedPages.Of(location, last.Files, saved) is SourceBytes[] pages ? [.. pages, .. _typed.Select(path => _open[path].Bytes)] : null;
    }

    /// <summary>The garden with new texts of pages; null when that takes linking all of it.</summary>
    private ReadGarden? Advance(GardenState last, SourceBytes[] pages)
    {
        if (!pages.All(page => last.Files.HasPage(page.Path)))
        {
            return null;
        }

        ContentScope scope = new(last.Read.Corpus.Settings);
        ReadGarden read = last.Read;
        foreach (SourceBytes page in pages.Where(page => scope.Has(page.Path[last.Files.Prefix.Length..])))
        {
            if (_live.Read(page) is not ReadGarden next)
            {
                return null;
            }

            read = next;
        }

        return read;
    }

    /// <summary>The path of a page or the settings below the content folder, from the garden's root; null for any other file.</summary>
    private string? Below(string content, string full)
    {
        if (!ReportPlace.IsIn(content, full) || full == content)
        {
            return null;
        }

        string path = full[(content.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
        return ContentReader.IsText(location.Prefix + path, location.Prefix + GardenLocation.SettingsName) && !ContentReader.IsPassed(location, _templates, path)
            ? location.Prefix + path
            : null;
    }
}
