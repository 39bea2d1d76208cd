using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Analysis.Linking;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Where Hugo puts a page.</summary>
internal sealed class HugoAddress(HugoSettings settings)
{
    /// <summary>The address of a page, from the site's root; null when its pattern has a name that is not known.</summary>
    /// <param name="name">The page's name in the tree.</param>
    /// <param name="isSection">Whether it is the page of a section or of the site.</param>
    /// <param name="day">The page's date; null when it has none.</param>
    public string? Of(string name, bool isSection, FrontMatterDraft fields, DateOnly? day)
    {
        if (fields.Text("url") is string url && !url.Contains("://", StringComparison.Ordinal))
        {
            return "/" + url.TrimStart('/');
        }

        string path = name == "index" ? "" : name.EndsWith("/index", StringComparison.Ordinal) ? name[..^"/index".Length] : name;
        string folder = PathChoice.FolderOf(path);
        string file = path[(path.LastIndexOf('/') + 1)..];
        string last = fields.Text("slug") ?? file;
        if (!isSection && Pattern(path) is string pattern)
        {
            return SitePattern.Fill(pattern, token => Value(token, path, file, fields, day)) is string filled ? Segment(filled) : null;
        }

        string whole = isSection || folder.Length == 0 ? (isSection ? path : last) : $"{folder}/{last}";
        return whole.Length == 0 ? "/" : Segment("/" + whole) + (settings.HasUglyAddresses && !isSection ? ".html" : "/");
    }

    /// <summary>Other addresses that front matter names, from the site's root.</summary>
    /// <param name="own">The address of the page.</param>
    public static ImmutableArray<string> Aliases(FrontMatterDraft fields, string? own) =>
        [.. fields.Texts("aliases").Select(alias => alias.StartsWith('/') ? alias : FromRoot(alias, own)).OfType<string>()];

    private static string? FromRoot(string alias, string? own) =>
        own is not null && PathChoice.Combine(PathChoice.FolderOf(own.TrimEnd('/')), alias) is string path ? "/" + path : null;

    private string? Pattern(string path)
    {
        string section = path.Split('/') is [string first, _, ..] ? first : "";
        return FieldLookup.Text(settings.Permalinks, "page", section) ?? FieldLookup.Text(settings.Permalinks, section);
    }

    private static string? Value(string token, string path, string file, FrontMatterDraft fields, DateOnly? day)
    {
        string? title = fields.Text("title");
        string folder = PathChoice.FolderOf(path);
        return token switch
        {
            "year" => day?.ToString("yyyy", CultureInfo.InvariantCulture),
            "month" => day?.ToString("MM", CultureInfo.InvariantCulture),
            "monthname" => day?.ToString("MMMM", CultureInfo.InvariantCulture).ToLowerInvariant(),
            "day" => day?.ToString("dd", CultureInfo.InvariantCulture),
            "weekday" => day is { } one ? ((int)one.DayOfWeek).ToString(CultureInfo.InvariantCulture) : null,
            "weekdayname" => day?.DayOfWeek.ToString().ToLowerInvariant(),
            "yearday" => day?.DayOfYear.ToString(CultureInfo.InvariantCulture),
            "section" => folder.Split('/')[0],
            "sections" => folder,
            "title" => title is null ? file : title.Replace('/', '-'),
            "slug" => fields.Text("slug") ?? title?.Replace('/', '-') ?? file,
            "filename" or "contentbasename" => file,
            "slugorfilename" or "slugorcontentbasename" => fields.Text("slug") ?? file,
            _ => null,
        };
    }

    /// <summary>A path as Hugo writes it: lower case, blanks as <c>-</c>, signs left out.</summary>
    private static string Segment(string path)
    {
        StringBuilder address = new(path.Length);
        foreach (Rune rune in Unicode.Composed(path).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                address.Append(address.Length > 0 && address[^1] == '-' ? "" : "-");
            }
            else if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || "./_#+~-@".Contains(rune.ToString(), StringComparison.Ordinal))
            {
                address.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return address.ToString();
    }
}
