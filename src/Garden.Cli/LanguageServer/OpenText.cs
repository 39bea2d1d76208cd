using System.Text;
using Garden.Language.Text;

namespace Garden.Cli.LanguageServer;

/// <summary>A text that the client has open, as it is there: it need not be saved.</summary>
/// <param name="Uri">Its address as the client writes it.</param>
/// <param name="Version">The client's number for this state of it.</param>
internal sealed record OpenText(string Uri, int Version, SourceFile Source)
{
    /// <summary>A text that was opened.</summary>
    /// <param name="path">From the garden's root.</param>
    public static OpenText Of(string path, LspDocumentItem item) => new(item.Uri, item.Version, new SourceFile(path, item.Text));

    /// <summary>What the garden reads.</summary>
    public SourceBytes Bytes => new(Source.Path, Encoding.UTF8.GetBytes(Source.Text));

    /// <summary>The text after changes, each made to what the one before left.</summary>
    public OpenText With(int version, IEnumerable<LspContentChange> changes)
    {
        SourceFile source = Source;
        foreach (LspContentChange change in changes)
        {
            string text = change.Text;
            if (change.Range is LspRange range)
            {
                int start = Positions.OffsetOf(source, range.Start);
                int end = Math.Max(start, Positions.OffsetOf(source, range.End));
                text = string.Concat(source.Text.AsSpan(0, start), text, source.Text.AsSpan(end));
            }

            source = new SourceFile(source.Path, text);
        }

        return this with { Version = version, Source = source };
    }
}
