using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Items;

/// <summary>Reads values that are lists of links, and evidence.</summary>
internal sealed class LinkValues(ItemReader items, BareIds ids)
{
    private readonly ImmutableArray<string> _joints = items.Page.Words.List("joints");
    private readonly ImmutableArray<string> _negations = items.Page.Words.List("negations");
    private readonly ImmutableArray<string> _hedges = items.Page.Words.List("hedges");

    /// <summary>
    /// Evidence: one piece for the whole value; where it holds several links, one piece for each, with the words from there to the next.
    /// </summary>
    public EntryReading? Evidence(Keyed keyed)
    {
        InlineText text = keyed.Text;
        List<EntryLink> links = EntryLink.In(text, keyed.ValueStart);
        ImmutableArray<Evidence>.Builder pieces = ImmutableArray.CreateBuilder<Evidence>();
        for (int i = 0; i < Math.Max(links.Count, 1); i++)
        {
            int start = i == 0 ? keyed.ValueStart : links[i].Start;
            int end = i + 1 < links.Count ? BeforeJoint(text.Grammar, links[i].End, links[i + 1].Start) : text.Grammar.Length;
            if (ItemReader.Part(text, start, end) is RichText words)
            {
                EntryLink? link = i < links.Count ? links[i] : null;
                pieces.Add(new Evidence(words, link?.Reference, link?.Url));
            }
        }

        return pieces.Count == 0 ? null : new EntryReading(pieces.ToImmutable());
    }

    /// <summary>
    /// Links to beliefs, or ids of this page, parted by commas or "and", and nothing else before a dash or a bracket: any other word could turn
    /// their meaning round. A negation counts for the only one that it stands before.
    /// </summary>
    /// <returns>The beliefs; whether they are negated; whether a remark follows. Null, and a complaint, when anything else is said.</returns>
    public (ImmutableArray<BeliefRelation> Beliefs, bool IsNegated, bool SaysMore)? Relations(EntryKey key, Keyed keyed, bool mayNegate)
    {
        InlineText text = keyed.Text;
        MarkedText grammar = text.Grammar;
        List<EntryLink> links = EntryLink.In(text, keyed.ValueStart);
        ImmutableArray<BeliefRelation>.Builder beliefs = ImmutableArray.CreateBuilder<BeliefRelation>();
        bool isNegated = false;
        int at = AfterMarks(grammar, keyed.ValueStart);
        while (at < grammar.Length && !IsRemark(grammar, at))
        {
            if (TextScan.PhraseAt(grammar, at, _negations) is var (negation, behind) && ids.Nearest(negation) != negation)
            {
                // "impliziert nicht X" says that it does not follow; only in English, and behind a colon, is it the contrary that follows.
                bool isOfVerb = !grammar.Text.AsSpan(keyed.KeyEnd, keyed.ValueStart - keyed.KeyEnd).ContainsAny(':', '：') && !negation.Equals("not", StringComparison.OrdinalIgnoreCase);
                if (!mayNegate || isNegated || isOfVerb || beliefs.Count > 0)
                {
                    return Unread(key, keyed, at, behind);
                }

                isNegated = true;
                at = TextScan.SkipBlanks(grammar, behind);
                continue;
            }

            EntryLink? link = links.Cast<EntryLink?>().FirstOrDefault(candidate => candidate!.Value.Start == at);
            int end = link is EntryLink found ? Math.Max(found.End, at + 1) : BareIds.EndAt(grammar, at);
            int? reference = link is EntryLink written ? written.Reference : ids.Link(grammar, at, end, text.SpanOf(at, Math.Max(end, at + 1)));
            if (reference is not int target || end == at)
            {
                return Unread(key, keyed, at, Math.Max(end, at + 1));
            }

            beliefs.Add(new BeliefRelation(target, keyed.Span));
            at = AfterMarks(grammar, end);
        }

        if (HedgeAt(text, at) is var (hedge, hedgeEnd))
        {
            items.Unread(
                text.SpanOf(hedge, hedgeEnd), $"`{items.Written(keyed.KeySpan)}` says that it always does, and `{grammar[hedge..hedgeEnd]}` takes that back", "say how likely one makes the other: `if [[#^id]]: → 85%`");
            return null;
        }

        if (beliefs.Count == 0 && text.ItemId is string id && ids.LinkTo(id, text.ItemIdSpan) is int only)
        {
            beliefs.Add(new BeliefRelation(only, keyed.Span));
        }

        return beliefs.Count == 0 || (isNegated && beliefs.Count > 1)
            ? Unread(key, keyed, keyed.ValueStart, grammar.Length)
            : (beliefs.ToImmutable(), isNegated, TextScan.HasWords(grammar, at, grammar.Length));
    }

    /// <summary>Links with any words between them.</summary>
    public EntryReading? Links(EntryKey key, Keyed keyed)
    {
        MarkedText grammar = keyed.Grammar;
        List<EntryLink> links = [.. EntryLink.In(keyed.Text, keyed.ValueStart).Where(link => link.Reference is not null)];
        if (links.Count == 0)
        {
            return Relations(key, keyed, mayNegate: false) is var (beliefs, _, more)
                ? new EntryReading(beliefs.Select(belief => belief.Reference).ToImmutableArray(), more)
                : null;
        }

        int at = keyed.ValueStart;
        bool saysMore = false;
        foreach (EntryLink link in links)
        {
            int turn = at;
            while (turn < link.Start && !(TextScan.StartsWord(grammar, turn) && IsTurned(grammar, turn)))
            {
                turn++;
            }

            if (turn < link.Start)
            {
                Unread(key, keyed, turn, TextScan.LettersEnd(grammar, turn));
                return null;
            }

            saysMore |= TextScan.HasWords(grammar, AfterMarks(grammar, at), link.Start);
            at = link.End;
        }

        return new EntryReading(links.Select(link => link.Reference!.Value).ToImmutableArray(), saysMore || TextScan.HasWords(grammar, AfterMarks(grammar, at), grammar.Length));
    }

    /// <summary>Whether a word at a place says that what follows is not meant: "not", "never".</summary>
    private bool IsTurned(MarkedText grammar, int at) =>
        TextScan.PhraseAt(grammar, at, _negations) is not null || items.Page.Words.Estimates.Negation.Contains(grammar.Text.AsSpan(at, TextScan.LettersEnd(grammar, at) - at));

    private (ImmutableArray<BeliefRelation> Beliefs, bool IsNegated, bool SaysMore)? Unread(EntryKey key, Keyed keyed, int start, int end)
    {
        (int from, int to) = keyed.Text.Trim(start, end);
        SourceSpan span = to > from ? keyed.Text.SpanOf(from, to) : keyed.ValueSpan;
        string word = items.Written(span);
        string? near = ids.Nearest(word);
        items.Unread(
            span,
            $"`{items.Written(keyed.KeySpan)}` takes {key.Expected}, and cannot be read with `{word}`",
            near is null ? "write one line for each thing that you say, and put remarks behind a dash" : $"did you mean `[[#^{near}]]`?");
        return null;
    }

    /// <summary>The next place behind blanks, commas and a word that joins two things.</summary>
    private int AfterMarks(MarkedText grammar, int start)
    {
        int at = start;
        while (at < grammar.Length)
        {
            int joint = TextScan.PhraseAt(grammar, at, _joints) is var (_, end) ? end : 0;
            if (joint == 0 && !char.IsWhiteSpace(grammar[at]) && grammar[at] is not (',' or ';' or '&' or '.'))
            {
                break;
            }

            at = Math.Max(joint, at + 1);
        }

        return at;
    }

    /// <summary>Where a piece of evidence ends before the next one: without a comma or a word that joins the two.</summary>
    private int BeforeJoint(MarkedText grammar, int from, int next)
    {
        for (int at = from; at < next; at++)
        {
            if (AfterMarks(grammar, at) >= next)
            {
                return at;
            }
        }

        return next;
    }

    /// <summary>A word such as "partly", or a number, with which a bracket begins, or that is all that stands behind a dash; null when there is none.</summary>
    private (int Start, int End)? HedgeAt(InlineText text, int remark)
    {
        MarkedText grammar = text.Grammar;
        if (remark >= grammar.Length)
        {
            return null;
        }

        bool isBracket = grammar[remark] == '(';
        int start = isBracket ? TextScan.SkipBlanks(grammar, remark + 1) : TextScan.SkipLead(grammar, remark);
        if (start < grammar.Length && items.NumberAt(text, start) is { Probability: not null } number)
        {
            return (number.Start, number.End);
        }

        return TextScan.PhraseAt(grammar, start, _hedges) is var (_, end) && (isBracket || !TextScan.HasWords(grammar, end, grammar.Length)) ? (start, end) : null;
    }

    private static bool IsRemark(MarkedText grammar, int at) => grammar[at] == '(' || TextScan.SpacedDash(grammar, at) is not null;
}
