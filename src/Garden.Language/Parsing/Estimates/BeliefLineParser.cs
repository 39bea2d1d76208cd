using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Items;
using static Garden.Language.Parsing.Estimates.LineTokenKind;

namespace Garden.Language.Parsing.Estimates;

/// <summary>
/// Finds which number of a belief's line is the estimate. A marked number is ranked by its place and the best rank wins; an unmarked one
/// counts only where it can be nothing else; what is left is said, never silently taken. The rules stand in <c>docs/format.md</c>.
/// </summary>
internal sealed class BeliefLineParser
{
    /// <summary>How many tokens a number takes with its mark and the range in brackets behind it.</summary>
    private const int LongestForm = 10;

    /// <summary>Behind a number at the front they make it a share, in every language that the tool reads: <c>(60%) of crews</c>.</summary>
    private static readonly WordSet Partitives = new(["of", "von", "vom", "de", "du", "des", "del", "من"]);

    private readonly Line _line;
    private readonly EstimateWords _words;
    private readonly FormParser _forms;
    private readonly SaidForms _said;
    private readonly UnreadableForms _unreadable;

    private BeliefLineParser(Line line, LikelihoodScale scale, EstimateWords words)
    {
        _line = line;
        _words = words;
        _forms = new FormParser(line, scale, inPlace: true);
        _said = new SaidForms(line, _forms, words);
        _unreadable = new UnreadableForms(line, scale);
    }

    /// <summary>Takes a belief's line apart.</summary>
    public static BeliefLine Read(InlineText text, LikelihoodScale scale, EstimateWords words)
    {
        Line line = LineLexer.Read(text);
        int lead = LineLead.EndOf(line, words);
        BeliefLine? behind = lead > 0 ? new BeliefLineParser(line.From(lead), scale, words).Read() : null;
        return behind is { Claim: [_, ..] claim }
            ? behind with { Claim = [(line[0].Start, line[lead - 1].End), .. claim] }
            : new BeliefLineParser(line, scale, words).Read();
    }

    private BeliefLine Read()
    {
        List<Candidate> candidates = Candidates();
        ImmutableArray<Candidate> best = Best(candidates);
        bool isMarked = best is [{ Form.IsMarked: true }, ..] || best is [{ Rank: EstimateRank.Unreadable }, ..];
        Candidate? estimate = best is [Candidate first, ..] && (isMarked || best.Length == 1) ? first : null;
        // In "~40 boats (90% CI 25–60)" the level of the range looks like a number with a range of its own.
        bool mayBeQuantity = best.Length < 2 && estimate is null or { Rank: EstimateRank.Unreadable } or { Form: { IsMarked: false, Problem: not null } };
        FoundQuantity? quantity = mayBeQuantity ? Quantity() : null;
        estimate = quantity is null ? Bounded(estimate) : null;
        ImmutableArray<NumberForm> rivals = best.Length > 1 && best[0].Rank != EstimateRank.Unreadable ? [.. best.Select(candidate => candidate.Form)] : [];
        if (rivals.IsEmpty && estimate is { Form.Problem: null } read && new NumberSequels(_line, _forms, _words).Rival(read.Next) is { } rival)
        {
            rivals = [read.Form, rival.Form];
        }

        BeliefLine line = new LineSplitter(_line, _words).Split(estimate ?? Apart(quantity));
        return line with
        {
            Estimate = estimate,
            Quantity = quantity,
            Rivals = rivals,
            Left = estimate is null ? new LeftNumbers(_line, _forms, _unreadable, _words).Find(hasQuantity: quantity is not null) : [],
            NeedsNoNumber = SaysNumberless(),
        };
    }

    /// <summary>The estimate, or what is wrong with it where words beside it make it a bound, turn it round or say that it is another's: no number is then read.</summary>
    private Candidate? Bounded(Candidate? estimate)
    {
        if (estimate is not { Form.Problem: null })
        {
            return estimate;
        }

        return (new NumberSequels(_line, _forms, _words).Doubt(estimate.Next, estimate.Form.Probability) ?? new OppositeWords(_line, _words).Doubt(estimate)) is { } doubt
            ? estimate with
            {
                Next = doubt.Next,
                Form = estimate.Form with
                {
                    Form = EstimateForm.Malformed,
                    Probability = null,
                    Low = null,
                    High = null,
                    Problem = $"{(doubt.IsBefore ? "stands behind" : "is followed by")} `{doubt.Words}`, {doubt.Problem}",
                    Advice = doubt.Advice,
                },
            }
            : estimate;
    }

    /// <summary>Those of the best rank that any number has.</summary>
    private static ImmutableArray<Candidate> Best(List<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        EstimateRank rank = candidates.Min(candidate => candidate.Rank);
        return [.. candidates.Where(candidate => candidate.Rank == rank)];
    }

    private List<Candidate> Candidates()
    {
        List<Candidate> candidates = [];
        int at = 0;
        while (at < _line.Count)
        {
            if (_line.Kind(at) == StrikeOpen && _forms.At(at) is null)
            {
                at = LeftNumbers.EndOfStruck(_line, at);
                continue;
            }

            Candidate? found = _said.At(at) ?? Numeric(at) ?? Unreadable(at);
            if (found is null || IsShareBeyondDash(found))
            {
                at = Math.Max(at + 1, EndOfWhole(at));
                continue;
            }

            candidates.Add(found);
            at = Math.Max(at + 1, found.Next);
        }

        return candidates;
    }

    /// <summary>Whether an unmarked number in front is a share of what a dash parts from it: <c>I'd say 60% — of crews</c>.</summary>
    private bool IsShareBeyondDash(Candidate found) =>
        found is { IsFront: true, Form.IsMarked: false } && _line.IsSeparator(found.Next) && _line.IsWordOf(found.Next + 1, _words.Partitives) && StartsLower(found.Next + 1);

    /// <summary>Where the form that stands at a place ends; of a range with blanks around its dash only the first number: "hires 3 – 80%".</summary>
    private int EndOfWhole(int first)
    {
        if (_forms.At(first) is not { } found)
        {
            return first;
        }

        int dash = _line.Kind(first + 1) == Percent ? first + 2 : first + 1;
        return found.Form.Form == EstimateForm.Range && _line.IsSeparator(dash) ? dash : found.Next;
    }

    private Candidate? Numeric(int first)
    {
        if (_forms.At(first, withWords: true) is not { Form.IsOfInterval: false } found)
        {
            return null;
        }

        Placement place = Placement.Of(_line, found, _words);
        bool isWord = found.Form is { Form: EstimateForm.Words, IsMarked: false };
        EstimateRank? rank = found.Form.IsMarked || found.Form.Form == EstimateForm.Unset ? Marked(place) : isWord ? AsWord(place) : Unmarked(place);
        bool isFront = place.Before == Side.Edge && !_line.IsBlank(place.Next, _line.Count);
        return rank is EstimateRank given ? new Candidate(found.Form, given, place.First, place.Next, isFront) : null;
    }

    private EstimateRank? Marked(Placement place)
    {
        bool isOpen = place.Before is not (Side.Word or Side.Other) || IsSecond(place.First);
        bool isClosed = place.Behind is not (Side.Word or Side.Other) || place.InBracket || IsFirst(place.Next);
        if (IsAnothers(place.First) && BeginsClause(Label(place.First)))
        {
            return null;
        }

        if (place.Before == Side.Edge && place.Behind == Side.Word && !place.InBracket)
        {
            return StartsLower(place.Next) ? null : EstimateRank.BeforeReason;
        }

        if (isOpen && isClosed)
        {
            return EstimateRank.Delimited;
        }

        if (isOpen)
        {
            return place.Behind == Side.Word && !_line.IsWordOf(place.Next, _words.Share) && !_line.IsWordOf(place.Next, _words.Negation) && !_line.IsWordOf(place.Next, _words.That) && _line.Kind(place.Next) is Word or LineTokenKind.Reference ? EstimateRank.BeforeReason : null;
        }

        return place.Before == Side.Word && isClosed && !IsAmount(place.First) ? EstimateRank.BehindClaim : null;
    }

    /// <summary>Whether the label before a number says that it is not the writer's: <c>Market: 40%</c>.</summary>
    private bool IsAnothers(int first) => _line.IsWordOf(Label(first), _words.Others);

    /// <summary>The last token of the label before a number; -1 when no colon stands there.</summary>
    private int Label(int first)
    {
        int colon = _line.Before(first);
        return _line.Kind(colon) == Colon ? _line.Before(colon) : -1;
    }

    /// <summary>Whether a word begins a clause, an article before it or not; in "a crash of the market" it belongs to the claim.</summary>
    private bool BeginsClause(int word)
    {
        int first = _line.IsWord(word - 1, "the") ? word - 1 : word;
        int before = _line.Before(first);
        return before < 0 || _line.IsSentenceEnd(before) || _line.IsSeparator(before) || _line.Kind(before) is Comma or Semicolon or Open or Break;
    }

    /// <summary>Whether "or" follows: "70% or so", or another number that could be meant as well, "70% or 60%".</summary>
    private bool IsFirst(int next) => _line.IsWord(next, "or");

    /// <summary>Whether "or" stands before, and before that a number where an estimate may stand: not that of "costs rise 70% or 60%".</summary>
    private bool IsSecond(int first)
    {
        int or = first - 1;
        for (int other = Math.Max(0, or - LongestForm); other < or && _line.IsWord(or, "or"); other++)
        {
            if (_forms.At(other) is { } form && form.Next == or)
            {
                return Placement.Of(_line, form, _words).Before is not (Side.Word or Side.Other) || IsSecond(other);
            }
        }

        return false;
    }

    /// <summary>Whether the word before makes a number an amount; a capital letter alone is a name, "plan A", and no article.</summary>
    private bool IsAmount(int first)
    {
        bool isName = _line.Kind(first - 1) == Word && _line.Words(first - 1) is [>= 'A' and <= 'Z'];
        return _line.Kind(first - 1) is not (Word or Symbol) || (!isName && _line.IsWordOf(first - 1, _words.Amount)) || _line.IsWordOf(first - 1, _words.Others) || _line.IsWordOf(first - 1, _words.Negation);
    }

    private EstimateRank? Unmarked(Placement place)
    {
        if (place.SaysHowThingsStand(_line, _forms, _words) || (place.Before == Side.Edge && place.Behind == Side.Word && _line.IsWordOf(place.Next, Partitives)))
        {
            return null;
        }

        bool isAlone = !IsAnothers(place.First) && place.Before switch
        {
            Side.Edge => IsFront(place),
            Side.Sentence or Side.Dash or Side.Colon or Side.Arrow or Side.Bracket => IsBehind(place),
            Side.Emphasis => IsBehind(place),
            Side.Comma => IsBehind(place) && place.Behind is not Side.Comma,
            Side.Word when place.InBracket => IsBehind(place),
            Side.Word when place.InEmphasis => IsBehind(place) && !IsAmount(place.First),
            _ => false,
        };
        return isAlone || (place.Before is not (Side.Word or Side.Other) && IsFirst(place.Next)) || (IsSecond(place.First) && (IsBehind(place) || place.Behind == Side.Bracket)) ? EstimateRank.Alone : null;
    }

    private bool IsFront(Placement place) =>
        place.Behind is Side.Edge or Side.Colon or Side.Dash or Side.Sentence
        || place.InBracket
        || (place.InEmphasis && (place.Behind == Side.Emphasis || !StartsLower(place.Next)));

    /// <summary>Whether the claim's end or its reason follows; what stands in a wider bracket is an aside.</summary>
    private bool IsBehind(Placement place) =>
        !IsInBracket(place.First)
        && (place.Behind is Side.Edge or Side.Dash or Side.Sentence or Side.Colon
            || (place.Behind == Side.Bracket && _line.Kind(place.Next) != Close)
            || (place.Behind == Side.Emphasis && _line.IsBlank(place.Next, _line.Count))
            || place.Behind == Side.Comma
            || (place is { InBracket: true, Before: Side.Sentence, Behind: Side.Word } && !StartsLower(place.Next))
            || (place is { InBracket: true, Before: Side.Word, Behind: Side.Word } && _line.IsWord(place.Next, "or")));

    private EstimateRank? AsWord(Placement place)
    {
        bool isOpen = place.Before is Side.Sentence or Side.Dash or Side.Colon or Side.Arrow || (place.Before == Side.Word && place.InBracket)
            || (place.Before == Side.Word && place.InEmphasis && !IsAmount(place.First))
            || (place.Before == Side.Comma && _line.IsBlank(place.Next, _line.Count));
        bool isClosed = place.Behind is Side.Edge or Side.Sentence or Side.Bracket or Side.Comma or Side.Colon || (place.Behind == Side.Dash && _line.Kind(place.Next) == Dash);
        bool isFront = place.Before == Side.Edge && ((place.Behind is Side.Colon or Side.Dash && _line.Kind(place.Next) is Dash or Colon) || (place.InBracket && place.Behind == Side.Word));
        return (isOpen && isClosed && !IsInBracket(place.First)) || isFront ? EstimateRank.Word : null;
    }

    private Candidate? Unreadable(int first)
    {
        if (_forms.At(first) is not null || _unreadable.At(first) is not { } found)
        {
            return null;
        }

        Placement place = Placement.Of(_line, found, _words);
        bool isOpen = place.Before is not (Side.Word or Side.Other) || place.InBracket;
        bool isClosed = place.Behind is not (Side.Word or Side.Other) || place.InBracket;
        bool isVague = found.Form.Form == EstimateForm.Vague;
        bool isPlaced = found.Form.IsMarked
            ? isClosed && (isOpen || (place.Before == Side.Word && !IsAmount(place.First) && (found.Form.Correction is not null || HasPercent(found))))
            : isOpen && isClosed && (!isVague || (place.Before is not (Side.Edge or Side.Comma) && place.Behind is Side.Edge or Side.Dash or Side.Sentence or Side.Bracket))
                && !IsInBracket(place.First) && (place.Before != Side.Edge || !found.Form.IsMarked && (place.Behind is Side.Colon or Side.Dash or Side.Edge));
        bool isFront = place.Before == Side.Edge && !_line.IsBlank(place.Next, _line.Count);
        return isPlaced ? new Candidate(found.Form, EstimateRank.Unreadable, place.First, place.Next, isFront) : null;
    }

    private bool HasPercent(FoundForm found)
    {
        for (int at = found.First; at < found.Next; at++)
        {
            if (_line.Kind(at) == Percent)
            {
                return true;
            }
        }

        return false;
    }

    private FoundQuantity? Quantity()
    {
        for (int at = 0; at < _line.Count; at++)
        {
            if (QuantityParser.At(_line, at, _words) is { } quantity)
            {
                return quantity;
            }
        }

        return null;
    }

    /// <summary>The place of a quantity that no word of the sentence leads to or follows, so that it parts the line as a probability does; null where the sentence needs it.</summary>
    private NumberPlace? Apart(FoundQuantity? quantity)
    {
        if (quantity is not { Problem: null })
        {
            return null;
        }

        Placement place = Placement.Of(_line, quantity.First, quantity.Next, _words);
        bool isOpen = place.Before is Side.Sentence or Side.Dash || (place.Before == Side.Emphasis && _line.IsSentenceEnd(_line.Before(place.First)));
        return isOpen && place.Behind is Side.Edge or Side.Sentence or Side.Dash ? new NumberPlace(place.First, place.Next, IsFront: false) : null;
    }

    private bool SaysNumberless()
    {
        int at = 0;
        while (_line.Kind(at) is EmphasisOpen)
        {
            at++;
        }

        return _line.Kind(at) == Open && _line.IsWordOf(at + 1, _words.Numberless);
    }

    private bool IsInBracket(int first)
    {
        int depth = 0;
        for (int at = 0; at < first; at++)
        {
            depth += _line.Kind(at) == Open ? 1 : _line.Kind(at) == Close && depth > 0 ? -1 : 0;
        }

        return depth > 0;
    }

    private bool StartsLower(int index)
    {
        int at = index;
        while (_line.Kind(at) is EmphasisOpen or EmphasisClose or Quote)
        {
            at++;
        }

        return _line.Kind(at) == Word && char.IsLower(_line.Words(at)[0]);
    }
}
