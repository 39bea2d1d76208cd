using System.Text;
using Garden.Language.Text;

namespace Garden.Site.Views;

/// <summary>The mark beside an entry: how much, in number, word and length.</summary>
public sealed record MarkView
{
    /// <summary>The probability for machines, 0–1; null where there is none.</summary>
    public string? Value { get; init; }

    /// <summary>What is read first: <c>85%</c>, <c>likely</c>, <c>↓ 40</c>; null for a blank.</summary>
    public string? Number { get; init; }

    /// <summary>Whether the number is a word.</summary>
    public bool Spoken { get; init; }

    /// <summary>Whether the number is still a blank to be filled in.</summary>
    public bool Blank { get; init; }

    /// <summary>The range around the number: <c>20–50</c>; null for a bare one.</summary>
    public string? Range { get; init; }

    /// <summary>What the number means: <c>very likely</c>, <c>points down</c>, <c>not set</c>.</summary>
    public string? Word { get; init; }

    /// <summary>Number, range and word, ready to be shown.</summary>
    public HtmlText Words
    {
        get
        {
            StringBuilder html = new(128);
            if (Blank)
            {
                html.Append("<span class=\"num\"><span class=\"blank\" aria-hidden=\"true\"></span>%</span> ");
            }

            if (Number is not null)
            {
                string element = Value is null ? "span" : "data";
                html.Append('<').Append(element).Append(Spoken ? " class=\"num spoken\"" : " class=\"num\"")
                    .Append(Value is null ? ">" : $" value=\"{Value}\">");
                Html.AppendEscaped(html, Number);
                if (Range is not null)
                {
                    html.Append(" <small>(");
                    Html.AppendEscaped(html, Range);
                    html.Append(")</small>");
                }

                html.Append("</").Append(element).Append("> ");
            }

            if (Word is not null)
            {
                html.Append("<span class=\"word\">");
                Html.AppendEscaped(html, Word);
                html.Append("</span>");
            }

            return new HtmlText(html.ToString());
        }
    }

    /// <summary>The drawing that says the same by its length; null where there is nothing to draw.</summary>
    public HtmlText? Gauge { get; init; }
}
