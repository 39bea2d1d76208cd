using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>Which likelihood words the garden understands.</summary>
public enum LikelihoodScale
{
    Icd203,
    Kent,
    Ipcc,
    None,
}

/// <summary>A link of the site's navigation.</summary>
/// <param name="Target">A page of the garden, a site-relative address or a URL.</param>
public sealed record NavigationLink(string Label, string Target)
{
    /// <summary>Where the target is written; null when no file says it.</summary>
    public SourceLocation? Place { get; init; }
}

/// <summary>What <c>garden.yml</c> says, defaults filled in.</summary>
public sealed record GardenSettings
{
    /// <summary>The settings of a garden that says nothing.</summary>
    public static readonly GardenSettings Default = new();

    public string Title { get; init; } = "A garden of beliefs";

    public string? Description { get; init; }

    public string? Author { get; init; }

    /// <summary>The address the site is published at, ending in <c>/</c>; null when not given.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag of the language of the texts.</summary>
    public string Language { get; init; } = "en";

    public string Theme { get; init; } = "default";

    /// <summary>The states a region passes through, first to last.</summary>
    public ImmutableArray<string> Status { get; init; } = ["seedling", "exploring", "developing", "settled"];

    /// <summary>How often a region should be looked at, in days.</summary>
    public int ReviewEvery { get; init; } = 180;

    public LikelihoodScale Likelihood { get; init; } = LikelihoodScale.Icd203;

    /// <summary>Whether readers see unfilled prompts.</summary>
    public bool ShowPlaceholders { get; init; } = true;

    /// <summary>How to reach the writer: an address, a page or words; null when not given.</summary>
    public string? Contact { get; init; }

    /// <summary>A GitHub repository <c>owner/repo</c> where disagreement is filed; null when not given.</summary>
    public string? Feedback { get; init; }

    /// <summary>The writer's own navigation; empty for the theme's.</summary>
    public ImmutableArray<NavigationLink> Navigation { get; init; } = [];

    /// <summary>Extra heading names of a section kind, in lower case, without a final <c>?</c> or <c>:</c>.</summary>
    public ImmutableDictionary<string, SectionKind> SectionNames { get; init; } = ImmutableDictionary<string, SectionKind>.Empty;

    /// <summary>Keys of front matter that are the writer's own, as written.</summary>
    public ImmutableArray<string> OwnKeys { get; init; } = [];

    /// <summary>Names of keys of front matter by further names for them; those without case, <c>_</c>, <c>-</c> and blanks.</summary>
    public ImmutableDictionary<string, string> KeyNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Patterns of the files that belong to the garden; empty for all.</summary>
    public ImmutableArray<PathPattern> Include { get; init; } = [];

    /// <summary>Patterns of the files that do not belong to the garden.</summary>
    public ImmutableArray<PathPattern> Exclude { get; init; } = [];

    /// <summary>Whether beliefs without dated entries have the history that the commits of the garden's repository tell.</summary>
    public bool HasGitHistory { get; init; }

    /// <summary>Whether each topic gets a picture of its numbers for other sites, where the published address is known.</summary>
    public bool HasCards { get; init; } = true;

    /// <summary>Whether only pages that say <c>publish: true</c> are published.</summary>
    public bool IsOptIn { get; init; }

    public LintSettings Lint { get; init; } = LintSettings.Default;
}

/// <summary>What the settings say about one rule: off, or a severity of its own.</summary>
public readonly record struct RuleSetting(bool IsOn, Severity Severity)
{
    public static readonly RuleSetting Off;

    public static RuleSetting As(Severity severity) => new(true, severity);
}

/// <summary>The <c>lint</c> part of the settings. Rules are keyed by number (<c>GRD208</c>), whichever way they were written.</summary>
public sealed record LintSettings
{
    public static readonly LintSettings Default = new();

    public ImmutableDictionary<string, RuleSetting> Rules { get; init; } = ImmutableDictionary<string, RuleSetting>.Empty;

    /// <summary>Settings for the files that a glob matches, in the writer's order; later ones win.</summary>
    public ImmutableArray<(string Glob, ImmutableDictionary<string, RuleSetting> Rules)> PerFile { get; init; } = [];

    /// <summary>Options of rules by <c>rule.option</c>.</summary>
    public LintOptions Options { get; init; } = LintOptions.Default;
}

/// <summary>What rules can be told beyond their severity.</summary>
public sealed record LintOptions
{
    public static readonly LintOptions Default = new();

    /// <summary>The sections that GRD104 asks of a topic.</summary>
    public ImmutableArray<SectionKind> RequiredSections { get; init; } =
        [SectionKind.Headline, SectionKind.Beliefs, SectionKind.Uncertainties, SectionKind.Updates];

    /// <summary>The schemes that links may have, in lower case.</summary>
    public ImmutableArray<string> AllowedSchemes { get; init; } = ["http", "https", "mailto"];

    /// <summary>How large a page may be.</summary>
    public PageLimits Limits { get; init; } = PageLimits.Most;
}

/// <summary>How large a page may be (GRD704).</summary>
/// <param name="PageLength">The most UTF-16 units of a page.</param>
/// <param name="LineLength">The most UTF-16 units of one line.</param>
/// <param name="Nesting">The most quotations and lists that may start on one line, each inside the one before.</param>
public sealed record PageLimits(int PageLength, int LineLength, int Nesting)
{
    /// <summary>The largest that no file can stall or exhaust the tool with. A garden may ask for less, never for more.</summary>
    public static readonly PageLimits Most = new(Caps.PageLength.Most, Caps.LineLength.Most, Caps.Nesting.Most);
}
