using ColorCode;
using ColorCode.Common;

namespace Garden.Site;

/// <summary>
/// Style sheets as ColorCode reads languages. Its own rule for them takes a whole block at once and tries every way to part it, so that a few hundred characters take for ever;
/// each of these rules looks at each character a bounded number of times.
/// </summary>
internal sealed class CssCode : ILanguage
{
    /// <inheritdoc/>
    public string Id => LanguageId.Css;

    /// <inheritdoc/>
    public string Name => "CSS";

    /// <inheritdoc/>
    public string CssClassName => "css";

    /// <inheritdoc/>
    public string? FirstLinePattern => null;

    /// <inheritdoc/>
    public IList<LanguageRule> Rules { get; } =
    [
        new(@"(?s)/\*.*?(?:\*/|\z)", new Dictionary<int, string> { [0] = ScopeName.Comment }),
        new(@"""[^""\n]{0,500}""|'[^'\n]{0,500}'", new Dictionary<int, string> { [0] = ScopeName.String }),
        new(@"(?<![\w-])([\w-]{1,80})[ \t]{0,20}:[ \t]{0,20}([^\s:;{}""'][^:;{}""'\n]{0,200})(?=[;}\n]|\z)", new Dictionary<int, string> { [1] = ScopeName.CssPropertyName, [2] = ScopeName.CssPropertyValue }),
        new(@"(?<![\w-])@[\w-]{1,80}", new Dictionary<int, string> { [0] = ScopeName.Keyword }),
        new(@"(?m)(?:^|(?<=[}{;]))[ \t]{0,80}([^\s@{};/""'][^@{};/""'\n]{0,200}?)(?=[ \t]{0,20}(?:\{|,\r?$))", new Dictionary<int, string> { [1] = ScopeName.CssSelector }),
    ];

    /// <inheritdoc/>
    public bool HasAlias(string lang) => false;
}
