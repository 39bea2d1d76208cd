using System.Collections.Immutable;
using Garden.Analysis.Editing;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Reads a Hugo site, or its content folder alone. Dated pages of the sections that hold its posts, and of folders named after years, become essays, pages with beliefs topics, everything else keeps its
/// place. What Hugo publishes on the day of the import stays public; what it hides is a draft, or waits for its day.
/// </summary>
public sealed class HugoSite
{
    private static readonly string[] PostSections = ["post", "posts", "blog", "blogs", "article", "articles", "essay", "essays", "writing", "news", "journal"];

    private readonly ImportSource _source;
    private readonly HugoSettings _settings;
    private readonly GardenSettings _garden;
    private readonly HugoAddress _addresses;
    private readonly HugoCascade _cascade = new();
    private readonly FolderFiles _files;
    private readonly string _content;
    private readonly ImmutableArray<(string Source, string Place)> _mounts;

    private HugoSite(ImportSource source, GardenSettings garden)
    {
        (_source, _garden, _settings, _files) = (source, garden, HugoSettings.Of(source), new FolderFiles(source));
        _addresses = new HugoAddress(_settings);
        _mounts = _settings.Mounts;
        string content = _settings.ContentFolder + "/";
        _content = source.Files.Any(file => file.Path.StartsWith(content, StringComparison.Ordinal)) ? content : "";
        foreach (FieldNode cascade in _settings.Cascades)
        {
            _cascade.Add("", cascade);
        }
    }

    /// <summary>What an import of a site writes.</summary>
    public static Result<ImportPlan, Refusal> Import(ImportSource source, EditedGarden garden)
    {
        if (FolderFiles.HoldsVault(source))
        {
            return FolderFiles.IsVault("hugo");
        }

        HugoSite site = new(source, garden.Corpus.Settings);
        return site._settings.Unreadable is string name
            ? new Refusal($"the settings `{name}` cannot be read, and they may say which pages are private", "mend them first")
            : FolderImport.Plan(site.Read(), garden, source);
    }

    private FolderContent Read()
    {
        List<(ImportedFile File, string Name, SourceFile Text)> pages = [];
        foreach (ImportedFile file in _source.Files)
        {
            if (InTree(file.Path) is not string path)
            {
                continue;
            }

            if (FolderFiles.NameOf(path) is not string name)
            {
                _files.Add(path, file);
            }
            else if (_files.TextOf(file) is SourceFile text)
            {
                bool isSection = name == "_index" || name.EndsWith("/_index", StringComparison.Ordinal);
                pages.Add((file, isSection ? name[..^"_index".Length] + "index" : name, text));
                if (isSection && new FrontMatterDraft(text).Find("cascade") is { } cascade)
                {
                    _cascade.Add(PathChoice.FolderOf(name), cascade.Value);
                }
            }
        }

        HashSet<string> bundles = [.. pages.Where(page => IsBundle(page.File.Path)).Select(page => PathChoice.FolderOf(page.Name))];
        TagLinks links = new([.. pages.Select(page => page.Name)]);
        foreach ((ImportedFile file, string name, SourceFile text) in pages)
        {
            SourceFile converted = HugoShortcodes.Convert(text, name, links, (line, message) => _files.Note(file.Path, line, message));
            _files.Add(Page(file.Path, name, new FrontMatterDraft(converted), bundles));
        }

        return _files.ToContent() with { BasePath = _settings.BasePath };
    }

    /// <summary>The place of a file in the tree of pages; null for what is no part of it, which is told.</summary>
    private string? InTree(string path)
    {
        string files = _settings.StaticFolder + "/";
        bool isSite = _content.Length > 0 || !_mounts.IsEmpty;
        if (path.Split('/').Any(part => part[0] == '.') || HugoSettings.Has(path))
        {
            return null;
        }

        if (Inside(path) is string inside)
        {
            bool isOther = FolderFiles.NameOf(inside) is null && inside.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
            if (!isOther)
            {
                return inside;
            }

            _files.Note(path, null, "is not imported: pages in HTML are not read");
            return null;
        }

        if (isSite && path.StartsWith(files, StringComparison.Ordinal))
        {
            return path[files.Length..];
        }

        _files.LeaveAlone("files of the theme and the templates");
        return null;
    }

    /// <summary>The path of a file below the content folder, or where the settings mount its folder; null for other files.</summary>
    private string? Inside(string path)
    {
        foreach ((string source, string place) in _mounts)
        {
            if (path.StartsWith(source, StringComparison.Ordinal))
            {
                return place + path[source.Length..];
            }
        }

        return _mounts.IsEmpty && path.StartsWith(_content, StringComparison.Ordinal) ? path[_content.Length..] : null;
    }

    private FolderPage Page(string from, string name, FrontMatterDraft fields, HashSet<string> bundles)
    {
        bool isSection = from.Split('/')[^1].StartsWith("_index.", StringComparison.Ordinal);
        DateOnly? named = CalendarText.Date(FileName(name).AsSpan(0, Math.Min(10, FileName(name).Length)));
        DateOnly? day = fields.Day("date") ?? fields.Day("publishDate", "pubdate", "published") ?? named;
        string? hidden = HiddenBecause(from, name, fields, bundles);
        HideByDay(name, fields, _settings.DatesByName ? named : null);
        string? own = fields.Mistake is null ? _addresses.Of(name, isSection, fields, day) : null;
        ImmutableArray<string> aliases = HugoAddress.Aliases(fields, own);
        if (fields.Texts("aliases").Any(alias => !alias.StartsWith('/')) && aliases.Length == fields.Texts("aliases").Length)
        {
            fields.SetTexts("aliases", aliases);
        }

        if (_cascade.Of(name, "build.list", "_build.list").Append(FieldLookup.Text(fields.Map, "build", "list") ?? FieldLookup.Text(fields.Map, "_build", "list")).Any(list => list is "never" or "false") && fields.Find("unlisted") is null)
        {
            fields.SetYes("unlisted");
        }

        return new FolderPage(from, name, fields)
        {
            Wish = Wish(name, isSection, fields, own, day),
            HiddenBecause = hidden,
            Addresses = own is null ? [] : [own],
        };
    }

    private string Wish(string name, bool isSection, FrontMatterDraft fields, string? own, DateOnly? day)
    {
        string[] parts = name.Split('/');
        ImmutableArray<string> main = _settings.MainSections is { IsEmpty: false } given ? given : [.. PostSections];
        bool isPost = parts.Length > 1 && main.Contains(parts[0], StringComparer.OrdinalIgnoreCase) && !isSection;
        bool isInYear = parts[0].Length == 4 && parts[0].All(char.IsAsciiDigit) && !isSection;
        if ((isPost || isInYear) && day is not null)
        {
            return "essays/" + string.Join('/', isPost ? parts[1..] : parts);
        }

        if (!isSection && Beliefs.AreIn(fields, _garden))
        {
            return name.StartsWith("topics/", StringComparison.Ordinal) ? name : "topics/" + name;
        }

        bool isUndatedEssay = PagePlace.Of(name + ".md").Kind == PageKind.Essay && day is null;
        string place = fields.Text("url") is not null && own?.Trim('/') is { Length: > 0 } url && !url.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? url : name;
        return isUndatedEssay ? "pages/" + name : place;
    }

    /// <summary>Why Hugo keeps a page back, where its own front matter does not say so in a way that the garden reads.</summary>
    private string? HiddenBecause(string from, string name, FrontMatterDraft fields, HashSet<string> bundles)
    {
        string folder = PathChoice.FolderOf(name);
        bool isResource = !IsBundle(from) && Ancestors(folder).Any(bundles.Contains);
        string language = FileName(name).Split('.')[^1];
        return isResource ? "it lies in the bundle of another page, so Hugo makes no page of it"
            : fields.Find("draft") is null && _cascade.Of(name, "draft").Any(draft => PrivacyKeys.YesOrNo(draft) is true) ? "its section hands down `draft: true`"
            : _cascade.Of(name, "build.render", "_build.render").Any(render => render is not "always" and not "true") ? "its section hands down that it is not rendered"
            : _cascade.Of(name, "headless").Any(headless => PrivacyKeys.YesOrNo(headless) is true) ? "its section hands down `headless: true`"
            : _settings.DisabledLanguages.Contains(language, StringComparer.OrdinalIgnoreCase) ? "its language is switched off in the settings"
            : _settings.Ignore(from) ? "the settings say that Hugo does not read it (`ignoreFiles`)"
            : null;
    }

    /// <summary>Lets a page wait for a day that Hugo waits for and the garden would not.</summary>
    private void HideByDay(string name, FrontMatterDraft fields, DateOnly? named)
    {
        DateOnly? from = fields.Day("date") ?? named;
        if (fields.Find("publishDate", "pubdate", "published") is null)
        {
            DateOnly? handed = _cascade.Of(name, "publishDate", "date").Max(text => CalendarText.Day(text));
            DateOnly? later = handed > from || from is null ? handed : from;
            if (later > _source.Today && !_settings.BuildsFuture)
            {
                fields.Set("publishDate", later.Value);
            }
        }

        if (fields.Find("expiryDate", "unpublishDate") is null && _cascade.Of(name, "expiryDate").Min(text => CalendarText.Day(text)) is DateOnly until)
        {
            fields.Set("expiryDate", until);
        }
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (; folder.Length > 0; folder = PathChoice.FolderOf(folder))
        {
            yield return folder;
        }
    }

    /// <summary>Whether a file is the page of a leaf bundle, whose folder holds resources and no pages.</summary>
    private static bool IsBundle(string path) => path.Split('/') is [.., _, string file] && file.StartsWith("index.", StringComparison.Ordinal) && FolderFiles.NameOf(file) is not null;

    private static string FileName(string name) => name.Split('/') is [.., string folder, "index"] ? folder : name[(name.LastIndexOf('/') + 1)..];
}
