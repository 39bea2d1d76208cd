using System.Runtime.ExceptionServices;
using Garden.Cli.Files;
using Garden.Cli.Serving;
using Garden.Language.Diagnostics;
using Garden.Site;

namespace Garden.Cli.Commands;

/// <summary>
/// The files of a garden for the preview. They are gone through only as far as the file that is asked for, and each is rendered or
/// read when it is first asked for. Safe for use side by side.
/// </summary>
internal sealed class ServedSite
{
    private readonly Dictionary<string, ServedFile> _found = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly IEnumerator<OutputFile> _rest;
    private readonly Lazy<Dictionary<string, Attachment>> _attachments;
    private bool _isOver;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Takes the files of a site, the first at once, so that what would fail for all of them fails here.</summary>
    /// <param name="outputs">Every file but the attachments, worked out as they are gone through.</param>
    /// <param name="attachments">What is copied into the site as it is.</param>
    public ServedSite(IEnumerable<OutputFile> outputs, Func<IEnumerable<KeyValuePair<string, Attachment>>> attachments)
    {
        _rest = outputs.GetEnumerator();
        _attachments = new(() => attachments().ToDictionary(StringComparer.Ordinal));
        Next();
    }

    /// <summary>The file at a path from the root of the site; null when there is none.</summary>
    /// <exception cref="InternalErrorException">The program failed before it came to the file.</exception>
    public ServedFile? Find(string path)
    {
        lock (_lock)
        {
            while (true)
            {
                if (_found.TryGetValue(path, out ServedFile? known))
                {
                    return known;
                }

                if (IsOnlyAttachment(path) || _isOver)
                {
                    return _attachments.Value.TryGetValue(path, out Attachment attachment) ? _found[path] = ServedFile.At(path, () => RegularFile.ReadAll(attachment.FullPath, Array.MaxLength)) : null;
                }

                _failure?.Throw();
                Next();
            }
        }
    }

    /// <summary>Whether a path is that of an attachment where the site itself makes nothing: its own files in folders are pages and assets.</summary>
    private bool IsOnlyAttachment(string path) =>
        path.Contains('/', StringComparison.Ordinal) && !path.StartsWith("assets/", StringComparison.Ordinal) && !path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        && _attachments.Value.ContainsKey(path);

    private void Next()
    {
        try
        {
            _isOver = !_rest.MoveNext();
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }

        if (!_isOver)
        {
            OutputFile output = _rest.Current;
            Lazy<byte[]> content = new(() => InternalError.In("rendering", output.Path, () => output.Render().ToArray()));
            _found[output.Path] = ServedFile.At(output.Path, () => content.Value);
        }
    }
}
