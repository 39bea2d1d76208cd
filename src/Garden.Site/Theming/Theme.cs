using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Site.Theming;

/// <summary>A theme ready for use, or what is wrong with it.</summary>
/// <param name="Theme">Null when there are errors.</param>
public sealed record ThemeResult(Theme? Theme, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>How a site looks: templates and assets, its own and those of the themes it extends.</summary>
public sealed class Theme
{
    private const string TemplateFolder = "templates/";
    private const string TemplateEnding = ".sbn";

    /// <summary>The longest chain of themes that extend each other.</summary>
    private const int LongestChain = 8;

    private readonly FrozenDictionary<string, TemplatePart> _pages;
    private readonly int _slots;

    private Theme(string name, Dictionary<string, TemplatePart> pages, int slots, ThemeAssets assets)
    {
        Name = name;
        _pages = pages.ToFrozenDictionary(StringComparer.Ordinal);
        _slots = slots;
        Assets = assets;
    }

    /// <summary>The name of the theme's folder.</summary>
    public string Name { get; }

    internal ThemeAssets Assets { get; }

    /// <summary>Puts a theme together, its templates bound to the views they show.</summary>
    /// <param name="name">The theme's folder: <c>default</c>.</param>
    /// <param name="filesOf">The files of a theme by its name; null when there is no such theme.</param>
    public static ThemeResult Load(string name, Func<string, IReadOnlyList<ThemeFile>?> filesOf)
    {
        List<Diagnostic> diagnostics = [];
        Dictionary<string, TemplateSource> templates = new(StringComparer.Ordinal);
        Dictionary<string, ReadOnlyMemory<byte>> assets = new(StringComparer.Ordinal);
        AddChain(name, filesOf, templates, assets, diagnostics);
        TemplateBinder binder = new(templates);
        Dictionary<string, TemplatePart> pages = new(StringComparer.Ordinal);
        foreach ((string template, Type view) in PageTemplates.All)
        {
            if (templates.ContainsKey(template))
            {
                pages[template] = binder.Bind(template, view);
            }
            else if (diagnostics.Count == 0)
            {
                diagnostics.Add(AtStartOf($"themes/{name}/theme.yml", $"the theme has no template `{template}`", $"add `templates/{template}.sbn`, or write `extends: default`"));
            }
        }

        diagnostics.AddRange(binder.Diagnostics);
        diagnostics.AddRange(Unused(name, templates, binder.Uses.Keys));
        bool failed = diagnostics.Exists(finding => finding.Severity == Severity.Error);
        return new ThemeResult(failed ? null : new Theme(name, pages, binder.MostSlots, ThemeAssets.Of(assets)), [.. diagnostics]);
    }

    /// <summary>Writes a page.</summary>
    /// <param name="template">The name of its template.</param>
    /// <param name="view">A view of the type that the template is for.</param>
    internal void Render(string template, object view, IBufferWriter<byte> output)
    {
        object?[] slots = new object?[_slots];
        slots[0] = view;
        _pages[template].Write(slots, output);
    }

    /// <summary>Adds the files of a theme, then of the one it extends and so on; the first to have a file wins.</summary>
    private static void AddChain(string name, Func<string, IReadOnlyList<ThemeFile>?> filesOf, Dictionary<string, TemplateSource> templates, Dictionary<string, ReadOnlyMemory<byte>> assets, List<Diagnostic> diagnostics)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Findings? extending = null;
        SourceSpan extendsSpan = default;
        for (string? next = name; next is not null;)
        {
            IReadOnlyList<ThemeFile>? files = filesOf(next);
            if (files is null || !seen.Add(next) || seen.Count > LongestChain)
            {
                string problem = files is null ? $"there is no theme `{next}`" : "the themes extend each other in a circle";
                if (extending is null)
                {
                    diagnostics.Add(AtStartOf($"themes/{next}/theme.yml", problem, "put a theme there, or name another one"));
                    return;
                }

                extending.Error(RuleDescriptor.InvalidValue, extendsSpan, problem);
                diagnostics.AddRange(extending.InOrder());
                return;
            }

            ThemeFile? manifestFile = files.FirstOrDefault(file => file.Path == "theme.yml");
            Findings findings = new(SourceDecoder.Decode($"themes/{next}/theme.yml", manifestFile is null ? [] : manifestFile.Content.Span));
            ThemeManifest manifest = ThemeManifest.Read(findings);
            foreach (ThemeFile file in files)
            {
                AddFile(next, file, templates, assets, diagnostics);
            }

            diagnostics.AddRange(findings.InOrder());
            extending = new Findings(findings.File);
            extendsSpan = manifest.ExtendsSpan;
            next = manifest.Extends;
        }
    }

    private static void AddFile(string theme, ThemeFile file, Dictionary<string, TemplateSource> templates, Dictionary<string, ReadOnlyMemory<byte>> assets, List<Diagnostic> diagnostics)
    {
        bool isTemplate = file.Path.StartsWith(TemplateFolder, StringComparison.Ordinal) && file.Path.EndsWith(TemplateEnding, StringComparison.Ordinal);
        if (!isTemplate)
        {
            if (file.Path.StartsWith("assets/", StringComparison.Ordinal))
            {
                assets.TryAdd(file.Path, file.Content);
            }

            return;
        }

        SourceFile source = SourceDecoder.Decode($"themes/{theme}/{file.Path}", file.Content.Span);
        if (source.Damage is TextDamage damage)
        {
            diagnostics.Add(new Diagnostic
            {
                Rule = RuleDescriptor.InvalidText,
                Severity = Severity.Error,
                Location = SourceLocation.In(source.Path, source.Lines, damage.Span),
                Message = $"the file {damage.Reason}",
            });
        }

        string name = file.Path[TemplateFolder.Length..^TemplateEnding.Length];
        templates.TryAdd(name, new TemplateSource(name, source));
    }

    /// <summary>A template of the theme itself that nothing shows is most likely misnamed.</summary>
    private static IEnumerable<Diagnostic> Unused(string theme, Dictionary<string, TemplateSource> templates, IEnumerable<string> reached) =>
        templates.Values
            .Where(template => !reached.Contains(template.Name, StringComparer.Ordinal) && template.File.Path.StartsWith($"themes/{theme}/", StringComparison.Ordinal))
            .OrderBy(template => template.File.Path, StringComparer.Ordinal)
            .Select(template => template.Complain(
                default,
                $"no page shows the template `{template.Name}`",
                NearestName.Of(template.Name, reached.Order(StringComparer.Ordinal)) is string near ? $"did you mean `{near}`?" : null,
                Severity.Warning));

    private static Diagnostic AtStartOf(string path, string message, string help) => new()
    {
        Rule = RuleDescriptor.InvalidValue,
        Severity = Severity.Error,
        Location = SourceLocation.In(path, LineMap.Of(""), default),
        Message = message,
        Help = help,
    };
}
