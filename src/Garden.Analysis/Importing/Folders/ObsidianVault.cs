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
/// Reads an Obsidian vault, which may be that of the Digital Garden plugin. Notes stay in their folders and are plain pages, diaries among them, unless
/// they hold a belief or their <c>type</c> says <c>topic</c>: those become topics. What a web clipper brought is someone else's text and becomes a reading note, a dated note of the type
/// <c>essay</c> an essay. Only a note that says <c>publish: true</c> or <c>dg-publish: true</c> is public, and where the writer says so, one that says nothing.
/// </summary>
public sealed class ObsidianVault
{
    private const string PublishedNotes = "src/site/notes/";

    private readonly ImportSource _source;
    private readonly GardenSettings _settings;
    private readonly FolderFiles _files;
    private readonly string? _templates;
    private readonly ImmutableArray<string> _ignored;

    private ObsidianVault(ImportSource source, GardenSettings settings)
    {
        (_source, _settings, _files) = (source, settings, new FolderFiles(source));
        _templates = source.Files.FirstOrDefault(file => file.Path is ".obsidian/templates.json") is ImportedFile file
            && FieldLookup.Text(FieldLookup.Read(file), "folder") is string folder ? folder.Trim('/') + "/" : null;
        _ignored = source.Files.FirstOrDefault(file => file.Path is ".obsidian/app.json") is ImportedFile app ? FieldLookup.Texts(FieldLookup.At(FieldLookup.Read(app), "userIgnoreFilters")) : [];
    }

    /// <summary>What an import of a vault writes.</summary>
    public static Result<ImportPlan, Refusal> Import(ImportSource source, EditedGarden garden) => FolderImport.Plan(new ObsidianVault(source, garden.Corpus.Settings).Read(), garden, source);

    private FolderContent Read()
    {
        foreach (ImportedFile file in _source.Files)
        {
            if (file.Path.Split('/').Any(part => part[0] == '.'))
            {
                continue;
            }

            if (Unwanted(file.Path) is string what)
            {
                _files.LeaveAlone(what);
            }
            else if (!file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            {
                _files.Add(InVault(file.Path), file);
            }
            else if (_files.TextOf(file) is SourceFile text)
            {
                if (text.Text.StartsWith("---", StringComparison.Ordinal) && text.Text.Contains("\nexcalidraw-plugin:", StringComparison.Ordinal))
                {
                    _files.LeaveAlone("drawings of Excalidraw");
                }
                else
                {
                    _files.Add(Page(file.Path, text));
                }
            }
        }

        return _files.ToContent();
    }

    /// <summary>What a file is that is no part of a garden, in the plural; null for any other.</summary>
    private string? Unwanted(string path) =>
        _templates is not null && (path.StartsWith(_templates, StringComparison.OrdinalIgnoreCase) || _templates == "/") && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? "templates"
        : path.EndsWith(".canvas", StringComparison.OrdinalIgnoreCase) ? "canvases"
        : path.EndsWith(".base", StringComparison.OrdinalIgnoreCase) ? "bases"
        : path.EndsWith(".excalidraw.md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".excalidraw", StringComparison.OrdinalIgnoreCase) ? "drawings of Excalidraw"
        : null;

    /// <summary>The path of a file in the vault: the plug-in's site keeps the notes in a folder of its own.</summary>
    private static string InVault(string path) => path.StartsWith(PublishedNotes, StringComparison.Ordinal) ? path[PublishedNotes.Length..] : path;

    private FolderPage Page(string path, SourceFile text)
    {
        FrontMatterDraft fields = new(text);
        string name = InVault(path)[..^".md".Length];
        foreach ((int line, string language) in QueryBlocks.In(text))
        {
            _files.Note(path, line, $"the {language} query is shown as it is written, not its result");
        }

        bool isClipping = IsClipping(name, fields);
        if (isClipping && fields.Find("url", "link", "source-url") is null)
        {
            fields.SetText("url", fields.Text("source")!);
        }

        string last = name[(name.LastIndexOf('/') + 1)..];
        bool isHome = fields.YesOrNo("dg-home") is true && IsPublic(path, fields);
        return new FolderPage(path, name, fields)
        {
            Wish = isHome ? "index" : KindOf(name, fields, isClipping) switch
            {
                PageKind.Topic when !name.StartsWith("topics/", StringComparison.Ordinal) => "topics/" + name,
                PageKind.Essay when !name.StartsWith("essays/", StringComparison.Ordinal) => "essays/" + last,
                PageKind.Reading when !name.StartsWith("reading/", StringComparison.Ordinal) => "reading/" + last,
                PageKind.Page when PagePlace.Of(name).Kind == PageKind.Essay => "pages/" + name, // the folder's name alone does not make an undated note an essay
                _ => name,
            },
            HiddenBecause = IsPublic(path, fields) ? null
                : _source.IsPublic && IsIgnored(path) ? "the vault leaves them out of its search (`userIgnoreFilters`)"
                : fields.Find("publish", "dg-publish") is null ? "notes that do not say `publish: true` are private"
                : "its `publish` does not say yes",
            Addresses = [.. Addresses(name, fields)],
        };
    }

    private bool IsPublic(string path, FrontMatterDraft fields) =>
        fields.Mistake is null && (fields.YesOrNo("publish") is true || fields.YesOrNo("dg-publish") is true
        || (_source.IsPublic && !IsIgnored(path) && fields.Find("publish") is null && fields.Find("dg-publish") is null));

    /// <summary>Whether the vault's settings keep a note out of search and graph: a folder, or a regular expression between slashes.</summary>
    private bool IsIgnored(string path) => _ignored.Any(filter => filter is ['/', _, .., '/']
        ? FolderFiles.Matches(filter[1..^1], path)
        : path.StartsWith(filter, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a note is what a web clipper makes: an address as its source, and the clipper's folder or tag.</summary>
    private static bool IsClipping(string name, FrontMatterDraft fields) =>
        WebUrl.IsComplete(fields.Text("url", "source", "link") ?? "")
        && (PathChoice.FolderOf(name).Split('/').Contains("clippings", StringComparer.OrdinalIgnoreCase) || fields.Texts("tags", "tag").Any(tag => tag.TrimStart('#').Equals("clippings", StringComparison.OrdinalIgnoreCase)));

    private PageKind KindOf(string name, FrontMatterDraft fields, bool isClipping)
    {
        bool isDated = fields.Day("date") is not null || CalendarText.Date(name[(name.LastIndexOf('/') + 1)..].AsSpan(0, Math.Min(10, name.Length - name.LastIndexOf('/') - 1))) is not null;
        return isClipping ? PageKind.Reading : fields.Text("type", "kind")?.ToLowerInvariant() switch
        {
            "topic" or "belief" or "beliefs" => PageKind.Topic,
            "essay" when isDated => PageKind.Essay,
            "reading" => PageKind.Reading,
            _ when PagePlace.Of(name).Kind == PageKind.Essay => isDated ? PageKind.Essay : PageKind.Page,
            _ when PagePlace.Of(name).Kind is PageKind.Topic or PageKind.Reading => PagePlace.Of(name).Kind,
            _ => Beliefs.AreIn(fields, _settings) ? PageKind.Topic : PageKind.Page,
        };
    }

    /// <summary>Where the note was on the site of Publish or of the plugin, as its front matter says.</summary>
    private static IEnumerable<string> Addresses(string name, FrontMatterDraft fields)
    {
        foreach (string key in (string[])["permalink", "dg-permalink"])
        {
            if (fields.Text(key) is string permalink && PrivacyKeys.YesOrNo(permalink) is null)
            {
                yield return "/" + permalink.Trim('/');
            }
        }

        if (fields.YesOrNo("dg-publish") is true)
        {
            string path = fields.Text("dg-path") is string written ? FolderFiles.NameOf(written) ?? written : name;
            yield return $"/{string.Join('/', path.Split('/').Select(Slug.FromWords))}/";
        }
    }
}
