using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>Reads values that move a number: dated entries, what an event would move, what a reading moved.</summary>
internal sealed class MoveValues(ItemReader items, BareIds ids)
{
    private readonly ImmutableArray<string> _arrowWords = items.Page.Words.List("arrow-words");
    private readonly WordSet _leads = new(["at", "now", "still", "again", .. items.Page.Words.Table("estimates").WordsOf("about")]);
    private readonly ImmutableArray<string> _outcomeKeys = [.. items.Page.Words.Table("keys").WordsOf("resolved")];
    private readonly ImmutableArray<string> _joints = items.Page.Words.List("joints");
    private readonly ImmutableArray<string> _alternatives = [.. items.Page.Words.List("alternatives"), .. items.Page.Words.List("negations")];

    /// <summary>What stands behind a link: <c>60% → 70%</c>.</summary>
    private readonly record struct Course(NumberForm? From, NumberForm? To, bool SaysMore, bool IsUnread);

    /// <summary>A belief that is moved.</summary>
    /// <param name="Reference">The page's reference to it.</param>
    /// <param name="Start">Where its link, or its id, starts.</param>
    /// <param name="NumbersStart">Where that ends and its numbers may start.</param>
    /// <param name="End">Where the next target starts, or the text ends.</param>
    private readonly record struct Target(int Reference, int Start, int NumbersStart, int End);

    /// <summary>A dated entry.</summary>
    public EntryReading? Dated(Keyed keyed)
    {
        InlineText text = keyed.Text;
        if (keyed.Head!.IsBehindNumber)
        {
            items.Unread(keyed.Span, "the day stands behind its number, so the line is read as a note", "write it as `2026-03-02: 60% — reason`");
            return null;
        }

        if (items.Dates.Checked(Moved(keyed), text, DateNeed.Part) is not DateForm date)
        {
            return null;
        }

        DatedEntry entry = DatedEntry.Of(keyed, items.Page.Settings.Likelihood);
        if (entry.To is null && entry.ToStart > keyed.ValueStart)
        {
            (int start, int end) = text.Trim(entry.ToStart, entry.ReasonStart);
            items.Page.Report(RuleDescriptor.MalformedProbability, end > start ? text.SpanOf(start, end) : keyed.Span, "no probability that can be read stands behind the arrow", "write it as `2026-03-02: 60% → 70% — reason`");
            return null;
        }

        if (entry.To is null || entry.IsAmongWords || IsTurned(keyed, entry) || EstimateReader.IsOtherThatDay(keyed.Grammar, entry.To.End, items.Page))
        {
            items.Unread(keyed.ValueSpan, "the dated entry has no probability that can be read", "write it as `2026-03-02: 60% → 70% — reason`");
            return null;
        }

        items.Dates.HasPassed(date, text);
        BeliefMove move = new()
        {
            Date = date.First,
            Precision = date.Precision,
            From = entry.From is null ? null : EstimateReader.ToEstimate(entry.From, text, items.Page),
            To = EstimateReader.ToEstimate(entry.To, text, items.Page),
            Reason = ItemReader.Part(text, entry.ReasonStart, text.Grammar.Length),
            Span = keyed.Span,
            End = keyed.End,
            Source = keyed.Below.Count > 0 ? "" : items.Page.File.Text[keyed.Span.Start..keyed.Span.End],
        };
        return entry.To.Problem is null && entry.From?.Problem is null ? new EntryReading(move, entry.SaysMore || EntryLink.In(text, 0).Any(link => link.Start < keyed.ValueStart)) : null;
    }

    /// <summary>
    /// Whether words beside the number of a dated entry make it another one: "was 60%", "up 10%", "60% or 70%", a further arrow behind it. Words that
    /// only lead to it ("raised to 60%") do not.
    /// </summary>
    private bool IsTurned(Keyed keyed, DatedEntry entry)
    {
        MarkedText grammar = keyed.Grammar;
        string before = grammar.Text[entry.ToStart..entry.To!.Start].TrimEnd('~', '≈', ' ', '\t', '\u00A0', '(');
        string lead = before[(before.LastIndexOfAny([' ', ',', ':', ';']) + 1)..];
        bool isLed = lead.Length == 0 || !char.IsLetter(lead[0]) || _arrowWords.Contains(lead, StringComparer.OrdinalIgnoreCase) || _leads.Contains(lead);
        int next = TextScan.SkipBlanks(grammar, entry.To.End);
        string behind = grammar[next..TextScan.WordEnd(grammar, next)];
        EstimateWords words = items.Page.Words.Estimates;
        bool isOthers = WordsIn(before).Any(word => words.Others.Contains(word) || words.Negation.Contains(word)) || WordsIn(before).Any(word => _outcomeKeys.Contains(word, StringComparer.OrdinalIgnoreCase));
        bool isShare = words.Share.Contains(behind) || words.Sure.Contains(behind);
        return !isLed || isOthers || isShare || Arrows.EndAt(grammar, next) is not null || LeadsOn(grammar, next) || _alternatives.Contains(behind, StringComparer.OrdinalIgnoreCase) || items.Page.Words.Estimates.Negation.Contains(behind);
    }

    /// <summary>Whether a word that stands for an arrow leads to a further number: <c>60%から70%</c>.</summary>
    private bool LeadsOn(MarkedText grammar, int at) =>
        TextScan.PhraseAt(grammar, at, _arrowWords) is var (_, end) && EstimateReader.At(grammar, TextScan.SkipBlanks(grammar, end), items.Page.Settings.Likelihood) is not null;

    private static string[] WordsIn(string text) => text.Split([' ', ',', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What an event would move.</summary>
    public EntryReading? Intended(EntryKey key, Keyed keyed) =>
        Read(key, keyed, (reference, course) => new IntendedMove(reference, Number(keyed, course.To), keyed.Span));

    /// <summary>What a reading moved.</summary>
    public EntryReading? Made(EntryKey key, Keyed keyed) =>
        Read(key, keyed, (reference, course) => new ReadingMove(reference, Number(keyed, course.From), Number(keyed, course.To)));

    /// <summary>The date of a dated entry, its places moved to those of the text.</summary>
    private static DateForm Moved(Keyed keyed) => keyed.Head!.Date! with { Start = keyed.KeyStart, End = keyed.KeyEnd };

    private Estimate? Number(Keyed keyed, NumberForm? form) => form is null ? null : EstimateReader.ToEstimate(form, keyed.Text, items.Page);

    private EntryReading? Read<T>(EntryKey key, Keyed keyed, Func<int, Course, T> make)
    {
        List<Target> targets = Targets(keyed);
        if (targets.Count == 0)
        {
            return Unread(key, keyed);
        }

        if (IsNegated(keyed, targets[0].Start))
        {
            return Unread(key, keyed, "say it without the negation, and put remarks behind a dash");
        }

        ImmutableArray<T>.Builder moves = ImmutableArray.CreateBuilder<T>(targets.Count);
        bool isShared = false;
        bool saysMore = TextScan.HasWords(keyed.Grammar, keyed.ValueStart, targets[0].Start);
        foreach ((int reference, _, int start, int end) in targets)
        {
            bool isLast = end == keyed.Grammar.Length;
            Course course = CourseOf(keyed, start, end);
            if (course.IsUnread || HasAlternative(keyed.Grammar, start, isLast ? TextScan.FirstDash(keyed.Grammar, start)?.Start ?? end : end))
            {
                return Unread(key, keyed);
            }

            // "[[a]] and [[b]] → 40%": whether the number is that of the first as well cannot be told.
            if (isShared && course.To is not null)
            {
                return Unread(key, keyed);
            }

            isShared = course.To is null && TextScan.FirstDash(keyed.Grammar[..end], start) is null;
            saysMore |= course.SaysMore;
            moves.Add(make(reference, course));
        }

        return new EntryReading(moves.ToImmutable(), saysMore);
    }

    /// <summary>Each link, or id of this page where there are no links, with the part of the text up to the next.</summary>
    private List<Target> Targets(Keyed keyed)
    {
        MarkedText grammar = keyed.Grammar;
        List<EntryLink> links = [.. EntryLink.In(keyed.Text, keyed.ValueStart).Where(link => link.Reference is not null)];
        int dash = TextScan.FirstDash(grammar, keyed.ValueStart)?.Start ?? grammar.Length;
        links.RemoveAll(link => link.Start > dash && links[0].Start < dash);
        if (links.Count > 0)
        {
            return [.. links.Select((link, i) => new Target(link.Reference!.Value, link.Start, link.End, i + 1 < links.Count ? links[i + 1].Start : grammar.Length))];
        }

        List<Target> targets = [];
        int at = keyed.ValueStart;
        while (at < grammar.Length)
        {
            int end = BareIds.EndAt(grammar, at);
            if (end == at || ids.Link(grammar, at, end, keyed.Text.SpanOf(at, end)) is not int reference)
            {
                return [];
            }

            int stop = grammar.Text.IndexOf(',', end) is >= 0 and int comma ? comma : grammar.Length;
            targets.Add(new Target(reference, at, end, stop));
            at = TextScan.SkipBlanks(grammar, stop + 1);
        }

        return targets;
    }

    private Course CourseOf(Keyed keyed, int start, int end)
    {
        int at = AfterArrow(keyed.Grammar, start);
        if (InWords(keyed, at, end) is Course course)
        {
            return course;
        }

        NumberForm? first = items.NumberAt(keyed.Text, at, end);
        int dash = Math.Min(TextScan.FirstDash(keyed.Grammar, first?.End ?? start)?.Start ?? end, end);
        if (first is null)
        {
            return new Course(null, null, HasMore(keyed.Grammar, at, end), HasDigit(keyed.Grammar, start, dash) || Arrows.First(keyed.Grammar, start, dash) is not null);
        }

        int next = AfterArrow(keyed.Grammar, first.End);
        NumberForm? second = next > TextScan.SkipBlanks(keyed.Grammar, first.End) ? items.NumberAt(keyed.Text, next, end) : null;
        return second is null
            // "60% → soon" leads elsewhere
            ? new Course(null, first, HasMore(keyed.Grammar, first.End, end), Arrows.First(keyed.Grammar, first.End, dash) is not null || EstimateReader.IsOther(keyed.Grammar, first.End, end, items.Page))
            : new Course(first, second, HasMore(keyed.Grammar, second.End, end), EstimateReader.IsOther(keyed.Grammar, second.End, end, items.Page));
    }

    /// <summary><c>60% to 70%</c>, which is a move here and not a range; null when no word leads from one number to another.</summary>
    private Course? InWords(Keyed keyed, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (TextScan.StartsWord(keyed.Grammar, at)
                && TextScan.PhraseAt(keyed.Grammar, at, _arrowWords) is var (_, behind)
                && items.NumberAt(keyed.Text, start, at) is NumberForm from
                && TextScan.SkipBlanks(keyed.Grammar, from.End) == at
                && items.NumberAt(keyed.Text, behind, end) is NumberForm to)
            {
                return new Course(from, to, HasMore(keyed.Grammar, to.End, end), false);
            }
        }

        return null;
    }

    /// <summary>The place behind blanks, a colon, an arrow and the words that stand for one.</summary>
    private int AfterArrow(MarkedText grammar, int start)
    {
        int at = TextScan.SkipBlanks(grammar, start);
        while (at < grammar.Length)
        {
            int? behind = Arrows.EndAt(grammar, at) ?? TextScan.PhraseAt(grammar, at, _arrowWords)?.End ?? (grammar[at] is ':' or ',' ? at + 1 : null);
            if (behind is not int next)
            {
                break;
            }

            at = TextScan.SkipBlanks(grammar, next);
        }

        return at;
    }

    private bool HasMore(MarkedText grammar, int start, int end)
    {
        int at = start;
        while (at < end)
        {
            if (TextScan.PhraseAt(grammar, at, _joints) is var (_, joint))
            {
                at = joint;
            }
            else if (TextScan.HasWords(grammar, at, at + 1))
            {
                return true;
            }
            else
            {
                at++;
            }
        }

        return false;
    }

    /// <summary>Whether a part holds a word that turns a list of links into something else: "or", "not".</summary>
    private bool HasAlternative(MarkedText grammar, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (TextScan.StartsWord(grammar, at) && TextScan.PhraseAt(grammar, at, _alternatives) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word before the first belief turns the move round, or makes it one of several: "not", "either".</summary>
    private bool IsNegated(Keyed keyed, int end) =>
        HasAlternative(keyed.Grammar, keyed.ValueStart, end) || WordsIn(keyed.Grammar[keyed.ValueStart..end]).Any(word => items.Page.Words.Estimates.Negation.Contains(word));

    private static bool HasDigit(MarkedText grammar, int start, int end) => grammar.Text.AsSpan(start, Math.Max(0, end - start)).ContainsAnyInRange('0', '9');

    private EntryReading? Unread(EntryKey key, Keyed keyed, string help = "write one line for each belief, and put remarks behind a dash")
    {
        items.Unread(keyed.ValueSpan, $"`{items.Written(keyed.KeySpan)}` needs {key.Expected}", help);
        return null;
    }
}
