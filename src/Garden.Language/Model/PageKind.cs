namespace Garden.Language.Model;

/// <summary>The kinds of page, told by the folder a file lies in.</summary>
public enum PageKind
{
    /// <summary>A region, under <c>topics/</c>.</summary>
    Topic,

    /// <summary>Writing, under <c>essays/</c>.</summary>
    Essay,

    /// <summary>A note on a source, under <c>reading/</c>.</summary>
    Reading,

    /// <summary>Anything else.</summary>
    Page,
}
