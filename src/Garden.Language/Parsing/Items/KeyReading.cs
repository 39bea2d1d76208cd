using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing.Vocabulary;
using Markdig.Syntax;

namespace Garden.Language.Parsing.Items;

/// <summary>
/// Gives items what the keys below them say. An entry that begins with a key, or with a slip of one, and cannot be read is reported (GRD214) and
/// stays among the notes, as does one that says more than was understood.
/// </summary>
internal sealed class KeyReading
{
    private static readonly ImmutableArray<(Type Type, string Words)> Kinds =
        [(typeof(Belief), "a belief"), (typeof(Uncertainty), "an uncertainty"), (typeof(Trigger), "an event that would update you"), (typeof(ReadingEntry), "a reading")];

    private readonly ItemReader _items;
    private readonly EntryValues _values;
    private readonly KeyedReader _keyed;

    /// <summary>A reader for the entries of one page.</summary>
    public KeyReading(ItemReader items)
    {
        _items = items;
        _values = new EntryValues(items);
        _keyed = new KeyedReader(items.Page);
    }

    /// <summary>The item with what its keys add, and the entries that stand whole among its notes.</summary>
    public (Item Item, List<Keyed> Kept) Read(ListEntry entry, Item item)
    {
        List<Keyed> kept = [];
        List<UnderstoodEntry> understood = [];
        foreach (Keyed keyed in entry.Keys)
        {
            if (KeyOf(keyed, item) is not EntryKey key)
            {
                kept.Add(keyed);
                continue;
            }

            if (!key.Repeats && entry.Keys.LastOrDefault(other => IsExact(other, key)) is Keyed last && last != keyed)
            {
                kept.Add(keyed);
                ReportSecond(key, keyed, last, isFirst: entry.Keys.First(other => IsExact(other, key)) == keyed);
                continue;
            }

            if (keyed.Second is EntryKey second && second.IsUnder(item))
            {
                _items.Unread(keyed.Span, second.Name == EntryKeys.DatedName ? "two dated entries stand on one line" : $"`{second.Name}` stands on the line of another entry", "write each on a line of its own");
                kept.Add(keyed);
                continue;
            }

            EntryReading? reading = _values.Read(key, keyed);
            reading = reading is not null && PointsToItself(keyed, reading, item) ? null : reading;
            Item? more = reading is null ? null : key.Apply(item, reading.Value);
            if (reading is not null && more is null)
            {
                _items.Unread(keyed.Span, $"`{_items.Written(keyed.KeySpan)}` says another number than the line of the belief", "keep one of the two");
            }

            if (more is not null)
            {
                item = more;
                understood.Add(new UnderstoodEntry(key.Name, keyed.Span));
            }

            if (more is null || reading!.SaysMore || keyed.Below.Count > 0)
            {
                kept.Add(keyed);
            }
        }

        foreach (ParagraphBlock paragraph in entry.Rest.OfType<ParagraphBlock>())
        {
            ReportParagraph(paragraph, item);
        }

        return (understood.Count == 0 ? item : item with { Entries = [.. understood] }, kept);
    }

    /// <summary>Whether a condition or a relation names the very belief below which it stands, which says nothing; it is then reported.</summary>
    private bool PointsToItself(Keyed keyed, EntryReading reading, Item item)
    {
        IEnumerable<int> references = reading.Value switch
        {
            Implication implication => implication.Beliefs.Select(belief => belief.Reference),
            ImmutableArray<BeliefRelation> relations => relations.Select(belief => belief.Reference),
            Condition { Reference: int reference } => [reference],
            _ => [],
        };
        bool isOwn = references.Select(reference => _items.Page.References[reference]).Any(reference => reference.Target.Length == 0 && item.Id.Equals(reference.Item, StringComparison.OrdinalIgnoreCase));
        if (isOwn)
        {
            _items.Unread(keyed.ValueSpan, $"`{_items.Written(keyed.KeySpan)}` names the belief below which it stands", "name the other belief");
        }

        return isOwn;
    }

    /// <summary>Reports a paragraph of an entry that begins with a key and its value, or with a day and a number: only entries of a list are read.</summary>
    private void ReportParagraph(ParagraphBlock paragraph, Item item)
    {
        if (_keyed.AtLineStart(EntryWords.Of(paragraph)) is { } head && head.Candidates[0].Key.IsUnder(item))
        {
            string written = head.Candidates[0].Word;
            _items.Unread(_items.Page.FirstLineOf(_items.Inlines.SpanOf(paragraph)), $"`{written}` begins a paragraph of its own, which is read as a note", $"write it as an entry below the line: `- {written}: …`");
        }
    }

    private static bool IsExact(Keyed keyed, EntryKey key) => keyed.Head is { Match: HeadMatch.Exact } head && head.Candidates[0].Key == key;

    /// <summary>The key that an entry begins with; null when there is none that can stand here, which is reported.</summary>
    private EntryKey? KeyOf(Keyed keyed, Item item)
    {
        if (keyed.Head is not EntryHead head)
        {
            return null;
        }

        if (head.Match == HeadMatch.Kin && !head.Candidates.Any(candidate => candidate.Key.IsUnder(item)))
        {
            return null;
        }

        if (head.Match == HeadMatch.Sentence)
        {
            ReportSentence(keyed, head, item);
            return null;
        }

        if (head.Match != HeadMatch.Exact)
        {
            ReportSlip(keyed, head, item);
            return null;
        }

        EntryKey key = head.Candidates[0].Key;
        if (key.IsUnder(item))
        {
            return key;
        }

        ReportMisplaced(keyed, key, item);
        return null;
    }

    private void ReportSlip(Keyed keyed, EntryHead head, Item item)
    {
        ImmutableArray<(EntryKey Key, string Word)> here = [.. head.Candidates.Where(candidate => candidate.Key.IsUnder(item))];
        (EntryKey key, string word) = (here.IsEmpty ? head.Candidates : here)[0];
        string written = _items.Written(keyed.KeySpan);
        bool isOneWord = !written.AsSpan().ContainsAny(' ', '-', '_') || word.AsSpan().ContainsAny(' ', '-');
        bool isCertain = here.Length == 1 && head.Match != HeadMatch.Kin && written.Length > 3 && isOneWord && CanRead(key, keyed);
        string meant = string.Join(" or ", (here.IsEmpty ? [head.Candidates[0]] : here).Select(candidate => $"`{candidate.Word}`"));
        _items.Unread(
            keyed.KeySpan,
            $"`{written}` is no key that is read",
            $"did you mean {meant}? it needs {key.Expected}",
            isCertain ? Fix.Replace(FixApplicability.Safe, keyed.KeySpan, word) : null,
            head.Match == HeadMatch.Slip ? Severity.Error : Severity.Warning);
    }

    private void ReportSentence(Keyed keyed, EntryHead head, Item item)
    {
        if (head.Candidates[0].Key.IsUnder(item))
        {
            string written = _items.Written(keyed.KeySpan);
            _items.Unread(keyed.KeySpan, $"`{written}` begins a sentence here, so the line is read as a note", $"write `{written}:` if it is the key, and put remarks behind a dash", severity: Severity.Warning);
        }
    }

    private void ReportMisplaced(Keyed keyed, EntryKey key, Item item)
    {
        string places = string.Join(" or ", Kinds.Where(kind => key.Places.Contains(kind.Type)).Select(kind => kind.Words));
        string here = Kinds.First(kind => kind.Type == item.GetType()).Words;
        string? other = EntryKeys.All.FirstOrDefault(candidate => candidate.IsUnder(item) && WordForms.AreForms(candidate.Name, key.Name))?.Name;
        bool fits = CanRead(key, keyed);
        _items.Unread(
            keyed.KeySpan,
            $"`{_items.Written(keyed.KeySpan)}` belongs below {places} and says nothing below {here}",
            other is null ? null : $"did you mean `{other}`?",
            other is not null && CanRead(EntryKeys.Find(other)!, keyed) ? Fix.Replace(FixApplicability.Safe, keyed.KeySpan, other) : null,
            fits ? Severity.Error : Severity.Warning);
    }

    private void ReportSecond(EntryKey key, Keyed keyed, Keyed last, bool isFirst)
    {
        if (key.Shape == EntryShape.Resolution)
        {
            if (!isFirst)
            {
                return; // said already, at the same place
            }

            _items.Page.Report(RuleDescriptor.MalformedResolution, last.Span, "the belief is resolved more than once", "keep the one that is right");
            return;
        }

        _items.Unread(keyed.Span, $"another `{key.Name}` follows, and only the last of them is read", "keep the one that is right", severity: Severity.Warning);
    }

    /// <summary>Whether an entry's value could be read under a key: it is tried, and what that leaves on the page is taken back.</summary>
    private bool CanRead(EntryKey key, Keyed keyed)
    {
        if (key.Shape == EntryShape.Move && keyed.Head!.Date is null)
        {
            return false;
        }

        PageBuilder page = _items.Page;
        (int findings, int days, int references) = (page.Diagnostics.Count, page.PastDays.Count, page.References.Count);
        bool isRead = _values.Read(key, keyed) is not null && page.Diagnostics.Count == findings;
        page.Diagnostics.RemoveRange(findings, page.Diagnostics.Count - findings);
        page.PastDays.RemoveRange(days, page.PastDays.Count - days);
        page.References.RemoveRange(references, page.References.Count - references);
        return isRead;
    }
}
