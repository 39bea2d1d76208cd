using Garden.Language.Model;
using Garden.Language.Parsing.Items;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>Numbers that are labelled (<c>Confidence: 70%</c>, <c>p=0.7</c>, <c>P(claim) = 70%</c>) or said in the first person (<c>I'm 70% sure that</c>).</summary>
internal sealed class SaidForms(Line line, FormParser forms, EstimateWords words)
{
    /// <summary>A <c>p</c> below this is the result of a test, in percent.</summary>
    private const double TestResult = 0.1;

    /// <summary>Labels that are written with a full stop, in every language that the tool reads.</summary>
    private static readonly WordSet Shortened = new(["prob", "conf", "cred", "est", "wahrsch", "konf", "proba", "estim"]);

    /// <summary>The number that a label or the writer's voice makes the estimate; null where the token starts none.</summary>
    public Candidate? At(int index) => (Labelled(index) ?? OfClaim(index) ?? Spoken(index) ?? OfClause(index)) is { } said && !IsShare(said) ? said : null;

    /// <summary>Whether the number is a share of something: <c>I'd say 60% of crews skip the list</c>.</summary>
    private bool IsShare(Candidate said)
    {
        int percent = said.Next - 1;
        while (percent > said.First && line[percent].Start >= said.Form.End)
        {
            percent--;
        }

        int noun = line.IsWordOf(percent + 1, words.Bridge) ? percent + 2 : percent + 1;
        return line.Kind(percent) == LineTokenKind.Percent && line.IsWordOf(percent + 1, words.Share) && ClauseEnd(percent + 1) is null && !line.IsWordOf(noun, words.Sure) && !line.LeadsToReason(percent + 1, words);
    }

    /// <summary><c>70% that the claim is so</c>, at the line's start.</summary>
    private Candidate? OfClause(int index) =>
        line.IsBlank(0, index) && forms.At(index) is { Form.Problem: null } found && line.IsWordOf(found.Next, words.Clause) && !line.IsBlank(found.Next + 1, line.Count)
            ? new Candidate(found.Form, Rank(found.Form), 0, found.Next + 1, IsFront: true)
            : null;

    private Candidate? Labelled(int label)
    {
        int at = words.Label.End(line, label);
        if (at == label)
        {
            return null;
        }

        bool joined = false;
        at = IsShortened(label, at) ? at + 1 : at;
        while (line.Kind(at) is Colon or LineTokenKind.Equals or EmphasisClose || line.IsSeparator(at) || words.LabelJoints.End(line, at) > at || line.IsWordOf(at, words.About))
        {
            joined |= line.Kind(at) is Colon or LineTokenKind.Equals or Dash;
            at = Math.Max(at + 1, words.LabelJoints.End(line, at));
        }

        if (!joined && line.Kind(at) == Open && forms.At(at + 1) is { } bracketed && line.Kind(bracketed.Next) == Close && Placement.EndsEstimate(line, bracketed.Next + 1))
        {
            return Placed(new FoundForm(bracketed.Form, label, bracketed.Next + 1)); // "Confidence (70%): the claim"
        }

        bool isLetter = line.Words(label).Length < 3 && !LineLexer.IsIdeograph(line.Words(label)[0]);
        FoundForm? number = isLetter && !joined && line.Kind(at) != Mark ? null : forms.At(at, withWords: joined) ?? Decimal(at) ?? (joined && !isLetter ? Whole(at) : null);
        if (number is not { } found || IsTest(label, found.Form))
        {
            return null;
        }

        int first = line.IsWordOf(label - 1, words.LabelLeads) ? label - 1 : label;
        first = line.Kind(first - 1) == EmphasisOpen && line.Closing(first - 1) < found.First ? first - 1 : first;
        if (line.IsBlank(0, first) && ClauseEnd(found.Next) is int clause)
        {
            return new Candidate(found.Form, Rank(found.Form), 0, clause, IsFront: true);
        }

        return Placed(new FoundForm(found.Form, first, found.Next));
    }

    /// <summary>The place behind the word that begins the claim, <c>that</c>, or the two that do, <c>de que</c>; null when none stands at a place.</summary>
    private int? ClauseEnd(int at) =>
        line.IsWordOf(at, words.Clause) ? at + 1 : line.IsWordOf(at, words.That) && line.IsWordOf(at + 1, words.Clause) ? at + 2 : null;

    /// <summary>Whether a full stop behind a label shortens it: <c>prob. 70%</c>.</summary>
    private bool IsShortened(int label, int next) =>
        next == label + 1 && line.Kind(next) == Stop && !line[next].IsSpaced && line.Words(next) is "." && line.IsWordOf(label, Shortened);

    private bool IsTest(int label, NumberForm form) => line.Words(label).Length == 1 && form.Probability < TestResult;

    /// <summary><c>0.7</c> behind a label is a probability as it stands.</summary>
    private FoundForm? Decimal(int number)
    {
        int at = line.Kind(number) == Mark ? number + 1 : number;
        bool isWhole = line[at + 1].IsSpaced || line.Kind(at + 1) is not (Word or LineTokenKind.Percent or Number or Symbol or Colon);
        if (line.Kind(at) != Number || !isWhole || WrittenNumber.Read(line.Words(at)) is not (<= 1 and decimal value) || !line.Words(at).ContainsAny('.', ','))
        {
            return null;
        }

        NumberForm form = NumberForm.Plain(line[at].Start, line[at].End, EstimateForm.Point) with
        {
            Start = line[number].Start,
            IsMarked = at > number,
            IsDecimal = true,
            Probability = (double)value,
            Decimals = Math.Max(0, WrittenNumber.Decimals(line.Words(at)) - 2),
        };
        return new FoundForm(form, number, at + 1);
    }

    /// <summary><c>Confidence: 80</c> is meant as a percentage and lacks its sign.</summary>
    private FoundForm? Whole(int number)
    {
        bool isMeant = line.Kind(number) == Number && Placement.EndsEstimate(line, number + 1) && WrittenNumber.Read(line.Words(number)) is > 1 and <= 100;
        return isMeant
            ? new FoundForm(
                UnreadableForms.PerhapsOfTen(
                    NumberForm.Plain(line[number].Start, line[number].End, EstimateForm.Malformed) with { Problem = "has no `%`", Correction = line.Words(number).ToString() + "%" },
                    WrittenNumber.Read(line.Words(number))),
                number,
                number + 1)
            : null;
    }

    /// <summary><c>P(the claim) = 70%</c>: the claim itself at the line's start, its label elsewhere.</summary>
    private Candidate? OfClaim(int index)
    {
        bool isFront = line.Before(index) < 0;
        bool opens = (isFront || line.Kind(index - 1) is Comma or Semicolon or Stop || line.IsSeparator(index - 1)) && line.Words(index) is "P" or "p" or "Pr" or "Prob" && line.Kind(index + 1) == Open && !line[index + 1].IsSpaced;
        int close = opens ? line.Closing(index + 1) : line.Count;
        int at = close + 1;
        while (line.Kind(at) is LineTokenKind.Equals or Colon || line.IsWord(at, "is"))
        {
            at++;
        }

        return at > close + 1 && (forms.At(at) ?? Decimal(at)) is { } found
            ? new Candidate(found.Form, Rank(found.Form), index, found.Next, isFront) { Claim = isFront ? (index + 2, close) : null }
            : null;
    }

    private Candidate? Spoken(int index)
    {
        int start = SkipAbout(Math.Max(words.Says.End(line, index), words.Speaker.End(line, index)));
        bool says = words.Says.End(line, index) > index;
        if (forms.At(start) is not { Form.Problem: null } found || IsInsideSentence(index))
        {
            return null;
        }

        int noun = line.IsWordOf(found.Next, words.Bridge) ? found.Next + 1 : found.Next;
        bool sure = line.IsWordOf(noun, words.Sure);
        int next = sure ? noun + 1 : found.Next;
        if (!sure && !says)
        {
            return null;
        }

        bool isFront = line.IsBlank(0, index) && !Placement.EndsEstimate(line, next);
        int that = line.Kind(next) == Comma ? next + 1 : next;
        if (line.IsWordOf(that, words.That))
        {
            next = ClauseEnd(that) ?? that + 1;
        }
        else if (isFront && !sure)
        {
            return null;
        }

        if (line.IsBlank(0, index) && !line.IsBlank(next, line.Count))
        {
            return new Candidate(found.Form, Rank(found.Form), 0, next, IsFront: true);
        }

        return Placed(new FoundForm(found.Form, index, next));
    }

    /// <summary>Whether words stand directly before: "Metaculus gives a 70 % chance" is not the writer's own number.</summary>
    private bool IsInsideSentence(int index) =>
        Placement.Of(line, new FoundForm(NumberForm.Plain(0, 0, EstimateForm.Point), index, index), words).Before is Side.Word or Side.Other or Side.Arrow;

    private Candidate? Placed(FoundForm found)
    {
        Placement place = Placement.Of(line, found, words);
        bool isApart = place.Before is not (Side.Word or Side.Other) && place.Behind is not (Side.Word or Side.Other);
        bool isFront = line.IsBlank(0, place.First);
        return isApart || (isFront && place.Behind == Side.Word && line[place.Next].IsSpaced) || place.InBracket
            ? new Candidate(found.Form, Rank(found.Form), place.First, place.Next, isFront && !line.IsBlank(place.Next, line.Count))
            : null;
    }

    private static EstimateRank Rank(NumberForm form) => form.Problem is not null ? EstimateRank.Unreadable : form.IsMarked ? EstimateRank.Delimited : EstimateRank.Said;

    private int SkipAbout(int at)
    {
        while (line.IsWordOf(at, words.About))
        {
            at++;
        }

        return at;
    }
}
