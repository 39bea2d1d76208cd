namespace Garden.Site.Views;

/// <summary>What every page shows. Links are written as seen from the page.</summary>
public abstract record PageView
{
    /// <summary>The site around the page.</summary>
    public required SiteView Site { get; init; }

    /// <summary>What kind of page it is, as a class: <c>topic</c>, <c>home</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The heading of the page.</summary>
    public required string Title { get; init; }

    /// <summary>What the browser shows for the page: its title and the site's.</summary>
    public required string WindowTitle { get; init; }

    /// <summary>One or two sentences about the page.</summary>
    public string? Description { get; init; }

    /// <summary>The published address of the page, where the base URL is known.</summary>
    public string? Canonical { get; init; }

    /// <summary>Whether search engines are asked to leave the page out.</summary>
    public bool Unlisted { get; init; }

    /// <summary>The language of the page's text, where it is another than the garden's: <c>de</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The direction of the page's writing, where the page says it: <c>rtl</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Front matter of the writer's own, as <c>keys</c> in <c>garden.yml</c> declares it.</summary>
    public IReadOnlyList<ExtraView> Extra { get; init; } = [];

    /// <summary>What the page tells programs.</summary>
    public HeadView Head { get; init; } = HeadView.Empty;

    /// <summary>The id of the page's main part.</summary>
    public string MainId { get; init; } = "main";
}

/// <summary>The site as seen from one page.</summary>
public sealed record SiteView
{
    public required string Title { get; init; }

    /// <summary>Language of the texts, as in <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The direction of the writing of that language: <c>ltr</c>, <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>The link to the home page.</summary>
    public required string Home { get; init; }

    /// <summary>Whether the page is the home page.</summary>
    public required bool IsHome { get; init; }

    /// <summary>The way to the site's root, to be put before the address of a file: empty or <c>../../</c>.</summary>
    public required string Root { get; init; }

    /// <summary>The link to the one style sheet.</summary>
    public required string Stylesheet { get; init; }

    /// <summary>The style sheet itself, for a page that may be shown at any address of a site whose root is not known; null on any other.</summary>
    public InlineStylesView? Styles { get; init; }

    /// <summary>The link to the one script, where the theme has one.</summary>
    public string? Script { get; init; }

    /// <summary>The main navigation.</summary>
    public required IReadOnlyList<LinkView> Navigation { get; init; }

    /// <summary>The lesser navigation, at the foot.</summary>
    public required IReadOnlyList<LinkView> More { get; init; }
}

/// <summary>Styles that stand in the page.</summary>
public sealed record InlineStylesView
{
    /// <summary>The style sheet.</summary>
    public required HtmlText Text { get; init; }

    /// <summary>What a content security policy allows it by: <c>sha256-…</c>.</summary>
    public required string Hash { get; init; }
}

/// <summary>A link with its words.</summary>
public sealed record LinkView
{
    public required string Words { get; init; }

    public required string Href { get; init; }

    /// <summary>Whether it leads to the page it stands on.</summary>
    public bool Current { get; init; }

    /// <summary>Whether it leads to the list that the page it stands on belongs to.</summary>
    public bool Within { get; init; }
}

/// <summary>A key of the writer's own.</summary>
public sealed record ExtraView
{
    /// <summary>The key as it is written.</summary>
    public required string Name { get; init; }

    /// <summary>Its value on one line; lists are parted by commas.</summary>
    public required string Words { get; init; }
}

/// <summary>The way through a list that is too long for one page.</summary>
public sealed record PagerView
{
    /// <summary>Where the reader is: <c>Page 2 of 7</c>.</summary>
    public required string Words { get; init; }

    /// <summary>The link to the page before; null on the first.</summary>
    public string? Previous { get; init; }

    /// <summary>The link to the page after; null on the last.</summary>
    public string? Next { get; init; }
}
