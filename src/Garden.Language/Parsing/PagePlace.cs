using Garden.Language.Model;

namespace Garden.Language.Parsing;

/// <summary>What a file's place in the content folder says: which kind of page it is and what it is called.</summary>
/// <param name="Name">Path inside the content folder without extension.</param>
/// <param name="Kind">Told by the first folder.</param>
/// <param name="Id">The file's name, or its folder's for an <c>index</c>.</param>
public sealed record PagePlace(string Name, PageKind Kind, string Id)
{
    /// <summary>The place of a Markdown file.</summary>
    /// <param name="path">Path inside the content folder: <c>topics/norms.md</c>.</param>
    public static PagePlace Of(string path)
    {
        string name = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        string[] parts = name.Split('/');
        bool index = parts[^1].Equals("index", StringComparison.OrdinalIgnoreCase) && parts.Length > 1;
        PageKind kind = parts.Length < 2 || (index && parts.Length == 2) ? PageKind.Page : parts[0] switch
        {
            "topics" => PageKind.Topic,
            "essays" => PageKind.Essay,
            "reading" => PageKind.Reading,
            _ => PageKind.Page,
        };
        return new PagePlace(name, kind, index ? parts[^2] : parts[^1]);
    }
}
