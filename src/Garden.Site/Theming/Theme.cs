using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Text;
using Garden.Maps;
using Garden.Site.Wording;

namespace Garden.Site.Theming;

/// <summary>A theme ready for use, or what is wrong with it.</summary>
/// <param name="Theme">Null when there are errors.</param>
public sealed record ThemeResult(Theme? Theme, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>How a site looks: templates and assets, its own and those of the themes it extends.</summary>
public sealed class Theme
{
    private readonly FrozenDictionary<string, TemplatePart> _pages;
    private readonly int _slots;
    private readonly ThemeSources _files;

    private Theme(string name, ThemeSources files, WordsBook words, Dictionary<string, TemplatePart> pages, int slots)
    {
        Name = name;
        _files = files;
        Words = words;
        _pages = pages.ToFrozenDictionary(StringComparer.Ordinal);
        _slots = slots;
    }

    /// <summary>The name of the theme's folder.</summary>
    public string Name { get; }

    /// <summary>What the theme says, in every language.</summary>
    internal WordsBook Words { get; }

    /// <summary>What drawings say in a language; in English where the theme does not know it.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public MapWords MapWords(string language) => SiteMapWords.Of(Words.For(language));

    /// <summary>The style sheet, the script and all else that pages ask for.</summary>
    /// <param name="words">What the script says.</param>
    internal ThemeAssets Assets(Words words) => ThemeAssets.Of(_files.Assets, words);

    /// <summary>Puts a theme together, its templates bound to the views they show.</summary>
    /// <param name="name">The theme's folder: <c>default</c>.</param>
    /// <param name="filesOf">The files of a theme by its name; null when there is no such theme.</param>
    public static ThemeResult Load(string name, Func<string, IReadOnlyList<ThemeFile>?> filesOf)
    {
        ThemeSources files = ThemeSources.Read(name, filesOf);
        List<Diagnostic> diagnostics = [.. files.Diagnostics, .. files.Strays];
        WordsBook words = new(files.Words);
        TemplateBinder binder = new(files.Templates, words);
        Dictionary<string, TemplatePart> pages = new(StringComparer.Ordinal);
        foreach ((string template, Type view) in PageTemplates.All)
        {
            if (files.Templates.ContainsKey(template))
            {
                pages[template] = binder.Bind(template, view);
            }
            else if (files.Diagnostics.IsEmpty)
            {
                diagnostics.Add(ThemeSources.AtStartOf($"themes/{name}/theme.yml", $"the theme has no template `{template}`", $"add `templates/{template}.sbn`, or write `extends: default`"));
            }
        }

        if (files.Diagnostics.IsEmpty && !words.Languages.Any())
        {
            diagnostics.Add(ThemeSources.AtStartOf($"themes/{name}/theme.yml", "the theme has no words", "add `strings/en.yml`, or write `extends: default`"));
        }

        words.Check(name, binder.Said);
        diagnostics.AddRange(binder.Diagnostics);
        diagnostics.AddRange(words.Diagnostics);
        diagnostics.AddRange(Unused(name, files.Templates, binder.Uses.Keys));
        bool failed = diagnostics.Exists(finding => finding.Severity == Severity.Error);
        return new ThemeResult(failed ? null : new Theme(name, files, words, pages, binder.MostSlots), [.. diagnostics]);
    }

    /// <summary>Writes a page.</summary>
    /// <param name="template">The name of its template.</param>
    /// <param name="view">A view of the type that the template is for.</param>
    /// <param name="words">The words of the page's language, and of the site's, in which the layout speaks.</param>
    internal void Render(string template, object view, (Words Page, Words Site) words, IBufferWriter<byte> output)
    {
        object?[] slots = new object?[_slots];
        slots[TemplateScope.PageSlot] = view;
        slots[TemplateScope.PageWords] = words.Page;
        slots[TemplateScope.SiteWords] = words.Site;
        _pages[template].Write(slots, output);
    }

    /// <summary>A template of the theme itself that nothing shows is most likely misnamed.</summary>
    private static IEnumerable<Diagnostic> Unused(string theme, IReadOnlyDictionary<string, TemplateSource> templates, IEnumerable<string> reached) =>
        templates.Values
            .Where(template => !reached.Contains(template.Name, StringComparer.Ordinal) && template.File.Path.StartsWith($"themes/{theme}/", StringComparison.Ordinal))
            .OrderBy(template => template.File.Path, StringComparer.Ordinal)
            .Select(template => template.Complain(
                default,
                $"no page shows the template `{template.Name}`",
                NearestName.Of(template.Name, reached.Order(StringComparer.Ordinal)) is string near ? $"did you mean `{near}`?" : null,
                Severity.Warning));
}
