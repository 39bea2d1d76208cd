using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Estimates;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;
using Garden.Language.Text;

namespace Garden.Language.Parsing.Items;

/// <summary>A value that was understood.</summary>
/// <param name="Value">The value, of the type of its key.</param>
/// <param name="SaysMore">Whether the entry holds words besides: it then stands among the notes too, so that nothing is lost.</param>
internal sealed record EntryReading(object Value, bool SaysMore = false);

/// <summary>Reads the values of nested entries. What cannot be read is reported, and gives null.</summary>
internal sealed class EntryValues
{
    /// <summary>How far a share may lie from the percentage that is written beside it.</summary>
    private const double RoundedTo = 0.00501;

    private readonly ItemReader _items;
    private readonly LinkValues _links;
    private readonly MoveValues _moves;
    private readonly ConditionValue _conditions;
    private readonly ResolutionValue _resolutions;
    private readonly ForecastValue _forecasts;

    /// <summary>A reader for the entries of one page.</summary>
    public EntryValues(ItemReader items)
    {
        _items = items;
        BareIds ids = new(items.Page);
        _links = new LinkValues(items, ids);
        _moves = new MoveValues(items, ids);
        _conditions = new ConditionValue(items, ids);
        _resolutions = new ResolutionValue(items);
        _forecasts = new ForecastValue(items);
    }

    /// <summary>The value of an entry under a key; null, and a complaint unless it is a prompt, when it cannot be read.</summary>
    public EntryReading? Read(EntryKey key, Keyed keyed)
    {
        if (keyed.IsUnfilled && key.Shape is not (EntryShape.Evidence or EntryShape.SetName))
        {
            return null;
        }

        if (keyed.Head is not { IsBehindNumber: true } && keyed.Text.IsBlank(Math.Min(keyed.ValueStart, keyed.Grammar.Length), keyed.Grammar.Length) && (keyed.Text.ItemId is null || key.Shape == EntryShape.SetName))
        {
            _items.Unread(keyed.KeySpan, $"nothing stands behind `{_items.Written(keyed.KeySpan)}`", $"it needs {key.Expected}");
            return null;
        }

        return key.Shape switch
        {
            EntryShape.Move => _moves.Dated(keyed),
            EntryShape.Deadline => Deadline(keyed),
            EntryShape.Day => Day(keyed),
            EntryShape.Resolution => _resolutions.Read(keyed),
            EntryShape.Evidence => _links.Evidence(keyed),
            EntryShape.Condition => _conditions.Read(key, keyed),
            EntryShape.Implication => _links.Relations(key, keyed, mayNegate: true) is var (beliefs, isNegated, more) ? new EntryReading(new Implication(beliefs, isNegated), more) : null,
            EntryShape.Relations => _links.Relations(key, keyed, mayNegate: false) is var (beliefs, _, more) ? new EntryReading(beliefs, more) : null,
            EntryShape.SetName => SetName(key, keyed),
            EntryShape.BaseRate => BaseRate(key, keyed),
            EntryShape.Moves => _moves.Intended(key, keyed),
            EntryShape.Likelihood => Likelihood(key, keyed),
            EntryShape.State => State(key, keyed),
            EntryShape.Links => _links.Links(key, keyed),
            EntryShape.Answer => Answer(keyed),
            EntryShape.Moved => _moves.Made(key, keyed),
            EntryShape.Importance => Importance(key, keyed),
            EntryShape.Forecast => Forecast(key, keyed),
            _ => Estimate(key, keyed),
        };
    }

    private EntryReading? SetName(EntryKey key, Keyed keyed)
    {
        if (keyed.Text.ReferencesIn(keyed.ValueStart, keyed.Grammar.Length).Any())
        {
            _items.Unread(keyed.ValueSpan, $"`{_items.Written(keyed.KeySpan)}` takes a name, not links", $"it needs {key.Expected}, the same below each belief of the set");
            return null;
        }

        string name = ItemReader.Part(keyed.Text, keyed.ValueStart, keyed.Grammar.Length)!.Plain(_ => "");
        if (name.Contains(',', StringComparison.Ordinal))
        {
            _items.Unread(keyed.ValueSpan, $"`{_items.Written(keyed.KeySpan)}` takes the name of one set, without a comma", "write one line for each set");
            return null;
        }

        return new EntryReading(new SetMembership(name, SetKind.OneOf, keyed.Span));
    }

    private EntryReading? Deadline(Keyed keyed) => _items.Dates.Expect(keyed.Text, keyed.ValueStart, DateNeed.Period) is DateForm date && IsOnlyDate(keyed, date) && IsWithoutNumber(keyed, date)
        ? new EntryReading(new WrittenDay(date.Last, keyed.Span), SaysMore(keyed, date.End))
        : null;

    private EntryReading? Day(Keyed keyed) => PastDay(keyed) is DateForm date && IsWithoutNumber(keyed, date)
        ? new EntryReading(new WrittenDay(date.First, keyed.Span), SaysMore(keyed, date.End))
        : null;

    /// <summary>Whether no percentage stands right behind a date, which would be lost; one is reported.</summary>
    private bool IsWithoutNumber(Keyed keyed, DateForm date)
    {
        int at = TextScan.SkipLead(keyed.Grammar, date.End);
        at = at < keyed.Grammar.Length && keyed.Grammar[at] is '(' or '=' ? at + 1 : at;
        bool isNumber = _items.NumberAt(keyed.Text, at) is NumberForm form && keyed.Grammar[form.Start..form.End].Text.Contains('%', StringComparison.Ordinal);
        if (isNumber)
        {
            _items.Unread(keyed.ValueSpan, $"`{_items.Written(keyed.KeySpan)}` takes a date and no number", "write the number of a day on a line of its own: `2026-03-02: 60% — reason`");
        }

        return !isNumber;
    }

    /// <summary>Whether one day is named, and not two or the earliest of many: <c>2027–2030</c>, <c>2027 or 2028</c>, <c>2027 → 2028</c>; else it is reported.</summary>
    private bool IsOnlyDate(Keyed keyed, DateForm date)
    {
        MarkedText grammar = keyed.Grammar;
        int next = TextScan.SkipBlanks(grammar, date.End);
        bool isSpan = next < grammar.Length && (Arrows.EndAt(grammar, next) is not null || grammar[next] is '+' or '/'
            || (TextScan.SpacedDash(grammar, next) is int dash && _items.Dates.At(grammar, dash) is not null)
            || (next == date.End && grammar[next] is '-' or '–' or '—' && next + 1 < grammar.Length && char.IsLetterOrDigit(grammar[next + 1])));
        string word = grammar[next..TextScan.WordEnd(grammar, next)];
        bool isLimited = _items.Page.Words.List("alternatives").Contains(word, StringComparer.OrdinalIgnoreCase)
            || _items.Page.Words.List("arrow-words").Contains(word, StringComparer.OrdinalIgnoreCase)
            || word is "at" or "until" or "through" or "before" or "after"
            || YearIn(grammar[date.End..(TextScan.FirstDash(grammar, date.End)?.Start ?? grammar.Length)]);
        if (isSpan || isLimited)
        {
            _items.Page.Report(
                RuleDescriptor.MalformedDate,
                keyed.ValueSpan,
                $"`{_items.Written(keyed.ValueSpan)}` is not one date alone",
                "write the last day that counts, and put remarks behind a dash: `2026-12-31 — the lease`");
        }

        return !isSpan && !isLimited;
    }

    /// <summary>Whether a number of four digits, as years have, stands in a text.</summary>
    private static bool YearIn(string text)
    {
        for (int at = 0; at < text.Length; at = Math.Max(at + 1, TextScan.DigitsEnd(text, at)))
        {
            if (TextScan.DigitsEnd(text, at) - at == 4 && text[at] is '1' or '2')
            {
                return true;
            }
        }

        return false;
    }

    private EntryReading? Answer(Keyed keyed) => PastDay(keyed) is DateForm date
        ? new EntryReading(new Answer(date.First, ItemReader.Part(keyed.Text, TextScan.SkipLead(keyed.Grammar, date.End), keyed.Grammar.Length)))
        : null;

    private DateForm? PastDay(Keyed keyed)
    {
        DateForm? date = _items.Dates.Expect(keyed.Text, keyed.ValueStart, DateNeed.Day);
        if (date is not null)
        {
            _items.Dates.HasPassed(date, keyed.Text);
        }

        return date;
    }

    private EntryReading? Importance(EntryKey key, Keyed keyed)
    {
        WordTable levels = _items.Page.Words.Table("importance");
        return TextScan.PhraseAt(keyed.Grammar, keyed.ValueStart, levels.Words) is var (word, end) && EntryValueSigns.IsClosed(keyed.Grammar, end)
            ? new EntryReading(Enum.Parse<Importance>(levels.Find(word)!, ignoreCase: true), SaysMore(keyed, end))
            : UnreadWord(key, keyed, levels);
    }

    private EntryReading? State(EntryKey key, Keyed keyed)
    {
        WordTable states = _items.Page.Words.Table("states");
        if (TextScan.PhraseAt(keyed.Grammar, keyed.ValueStart, states.Words) is not var (word, end))
        {
            return UnreadWord(key, keyed, states);
        }

        TriggerState state = Enum.Parse<TriggerState>(states.Find(word)!, ignoreCase: true);
        int day = TextScan.SkipLead(keyed.Grammar, end);
        day = TextScan.PhraseAt(keyed.Grammar, day, _items.Page.Words.List("day-leads")) is var (_, lead) ? TextScan.SkipBlanks(keyed.Grammar, lead) : day;
        bool isDated = state != TriggerState.Open && day < keyed.Grammar.Length && keyed.Grammar[day] is var first && (char.IsAsciiDigit(first) || _items.Dates.At(keyed.Grammar, day) is not null);
        DateForm? date = isDated ? _items.Dates.Expect(keyed.Text, day, DateNeed.Day) : null;
        if (date is not null)
        {
            _items.Dates.HasPassed(date, keyed.Text);
        }

        if (!isDated && state != TriggerState.Open && HasFigure(keyed, end))
        {
            return UnreadValue(key, keyed);
        }

        return new EntryReading(new TriggerStanding(state, date?.First, keyed.Span), SaysMore(keyed, date?.End ?? end));
    }

    /// <summary>Reports a word that is none of a list, and offers the one that was meant.</summary>
    private EntryReading? UnreadWord(EntryKey key, Keyed keyed, WordTable words)
    {
        (int start, int end) = keyed.Text.Trim(keyed.ValueStart, TextScan.WordEnd(keyed.Grammar, keyed.ValueStart));
        string? near = words.Nearest(keyed.Grammar[start..end]);
        Fix? fix = near is null ? null : Fix.Replace(FixApplicability.Safe, keyed.Text.SpanOf(start, end), near);
        _items.Unread(
            keyed.ValueSpan,
            $"`{_items.Written(keyed.KeySpan)}` needs {key.Expected}, not `{_items.Written(keyed.ValueSpan)}`",
            near is null ? null : $"did you mean `{near}`?",
            fix);
        return null;
    }

    private EntryReading? Likelihood(EntryKey key, Keyed keyed)
    {
        if (_items.NumberAt(keyed.Text, keyed.ValueStart) is not NumberForm form || IsOther(keyed, form))
        {
            return UnreadValue(key, keyed);
        }

        Estimate estimate = EstimateReader.ToEstimate(form, keyed.Text, _items.Page);
        int day = TextScan.SkipLead(keyed.Grammar, form.End);
        IEnumerable<string> leads = _items.Page.Words.Table("keys").Entries.Where(entry => EntryKeys.Find(entry.Name)?.Shape == EntryShape.Deadline).SelectMany(entry => entry.Words);
        bool isLed = TextScan.PhraseAt(keyed.Grammar, day, leads) is not null;
        day = TextScan.PhraseAt(keyed.Grammar, day, leads) is var (_, behind) ? behind : day;
        bool isDated = isLed || _items.Dates.At(keyed.Grammar, day) is not null;
        DateForm? date = isDated ? _items.Dates.Expect(keyed.Text, TextScan.SkipBlanks(keyed.Grammar, day), DateNeed.Period) : null;
        date = date is not null && IsOnlyDate(keyed, date) ? date : null;
        if (form.Problem is null && (date is not null || !isDated) && HasFigure(keyed, date?.End ?? form.End))
        {
            return UnreadValue(key, keyed);
        }

        return form.Problem is not null || (isDated && date is null)
            ? null
            : new EntryReading(new TriggerLikelihood(estimate, date?.Last), SaysMore(keyed, date?.End ?? form.End));
    }

    /// <summary>Whether a figure stands behind what was read and before a remark: a second number or a date that would be lost.</summary>
    private static bool HasFigure(Keyed keyed, int start)
    {
        int stop = TextScan.FirstDash(keyed.Grammar, start)?.Start ?? keyed.Grammar.Length;
        return keyed.Grammar.Text.AsSpan(start, stop - start).ContainsAnyInRange('0', '9');
    }

    private bool IsOther(Keyed keyed, NumberForm form) => EstimateReader.IsOther(keyed.Grammar, form.End, keyed.Grammar.Length, _items.Page);

    private EntryReading? Estimate(EntryKey key, Keyed keyed) => _items.NumberAt(keyed.Text, keyed.ValueStart, inPlace: true) is NumberForm form && !IsOther(keyed, form)
        ? new EntryReading(EstimateReader.ToEstimate(form, keyed.Text, _items.Page), SaysMore(keyed, form.End))
        : UnreadValue(key, keyed);

    private EntryReading? BaseRate(EntryKey key, Keyed keyed)
    {
        MarkedText grammar = PlainForms.Folded(keyed.Grammar);
        NumberForm? form = _items.NumberAt(keyed.Text, keyed.ValueStart);
        (int Count, int Of, int End)? share = ShareAt(grammar, keyed.ValueStart);
        if (share is null && (form is null || IsOther(keyed, form)))
        {
            return UnreadValue(key, keyed);
        }

        // "21 of 30 (70%)" and "70% (21 of 30)" say the same twice; what stands behind a dash is what is counted
        int end = share?.End ?? form!.End;
        int again = TextScan.SpacedDash(grammar, TextScan.SkipBlanks(grammar, end)) is null ? TextScan.SkipLead(grammar, end) : grammar.Length;
        again = again < grammar.Length && grammar[again] == '(' ? again + 1 : again;
        NumberForm? named = share is null ? form : _items.NumberAt(keyed.Text, again);
        share ??= ShareAt(grammar, again);
        if (share is var (count, of, behind) && named is { Probability: double probability })
        {
            end = Math.Max(behind, named.End);
            end = end < grammar.Length && grammar[end] == ')' ? end + 1 : end;
            return of > 0 && Math.Abs(probability - ((double)count / of)) < RoundedTo ? Counted(keyed, count, of, end) : UnreadValue(key, keyed);
        }

        if (share is var (some, all, stop))
        {
            return Counted(keyed, some, all, stop);
        }

        return EstimateReader.ToEstimate(form!, keyed.Text, _items.Page).Probability is double rate && form!.Problem is null
            ? new EntryReading(new BaseRate(rate, null, null, ItemReader.Part(keyed.Text, TextScan.SkipLead(grammar, form.End), grammar.Length)))
            : null;
    }

    private EntryReading? Counted(Keyed keyed, int count, int of, int end)
    {
        if (count <= of && of > 0)
        {
            return new EntryReading(new BaseRate((double)count / of, count, of, ItemReader.Part(keyed.Text, TextScan.SkipLead(keyed.Grammar, end), keyed.Grammar.Length)));
        }

        _items.Page.Report(RuleDescriptor.MalformedProbability, keyed.Text.SpanOf(keyed.ValueStart, end), $"{count} of {of} is no share", "write how many came out, then of how many: `21 of 30`");
        return null;
    }

    /// <summary>A count and what it is of, <c>21 of 30</c>, and where it ends; null when none stands at a place.</summary>
    private (int Count, int Of, int End)? ShareAt(MarkedText grammar, int start)
    {
        int countEnd = CountEnd(grammar, start);
        int joint = TextScan.SkipBlanks(grammar, countEnd);
        int? behindJoint = joint < grammar.Length && grammar[joint] == '/' ? joint + 1 : TextScan.PhraseAt(grammar, joint, _items.Page.Words.List("count-joints"))?.End;
        int total = TextScan.SkipBlanks(grammar, behindJoint ?? grammar.Length);
        int end = CountEnd(grammar, total);
        return Count(grammar, start, countEnd) is int count && Count(grammar, total, end) is int of ? (count, of, end) : null;
    }

    /// <summary>Where a count ends whose thousands may be parted by commas or points, which cannot begin decimals there: <c>1,200</c>, <c>1.200</c>.</summary>
    private static int CountEnd(MarkedText grammar, int start)
    {
        int end = TextScan.DigitsEnd(grammar, start);
        while (end < grammar.Length && grammar[end] is ',' or '.' && TextScan.DigitsEnd(grammar, end + 1) == end + 4)
        {
            end += 4;
        }

        return end;
    }

    private static int? Count(MarkedText grammar, int start, int end) =>
        int.TryParse(grammar.Text[start..end].Replace('.', ','), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int count) ? count : null;

    private EntryReading? Forecast(EntryKey key, Keyed keyed)
    {
        MarkedText grammar = keyed.Grammar;
        string value = keyed.Value;
        int wordEnd = value.IndexOfAny([' ', '\t', '\n']) is int blank and >= 0 ? keyed.ValueStart + blank : keyed.ValueStart + value.Length;
        string word = grammar.Text[keyed.ValueStart..wordEnd].TrimEnd(',', ';', ':', '.');
        List<EntryLink> links = EntryLink.In(keyed.Text, keyed.ValueStart);
        EntryLink? link = links.Count > 0 && links[0].Url is not null ? links[0] : null;
        string? url = link?.Url ?? (WebUrl.IsComplete(word) ? word : null);
        if (url is null)
        {
            return UnreadValue(key, keyed);
        }

        return _forecasts.Read(keyed, url, link?.End ?? keyed.ValueStart + word.Length, link?.Start ?? keyed.ValueStart) is EntryReading reading ? reading : UnreadValue(key, keyed);
    }

    private EntryReading? UnreadValue(EntryKey key, Keyed keyed)
    {
        _items.Unread(keyed.ValueSpan, $"`{_items.Written(keyed.KeySpan)}` needs {key.Expected}, not `{_items.Written(keyed.ValueSpan)}`", null);
        return null;
    }

    private static bool SaysMore(Keyed keyed, int end) => TextScan.HasWords(keyed.Grammar, end, keyed.Grammar.Length);
}
