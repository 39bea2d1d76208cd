using Garden.Language.Model;

namespace Garden.Analysis.Linking;

/// <summary>The address of a Markdown link as its writer types it.</summary>
internal static class MarkdownAddress
{
    /// <summary>The address of another page or file in the form of a link: from the page or from the root, with its ending and its query.</summary>
    /// <param name="written">The link as it is.</param>
    /// <param name="from">The name of the page on which it stands.</param>
    /// <param name="to">The name of the page, or the path of the file, that it is to lead to.</param>
    public static string Like(string written, string from, string to)
    {
        int query = written.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? written : written[..query];
        string ending = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[^3..] : path.EndsWith('/') ? "/" : "";
        string address = path.StartsWith('/') ? "/" + Address.Encode(to + ending) : Address.Relative(from, to + ending);
        return address + written[path.Length..];
    }
}
