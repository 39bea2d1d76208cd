using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Garden.Analysis.Linking;
using Garden.Site.Theming;
using Garden.Site.Wording;

namespace Garden.Site.Tests;

/// <summary>A rendered site, its pages parsed when asked for.</summary>
internal sealed class BuiltSite
{
    private static readonly IReadOnlyList<ThemeFile> DefaultFiles = ReadDefault();
    private static readonly Theme Default = Theme.Load("default", DefaultTheme).Theme!;
    private static readonly HtmlParser Parser = new();
    private readonly Dictionary<string, IDocument> _parsed = new(StringComparer.Ordinal);

    private BuiltSite(IReadOnlyDictionary<string, string> files) => Files = files;

    /// <summary>Every file as text, by path.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The paths of the pages, without those that only send readers on.</summary>
    public IEnumerable<string> Pages => Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && !file.Value.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)).Select(file => file.Key);

    public static BuiltSite Of(GardenAsOf corpus, RenderOptions? options = null, Theme? theme = null) =>
        new(SiteRenderer.Render(corpus, theme ?? Default, options ?? RenderOptions.Default)
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Render().Span), StringComparer.Ordinal));

    /// <summary>The page at an address.</summary>
    public IDocument this[string address]
    {
        get
        {
            string path = SiteLinks.PathOf(address);
            return _parsed.TryGetValue(path, out IDocument? page) ? page : _parsed[path] = Parser.ParseDocument(Files[path]);
        }
    }

    /// <summary>The only element that a selector finds on a page.</summary>
    public IElement Only(string address, string selector) => Assert.Single(this[address].QuerySelectorAll(selector));

    /// <summary>The text of an element, white space folded, that of moves too.</summary>
    public static string Words(IElement element) => string.Join(' ', element.TextContent.Replace("\u00A0→\u00A0", " → ", StringComparison.Ordinal).Split([' ', '\n', '\u2060'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The files of the default theme; null for any other.</summary>
    public static IReadOnlyList<ThemeFile>? DefaultTheme(string name) => name == "default" ? DefaultFiles : null;

    /// <summary>What the default theme says in a language.</summary>
    public static Words Speaking(string language = "en") => Default.Words.For(language);

    /// <summary>A page to write texts on, where nothing is rendered.</summary>
    public static PageScope ScopeAt(GardenAsOf corpus, string address, RenderOptions? options = null) =>
        PageScope.At(new SiteContext(corpus, Default, options ?? RenderOptions.Default), address);

    private static ThemeFile[] ReadDefault()
    {
        string folder = Path.Combine(Repository.Root, "themes", "default");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file =>
            new ThemeFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)))];
    }
}
