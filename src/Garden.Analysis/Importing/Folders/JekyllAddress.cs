using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>Where Jekyll puts a post, a page of a collection or any other page.</summary>
internal static class JekyllAddress
{
    /// <summary>The address of a post or of a page of a collection; null when its pattern has a name that is not known.</summary>
    /// <param name="pattern">A pattern, or the name of a style.</param>
    /// <param name="file">The file's name without its date and extension.</param>
    /// <param name="folder">The folders between the collection and the file.</param>
    public static string? OfDocument(string pattern, string file, string folder, string collection, DateOnly? day, ImmutableArray<string> categories, string? slug)
    {
        string whole = pattern switch
        {
            "date" => "/:categories/:year/:month/:day/:title:output_ext",
            "pretty" => "/:categories/:year/:month/:day/:title/",
            "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
            "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
            "none" => "/:categories/:title:output_ext",
            _ => pattern,
        };
        return SitePattern.Fill(whole, token => token switch
        {
            "categories" => string.Join('/', categories.Select(one => Plain(one).ToLowerInvariant()).Distinct(StringComparer.Ordinal)),
            "title" => slug ?? Plain(file),
            "slug" => (slug ?? Plain(file)).ToLowerInvariant(),
            "name" or "basename" => Plain(file),
            "path" => folder.Length == 0 ? Plain(file) : $"{folder}/{Plain(file)}",
            "collection" => collection,
            "output_ext" => ".html",
            _ => day is { } date ? OfDay(token, date) : null,
        });
    }

    /// <summary>The address of a page that is no post.</summary>
    /// <param name="name">Its path without extension.</param>
    /// <param name="style">The site's pattern or style: pages take from it how their address ends.</param>
    public static string OfPage(string name, string style)
    {
        if (name == "index" || name.EndsWith("/index", StringComparison.Ordinal))
        {
            return "/" + name[..^"index".Length];
        }

        bool isFolder = style == "pretty" || style.EndsWith('/');
        bool isBare = style.StartsWith('/') && !isFolder && !style.EndsWith(":output_ext", StringComparison.Ordinal) && !style.EndsWith(".html", StringComparison.Ordinal);
        return $"/{name}{(isFolder ? "/" : isBare ? "" : ".html")}";
    }

    private static string? OfDay(string token, DateOnly day) => token switch
    {
        "year" => day.ToString("yyyy", CultureInfo.InvariantCulture),
        "short_year" => day.ToString("yy", CultureInfo.InvariantCulture),
        "month" => day.ToString("MM", CultureInfo.InvariantCulture),
        "i_month" => day.Month.ToString(CultureInfo.InvariantCulture),
        "short_month" => day.ToString("MMM", CultureInfo.InvariantCulture),
        "long_month" => day.ToString("MMMM", CultureInfo.InvariantCulture),
        "day" => day.ToString("dd", CultureInfo.InvariantCulture),
        "i_day" => day.Day.ToString(CultureInfo.InvariantCulture),
        "short_day" => day.ToString("ddd", CultureInfo.InvariantCulture),
        "long_day" => day.ToString("dddd", CultureInfo.InvariantCulture),
        "y_day" => day.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
        "week" => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)).ToString("00", CultureInfo.InvariantCulture),
        "w_year" => ISOWeek.GetYear(day.ToDateTime(TimeOnly.MinValue)).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A name as Jekyll writes it in an address: what is neither letter, digit nor harmless sign becomes <c>-</c>.</summary>
    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (char character in name)
        {
            bool stays = char.IsLetterOrDigit(character) || char.IsSurrogate(character) || "._~!$&'()+,;=@".Contains(character, StringComparison.Ordinal);
            if (stays || (plain.Length > 0 && plain[^1] != '-'))
            {
                plain.Append(stays ? character : '-');
            }
        }

        return plain.ToString().Trim('-');
    }
}
