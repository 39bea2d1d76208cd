using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>What stands on one side of a number.</summary>
internal enum Side
{
    /// <summary>Nothing: the line's start or end.</summary>
    Edge,

    /// <summary>The end of a sentence or of a clause, a line break.</summary>
    Sentence,

    Comma,

    Dash,

    Colon,

    /// <summary>A bracket, a prompt or a quotation mark.</summary>
    Bracket,

    Emphasis,

    Arrow,

    /// <summary>A word or a number.</summary>
    Word,

    /// <summary>Anything else: a sign, a link.</summary>
    Other,
}

/// <summary>
/// Where a number stands: what is before and behind it, brackets and emphasis that hold it alone left out, and words such as
/// "about" that belong to it.
/// </summary>
/// <param name="First">The first token, with the brackets, the emphasis and the words that belong to the number.</param>
/// <param name="Next">The first token behind all of that.</param>
/// <param name="InBracket">Whether it stands alone in a bracket.</param>
/// <param name="InEmphasis">Whether it stands alone in emphasis, marked text or code.</param>
internal readonly record struct Placement(int First, int Next, Side Before, Side Behind, bool InBracket, bool InEmphasis)
{
    /// <summary>Looks at where a form stands.</summary>
    public static Placement Of(Line line, FoundForm found, EstimateWords words) => Of(line, found.First, found.Next, words);

    /// <summary>Looks at where tokens stand.</summary>
    public static Placement Of(Line line, int first, int next, EstimateWords words)
    {
        bool inBracket = false;
        bool inEmphasis = false;
        while (true)
        {
            int about = SkipAbout(line, first, words);
            bool holds = Opens(line.Kind(about - 1), line.Kind(next));
            if (!holds)
            {
                break;
            }

            inBracket |= line.Kind(next) == Close;
            inEmphasis |= line.Kind(next) == EmphasisClose;
            first = about - 1;
            next++;
        }

        int lead = SkipAbout(line, first, words);
        first = BeforeOf(line, lead) is Side.Word or Side.Other ? first : lead;
        return new Placement(first, next, BeforeOf(line, first), BehindOf(line, next, words), inBracket, inEmphasis);
    }

    /// <summary>Whether a number in brackets says how things stand by a word such as "currently", behind another of the claim: <c>hits 90% (currently 70%)</c>.</summary>
    public bool SaysHowThingsStand(Line line, FormParser forms, EstimateWords words)
    {
        bool isRevised = InBracket && words.Revises.End(line, First + 1) > First + 1;
        return isRevised && Enumerable.Range(0, First).Any(at => forms.At(at) is not null);
    }

    /// <summary>Whether an estimate may end at a place: a separator, a bracket, a prompt, emphasis or the end follows.</summary>
    public static bool EndsEstimate(Line line, int next) =>
        line.Kind(next) is End or Stop or Comma or Semicolon or Colon or Open or Close or EmphasisClose or EmphasisOpen or Prompt or Break || line.IsSeparator(next) || line.TagsEnd(next) > next;

    private static bool Opens(LineTokenKind before, LineTokenKind behind) =>
        (before == Open && behind == Close) || (before == EmphasisOpen && behind == EmphasisClose);

    private static int SkipAbout(Line line, int first, EstimateWords words)
    {
        while (true)
        {
            bool isShort = line.Kind(first - 1) == Stop && !line[first - 1].IsSpaced && line.IsWordOf(first - 2, words.Shortened) && char.IsLower(line.Words(first - 2)[0]);
            if (!isShort && !line.IsWordOf(first - 1, words.About))
            {
                return first;
            }

            first -= isShort ? 2 : 1;
        }
    }

    private static Side BeforeOf(Line line, int first) => line.Kind(first - 1) switch
    {
        End => Side.Edge,
        Stop => line.IsSentenceEnd(first - 1) ? Side.Sentence : Side.Word,
        Semicolon or Break => Side.Sentence,
        Comma => Side.Comma,
        Dash => line.IsSeparator(first - 1) || IsLoneDash(line, first - 1) ? Side.Dash : Side.Other,
        Colon => Side.Colon,
        Open or Close or Quote or Prompt => Side.Bracket,
        EmphasisOpen or EmphasisClose => line.Before(first) < 0 ? Side.Edge : Side.Emphasis,
        Arrow => line.Kind(first - 2) is Percent ? Side.Other : Side.Arrow,
        Word or Number or Percent => Side.Word,
        Symbol when IsPicture(line.Text[line[first - 1].Start]) => Side.Word,
        _ => Side.Other,
    };

    /// <summary>Whether a sign is a picture, such as an emoji.</summary>
    public static bool IsPicture(char c) => char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherSymbol;

    /// <summary>A long dash with a blank before it only: <c>claim –70%</c>.</summary>
    private static bool IsLoneDash(Line line, int dash) => line[dash].IsSpaced && line.Text[line[dash].Start] is '–' or '—';

    private static Side BehindOf(Line line, int next, EstimateWords words) => line.Kind(next) switch
    {
        End or Break => Side.Edge,
        Stop => line.IsSentenceEnd(next) || line[next + 1].IsSpaced ? Side.Sentence : Side.Other,
        Semicolon => Side.Sentence,
        Comma => Side.Comma,
        Colon => line[next + 1].IsSpaced || line.Kind(next + 1) is EmphasisClose || (line.Kind(next + 1) == Word && LineLexer.IsIdeograph(line.Words(next + 1)[0])) ? Side.Colon : Side.Other,
        Dash => line.IsSeparator(next) ? Side.Dash : Side.Other,
        Open or Close or Prompt => Side.Bracket,
        EmphasisClose or EmphasisOpen => Side.Emphasis,
        Word when line.LeadsToReason(next, words) => Side.Dash,
        Word or Number or Reference or Quote => Side.Word,
        Symbol when IsTick(line, next) => Side.Edge,
        Symbol when line.TagsEnd(next) is int behind && behind > next => BehindOf(line, behind, words),
        _ => Side.Other,
    };

    /// <summary>Whether a tick or a cross stands at a place.</summary>
    public static bool IsTick(Line line, int at) => line.Words(at) is "✓" or "✔" or "✗" or "✘" or "✅" or "❌" or "❎" or "☑" or "☒";
}
