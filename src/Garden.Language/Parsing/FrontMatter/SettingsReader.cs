using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>What a settings file says, and what is wrong with it.</summary>
/// <param name="Settings">The settings; what is missing or bad has its default.</param>
/// <param name="Diagnostics">In the order of the file. One error means that nothing should be built.</param>
public sealed record SettingsReading(GardenSettings Settings, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads <c>garden.yml</c>.</summary>
public static class SettingsReader
{
    private static readonly ImmutableArray<string> Keys =
    [
        "title", "description", "author", "url", "language", "theme", "status", "review-every", "likelihood", "placeholders", "contact", "feedback",
        "navigation", "sections", "keys", "front-matter", "include", "exclude", "publish", "history", "cards", "lint",
    ];

    /// <summary>The schemes of links that the settings themselves make.</summary>
    private static readonly ImmutableArray<string> Schemes = ["http", "https", "mailto"];

    /// <summary>The words for the kinds of section, without prose, which is no kind that a heading chooses.</summary>
    private static readonly ImmutableArray<string> SectionWords =
        [.. Enum.GetValues<SectionKind>().Where(kind => kind != SectionKind.Prose).Select(kind => kind.ToString().ToLowerInvariant())];

    /// <summary>
    /// The settings of a file. Every bad value is reported, not only the first; an unknown key is an error, and so is a file that is
    /// no text.
    /// </summary>
    public static SettingsReading Read(SourceFile file)
    {
        Findings findings = new(file);
        if (file.Damage is TextDamage damage)
        {
            findings.Error(RuleDescriptor.InvalidText, damage.Span, string.Create(CultureInfo.InvariantCulture, $"the file {damage.Reason}, at byte {damage.ByteOffset}"), "save it as UTF-8");
            return new SettingsReading(GardenSettings.Default, findings.InOrder());
        }

        FieldMap? map = YamlReader.Read(findings, new SourceSpan(0, file.Text.Length), FieldLimits.Settings);
        GardenSettings settings = map is null ? GardenSettings.Default : Read(new FieldValues(findings, map));
        return new SettingsReading(settings, findings.InOrder());
    }

    /// <summary>The kinds of section that a list of words names; words that name none are reported.</summary>
    internal static ImmutableArray<SectionKind> SectionKinds(FieldValues fields, string key) =>
    [
        .. fields.Texts(key).Select(text => fields.Choice(text, key, SectionWords)).OfType<string>().Select(KindOf).Distinct(),
    ];

    private static GardenSettings Read(FieldValues fields)
    {
        fields.RefuseOthers(Keys, "the settings file", Severity.Error);
        GardenSettings defaults = GardenSettings.Default;
        return new GardenSettings
        {
            Title = Words(fields.Text("title")) ?? defaults.Title,
            Description = Words(fields.Text("description")),
            Author = Words(fields.Text("author")),
            Url = Url(fields),
            Language = Shaped(fields, "language", LanguageTag.Is, "write a language tag: `en`, `pt-BR`") ?? defaults.Language,
            Theme = Shaped(fields, "theme", IsFolderName, "write the name of a folder under `themes/`: letters, digits, `-`, `_` and `.`") ?? defaults.Theme,
            Status = Status(fields) is [_, ..] status ? status : defaults.Status,
            ReviewEvery = fields.Days("review-every") ?? defaults.ReviewEvery,
            Likelihood = fields.Choice("likelihood", ["icd203", "kent", "ipcc", "none"]) is { } word ? Enum.Parse<LikelihoodScale>(word, ignoreCase: true) : defaults.Likelihood,
            ShowPlaceholders = fields.Choice("placeholders", ["show", "hide"]) is not "hide",
            Contact = fields.SafeAddress("contact", Schemes)?.Text,
            Feedback = Shaped(fields, "feedback", IsRepository, "write the owner and the name of a GitHub repository: `owner/repo`"),
            Navigation = Navigation(fields),
            SectionNames = SectionNames(fields),
            OwnKeys = [.. fields.Texts("keys").Select(text => text.Text).Distinct(StringComparer.Ordinal)],
            KeyNames = KeyNames(fields),
            Include = Patterns(fields, "include"),
            Exclude = Patterns(fields, "exclude"),
            HasCards = fields.Choice("cards", ["topics", "none"]) is not "none",
            HasGitHistory = fields.Choice("history", ["git", "none"]) is "git",
            IsOptIn = fields.Choice("publish", ["all", "opt-in"]) is "opt-in",
            Lint = LintSettingsReader.Read(fields),
        };
    }

    /// <summary>What readers see of some words: all but the writer's comments; null for nothing.</summary>
    private static string? Words(WrittenText? written) => written is not null && Comments.Without(written.Text).Trim() is { Length: > 0 } words ? words : null;

    private static string? Url(FieldValues fields)
    {
        if (fields.SafeAddress("url", ["http", "https"]) is not { } text)
        {
            return null;
        }

        if (WebUrl.FolderAt(text.Text) is { } root)
        {
            return root;
        }

        fields.Findings.Error(
            RuleDescriptor.InvalidValue, text.Span, $"`url` takes the address of the site, not {Findings.Quote(text.Text)}", "write it whole, without `?` and `#`: `https://example.org/garden/`");
        return null;
    }

    private static ImmutableArray<string> Status(FieldValues fields)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<string>.Builder status = ImmutableArray.CreateBuilder<string>();
        foreach (WrittenText text in fields.Texts("status"))
        {
            if (names.Add(text.Text))
            {
                status.Add(text.Text);
            }
            else
            {
                fields.Findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`status` lists {Findings.Quote(text.Text)} twice", "keep one of them");
            }
        }

        return status.DrainToImmutable();
    }

    private static ImmutableArray<NavigationLink> Navigation(FieldValues fields)
    {
        if (fields.Given("navigation") is not { } entry)
        {
            return [];
        }

        return [.. FieldValues.ItemsOf(entry.Value).Select(item => Link(fields, item)).OfType<NavigationLink>()];
    }

    /// <summary><c>{label: About, to: about}</c>, or shorter <c>About: about</c>.</summary>
    private static NavigationLink? Link(FieldValues fields, FieldNode item)
    {
        WrittenText? label = null;
        WrittenText? target = null;
        if (item is FieldMap map && (map.Find("label") ?? map.Find("to")) is not null)
        {
            FieldValues entry = new(fields.Findings, map);
            entry.RefuseOthers(["label", "to"], "an entry of `navigation`", Severity.Error);
            label = entry.Text("label");
            target = entry.Text("to");
        }
        else if (item is FieldMap { Entries: [{ Value: FieldText { IsNothing: false } value } only] })
        {
            label = new WrittenText(only.Key, only.KeySpan, IsVerbatim: false);
            target = WrittenText.Of(fields.Findings.File, value);
        }

        if (label is null || target is null)
        {
            fields.Invalid(item, "`navigation` takes a label and a target for each link", "write `- About: about`, or `- {label: About, to: about}`");
            return null;
        }

        if (!fields.IsSafe(target, "navigation", Schemes))
        {
            return null;
        }

        if (WebUrl.Read(target.Text).Kind == WebUrlKind.Path && target.Text.Split('/', '\\').Contains("..", StringComparer.Ordinal))
        {
            fields.Findings.Error(RuleDescriptor.InvalidValue, target.Span, $"`navigation` cannot leave the site, as {Findings.Quote(target.Text)} does", "name a page, or an address counted from the root of the site; what lies elsewhere needs its whole address, with `https://`");
            return null;
        }

        return new NavigationLink(Words(label) ?? target.Text, target.Text) { Place = fields.Findings.Locate(target.Span) };
    }

    private static ImmutableDictionary<string, SectionKind> SectionNames(FieldValues fields)
    {
        if (fields.Map("sections", "the kinds of section with their names") is not { } map)
        {
            return ImmutableDictionary<string, SectionKind>.Empty;
        }

        FieldValues kinds = new(fields.Findings, map);
        kinds.RefuseOthers(SectionWords, "`sections`", Severity.Error);
        ImmutableDictionary<string, SectionKind>.Builder names = ImmutableDictionary.CreateBuilder<string, SectionKind>(StringComparer.Ordinal);
        foreach (string word in SectionWords)
        {
            foreach (WrittenText text in kinds.Texts(word))
            {
                string name = text.Text.ToLowerInvariant().TrimEnd('?', ':', ' ');
                if (name.Length == 0)
                {
                    fields.Findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`sections` cannot have the name {Findings.Quote(text.Text)}", "write the words of the heading");
                }
                else if (!names.TryAdd(name, KindOf(word)) && names[name] != KindOf(word))
                {
                    fields.Findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`sections` gives {Findings.Quote(text.Text)} to two kinds", "keep one of them");
                }
            }
        }

        return names.ToImmutable();
    }

    /// <summary><c>front-matter: {region: area}</c>: further names of keys of front matter.</summary>
    private static ImmutableDictionary<string, string> KeyNames(FieldValues fields)
    {
        if (fields.Map("front-matter", "names of keys with the keys that they stand for") is not { } map)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        ImmutableDictionary<string, string>.Builder names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        FieldValues given = new(fields.Findings, map);
        ImmutableArray<string> known = [.. FrontMatterKeys.All.Select(key => key.Name)];
        foreach (FieldEntry entry in map.Entries)
        {
            if (FrontMatterKeys.Named(entry.Key) is not null || KeyName.Normal(entry.Key).Length == 0)
            {
                fields.Findings.Error(RuleDescriptor.InvalidValue, entry.KeySpan, $"{Findings.Quote(entry.Key)} is a key already, and stands for itself", "remove the line");
            }
            else if (given.Text(entry.Key) is { } text && given.Choice(text, "front-matter", known) is { } key)
            {
                names[KeyName.Normal(entry.Key)] = key;
            }
        }

        return names.ToImmutable();
    }

    private static ImmutableArray<PathPattern> Patterns(FieldValues fields, string key) =>
    [
        .. fields.Texts(key)
            .Where(text => IsGlob(fields.Findings, text.Text, text.Span, key) && IsOne(fields.Findings, text.Text, text.Span, key))
            .Select(text => new PathPattern(text.Text, text.Span)),
    ];

    /// <summary>Whether a text is one pattern, which says what belongs to it and not what does not; reported when it is not.</summary>
    private static bool IsOne(Findings findings, string pattern, SourceSpan span, string key)
    {
        string bare = pattern.Trim();
        int comma = bare.IndexOf(',', StringComparison.Ordinal);
        (string? message, string help) = bare.StartsWith('!') ? ($"`{bare}` of `{key}` begins with `!`, which takes nothing back here", "write the pattern without `!` under " + (key == "exclude" ? "`include`" : "`exclude`"))
            : comma >= 0 && !bare.AsSpan(0, comma).Contains('{') ? ($"`{bare}` of `{key}` is several patterns in one text", "write a list: `[\"private/**\", \"drafts/**\"]`")
            : (null, "");
        if (message is not null)
        {
            findings.Error(RuleDescriptor.InvalidValue, span, message, help);
        }

        return message is null;
    }

    /// <summary>Whether a pattern of paths is of a length that can be searched with; reported when not.</summary>
    internal static bool IsGlob(Findings findings, string pattern, SourceSpan span, string key)
    {
        if (pattern.Length <= Caps.GlobLength.Most)
        {
            return true;
        }

        findings.Error(RuleDescriptor.InvalidValue, span, $"`{key}` has a pattern of more than {Caps.GlobLength.Most} characters", "write several shorter patterns");
        return false;
    }

    private static SectionKind KindOf(string word) => Enum.Parse<SectionKind>(word, ignoreCase: true);

    private static string? Shaped(FieldValues fields, string key, Func<string, bool> isRight, string help)
    {
        if (fields.Text(key) is not { } text || isRight(text.Text))
        {
            return fields.Text(key)?.Text;
        }

        fields.Findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`{key}` cannot be {Findings.Quote(text.Text)}", help);
        return null;
    }

    private static bool IsFolderName(string text) =>
        text.Length <= 64 && text[0] != '.' && text[^1] != '.' && text.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.');

    /// <summary>The names that GitHub gives: owners of letters, digits and inner hyphens, repositories with <c>.</c> and <c>_</c> too.</summary>
    private static bool IsRepository(string text) =>
        text.Split('/') is [{ Length: >= 1 and <= 39 } owner, { Length: >= 1 and <= 100 } name]
        && owner.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
        && owner[0] != '-'
        && name is not ("." or "..")
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
