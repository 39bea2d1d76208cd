namespace Garden.Site.Views;

/// <summary>A page that somebody wrote.</summary>
public abstract record WrittenPageView : PageView
{
    /// <summary>The body in the writer's order, then what the tool adds.</summary>
    public required IReadOnlyList<SectionView> Sections { get; init; }

    /// <summary>The notes of the page; null when there are none.</summary>
    public IReadOnlyList<FootnoteView>? Footnotes { get; init; }

    /// <summary>The tags, each leading to its page.</summary>
    public IReadOnlyList<LinkView>? Tags { get; init; }
}

/// <summary>A region.</summary>
public sealed record TopicView : WrittenPageView
{
    /// <summary>The area it belongs to; null when not given.</summary>
    public LinkView? Area { get; init; }

    /// <summary>How far it is; null when not given.</summary>
    public string? Status { get; init; }

    /// <summary>The mark of the status.</summary>
    public HtmlText? StatusMark { get; init; }

    /// <summary>When the writer last looked at it; null when not given.</summary>
    public HtmlText? Reviewed { get; init; }

    /// <summary>Whether it is unfinished.</summary>
    public bool IsStub { get; init; }

    /// <summary>What readers are told about that; null when there is nothing to tell.</summary>
    public StubNoticeView? Stub { get; init; }
}

/// <summary>What readers are told about an unfinished page.</summary>
public sealed record StubNoticeView
{
    /// <summary>The writer's own notice; null for the tool's.</summary>
    public HtmlText? Words { get; init; }

    /// <summary>What is missing, in a sentence.</summary>
    public string? Missing { get; init; }

    /// <summary>How to reach the writer: a link; null when it is not known.</summary>
    public string? Contact { get; init; }
}

/// <summary>An essay.</summary>
public sealed record EssayView : WrittenPageView
{
    /// <summary>When it was published; null when not given.</summary>
    public HtmlText? Date { get; init; }

    /// <summary>When it was last changed; null when it was not, or not given.</summary>
    public HtmlText? Updated { get; init; }

    /// <summary>How long it takes to read: <c>7 minutes</c>.</summary>
    public required string ReadingTime { get; init; }

    /// <summary>Where it first stood, as an address or in words; null when not given.</summary>
    public string? Source { get; init; }

    /// <summary>The address where it first stood; null when that is given in words or not at all.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The regions it belongs to.</summary>
    public IReadOnlyList<LinkView>? Topics { get; init; }

    /// <summary>The same as a phrase of links; null when there are none.</summary>
    public HtmlText? TopicList { get; init; }
}

/// <summary>A note on a source.</summary>
public sealed record ReadingNoteView : WrittenPageView
{
    /// <summary>Where the source stands; null when not given.</summary>
    public string? Url { get; init; }

    /// <summary>The host of that address; null when there is none.</summary>
    public string? Host { get; init; }

    public string? Author { get; init; }

    /// <summary>When the source came out; null when not given.</summary>
    public HtmlText? Published { get; init; }

    /// <summary>When the writer read it.</summary>
    public HtmlText? Read { get; init; }

    /// <summary>What stayed, in one line; null when not given.</summary>
    public string? Takeaway { get; init; }

    /// <summary>The regions it belongs to.</summary>
    public IReadOnlyList<LinkView>? Topics { get; init; }

    /// <summary>The same as a phrase of links; null when there are none.</summary>
    public HtmlText? TopicList { get; init; }
}

/// <summary>Any other page that somebody wrote.</summary>
public sealed record PlainPageView : WrittenPageView;
