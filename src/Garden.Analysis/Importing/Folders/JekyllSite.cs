using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Reads a Jekyll site. Posts and drafts become essays, pages with beliefs topics; a page with a permalink goes where that says, every other keeps its place. What Jekyll
/// publishes on the day of the import stays public; what it hides is a draft, or waits for its day.
/// </summary>
public sealed class JekyllSite
{
    private static readonly string[] Machinery = ["_layouts", "_includes", "_sass", "_data", "_plugins", "_site", "_config.yml", "_config.yaml", "_config.toml", "vendor", "node_modules", "Gemfile", "Gemfile.lock"];

    private static readonly string[] PageEndings = [".html", ".htm", ".xml", ".scss", ".sass", ".css", ".js", ".json", ".rb", ".gemspec", ".coffee"];

    private readonly ImportSource _source;
    private readonly JekyllSettings _settings;
    private readonly GardenSettings _garden;
    private readonly FolderFiles _files;

    private JekyllSite(ImportSource source, GardenSettings garden) => (_source, _settings, _garden, _files) = (source, new JekyllSettings(source), garden, new FolderFiles(source));

    /// <summary>What an import of a site writes.</summary>
    public static Result<ImportPlan, Refusal> Import(ImportSource source, EditedGarden garden)
    {
        if (FolderFiles.HoldsVault(source))
        {
            return FolderFiles.IsVault("jekyll");
        }

        JekyllSite site = new(source, garden.Corpus.Settings);
        return site._settings.IsUnreadable
            ? new Refusal("`_config.yml` cannot be read, and it may say which pages are private", "mend it first")
            : FolderImport.Plan(site.Read(), garden, source);
    }

    private FolderContent Read()
    {
        List<(string From, string Name, SourceFile Text)> pages = [];
        foreach (ImportedFile file in _source.Files)
        {
            string top = file.Path.Split('/')[0];
            if (file.Path.Split('/').Any(part => part[0] == '.'))
            {
                continue;
            }

            if (Machinery.Contains(top, StringComparer.Ordinal) || PageEndings.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            {
                _files.LeaveAlone("files of the theme, templates and pages in HTML");
            }
            else if (FolderFiles.NameOf(file.Path) is not string name)
            {
                _files.Add(file.Path, file);
            }
            else if (_files.TextOf(file) is SourceFile text)
            {
                pages.Add((file.Path, name, text));
            }
        }

        TagLinks links = new([.. pages.Select(page => page.Name)]);
        foreach ((string from, string name, SourceFile text) in pages)
        {
            SourceFile converted = LiquidTags.Convert(text, name, links, (line, message) => _files.Note(from, line, message));
            _files.Add(Page(from, name, new FrontMatterDraft(converted)));
        }

        return _files.ToContent() with { BasePath = _settings.BasePath };
    }

    private FolderPage Page(string from, string name, FrontMatterDraft fields)
    {
        JekyllPlace place = JekyllPlace.Of(name, _settings);
        DateOnly? day = fields.Day("date") ?? place.Day;
        string? hidden = HiddenBecause(from, name, place, fields);
        if (place.Type is "posts" or "drafts" && fields.Find("date") is null)
        {
            fields.Set("date", day ?? _source.Today);
            if (day is null)
            {
                _files.Note(from, null, "has no date: the day of the import stands there");
            }
        }

        if (day > _source.Today && place.Type != "pages" && !_settings.BuildsFuture && fields.Find("publishDate") is null)
        {
            fields.Set("publishDate", day.Value);
        }

        if (fields.Find("tags") is null && fields.Find("tag") is { Value: FieldText { IsNothing: false } tag } && tag.Text.Contains(' ', StringComparison.Ordinal))
        {
            fields.SetTexts("tag", [tag.Text.Trim()]); // one tag of several words
        }

        string? given = Permalink(from, place, fields);
        string? own = Address(name, place, fields, day, given);
        string permalink = own?.Trim('/') is string path && path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path[..^".html".Length] : own?.Trim('/') ?? "";
        return new FolderPage(from, name, fields)
        {
            Wish = place.Type switch
            {
                "posts" or "drafts" => "essays/" + place.File,
                _ when Beliefs.AreIn(fields, _garden) => $"topics/{(place.Inner.Length == 0 ? "" : place.Inner + "/")}{place.File}",
                "pages" when given is not null => Kept(permalink.Length == 0 ? "index" : permalink),
                "pages" => Kept(name),
                _ => Kept($"{place.Type}/{(place.Inner.Length == 0 ? "" : place.Inner + "/")}{place.File}"),
            },
            HiddenBecause = hidden,
            Addresses = own is null ? [] : [own],
            TitleOfName = place.Type is "posts" or "drafts" ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(place.File.Replace('-', ' ')) : null,
        };
    }

    /// <summary>A place whose first folder does not make an essay of a page without a date.</summary>
    private static string Kept(string name) => PagePlace.Of(name + ".md").Kind == PageKind.Essay ? "pages/" + name : name;

    private string? Permalink(string from, JekyllPlace place, FrontMatterDraft fields) =>
        fields.Text("permalink") ?? _settings.DefaultsFor(from, place.Type).Select(values => FieldLookup.Text(values, "permalink")).LastOrDefault(text => text is not null);

    private string? Address(string name, JekyllPlace place, FrontMatterDraft fields, DateOnly? day, string? given)
    {
        if (fields.Mistake is not null || place.Type == "drafts")
        {
            return null;
        }

        ImmutableArray<string> categories = [.. place.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries), .. Categories(fields)];
        string? slug = fields.Text("slug");
        return place.Type switch
        {
            "pages" => given is null ? JekyllAddress.OfPage(name, _settings.Permalink) : SitePattern.Fill(given, token => token switch
            {
                "path" => place.Inner,
                "basename" => place.File,
                "output_ext" => ".html",
                _ => null,
            }),
            "posts" => JekyllAddress.OfDocument(given ?? _settings.Permalink, place.File, place.Inner, "posts", day, categories, slug),
            string collection => JekyllAddress.OfDocument(
                given ?? _settings.PermalinkOf(collection) ?? (_settings.Permalink is "pretty" || _settings.Permalink.EndsWith('/') ? "/:collection/:path/" : "/:collection/:path:output_ext"),
                place.File, place.Inner, collection, day, categories, slug),
        };
    }

    /// <summary><c>categories</c> holds several words, <c>category</c> one.</summary>
    private static ImmutableArray<string> Categories(FrontMatterDraft fields) => fields.Find("categories") is { } entry
        ? entry.Value is FieldText text ? [.. text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)] : fields.Texts("categories")
        : fields.Texts("category");

    private string? HiddenBecause(string from, string name, JekyllPlace place, FrontMatterDraft fields)
    {
        string? handed = fields.Find("published") is null
            ? _settings.DefaultsFor(from, place.Type).Select(values => FieldLookup.Text(values, "published")).LastOrDefault(text => text is not null)
            : null;
        bool isInside = place.Type == "pages" && name.Split('/').Any(part => part[0] == '_' && !_settings.Include.Contains(part, StringComparer.Ordinal));
        bool isBackup = from.Split('/').Any(part => part[0] is '#' or '~' && !_settings.Include.Contains(part, StringComparer.Ordinal));
        return place.Type == "drafts" ? "it lies in _drafts"
            : isBackup ? "Jekyll reads nothing whose name begins with `#` or `~`"
            : handed is not null && PrivacyKeys.YesOrNo(handed) is not true ? "the settings say `published: false` for its folder"
            : place.Type == "posts" && place.Day is null ? "its name has no date, so Jekyll makes no post of it"
            : isInside ? "Jekyll does not read its folder"
            : !fields.IsThere ? "it has no front matter, so Jekyll makes no page of it"
            : _settings.Exclude.Any(one => one.Trim('/') is var path && (from == path || from.StartsWith(path + "/", StringComparison.Ordinal) || new Linting.Glob(path).Matches(from))) ? "the settings say that Jekyll does not read it (`exclude`)"
            : place.Type is not ("pages" or "posts") && !_settings.IsPublished(place.Type) ? "its collection is not published"
            : null;
    }
}
