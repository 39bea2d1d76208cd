using System.Collections.Concurrent;
using Garden.Analysis.Recording;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis;

/// <summary>
/// Pages that were read, for reading a garden again of which a few files changed: a file is known again by its bytes, in its last two
/// versions, for what is tried on a page is often taken back. May be used by several threads, for one reading of a garden at a time.
/// </summary>
public sealed class PageCache
{
    private readonly ConcurrentDictionary<string, (Version Last, Version? Before)> _pages = new(StringComparer.Ordinal);
    private SourceBytes? _settings;
    private SettingsReading? _reading;

    private string? _newestCommit;

    /// <summary>The histories that were looked up in commits the last time; null where none were.</summary>
    internal PastNumbers? Past { get; set; }

    /// <summary>Forgets the histories where there are other commits than the last time.</summary>
    /// <param name="newest">The hash of the newest; null where there are none.</param>
    internal void SeeCommits(string? newest)
    {
        if (newest != _newestCommit)
        {
            (Past, _newestCommit) = (null, newest);
        }
    }

    /// <summary>The settings as they were read the last time, or read now; where they changed every page is forgotten.</summary>
    internal SettingsReading Settings(SourceBytes? file, Func<SettingsReading> read)
    {
        if (_reading is null || !IsSame(_settings, file))
        {
            _pages.Clear();
            Past = null;
            _settings = file;
            _reading = read();
        }

        return _reading;
    }

    /// <summary>The page as it was read from the same bytes; null when it was not.</summary>
    internal ParsedPage? Find(SourceBytes file) =>
        !_pages.TryGetValue(file.Path, out (Version Last, Version? Before) known) ? null
        : IsSame(known.Last.File, file) ? known.Last.Page
        : known.Before is { } before && IsSame(before.File, file) ? before.Page
        : null;

    /// <summary>Keeps a page.</summary>
    internal void Keep(SourceBytes file, ParsedPage page)
    {
        Version read = new(file, page);
        _pages.AddOrUpdate(file.Path, static (_, read) => (read, null), static (_, known, read) => (read, known.Last), read);
    }

    private static bool IsSame(SourceBytes? one, SourceBytes? other) =>
        one is null || other is null ? one == other : one.Path == other.Path && one.Bytes.Span.SequenceEqual(other.Bytes.Span);

    private sealed record Version(SourceBytes File, ParsedPage Page);
}
