using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;
using Garden.Site.Wording;

namespace Garden.Site.Theming;

/// <summary>The files of a theme and of those it extends: of two of the same path, that of the theme which extends the other.</summary>
internal sealed class ThemeSources
{
    private const string AssetFolder = "assets/";
    private const string TemplateFolder = "templates/";
    private const string TemplateEnding = ".sbn";
    private const string WordsFolder = "strings/";
    private const string WordsEnding = ".yml";

    /// <summary>The longest chain of themes that extend each other.</summary>
    private const int LongestChain = 8;

    private readonly Dictionary<string, TemplateSource> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WrittenWords> _words = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<Diagnostic> _strays = [];

    private ThemeSources()
    {
    }

    /// <summary>The templates by name.</summary>
    public IReadOnlyDictionary<string, TemplateSource> Templates => _templates;

    /// <summary>The other files by path: <c>assets/garden.css</c>.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Assets => _assets;

    /// <summary>The words, by language.</summary>
    public IEnumerable<WrittenWords> Words => _words.Values;

    /// <summary>What is wrong with the chain of themes and with the encoding of their files.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <summary>Warnings of files that are nowhere looked for.</summary>
    public ImmutableArray<Diagnostic> Strays => [.. _strays];

    /// <summary>Gathers the files.</summary>
    /// <param name="name">The theme's folder.</param>
    /// <param name="filesOf">The files of a theme by its name; null when there is no such theme.</param>
    public static ThemeSources Read(string name, Func<string, IReadOnlyList<ThemeFile>?> filesOf)
    {
        ThemeSources files = new();
        files.AddChain(name, filesOf);
        return files;
    }

    /// <summary>A complaint about a file as a whole.</summary>
    public static Diagnostic AtStartOf(string path, string message, string help) => new()
    {
        Rule = RuleDescriptor.InvalidValue,
        Severity = Severity.Error,
        Location = SourceLocation.In(path, LineMap.Of(""), default),
        Message = message,
        Help = help,
    };

    /// <summary>Adds the files of a theme, then of the one it extends and so on; the first to have a file wins.</summary>
    private void AddChain(string name, Func<string, IReadOnlyList<ThemeFile>?> filesOf)
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
                    _diagnostics.Add(AtStartOf($"themes/{next}/theme.yml", problem, "put a theme there, or name another one"));
                    return;
                }

                extending.Error(RuleDescriptor.InvalidValue, extendsSpan, problem);
                _diagnostics.AddRange(extending.InOrder());
                return;
            }

            ThemeFile? manifestFile = files.FirstOrDefault(file => file.Path == "theme.yml");
            Findings findings = new(SourceDecoder.Decode($"themes/{next}/theme.yml", manifestFile is null ? [] : manifestFile.Content.Span));
            ThemeManifest manifest = ThemeManifest.Read(findings);
            foreach (ThemeFile file in files)
            {
                AddFile(next, file);
            }

            _diagnostics.AddRange(findings.InOrder());
            extending = new Findings(findings.File);
            extendsSpan = manifest.ExtendsSpan;
            next = manifest.Extends;
        }
    }

    private void AddFile(string theme, ThemeFile file)
    {
        if (file.Path.StartsWith(AssetFolder, StringComparison.Ordinal))
        {
            _assets.TryAdd(file.Path, file.Content);
        }
        else if (Inside(file.Path, TemplateFolder, TemplateEnding) is string name)
        {
            _templates.TryAdd(name, new TemplateSource(name, Decoded(theme, file)));
        }
        else if (Inside(file.Path, WordsFolder, WordsEnding) is string language)
        {
            if (!_words.TryGetValue(language.ToLowerInvariant(), out WrittenWords? words))
            {
                _words[language.ToLowerInvariant()] = words = new WrittenWords(language.ToLowerInvariant());
            }

            words.Add(Decoded(theme, file), mayWait: file.IsBuiltIn);
        }
        else if (!file.Path.StartsWith("README", StringComparison.OrdinalIgnoreCase) && !file.Path.StartsWith("LICEN", StringComparison.OrdinalIgnoreCase) && file.Path != "theme.yml")
        {
            _strays.Add(AtStartOf($"themes/{theme}/{file.Path}", "the file is no part of a theme", "a theme has `theme.yml`, `templates/*.sbn`, `strings/*.yml` and `assets/`") with { Severity = Severity.Warning });
        }
    }

    private static string? Inside(string path, string folder, string ending) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal) ? path[folder.Length..^ending.Length] : null;

    private SourceFile Decoded(string theme, ThemeFile file)
    {
        SourceFile source = SourceDecoder.Decode($"themes/{theme}/{file.Path}", file.Content.Span);
        if (source.Damage is TextDamage damage)
        {
            _diagnostics.Add(new Diagnostic
            {
                Rule = RuleDescriptor.InvalidText,
                Severity = Severity.Error,
                Location = SourceLocation.In(source.Path, source.Lines, damage.Span),
                Message = $"the file {damage.Reason}",
            });
        }

        return source;
    }
}
