namespace Garden.Language.Parsing.FrontMatter;

/// <summary>What a yes, a no or a date behind a key says of the page's privacy.</summary>
internal enum PrivacyMeaning
{
    /// <summary>Yes: not published unless drafts are asked for.</summary>
    Draft,

    /// <summary>Yes: not published.</summary>
    HiddenByYes,

    /// <summary>No: not published.</summary>
    HiddenByNo,

    /// <summary>No: not published. Yes: published in a garden that publishes only what says so.</summary>
    PublishedByYes,

    /// <summary>No: not published. A date is a date.</summary>
    NoOrDay,

    /// <summary>Not published before that day.</summary>
    From,

    /// <summary>Not published from that day on.</summary>
    Until,

    /// <summary>Hugo's map: not published when its <c>render</c> says <c>never</c>.</summary>
    Build,

    /// <summary>No: not published. A day: not before it. Anything else says something else.</summary>
    NoOrElse,

    /// <summary>Yes, said of the page and not of a part of it: not published. Anything else says something else.</summary>
    YesOfPage,

    /// <summary>No, said of the page and not of a part of it: not published. Anything else says something else.</summary>
    NoOfPage,

    /// <summary>Whatever is said of the page there: not published.</summary>
    GivenForPage,
}
