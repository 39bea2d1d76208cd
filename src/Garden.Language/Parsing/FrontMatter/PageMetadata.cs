using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// What the front matter of a page says, whatever its kind: keys that the kind does not know stay null or empty. A key with
/// a bad value is as if it were not there, and its finding says why.
/// </summary>
public sealed record PageMetadata
{
    /// <summary>Where the page's own text starts.</summary>
    public required int BodyStart { get; init; }

    /// <summary>What is wrong, in the order of the file.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether there was front matter that could be read.</summary>
    public bool IsRead { get; init; }

    public WrittenText? Title { get; init; }

    public WrittenText? Description { get; init; }

    public string? Area { get; init; }

    /// <summary>In the spelling of the settings where it is one of theirs.</summary>
    public string? Status { get; init; }

    public DateOnly? Reviewed { get; init; }

    /// <summary>Where the value of <c>reviewed</c> is written; null when it is not.</summary>
    public SourceSpan? ReviewedSpan { get; init; }

    /// <summary>In days.</summary>
    public int? ReviewEvery { get; init; }

    public ImmutableArray<Reference> Related { get; init; } = [];

    /// <summary>Where further entries of <c>related</c> go; null where that takes more than an insertion.</summary>
    public ListSlot? RelatedSlot { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Aliases that start with a slash.</summary>
    public ImmutableArray<OldAddress> OldAddresses { get; init; } = [];

    /// <summary>The page's name in its address; never one that leads out of its folder. Null for the file's own.</summary>
    public WrittenText? Slug { get; init; }

    /// <summary>Pages with smaller numbers come first.</summary>
    public double? Order { get; init; }

    /// <summary>A language tag.</summary>
    public string? Language { get; init; }

    /// <summary><c>ltr</c>, <c>rtl</c> or <c>auto</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Keys of the writer's own with their values, in the order of the file.</summary>
    public ImmutableArray<KeyValuePair<string, ExtraValue>> Extra { get; init; } = [];

    /// <summary>False when not given.</summary>
    public bool Stub { get; init; }

    /// <summary>Where <c>stub</c> is written, from its key to its value; null when it is not.</summary>
    public SourceSpan? StubSpan { get; init; }

    /// <summary>False when not given.</summary>
    public bool Unlisted { get; init; }

    /// <summary>Who may see the page. What cannot be read hides it.</summary>
    public PagePrivacy Privacy { get; init; } = PagePrivacy.Open;

    public DateOnly? Created { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? Updated { get; init; }

    /// <summary>A complete web address, or words: never an address with another scheme.</summary>
    public string? Source { get; init; }

    public ImmutableArray<Reference> Topics { get; init; } = [];

    /// <summary>A complete web address.</summary>
    public string? Url { get; init; }

    public string? Author { get; init; }

    /// <summary>As exactly as known: <c>1950</c>, <c>1950-01</c>, <c>1950-01-01</c>.</summary>
    public string? Published { get; init; }

    /// <summary>As exactly as known.</summary>
    public string? Read { get; init; }

    public WrittenText? Takeaway { get; init; }

    /// <summary>Every day that can be read, with its place: each tells of something that has happened.</summary>
    public ImmutableArray<WrittenDay> PastDays { get; init; } = [];
}
