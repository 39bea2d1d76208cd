using System.Collections.Immutable;
using System.Text;

namespace Garden.Site.Wording;

/// <summary>A piece of a sentence: its own words, or a place for a value.</summary>
/// <param name="Words">The words; empty at a place for a value.</param>
/// <param name="Name">The value's name, in lower case; null for words.</param>
/// <param name="IsSpeltOut">Whether a number stands in words: <c>{count-word}</c>.</param>
/// <param name="IsCapital">Whether the value begins with a capital letter: <c>{Count-word}</c>.</param>
internal readonly record struct SaidPiece(string Words, string? Name, bool IsSpeltOut, bool IsCapital);

/// <summary>One form of a sentence in one language.</summary>
internal sealed class SaidText
{
    private const string SpeltOut = "-word";

    private SaidText(ImmutableArray<SaidPiece> pieces) => Pieces = pieces;

    /// <summary>Words and places in order.</summary>
    public ImmutableArray<SaidPiece> Pieces { get; }

    /// <summary>Reads a sentence. Braces that are not closed are words.</summary>
    public static SaidText Read(string written)
    {
        ImmutableArray<SaidPiece>.Builder pieces = ImmutableArray.CreateBuilder<SaidPiece>();
        int at = 0;
        while (written.IndexOf('{', at) is >= 0 and int open && written.IndexOf('}', open) is >= 0 and int close)
        {
            if (open > at)
            {
                pieces.Add(new SaidPiece(written[at..open], null, false, false));
            }

            string name = written[(open + 1)..close].Trim();
            bool isSpeltOut = name.EndsWith(SpeltOut, StringComparison.Ordinal);
            string bare = isSpeltOut ? name[..^SpeltOut.Length] : name;
            bool isCapital = bare.Length > 0 && char.IsUpper(bare[0]);
            pieces.Add(new SaidPiece("", isCapital ? char.ToLowerInvariant(bare[0]) + bare[1..] : bare, isSpeltOut, isCapital));
            at = close + 1;
        }

        if (at < written.Length)
        {
            pieces.Add(new SaidPiece(written[at..], null, false, false));
        }

        return new SaidText(pieces.DrainToImmutable());
    }

    /// <summary>Appends the sentence with its values.</summary>
    /// <param name="isHtml">Whether it becomes HTML, so that words are escaped and HTML may stand in it.</param>
    public void Append(StringBuilder said, ImmutableArray<string> names, ReadOnlySpan<SaidValue> values, Words words, bool isHtml)
    {
        foreach (SaidPiece piece in Pieces)
        {
            if (piece.Name is null)
            {
                Plain(said, piece.Words, isHtml);
                continue;
            }

            int place = names.IndexOf(piece.Name);
            SaidValue value = place < 0 || place >= values.Length ? default : values[place];
            if (value.Html is HtmlText html)
            {
                said.Append(isHtml ? html.Text : throw new InvalidOperationException($"`{piece.Name}` is HTML in plain words"));
                continue;
            }

            string text = value.Number is int number ? piece.IsSpeltOut ? words.Spelt(number) : words.Number(number) : value.Words ?? "";
            Plain(said, piece.IsCapital ? Counting.Capital(text) : text, isHtml);
        }
    }

    private static void Plain(StringBuilder said, string words, bool isHtml)
    {
        if (isHtml)
        {
            Language.Text.Html.AppendEscaped(said, words);
        }
        else
        {
            said.Append(words);
        }
    }
}
