using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// Reads a condition: one belief and the number that would then hold, or words for what is not written down as a belief. Several beliefs, a
/// negation in words, or anything else beside a belief's link is refused whole: half of a condition would be another condition.
/// </summary>
internal sealed class ConditionValue(ItemReader items, BareIds ids)
{
    private readonly ImmutableArray<string> _affirmations = items.Page.Words.List("affirmations");
    private readonly ImmutableArray<string> _joints = [.. items.Page.Words.List("joints"), .. items.Page.Words.List("alternatives"), .. items.Page.Words.List("negations")];

    /// <summary>Words with which the other half of a condition begins: "if not", "otherwise".</summary>
    private readonly ImmutableArray<string> _cases =
    [
        .. items.Page.Words.Table("keys").Entries.Where(entry => EntryKeys.Find(entry.Name)?.Shape == EntryShape.Condition).SelectMany(entry => entry.Words),
        .. items.Page.Words.Table("estimates").WordsOf("instead"),
        .. items.Page.Words.List("negations"),
    ];

    /// <summary>The condition of an entry; null, and a complaint, when it cannot be read.</summary>
    public EntryReading? Read(EntryKey key, Keyed keyed)
    {
        InlineText text = keyed.Text;
        MarkedText grammar = text.Grammar;
        List<EntryLink> links = [.. EntryLink.In(text, keyed.ValueStart).Where(link => link.Reference is not null)];
        if (links.Count > 0 && links[0].Start == keyed.ValueStart)
        {
            return Of(key, keyed, links[0].Reference, links[0].End, links);
        }

        int end = BareIds.EndAt(grammar, keyed.ValueStart);
        int? mark = NumberMark(keyed, keyed.ValueStart);
        bool isId = mark >= end && !TextScan.HasWords(grammar, AfterAffirmations(grammar, end), mark.Value);
        if (isId && ids.Link(grammar, keyed.ValueStart, end, text.SpanOf(keyed.ValueStart, end)) is int reference)
        {
            return Of(key, keyed, reference, end, links);
        }

        if (links.Any(link => items.Page.References[link.Reference!.Value].Item is not null && link.Start < (mark ?? grammar.Length)))
        {
            return Unread(key, keyed, "only its link may stand between the key and the number");
        }

        return mark is not int number
            ? Unread(key, keyed, null)
            : IsNegated(grammar, keyed.ValueStart, number)
            ? Unread(key, keyed, "say it without the negation, below `if` or `if not`")
            : keyed.Text.IsBlank(keyed.ValueStart, number)
            ? Unread(key, keyed, "say before the number what it depends on")
            : Made(key, keyed, null, number, ValueAfter(grammar, number));
    }

    /// <summary>Whether a word of a condition turns it round, so that it would say the contrary of what a reader takes from it at a glance.</summary>
    private bool IsNegated(MarkedText grammar, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (TextScan.StartsWord(grammar, at) && items.Page.Words.Estimates.Negation.Contains(grammar.Text.AsSpan(at, TextScan.LettersEnd(grammar, at) - at)))
            {
                return true;
            }
        }

        return false;
    }

    private EntryReading? Of(EntryKey key, Keyed keyed, int? reference, int linkEnd, List<EntryLink> links)
    {
        MarkedText grammar = keyed.Grammar;
        int at = AfterAffirmations(grammar, linkEnd);
        if (items.NumberAt(keyed.Text, at) is not NumberForm form)
        {
            return Unread(key, keyed, TextScan.HasWords(grammar, at, grammar.Length) ? "write one belief and its number, and put remarks behind a dash" : null);
        }

        int dash = TextScan.FirstDash(grammar, form.End)?.Start ?? grammar.Length;
        int more = TextScan.SkipLead(grammar, form.End);
        bool isJoined = more < dash && TextScan.PhraseAt(grammar, more, _joints) is not null;
        return isJoined || links.Any(link => link.Start >= form.End && link.Start < dash)
            ? Unread(key, keyed, "write one line for each belief")
            : Made(key, keyed, reference, linkEnd, at);
    }

    private EntryReading? Made(EntryKey key, Keyed keyed, int? reference, int end, int number)
    {
        if (items.NumberAt(keyed.Text, number) is not NumberForm form)
        {
            return Unread(key, keyed, null);
        }

        if (EstimateReader.IsOther(keyed.Grammar, form.End, keyed.Grammar.Length, items.Page))
        {
            return Unread(key, keyed, "write one number for it, and put remarks behind a dash");
        }

        if (GoesOn(keyed, form))
        {
            return Unread(key, keyed, "put remarks behind a dash");
        }

        if (HasOtherHalf(keyed.Grammar, form.End))
        {
            return Unread(key, keyed, "write one line for each number: one below `if`, one below `if not`");
        }

        Estimate estimate = EstimateReader.ToEstimate(form, keyed.Text, items.Page);
        return form.Problem is not null ? null : new EntryReading(
            new Condition
            {
                Reference = reference,
                Text = ItemReader.Part(keyed.Text, keyed.ValueStart, end)!,
                Holds = true,
                Estimate = estimate,
                Span = keyed.Span,
            },
            TextScan.HasWords(keyed.Grammar, form.End, keyed.Grammar.Length));
    }

    /// <summary>Whether the number stands in a sentence, no colon before it, that goes on behind it: <c>if [[#^x]] → 85% would be too high</c>.</summary>
    private bool GoesOn(Keyed keyed, NumberForm form)
    {
        int next = TextScan.SkipBlanks(keyed.Grammar, form.End);
        return next < keyed.Grammar.Length
            && char.IsLetter(keyed.Grammar[next])
            && keyed.Grammar.Text.AsSpan(keyed.KeyEnd, form.Start - keyed.KeyEnd).IndexOfAny(':', '：') < 0
            && TextScan.PhraseAt(keyed.Grammar, next, items.Page.Words.Table("estimates").WordsOf("because")) is null;
    }

    /// <summary>Whether a second percentage follows before a remark, or one for the other case in the remark: <c>85%, if not → 40%</c>.</summary>
    private bool HasOtherHalf(MarkedText grammar, int start)
    {
        int stop = Math.Min(TextScan.FirstDash(grammar, start)?.Start ?? grammar.Length, grammar.Text.IndexOf('(', start) is >= 0 and int bracket ? bracket : grammar.Length);
        int at = TextScan.SkipLead(grammar, start);
        while (at < grammar.Length && grammar[at] is '(' or '/' or '|' or '.')
        {
            at = TextScan.SkipLead(grammar, at + 1);
        }

        return grammar.Text.AsSpan(start, stop - start).Contains('%') || (TextScan.PhraseAt(grammar, at, _cases) is not null && grammar.Text.AsSpan(at).Contains('%'));
    }

    /// <summary>The first arrow or colon with a number behind it; null when there is none.</summary>
    private int? NumberMark(Keyed keyed, int from)
    {
        for (int at = from; at < keyed.Grammar.Length; at++)
        {
            bool isMark = keyed.Grammar[at] is ':' or '：' || Arrows.EndAt(keyed.Grammar, at) is not null;
            if (isMark && items.NumberAt(keyed.Text, ValueAfter(keyed.Grammar, at)) is not null)
            {
                return at;
            }
        }

        return null;
    }

    private static int ValueAfter(MarkedText grammar, int mark)
    {
        int at = TextScan.SkipBlanks(grammar, grammar[mark] is ':' or '：' ? mark + 1 : mark);
        return TextScan.SkipBlanks(grammar, Arrows.EndAt(grammar, at) ?? at);
    }

    /// <summary>The place behind blanks, marks, an arrow, and words that only say that the belief turns out true.</summary>
    private int AfterAffirmations(MarkedText grammar, int start)
    {
        int at = start;
        while (at < grammar.Length)
        {
            int? next = TextScan.PhraseAt(grammar, at, _affirmations)?.End ?? Arrows.EndAt(grammar, at) ?? TextScan.SpacedDash(grammar, at);
            if (next is null && !char.IsWhiteSpace(grammar[at]) && grammar[at] is not (',' or ':' or ';' or '：' or '，' or '、' or '،'))
            {
                break;
            }

            at = next ?? at + 1;
        }

        return at;
    }

    private EntryReading? Unread(EntryKey key, Keyed keyed, string? help)
    {
        items.Unread(keyed.ValueSpan, $"`{items.Written(keyed.KeySpan)}` needs {key.Expected}", help);
        return null;
    }
}
