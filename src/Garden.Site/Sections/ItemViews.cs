using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Site.Marks;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Sections;

/// <summary>Uncertainties, triggers, readings and plain entries as a topic page shows them.</summary>
internal sealed class ItemViews(RichTextWriter text)
{
    private readonly PageScope _scope = text.Scope;
    private readonly Words _words = text.Scope.Words;

    private bool? _hasStates;

    /// <summary>Whether a trigger of the page has happened or can no longer happen: where none has, all are open, and none says so.</summary>
    private bool HasStates => _hasStates ??= text.Page is Topic topic && topic.Triggers.Any(trigger => StateOf(trigger) != TriggerState.Open);

    /// <summary>The uncertainty; null when nothing of it is shown.</summary>
    public UncertaintyView? Of(Uncertainty uncertainty) => text.HtmlOrNull(uncertainty.Question) is not HtmlText question ? null : new UncertaintyView
    {
        Id = uncertainty.Id,
        Weight = BeliefViews.ImportanceWords(_words, uncertainty.Importance),
        Question = question,
        Stakes = text.HtmlOrNull(uncertainty.Stakes),
        Answer = Answer(uncertainty),
        Facts = Facts.Join(TouchesOf(uncertainty)),
        Notes = text.HtmlOrNull(uncertainty.Notes),
    };

    /// <summary>The trigger; null when nothing of it is shown.</summary>
    public TriggerView? Of(Trigger trigger) => text.HtmlOrNull(trigger.Text) is not HtmlText words ? null : new TriggerView
    {
        Id = trigger.Id,
        Mark = MarkOf(trigger),
        State = StateOf(trigger).ToString().ToLowerInvariant(),
        Words = words,
        Facts = Facts.Join([HasStates ? State(trigger) : null, LikelihoodOf(trigger), .. MovesOf(trigger)]),
        Notes = text.HtmlOrNull(trigger.Notes),
    };

    /// <summary>The line of a reading log; null when nothing of it is shown.</summary>
    public ReadingView? Of(ReadingEntry reading)
    {
        HtmlText? title = text.HtmlOrNull(reading.Title);
        HtmlText? takeaway = text.HtmlOrNull(reading.Takeaway);
        if (title is null && takeaway is null)
        {
            return null;
        }

        return new ReadingView
        {
            Id = reading.Id,
            Date = reading.Date is DateOnly date ? _words.Day(date, reading.Precision) : text.HtmlOrNull(reading.DateText),
            Title = title ?? HtmlText.Empty,
            Takeaway = takeaway,
            Facts = Facts.Join(MovedBy(reading)),
            Notes = text.HtmlOrNull(reading.Notes),
        };
    }

    /// <summary>The entry; null when nothing of it is shown.</summary>
    public EntryView? Of(PlainItem item) => text.HtmlOrNull(item.Text) is not HtmlText words ? null : new EntryView
    {
        Id = item.Id,
        Words = words,
        Notes = text.HtmlOrNull(item.Notes),
    };

    /// <summary>What an uncertainty touches, as a phrase; null when it touches nothing.</summary>
    public HtmlText? TouchesOf(Uncertainty uncertainty) =>
        uncertainty.Touches.IsEmpty ? null : _words.Html(Sentences.Touches, _words.List([.. uncertainty.Touches.Select(reference => _scope.ShortLink(text.Page, reference))]));

    /// <summary>Which way a trigger pushes most, and how far.</summary>
    public MarkView MarkOf(Trigger trigger)
    {
        (IntendedMove? move, double? from) = trigger.Moves
            .Where(aim => aim.To?.Probability is not null)
            .Select(aim => (Move: aim, From: Before(trigger, aim)))
            .OrderByDescending(one => one.From is double was ? Math.Abs(one.Move.To!.Probability!.Value - was) : -1)
            .FirstOrDefault();
        if (move?.To is { Probability: double to } end)
        {
            if (from is not double was)
            {
                return new MarkView { Number = "→ " + EstimateMark.Short(_words, end), Word = _words.Say(Sentences.TriggerGoes) };
            }

            double points = Math.Round((to - was) * 100, 1);
            return new MarkView
            {
                Number = points == 0 ? "=" : (points > 0 ? "↑ " : "↓ ") + _words.Figure(Math.Abs(points) / 100),
                Word = points == 0 ? _words.Say(Sentences.NoMove) : _words.Say(Sentences.WordPoint, Math.Abs(points) == 1 ? 1 : (int)Math.Max(2, Math.Abs(points))),
                Gauge = Gauge.Shift(was, to),
            };
        }

        // A size that is not set is for the linter to tell the writer: to a reader it would be an empty box to fill in.
        return new MarkView();
    }

    /// <summary>When a trigger fired or expired; null while it is open.</summary>
    public HtmlText? DayOf(Trigger trigger) =>
        StateOf(trigger) != TriggerState.Open && trigger.StateDate is DateOnly day ? _words.Day(day) : null;

    /// <summary>How likely the writer holds a trigger to be; null when not said.</summary>
    private HtmlText? LikelihoodOf(Trigger trigger)
    {
        if (trigger.Likelihood is not TriggerLikelihood likelihood)
        {
            return null;
        }

        string number = EstimateMark.Short(_words, likelihood.Estimate) ?? likelihood.Estimate.Written;
        return likelihood.By is DateOnly by ? _words.Html(Sentences.LikelyBy, number, _words.Day(by)) : _words.Html(Sentences.Likely, number);
    }


    /// <summary>What a trigger moves, each a phrase.</summary>
    public IEnumerable<HtmlText> MovesOf(Trigger trigger) =>
        trigger.Moves.Select(move => WithCourse(_scope.ShortLink(text.Page, move.Reference), CourseOf(trigger, move)));

    /// <summary>A name and how it moved, which may be nothing.</summary>
    private static HtmlText WithCourse(HtmlText name, string? course) => string.IsNullOrEmpty(course) ? name : HtmlText.From($"{name} {course}");

    /// <summary>What a reading moved, as a phrase; null where it moved something only by the reasons given elsewhere, or is not filled in.</summary>
    public HtmlText? MovedBy(ReadingEntry reading)
    {
        if (reading.Moved.IsEmpty)
        {
            return text.Page is Topic topic && _scope.Site.IsIdle(topic, reading) ? _words.Html(Sentences.MovedNothing) : null;
        }

        HtmlText moved = _words.List([.. reading.Moved.Select(move => WithCourse(_scope.ShortLink(text.Page, move.Reference), EstimateMark.Move(_words, move.From, move.To)))]);
        return _words.Html(Sentences.Moved, moved);
    }

    private HtmlText? Answer(Uncertainty uncertainty)
    {
        HtmlText? answer = text.HtmlOrNull(uncertainty.Answer);
        return uncertainty.Answered is DateOnly day ? Told(_words, day, answer) : answer;
    }

    /// <summary>A day and what happened on it, which may not be told.</summary>
    public static HtmlText Told(Words words, DateOnly day, HtmlText? what) => what is null ? words.Day(day) : words.Html(Sentences.Told, words.Day(day), what);

    /// <summary>How a trigger stands, and since when.</summary>
    private HtmlText State(Trigger trigger) => DayOf(trigger) is HtmlText day ? HtmlText.From($"{_words.Html(StateWords(StateOf(trigger)))} {day}") : _words.Html(StateWords(StateOf(trigger)));

    /// <summary>How a trigger stands, in a word.</summary>
    public static Sentence StateWords(TriggerState state) => state switch
    {
        TriggerState.Fired => Sentences.TriggerFired,
        TriggerState.Expired => Sentences.TriggerExpired,
        _ => Sentences.TriggerOpen,
    };

    private TriggerState StateOf(Trigger trigger) => TriggerList.StateOn(trigger, _scope.Corpus.Today);


    private string CourseOf(Trigger trigger, IntendedMove move)
    {
        if (move.To is null)
        {
            return "";
        }

        string to = EstimateMark.Short(_words, move.To) ?? move.To.Written;
        return Before(trigger, move) is double from ? _words.Figure(from) + EstimateMark.Arrow + to : $"→\u00A0{to}";
    }

    /// <summary>The number that a trigger would move: before it fired for one that has, else the present one.</summary>
    private double? Before(Trigger trigger, IntendedMove move)
    {
        Belief? belief = _scope.BeliefAt(text.Page, move.Reference);
        if (StateOf(trigger) == TriggerState.Fired && trigger.StateDate is DateOnly fired)
        {
            BeliefMove? answer = belief?.History.Where(entry => entry.Date >= fired).MinBy(entry => entry.Date);
            BeliefMove? earlier = belief?.History.Where(entry => entry.Date < fired).MaxBy(entry => entry.Date);
            return answer?.From?.Probability ?? earlier?.To?.Probability ?? belief?.Estimate?.Probability;
        }

        return belief?.Estimate?.Probability;
    }
}
