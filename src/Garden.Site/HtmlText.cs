using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Garden.Language.Text;

namespace Garden.Site;

/// <summary>Finished HTML, everything in it escaped: the only kind of text that templates write as it is.</summary>
/// <param name="Text">The markup.</param>
public sealed record HtmlText(string Text)
{
    /// <summary>No markup.</summary>
    public static readonly HtmlText Empty = new("");

    /// <summary>Plain words, escaped.</summary>
    public static HtmlText Of(string words) => words.Length == 0 ? Empty : new(Html.Escape(words));

    /// <summary>Markup with values in it: words are escaped, HTML and numbers are not. <c>HtmlText.From($"&lt;b&gt;{title}&lt;/b&gt;")</c></summary>
    public static HtmlText From(HtmlInterpolation markup) => new(markup.Finished());

    /// <summary>Markup joined by other markup; null when there is none.</summary>
    /// <param name="between">What stands between two pieces.</param>
    public static HtmlText? Join(string between, IEnumerable<HtmlText?> pieces)
    {
        string joined = string.Join(between, pieces.OfType<HtmlText>().Select(piece => piece.Text));
        return joined.Length == 0 ? null : new HtmlText(joined);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Puts values into markup, escaping by type.</summary>
[InterpolatedStringHandler]
public readonly struct HtmlInterpolation
{
    private readonly StringBuilder _html;

    /// <summary>Begins.</summary>
    /// <param name="literalLength">The length of the markup itself, in characters.</param>
    /// <param name="formattedCount">How many values there are.</param>
    public HtmlInterpolation(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 24));

    /// <summary>Adds markup.</summary>
    public void AppendLiteral(string markup) => _html.Append(markup);

    /// <summary>Adds words, escaped; nothing for null.</summary>
    public void AppendFormatted(string? words) => Html.AppendEscaped(_html, words);

    /// <summary>Adds markup; nothing for null.</summary>
    public void AppendFormatted(HtmlText? html) => _html.Append(html?.Text);

    /// <summary>Adds a whole number.</summary>
    public void AppendFormatted(int number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>The markup as a whole.</summary>
    internal string Finished() => _html.ToString();
}
