namespace Garden.Language.Parsing.Estimates;

/// <summary>What a token of a belief's line is.</summary>
internal enum LineTokenKind
{
    /// <summary>A word, with the apostrophes and hyphens inside it; also digits grown together with letters (<c>3h</c>), dates and versions.</summary>
    Word,

    /// <summary>Digits, perhaps with a decimal point or comma.</summary>
    Number,

    /// <summary><c>%</c></summary>
    Percent,

    /// <summary><c>~</c> or <c>≈</c>, once or several times.</summary>
    Mark,

    /// <summary><c>&lt; ≤ &gt; ≥ &lt;= &gt;=</c></summary>
    Bound,

    /// <summary><c>±</c> or <c>+/-</c></summary>
    PlusMinus,

    /// <summary>A dash or hyphen of any length; <see cref="Line.IsSeparator"/> tells whether it parts what stands around it.</summary>
    Dash,

    /// <summary><c>→</c>, <c>-&gt;</c>, <c>=&gt;</c> and their kin.</summary>
    Arrow,

    /// <summary><c>. ! ? …</c> and their East Asian kin.</summary>
    Stop,

    Comma,

    Semicolon,

    /// <summary><c>:</c> or <c>::</c></summary>
    Colon,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>Emphasis, marked text or code opens here. It has no width of its own.</summary>
    EmphasisOpen,

    /// <summary>Emphasis, marked text or code closes here. It has no width of its own.</summary>
    EmphasisClose,

    StrikeOpen,

    StrikeClose,

    /// <summary>A prompt that the writer has not yet filled.</summary>
    Prompt,

    /// <summary>A link, a picture, code: something, but nothing to read.</summary>
    Reference,

    /// <summary>A line break that the writer asked for.</summary>
    Break,

    Equals,

    /// <summary>Any other sign.</summary>
    Symbol,

    /// <summary>The end of the line; also what stands before its start.</summary>
    End,
}

/// <summary>A token of a belief's line; places are those of the line's text.</summary>
/// <param name="IsSpaced">Whether a blank, or nothing at all, stands before it.</param>
internal readonly record struct LineToken(LineTokenKind Kind, int Start, int End, bool IsSpaced);
