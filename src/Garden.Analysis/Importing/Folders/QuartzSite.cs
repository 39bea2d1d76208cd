using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Garden.Analysis.Editing;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>
/// Reads a Quartz site, or its content folder alone. Notes stay in their folders; those that hold a belief become topics. A note is public if the filters of
/// the site's settings let it pass; where no settings are found, only one that says <c>publish: true</c>, unless the writer says otherwise.
/// </summary>
public sealed partial class QuartzSite
{
    private readonly ImportSource _source;
    private readonly GardenSettings _garden;
    private readonly FolderFiles _files;
    private readonly string _content;
    private readonly string? _settings;
    private readonly ImmutableArray<string> _ignored;

    private QuartzSite(ImportSource source, GardenSettings garden)
    {
        (_source, _garden, _files) = (source, garden, new FolderFiles(source));
        _content = source.Files.Any(file => file.Path.StartsWith("content/", StringComparison.Ordinal)) ? "content/" : "";
        _settings = source.Files.Where(file => IsSettings(file.Path)).Select(TextOf).OfType<string>().FirstOrDefault();
        Match ignored = IgnorePatterns().Match(_settings ?? "");
        _ignored = ignored.Success ? [.. Words().Matches(ignored.Groups["list"].Value).Select(word => word.Groups["word"].Value.Trim().Trim('/'))] : ["private", "templates", ".obsidian"];
    }

    private bool IsOptIn => _settings is null ? !_source.IsPublic : ExplicitPublish().IsMatch(_settings) || !IsPlain(_settings);

    /// <summary>What an import of a site writes.</summary>
    public static Result<ImportPlan, Refusal> Import(ImportSource source, EditedGarden garden) => FolderImport.Plan(new QuartzSite(source, garden.Corpus.Settings).Read(), garden, source);

    /// <summary>Whether what hides pages is written as plain lists, not as names, joined lists or templates of a program.</summary>
    private static bool IsPlain(string settings)
    {
        Match ignored = IgnorePatterns().Match(settings);
        bool isListed = ignored.Success
            ? Words().Replace(ignored.Groups["list"].Value, "").All(letter => char.IsWhiteSpace(letter) || letter == ',')
            : !settings.Contains("ignorePatterns", StringComparison.Ordinal);
        return isListed && !ProgrammedFilters().IsMatch(settings);
    }

    private FolderContent Read()
    {
        if (_settings is null && !_source.IsPublic)
        {
            _files.Note("no settings of Quartz were found: only pages that say `publish: true` are public; name the site's folder, or add --public");
        }

        if (_settings is not null && !IsPlain(_settings))
        {
            _files.Note("the settings of Quartz are a program: which pages it keeps back cannot be read, so only pages that say `publish: true` are public");
        }

        bool hasCapitals = false;
        foreach (ImportedFile file in _source.Files)
        {
            string path = file.Path.StartsWith(_content, StringComparison.Ordinal) ? file.Path[_content.Length..] : "";
            if (path.Length == 0)
            {
                _files.LeaveAlone("files of the program");
            }
            else if (path.Split('/').Any(part => part[0] == '.') || IsSettings(path))
            {
                continue;
            }
            else if (path.StartsWith("templates/", StringComparison.OrdinalIgnoreCase) && IsIgnored(path))
            {
                _files.LeaveAlone("templates");
            }
            else if (path.EndsWith(".canvas", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".base", StringComparison.OrdinalIgnoreCase))
            {
                _files.LeaveAlone("canvases and bases");
            }
            else if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            {
                _files.Add(path, file);
            }
            else if (_files.TextOf(file) is SourceFile text)
            {
                FolderPage page = Page(file.Path, path, new FrontMatterDraft(text));
                hasCapitals |= page.Addresses.Any(address => address.Any(char.IsUpper));
                _files.Add(page);
            }
        }

        if (hasCapitals)
        {
            _files.Note("addresses with capitals are lower case in the garden; a redirect cannot stand where only case differs");
        }

        return _files.ToContent();
    }

    private FolderPage Page(string from, string path, FrontMatterDraft fields)
    {
        string name = path[..^".md".Length];
        name = name == "_index" || name.EndsWith("/_index", StringComparison.Ordinal) ? name[..^"_index".Length] + "index" : name;
        PagePlace place = PagePlace.Of(path);
        bool isDated = fields.Day("date", "published", "publishDate", "created") is not null;
        if (place.Kind == PageKind.Essay && isDated && fields.Find("date") is null)
        {
            fields.Set("date", fields.Day("published", "publishDate", "created")!.Value);
        }

        return new FolderPage(from, name, fields)
        {
            Wish = place.Kind is PageKind.Topic or PageKind.Reading || (place.Kind == PageKind.Essay && isDated) ? name
                : place.Kind == PageKind.Essay ? "pages/" + name
                : Beliefs.AreIn(fields, _garden) ? "topics/" + name
                : name,
            HiddenBecause = IsIgnored(path) ? "the settings say that Quartz does not read it (`ignorePatterns`)"
                : IsOptIn && fields.YesOrNo("publish") is not true ? "pages that do not say `publish: true` are private"
                : null,
            Addresses = [Address(name), .. fields.Text("permalink") is string permalink && PrivacyKeys.YesOrNo(permalink) is null ? ["/" + permalink.Trim('/')] : Array.Empty<string>()],
        };
    }

    /// <summary>Where Quartz puts a page.</summary>
    private static string Address(string name)
    {
        string slug = name.Replace("&", "-and-", StringComparison.Ordinal).Replace("%", "-percent", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal).Replace("#", "", StringComparison.Ordinal);
        slug = string.Join('-', slug.Split((char[]?)null));
        return slug == "index" ? "/" : slug.EndsWith("/index", StringComparison.Ordinal) ? "/" + slug[..^"index".Length] : "/" + slug;
    }

    private bool IsIgnored(string path)
    {
        string[] parts = path.Split('/');
        return _ignored.Any(pattern => parts.Contains(pattern, StringComparer.OrdinalIgnoreCase) || new Glob(pattern).Matches(path) || new Glob(pattern + "/").Matches(path));
    }

    private static bool IsSettings(string path) => path.Split('/')[^1] is string file && file.StartsWith("quartz.config.", StringComparison.Ordinal);

    /// <summary>The settings without what is commented out; null when they cannot be read.</summary>
    private static string? TextOf(ImportedFile file) =>
        file.Content is { } bytes && SourceDecoder.Decode(file.Path, bytes.Span) is { Damage: null } text
            ? Comment().Replace(text.Text, "")
            : null;

    [GeneratedRegex(@"(?<=^|\s)(?://|\#)[^\n]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, RegexPatience.Milliseconds)]
    private static partial Regex Comment();

    /// <summary>The filter of version 4, or the plug-in of version 5: switched off only where the next lines say so.</summary>
    [GeneratedRegex(@"ExplicitPublish\s*\(|explicit-publish(?![^\n]*\n\s*enabled:\s*false)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex ExplicitPublish();

    /// <summary>Filters that are not written out, or that are named in another way than as members of <c>Plugin</c>.</summary>
    [GeneratedRegex(@"filters\s*:\s*(?:\[[^\]]*(?:\.\.\.|Plugin\s*\[)|[^\s\[-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex ProgrammedFilters();

    /// <summary>The list in brackets, or YAML's list of lines.</summary>
    [GeneratedRegex(@"ignorePatterns\s*:\s*(?:\[(?<list>[^\]]*)\]|\r?\n(?<list>(?:\s*-[^\n]*\n)+))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexPatience.Milliseconds)]
    private static partial Regex IgnorePatterns();

    [GeneratedRegex(@"[""'](?<word>[^""'\n]+)[""']|^\s*-\s*(?<word>[^""'\s][^\n]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, RegexPatience.Milliseconds)]
    private static partial Regex Words();
}
