using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>Who may see a page.</summary>
public enum PageHiding
{
    /// <summary>Readers.</summary>
    None,

    /// <summary>Whoever asks for drafts: the writer said <c>draft</c>.</summary>
    Draft,

    /// <summary>Only the writer at the desk: a key of another tool hides it, or its day has not come, or has passed.</summary>
    Private,
}

/// <summary>What a page says of its readers.</summary>
public sealed record PagePrivacy
{
    /// <summary>The page of a writer who says nothing.</summary>
    public static readonly PagePrivacy Open = new();

    /// <summary>Not published unless drafts are asked for.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Not published.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether it is private only because what it says cannot be read, which is an error of its own.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The first day on which it is published; null when there is none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day on which it is no longer published; null when there is none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What was to keep back the pages below this one too, as another tool hands it down; null when nothing was.</summary>
    public SourceSpan? HandedDown { get; init; }

    /// <summary>Who may see the page on a day.</summary>
    public PageHiding On(DateOnly day) =>
        IsPrivate || From > day || Until <= day ? PageHiding.Private
        : IsDraft ? PageHiding.Draft
        : PageHiding.None;
}
