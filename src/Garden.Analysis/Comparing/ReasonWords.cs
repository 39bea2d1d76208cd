using System.Collections.Immutable;
using System.Text;
using Garden.Analysis.Linking;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Comparing;

/// <summary>A word of a reason, or a link in it.</summary>
/// <param name="Text">The word in lower case, or what a link was written with.</param>
/// <param name="Target">The name of the place that a link leads to; null for a word and for a link that leads nowhere.</param>
/// <param name="IsLink">Whether it is a link.</param>
internal readonly record struct ReasonWord(string Text, string? Target, bool IsLink);

/// <summary>The words of a reason in two states of a garden, and whether they say the same.</summary>
internal static class ReasonWords
{
    private const int ShortestCorrected = 4;
    private const int LongWord = 9;
    private const int WordsForOneMistake = 5;

    /// <summary>The words and links of a text, marks of punctuation left out.</summary>
    public static ImmutableArray<ReasonWord> Of(Corpus corpus, Page page, RichText text)
    {
        ImmutableArray<ReasonWord>.Builder words = ImmutableArray.CreateBuilder<ReasonWord>();
        foreach (TextEvent one in text.Events)
        {
            if (one.Kind == TextEventKind.Text)
            {
                AddWords(one.Text, words);
            }
            else if (one is { Kind: TextEventKind.Start, Element: TextElement.Link or TextElement.PictureLink })
            {
                words.Add(new ReasonWord(one.Text, null, IsLink: true));
            }
            else if (one.Reference >= 0 && one.Kind is TextEventKind.Start or TextEventKind.Embed or TextEventKind.Picture)
            {
                words.Add(new ReasonWord(Written(page.References[one.Reference]), TargetOf(corpus.TargetOf(page, one.Reference)), IsLink: true));
            }
        }

        return words.DrainToImmutable();
    }

    /// <summary>
    /// Whether two reasons say the same: word for word and link for link, but for corrected spelling. That is a word of at least four letters with one other letter (two from
    /// nine letters on) or one of any length with two neighbours swapped, in no more than one word of five; no digit, and no prefix such as <c>im</c> in <c>impossible</c>.
    /// </summary>
    /// <param name="newNameOf">The present name of a place by its name in the old state.</param>
    public static bool SayTheSame(ImmutableArray<ReasonWord> old, ImmutableArray<ReasonWord> now, Func<string, string> newNameOf)
    {
        if (old.Length != now.Length)
        {
            return false;
        }

        int corrected = 0;
        foreach ((ReasonWord before, ReasonWord since) in old.Zip(now))
        {
            bool isSame = before.IsLink == since.IsLink
                && (before.Text == since.Text || (before.Target is { } target && newNameOf(target) == since.Target));
            if (!isSame && (before.IsLink || since.IsLink || !IsCorrected(before.Text, since.Text) || ++corrected > Math.Max(1, old.Length / WordsForOneMistake)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCorrected(string before, string since)
    {
        if (!before.All(char.IsLetter) || !since.All(char.IsLetter) || before.EndsWith(since, StringComparison.Ordinal) || since.EndsWith(before, StringComparison.Ordinal))
        {
            return false;
        }

        int length = Math.Max(before.Length, since.Length);
        return NearestName.Distance(before, since) switch
        {
            1 => length >= ShortestCorrected || before.Order().SequenceEqual(since.Order()),
            2 => length >= LongWord,
            _ => false,
        };
    }

    private static void AddWords(string text, ImmutableArray<ReasonWord>.Builder words)
    {
        StringBuilder word = new();
        foreach (char one in text + " ")
        {
            if (char.IsLetterOrDigit(one) || char.IsSurrogate(one) || char.IsSymbol(one) || one is '%' or '@' or '#' or '&' or '*')
            {
                word.Append(char.ToLowerInvariant(one));
            }
            else if (word.Length > 0)
            {
                words.Add(new ReasonWord(word.ToString(), null, IsLink: false));
                word.Clear();
            }
        }
    }

    private static string Written(Reference reference) => $"{reference.Target}#{reference.Heading}^{reference.Item}";

    private static string? TargetOf(LinkTarget target) => target switch
    {
        LinkTarget.Place { Anchor: string anchor } place => $"{place.Page.Name}#{anchor}",
        LinkTarget.Place place => place.Page.Name,
        LinkTarget.Attachment file => file.Path,
        LinkTarget.Made made => made.Address,
        _ => null,
    };
}
