using Garden.Language.Model;
using Garden.Site.Marks;

namespace Garden.Site.Sections;

/// <summary>
/// What moved the numbers of a page: what the reason of a dated entry links to in the garden, else the reading of the same day that says
/// it moved the belief, else the trigger that came true on it.
/// </summary>
internal sealed class MoveCauses(RichTextWriter text)
{
    private readonly PageScope _scope = text.Scope;
    private readonly Lazy<Dictionary<(Belief Belief, DateOnly Day), Item>> _told = new(() => Told(text.Scope, text.Page as Topic));

    /// <summary>What made a move of a belief; null where the page does not say.</summary>
    public MoveCause? Of(Belief belief, BeliefMove move)
    {
        foreach (TextEvent one in (move.Reason ?? RichText.Empty).Events)
        {
            if (one.Reference >= 0 && _scope.Corpus.PlaceOf(text.Page, one.Reference) is { } place)
            {
                return new MoveCause(_scope.Links.To(place.Page, place.Item?.Id ?? place.Anchor), Title());
            }
        }

        return _told.Value.TryGetValue((belief, move.Date), out Item? item) ? new MoveCause(_scope.Links.To(text.Page, item.Id), Title()) : null;

        string Title() => $"{_scope.Words.DayWords(move.Date, move.Precision)}: {text.Plain(move.Reason ?? RichText.Empty)}".TrimEnd(' ', ':');
    }

    /// <summary>The readings and triggers of a page by what they moved and when, the first of each.</summary>
    private static Dictionary<(Belief, DateOnly), Item> Told(PageScope scope, Topic? topic)
    {
        Dictionary<(Belief, DateOnly), Item> told = new(new SameMove());
        foreach (ReadingEntry reading in topic?.Readings ?? [])
        {
            Add(reading, reading.Date, reading.Moved.Select(move => move.Reference));
        }

        foreach (Trigger trigger in topic?.Triggers.Where(trigger => trigger.State == TriggerState.Fired) ?? [])
        {
            Add(trigger, trigger.StateDate, trigger.Moves.Select(move => move.Reference));
        }

        return told;

        void Add(Item item, DateOnly? day, IEnumerable<int> references)
        {
            foreach (Belief belief in day is null ? [] : references.Select(reference => scope.BeliefAt(topic!, reference)).OfType<Belief>())
            {
                told.TryAdd((belief, day!.Value), item);
            }
        }
    }

    /// <summary>Beliefs are told apart by what they are and not by what they say.</summary>
    private sealed class SameMove : IEqualityComparer<(Belief Belief, DateOnly Day)>
    {
        public bool Equals((Belief Belief, DateOnly Day) x, (Belief Belief, DateOnly Day) y) => ReferenceEquals(x.Belief, y.Belief) && x.Day == y.Day;

        public int GetHashCode((Belief Belief, DateOnly Day) obj) => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Belief), obj.Day);
    }
}
