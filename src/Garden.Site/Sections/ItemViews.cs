using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Marks;
using Garden.Site.Views;

namespace Garden.Site.Sections;

/// <summary>Uncertainties, triggers, readings and plain entries as a topic page shows them.</summary>
internal sealed class ItemViews(RichTextWriter text)
{
    private readonly PageScope _scope = text.Scope;

    /// <summary>The uncertainty; null when nothing of it is shown.</summary>
    public UncertaintyView? Of(Uncertainty uncertainty) => text.HtmlOrNull(uncertainty.Question) is not string question ? null : new UncertaintyView
    {
        Id = uncertainty.Id,
        Weight = BeliefViews.ImportanceWords(uncertainty.Importance),
        Question = question,
        Stakes = text.HtmlOrNull(uncertainty.Stakes),
        Answer = Answer(uncertainty),
        Facts = Facts.Join(TouchesOf(uncertainty)),
        Notes = text.HtmlOrNull(uncertainty.Notes),
    };

    /// <summary>The trigger; null when nothing of it is shown.</summary>
    public TriggerView? Of(Trigger trigger) => text.HtmlOrNull(trigger.Text) is not string words ? null : new TriggerView
    {
        Id = trigger.Id,
        Mark = MarkOf(trigger),
        State = StateOf(trigger).ToString().ToLowerInvariant(),
        Words = words,
        Facts = Facts.Join([$"{StateOf(trigger)} {DayOf(trigger)}".TrimEnd(), LikelihoodOf(trigger), .. MovesOf(trigger)]),
        Notes = text.HtmlOrNull(trigger.Notes),
    };

    /// <summary>The line of a reading log; null when nothing of it is shown.</summary>
    public ReadingView? Of(ReadingEntry reading)
    {
        string? title = text.HtmlOrNull(reading.Title);
        string? takeaway = text.HtmlOrNull(reading.Takeaway);
        if (title is null && takeaway is null)
        {
            return null;
        }

        return new ReadingView
        {
            Id = reading.Id,
            Date = reading.Date is DateOnly date ? Dates.Element(date, reading.Precision) : text.HtmlOrNull(reading.DateText),
            Title = title ?? "",
            Takeaway = takeaway,
            Facts = Facts.Join(MovedBy(reading)),
            Notes = text.HtmlOrNull(reading.Notes),
        };
    }

    /// <summary>The entry; null when nothing of it is shown.</summary>
    public EntryView? Of(PlainItem item) => text.HtmlOrNull(item.Text) is not string words ? null : new EntryView
    {
        Id = item.Id,
        Words = words,
        Notes = text.HtmlOrNull(item.Notes),
    };

    /// <summary>What an uncertainty touches, as a phrase; null when it touches nothing.</summary>
    public string? TouchesOf(Uncertainty uncertainty) =>
        uncertainty.Touches.IsEmpty ? null : "Touches " + PageScope.Join([.. uncertainty.Touches.Select(reference => _scope.ShortLink(text.Page, reference))]);

    /// <summary>Which way a trigger pushes, and how far.</summary>
    public MarkView MarkOf(Trigger trigger)
    {
        foreach (IntendedMove move in trigger.Moves)
        {
            if (move.To?.Probability is not double to)
            {
                continue;
            }

            if (Before(trigger, move) is not double from)
            {
                return new MarkView { Number = "→ " + EstimateMark.Short(move.To), Word = "where it would go" };
            }

            double points = Math.Round((to - from) * 100, 1);
            string direction = points > 0 ? "up" : points < 0 ? "down" : "no move";
            return new MarkView
            {
                Number = points == 0 ? "=" : (points > 0 ? "↑ " : "↓ ") + PercentText.Figure(Math.Abs(points) / 100),
                Word = points == 0 ? direction : "points " + direction,
                Gauge = Gauge.Shift(from, to),
            };
        }

        return new MarkView { Word = trigger.SaysDirection || !trigger.Moves.IsEmpty ? "size not set" : "direction not set" };
    }

    /// <summary>When a trigger fired or expired; null while it is open.</summary>
    public string? DayOf(Trigger trigger) =>
        StateOf(trigger) != TriggerState.Open && trigger.StateDate is DateOnly day ? Dates.Element(day) : null;

    /// <summary>How likely the writer holds a trigger to be; null when not said.</summary>
    private static string? LikelihoodOf(Trigger trigger) => trigger.Likelihood is not TriggerLikelihood likelihood ? null
        : $"{Html.Escape(EstimateMark.Short(likelihood.Estimate) ?? likelihood.Estimate.Written)} likely{(likelihood.By is DateOnly by ? $" by {Dates.Element(by)}" : "")}";

    /// <summary>What a trigger moves, each a phrase.</summary>
    public IEnumerable<string> MovesOf(Trigger trigger) =>
        trigger.Moves.Select(move => $"{_scope.ShortLink(text.Page, move.Reference)} {Html.Escape(CourseOf(trigger, move))}".TrimEnd());

    /// <summary>What a reading moved, as a phrase; null where it moved something only by the reasons given elsewhere, or is not filled in.</summary>
    public string? MovedBy(ReadingEntry reading)
    {
        if (reading.Moved.IsEmpty)
        {
            return _scope.Site.IsIdle(reading) ? "Moved nothing" : null;
        }

        return "Moved " + PageScope.Join([.. reading.Moved.Select(move =>
            $"{_scope.ShortLink(text.Page, move.Reference)} {Html.Escape(EstimateMark.Move(move.From, move.To) ?? "")}".TrimEnd())]);
    }

    private string? Answer(Uncertainty uncertainty)
    {
        string? answer = text.HtmlOrNull(uncertainty.Answer);
        return uncertainty.Answered is DateOnly day ? Dates.Element(day) + (answer is null ? "" : ": " + answer) : answer;
    }

    private TriggerState StateOf(Trigger trigger) => TriggerList.StateOn(trigger, _scope.Corpus.Today);


    private string CourseOf(Trigger trigger, IntendedMove move)
    {
        if (move.To is null)
        {
            return "";
        }

        string to = EstimateMark.Short(move.To) ?? move.To.Written;
        return Before(trigger, move) is double from ? $"{PercentText.Figure(from)} → {to}" : $"→ {to}";
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
