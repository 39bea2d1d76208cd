using Garden.Language.Parsing.FrontMatter;

namespace Garden.Analysis.Importing.Folders;

/// <summary>What the path of a file says of it in Jekyll.</summary>
/// <param name="Type"><c>posts</c>, <c>drafts</c>, <c>pages</c> or the name of a collection.</param>
/// <param name="Folder">The folders in front of the one with the underscore: categories of a post.</param>
/// <param name="Inner">The folders behind it; all folders of a page.</param>
/// <param name="File">The file's name without extension; that of a post without its date.</param>
/// <param name="Day">The date in the name of a post; null when it has none.</param>
internal sealed record JekyllPlace(string Type, string Folder, string Inner, string File, DateOnly? Day)
{
    /// <summary>Reads the path of a page.</summary>
    /// <param name="name">Without extension.</param>
    public static JekyllPlace Of(string name, JekyllSettings settings)
    {
        string path = name.StartsWith(settings.CollectionsFolder, StringComparison.Ordinal) ? name[settings.CollectionsFolder.Length..] : name;
        string[] parts = path.Split('/');
        int special = Array.FindIndex(parts, 0, parts.Length - 1, part => part is "_posts" or "_drafts");
        int collection = special < 0 && parts.Length > 1 && parts[0][0] == '_' && settings.HasCollection(parts[0][1..]) ? 0 : special;
        string inner = string.Join('/', parts[(collection + 1)..^1]);
        if (collection < 0)
        {
            return new JekyllPlace("pages", "", inner, parts[^1], null);
        }

        string type = parts[collection][1..];
        (DateOnly? day, string file) = type == "posts" ? Dated(parts[^1]) : (null, parts[^1]);
        return new JekyllPlace(type, string.Join('/', parts[..collection]), inner, file, day);
    }

    /// <summary>The date at the start of a name, also <c>2026-1-5</c>, and the rest.</summary>
    private static (DateOnly? Day, string File) Dated(string name)
    {
        string[] parts = name.Split('-', 4);
        if (parts is not [{ Length: 4 } year, { Length: 1 or 2 } month, { Length: 1 or 2 } number, { Length: > 0 } rest])
        {
            return (null, name);
        }

        DateOnly? day = CalendarText.Date($"{year}-{month.PadLeft(2, '0')}-{number.PadLeft(2, '0')}");
        return (day, day is null ? name : rest);
    }
}
