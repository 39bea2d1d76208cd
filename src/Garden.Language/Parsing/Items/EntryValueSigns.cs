using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Items;

/// <summary>Tells by a value's first characters, before anything is read, whether a key of some shape can have it.</summary>
internal sealed class EntryValueSigns(Lexicon words, DateScanner dates, LikelihoodScale scale)
{
    private readonly ImmutableArray<string> _negations = words.List("negations");
    private readonly ImmutableArray<string> _dayLeads = words.List("day-leads");
    private readonly ImmutableArray<string> _entryLeads = words.List("entry-leads");
    private readonly ImmutableArray<string> _numberLeads = [.. words.List("number-leads"), .. words.Table("estimates").WordsOf("about")];
    private readonly ImmutableArray<string> _arrowWords = words.List("arrow-words");
    private readonly ImmutableArray<string> _valueLeads = words.List("value-leads");
    private readonly ImmutableArray<string> _outcomeLeads = words.List("outcome-leads");
    private readonly ImmutableArray<string> _joints = words.List("joints");
    private readonly ImmutableArray<string> _outcomes = [.. words.Table("outcomes").Words];
    private readonly ImmutableArray<string> _states = [.. words.Table("states").Words];
    private readonly ImmutableArray<string> _levels = [.. words.Table("importance").Words];
    private readonly ImmutableArray<string> _deadlines = [.. words.Table("keys").WordsOf("by")];
    private readonly ImmutableArray<string> _partitives = words.List("partitives");

    /// <summary>Whether a number of the estimate's kind starts at a place, an arrow before it or not.</summary>
    public bool IsNumber(MarkedText text, int at) => NumberAt(text, at) is not null;

    /// <summary>Where the number ends that starts at a place, with its range; null when none that can be read does.</summary>
    public int? NumberEnd(MarkedText text, int at) => NumberAt(text, at) is { Problem: null } number ? number.End : null;

    /// <summary>Whether a value that no prose begins with stands at a place: a link, a date, a number.</summary>
    public bool BeginsAnyhow(MarkedText text, int at) => IsLink(text, at) || IsAddress(text, at) || dates.At(text, at) is not null || IsNumber(text, at);

    /// <summary>Whether a day and then a number that is none of a sentence start at a place.</summary>
    public bool HasNumberBehindDay(MarkedText text, int at) => dates.At(text, at) is DateForm day && IsOnlyNumber(text, TextScan.SkipLead(text, EntrySeparator.After(text, day.End).Value));

    /// <summary>Whether a value begins as those of a shape do, a colon or dash being there already.</summary>
    public bool Begins(MarkedText text, int at, EntryShape shape) => shape switch
    {
        EntryShape.Move or EntryShape.Likelihood or EntryShape.Estimate => IsNumber(text, at),
        EntryShape.Deadline or EntryShape.Day or EntryShape.Answer => dates.At(text, at) is not null,
        EntryShape.Resolution => TextScan.PhraseAt(text, at, _outcomes) is not null || dates.At(text, at) is not null,
        EntryShape.Evidence or EntryShape.SetName => at < text.Length,
        EntryShape.Condition => IsLink(text, BehindNegation(text, at)),
        EntryShape.Implication or EntryShape.Relations or EntryShape.Links or EntryShape.Moves or EntryShape.Moved =>
            IsLink(text, BehindNegation(text, at)) || IsBareId(text, BehindNegation(text, at)),
        EntryShape.BaseRate => at < text.Length && char.IsAsciiDigit(text[at]),
        EntryShape.State => TextScan.PhraseAt(text, at, _states) is not null,
        EntryShape.Importance => TextScan.PhraseAt(text, at, _levels) is not null,
        _ => IsAddress(text, at),
    };

    /// <summary>Whether a value tells alone, without a colon, that the words before it are a key.</summary>
    /// <param name="isShort">Whether the key's word is one with which a sentence may begin; nothing may then follow the value but a remark.</param>
    public bool StandsAlone(MarkedText text, int at, EntryShape shape, bool isShort) => shape switch
    {
        EntryShape.Deadline => dates.At(text, at) is DateForm date && (IsClosed(text, date.End) || (!isShort && text[TextScan.SkipBlanks(text, date.End)] is char next && (next is '.' or ';' || (next == ',' && date.Period == DatePeriod.Day)))),
        EntryShape.Day or EntryShape.Answer => dates.At(text, at) is { Period: DatePeriod.Day } day && (!isShort || IsClosed(text, day.End)),
        EntryShape.Resolution => IsResolution(text, at),
        EntryShape.Evidence => IsOnlyLinks(text, at),
        EntryShape.Condition => IsItem(text, BehindNegation(text, at)) || EndsInNumber(text, at),
        EntryShape.Implication or EntryShape.Relations or EntryShape.Links =>
            (!isShort && IsItem(text, BehindNegation(text, at))) || IsOnlyLinks(text, BehindNegation(text, at)),
        EntryShape.Moves or EntryShape.Moved => IsItem(text, at) || ((IsLink(text, at) || IsBareId(text, at)) && EndsInNumber(text, at)),
        EntryShape.BaseRate => at < text.Length && char.IsAsciiDigit(text[at]) && (NumberEnd(text, at) is not int rate || EndsValue(text, rate) || IsShare(text, rate)),
        EntryShape.Likelihood => NumberAt(text, at) is NumberForm chance && (EndsValue(text, chance.End) || IsDeadline(text, TextScan.SkipBlanks(text, chance.End))),
        EntryShape.Estimate => NumberAt(text, at) is NumberForm number && IsClosed(text, number.End),
        EntryShape.State => TextScan.PhraseAt(text, at, _states) is var (_, end) && (IsClosed(text, end) || dates.At(text, TextScan.SkipBlanks(text, end)) is not null),
        EntryShape.Importance => TextScan.PhraseAt(text, at, _levels) is var (_, end) && IsClosed(text, end),
        EntryShape.Forecast => IsAddress(text, at) && AddressEnd(text, at) is int address && (EndsValue(text, address) || IsNumber(text, TextScan.SkipBlanks(text, address)) || dates.At(text, TextScan.SkipBlanks(text, address)) is not null),
        _ => false,
    };

    /// <summary>Whether a value stands at a place, a number, an outcome or an address, and a sentence goes on behind it, so that a word before it is no key.</summary>
    public bool BeginsSentence(MarkedText text, int at, EntryShape shape) => shape switch
    {
        EntryShape.Resolution => TextScan.PhraseAt(text, at, _outcomes) is var (_, end) && dates.At(text, BehindDayLead(text, TextScan.SkipLead(text, end))) is not null
            || (dates.At(text, at) is DateForm day && TextScan.PhraseAt(text, TextScan.SkipLead(text, day.End), _outcomes) is not null),
        EntryShape.BaseRate or EntryShape.Likelihood or EntryShape.Estimate => IsNumber(text, at),
        EntryShape.Forecast => IsAddress(text, at),
        _ => false,
    };

    /// <summary>Whether what follows a key's word and some others can only be the value of that key.</summary>
    /// <param name="isParted">Whether a colon or dash stands before it.</param>
    /// <param name="isShort">Whether the key's word is one with which a sentence may begin; nothing may then follow a date but a remark.</param>
    public bool IsUnmistakable(MarkedText text, int at, EntryShape shape, bool isParted, bool isShort) => shape switch
    {
        EntryShape.Deadline or EntryShape.Day or EntryShape.Answer or EntryShape.Resolution => isParted && dates.At(text, at) is DateForm date && (!isShort || IsClosed(text, date.End)),
        EntryShape.Implication or EntryShape.Relations or EntryShape.Links or EntryShape.Moves or EntryShape.Moved => IsItem(text, at),
        _ => false,
    };

    /// <summary>Whether nothing but a remark follows: the end, a full stop, a dash or a bracket.</summary>
    public static bool IsClosed(MarkedText text, int end)
    {
        int at = TextScan.SkipBlanks(text, end);
        return at == text.Length
            || text[at] is '(' or '\n'
            || TextScan.SpacedDash(text, at) is not null
            || (text[at] is '.' or ';' && TextScan.SkipBlanks(text, at + 1) == text.Length);
    }

    /// <summary>Whether nothing but a remark follows a value, a comma or a colon before it or not.</summary>
    private static bool EndsValue(MarkedText text, int end) => IsClosed(text, end) || text[TextScan.SkipBlanks(text, end)] is ',' or ';' or ':' or '：' or '.' or '、' or '،';

    /// <summary>Whether words follow a number that say of what it is a share: <c>60% of the crews</c>.</summary>
    public bool IsShare(MarkedText text, int end)
    {
        int at = TextScan.SkipBlanks(text, end);
        return TextScan.PhraseAt(text, at, _partitives) is not null
            || _partitives.Any(word => (LineLexer.IsIdeograph(word[^1]) || word[^1] is '\'' or '’') && text.Text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase)); // with no blank behind it
    }

    private bool IsDeadline(MarkedText text, int at) => dates.At(text, at) is not null || TextScan.PhraseAt(text, at, _deadlines) is not null;

    /// <summary>Where the address ends that starts at a place.</summary>
    private static int AddressEnd(MarkedText text, int at)
    {
        int end = at;
        while (end < text.Length && (end == at || !char.IsWhiteSpace(text[end])) && text.MarkAt(at) == text.MarkAt(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>The place behind a word such as "on" that leads to a day; the place itself when none stands there.</summary>
    public int BehindDayLead(MarkedText text, int at) => TextScan.PhraseAt(text, at, _dayLeads) is var (_, end) ? TextScan.SkipBlanks(text, end) : at;

    /// <summary>The place behind a word that leads from a key to its value: <c>importance is high</c>, <c>resolved as yes</c>; null when none stands there.</summary>
    public int? BehindValueLead(MarkedText text, int at, EntryShape shape)
    {
        ImmutableArray<string> leads = shape switch
        {
            EntryShape.Resolution => _outcomeLeads,
            EntryShape.Deadline or EntryShape.Day or EntryShape.Importance or EntryShape.State or EntryShape.BaseRate or EntryShape.Estimate or EntryShape.Likelihood => _valueLeads,
            _ => [],
        };
        return TextScan.PhraseAt(text, at, leads) is var (_, end) ? TextScan.SkipLead(text, end) : null;
    }

    /// <summary>The place behind words that lead to the day of a dated entry, <c>as of</c>; null when none stand there.</summary>
    public int? BehindEntryLead(MarkedText text, int at) => TextScan.PhraseAt(text, at, _entryLeads) is var (_, end) ? TextScan.SkipLead(text, end) : null;

    /// <summary>The place behind a word that stands for an arrow, <c>updated to 70%</c>; the place itself when none stands there.</summary>
    public int BehindArrowWord(MarkedText text, int at) => TextScan.PhraseAt(text, at, _arrowWords) is var (_, end) ? TextScan.SkipBlanks(text, end) : at;

    /// <summary>The place behind a word that leads from a day to its number, <c>at 70%</c>; null when none stands there.</summary>
    public int? BehindNumberLead(MarkedText text, int at)
    {
        return TextScan.PhraseAt(text, at, _numberLeads) is var (_, end) ? TextScan.SkipBlanks(text, end) : null;
    }

    /// <summary>Whether a number starts at a place, a word such as "now" before it or not, that is none of a sentence: an arrow, a mark or the end follows.</summary>
    public bool IsOnlyNumber(MarkedText text, int at)
    {
        if ((NumberAt(text, at) ?? NumberAt(text, BehindNumberLead(text, at) ?? at)) is not NumberForm number)
        {
            return false;
        }

        int next = TextScan.SkipBlanks(text, number.End);
        return IsClosed(text, next) || text[next] is ',' or ';' or '.' || Arrows.EndAt(text, next) is not null;
    }

    private NumberForm? NumberAt(MarkedText text, int at)
    {
        int start = TextScan.SkipBlanks(text, Arrows.EndAt(text, at) ?? at);
        return EstimateReader.InValue(text, start, text.Length, scale) is NumberForm form && form.Start == start ? form : null;
    }

    private bool IsResolution(MarkedText text, int at)
    {
        if (dates.At(text, at) is DateForm date)
        {
            int next = TextScan.SkipLead(text, date.End);
            return TextScan.PhraseAt(text, next, _outcomes) is var (_, stop) && EndsValue(text, stop);
        }

        if (TextScan.PhraseAt(text, at, _outcomes) is not var (_, end))
        {
            return false;
        }

        int day = BehindDayLead(text, TextScan.SkipLead(text, end));
        return IsClosed(text, end) || (dates.At(text, day) is DateForm behind && EndsValue(text, behind.End));
    }

    /// <summary>Whether an arrow or a colon, and a number behind it with which the entry closes, stand somewhere in a value.</summary>
    private bool EndsInNumber(MarkedText text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            int? mark = Arrows.EndAt(text, at) ?? (text[at] == ':' ? at + 1 : null);
            if (mark is int behind && NumberAt(text, TextScan.SkipBlanks(text, behind)) is NumberForm number
                && (IsClosed(text, number.End) || (text[at] != ':' && text[TextScan.SkipBlanks(text, number.End)] is ',' or ';' or '/' or '|')))
            {
                return true;
            }
        }

        return false;
    }

    private int BehindNegation(MarkedText text, int at) => TextScan.PhraseAt(text, at, _negations) is var (_, end) ? TextScan.SkipBlanks(text, end) : at;

    private static bool IsLink(MarkedText text, int at) => text.MarkAt(at) is TextMark.Object or TextMark.ItemLink;

    /// <summary>Whether a link to an item stands at a place.</summary>
    public static bool IsItem(MarkedText text, int at) => text.MarkAt(at) == TextMark.ItemLink;

    private bool IsOnlyLinks(MarkedText text, int start)
    {
        int at = start;
        bool isFound = false;
        while (at < text.Length)
        {
            if (TextScan.PhraseAt(text, at, _joints) is var (_, end))
            {
                at = end;
                continue;
            }

            bool isLink = IsLink(text, at);
            if (!isLink && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or ';' or '&' or '.'))
            {
                return false;
            }

            isFound |= isLink;
            at++;
        }

        return isFound;
    }

    /// <summary>Whether one word stands at a place that may be an id: the end, a comma or an arrow follows.</summary>
    private static bool IsBareId(MarkedText text, int at)
    {
        int end = BareIds.EndAt(text, at);
        int next = TextScan.SkipBlanks(text, end);
        return end > at && (next == text.Length || text[next] is ',' or ';' || Arrows.EndAt(text, next) is not null);
    }

    private static bool IsAddress(MarkedText text, int at) =>
        IsLink(text, at) || string.Compare(text, at, "http", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
}
