using System.Collections.Immutable;
using System.Globalization;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Marks;
using Garden.Site.Views;

namespace Garden.Site.Sections;

/// <summary>Beliefs as a topic page shows them.</summary>
internal sealed class BeliefViews(RichTextWriter text)
{
    private readonly PageScope _scope = text.Scope;

    /// <summary>The belief with everything said about it; null when nothing of it is shown.</summary>
    public BeliefView? Of(Belief belief)
    {
        if (text.HtmlOrNull(belief.Claim) is not HtmlText claim)
        {
            return null;
        }

        GardenSettings settings = _scope.Site.Settings;
        ImmutableArray<BeliefMove> moves = InOrder(belief.History);
        return new BeliefView
        {
            Id = belief.Id,
            Mark = EstimateMark.Of(belief, settings.Likelihood),
            Claim = claim,
            Why = text.HtmlOrNull(belief.Reason),
            Resolved = belief.Resolution is not null,
            For = Evidence(belief.For),
            Against = Evidence(belief.Against),
            Conditions = Conditions(belief),
            Ties = Ties(belief),
            Outcome = belief.Resolution is null ? null : OutcomeWords(belief.Resolution),
            OutcomeWhy = belief.Resolution is Resolution resolution ? OutcomeWhy(resolution) : null,
            Score = belief.Resolution is null ? null : _scope.Site.ScoreOf(belief)?.ToString("0.00", CultureInfo.InvariantCulture),
            Steps = StepLine.Draw(moves, LastSeen(belief), belief.Resolution),
            Facts = Facts.Join(FactsOf(belief, moves)),
            HistoryTitle = moves.Length == 0 ? null : HistoryTitle(moves.Length),
            History = moves.Length == 0 ? null : [.. moves.Reverse().Select(MoveOf)],
            Notes = text.HtmlOrNull(belief.Notes),
        };
    }

    /// <summary>What is said of a belief that came out: <c>Came true</c>, <c>Came to 44 boats</c>.</summary>
    public static string OutcomeWords(Resolution resolution) => resolution.Outcome switch
    {
        Outcome.Yes => "Came true",
        Outcome.No => "Did not come true",
        Outcome.Ambiguous => "Ambiguous",
        Outcome.Annulled => "Annulled",
        Outcome.Measured when resolution is { Amount: double amount, Unit: string unit } => $"Came to {EstimateMark.Amount(amount, unit)}",
        _ => "Withdrawn",
    };

    /// <summary>How much something matters: <c>matters much</c>.</summary>
    public static string? ImportanceWords(Importance? importance) => importance switch
    {
        Importance.High => "matters much",
        Importance.Medium => "matters some",
        Importance.Low => "matters little",
        _ => null,
    };

    private static ImmutableArray<BeliefMove> InOrder(ImmutableArray<BeliefMove> history)
    {
        for (int i = 1; i < history.Length; i++)
        {
            if (history[i].Date < history[i - 1].Date)
            {
                return [.. history.OrderBy(move => move.Date)];
            }
        }

        return history;
    }

    private static string HistoryTitle(int entries) => entries switch
    {
        1 => "The one entry",
        2 => "Both entries",
        _ => $"All {Counting.Words(entries)} entries",
    };

    /// <summary>The last day on which the writer is known to have stood by the number.</summary>
    private DateOnly? LastSeen(Belief belief)
    {
        DateOnly? page = (text.Page as Topic)?.Reviewed;
        return belief.Reviewed is DateOnly own && (page is null || own > page) ? own : page;
    }

    private HtmlText[]? Evidence(IReadOnlyList<Evidence> evidence)
    {
        HtmlText[] pieces = [.. evidence.Select(piece => text.HtmlOrNull(piece.Text)).OfType<HtmlText>()];
        return pieces.Length == 0 ? null : pieces;
    }

    private HtmlText OutcomeWhy(Resolution resolution) => ItemViews.Told(resolution.Date, text.HtmlOrNull(resolution.Why));

    private MoveView MoveOf(BeliefMove move) => new()
    {
        Date = Dates.Element(move.Date, move.Precision),
        Change = EstimateMark.Move(move.From, move.To),
        Reason = text.HtmlOrNull(move.Reason),
    };

    private List<HtmlText> FactsOf(Belief belief, ImmutableArray<BeliefMove> moves)
    {
        List<HtmlText> facts = [];
        if (moves.Length > 1)
        {
            facts.Add(HtmlText.Of(Course(moves)));
        }

        if (moves.Length > 0)
        {
            facts.Add(HtmlText.From($"{(moves.Length > 1 ? "last moved" : "since")} {Dates.Element(moves[^1].Date, moves[^1].Precision)}"));
        }
        else if (belief.Estimate?.Previous is double previous)
        {
            facts.Add(HtmlText.Of($"was {PercentText.Of(previous)}"));
        }

        if (belief.Resolution is null && belief.By is DateOnly by)
        {
            facts.Add(HtmlText.From($"{(by < _scope.Corpus.Today ? "was due" : "due")} {Dates.Element(by)}"));
        }

        if (belief.Reviewed is DateOnly reviewed)
        {
            facts.Add(HtmlText.From($"reviewed {Dates.Element(reviewed)}"));
        }

        if (ImportanceWords(belief.Importance) is string importance)
        {
            facts.Add(HtmlText.Of(importance));
        }

        if (belief.BaseRate is BaseRate rate)
        {
            facts.Add(BaseRateWords(rate));
        }

        if (belief.Forecast is PublicForecast forecast && SafeUrl.OrNull(forecast.Url) is string url)
        {
            string number = forecast.Estimate is Estimate there ? " " + (EstimateMark.Short(there) ?? there.Written) : "";
            facts.Add(HtmlText.From($"{PageScope.Anchor(url, "public forecast")}{number}{(forecast.Day is DateOnly day ? HtmlText.From($", {Dates.Element(day)}") : null)}"));
        }

        if (RichTextWriter.IsWritten(belief.Claim) && Disagreement.Link(text, belief) is string disagree)
        {
            facts.Add(HtmlText.From($"<a href=\"{disagree}\" data-pagefind-ignore>I disagree</a>"));
        }

        return facts;
    }

    private HtmlText BaseRateWords(BaseRate rate)
    {
        string share = rate is { Count: int count, Of: int of } ? string.Create(CultureInfo.InvariantCulture, $"{count} of {of}") : PercentText.Of(rate.Probability);
        return text.HtmlOrNull(rate.Class) is HtmlText counted ? HtmlText.From($"base rate {share}, {counted}") : HtmlText.Of($"base rate {share}");
    }

    /// <summary>The whole way in one line: <c>60 → 75 → 85%</c>.</summary>
    private static string Course(ImmutableArray<BeliefMove> moves)
    {
        List<Estimate> stations = [];
        foreach (BeliefMove move in moves)
        {
            if (stations.Count == 0 && move.From is not null)
            {
                stations.Add(move.From);
            }

            if (move.To is Estimate to && (stations.Count == 0 || EstimateMark.Short(stations[^1]) != EstimateMark.Short(to)))
            {
                stations.Add(to);
            }
        }

        if (stations.All(station => station.Form is EstimateForm.Point or EstimateForm.Odds && station.Probability is not null))
        {
            return string.Join(" → ", stations.Select(station => PercentText.Figure(station.Probability!.Value))) + "%";
        }

        return string.Join(" → ", stations.Select(EstimateMark.Short).OfType<string>());
    }

    private ConditionView[]? Conditions(Belief belief)
    {
        if (belief.Conditions.IsEmpty)
        {
            return null;
        }

        double? now = belief.Estimate?.Probability;
        return [.. belief.Conditions.Select(condition => new ConditionView
        {
            Words = HtmlText.From($"{(condition.Holds ? "if" : "if not")} {text.Html(condition.Text)}"),
            Number = EstimateMark.Short(condition.Estimate) ?? condition.Estimate.Written,
            Gauge = now is double from && condition.Estimate.Probability is double to ? Gauge.Shift(from, to) : null,
        })];
    }

    /// <summary>The other beliefs of a set. A large set is listed once a page, with the first of its beliefs there; the others lead to that one.</summary>
    private IEnumerable<HtmlText> OthersOf(string set, Belief belief)
    {
        ImmutableArray<(Topic Topic, Belief Belief)> members = _scope.Site.MembersOf(set);
        if (members.Length > Caps.SetNamed.Most && _scope.Site.FirstOf(set, text.Page) is Belief first && !ReferenceEquals(first, belief))
        {
            string count = (members.Length - 1).ToString(CultureInfo.InvariantCulture);
            return [HtmlText.From($"{count} others, listed with {_scope.ShortLink(new PlacedBelief((Topic)text.Page, first))}")];
        }

        IEnumerable<HtmlText> listed = members
            .Where(member => !ReferenceEquals(member.Belief, belief))
            .Take(Caps.SetListed.Most)
            .Select(member => _scope.ShortLink(new PlacedBelief(member.Topic, member.Belief)));
        int left = members.Length - 1 - Caps.SetListed.Most;
        return left > 0 ? listed.Append(HtmlText.From($"and {left} more")) : listed;
    }

    private List<TieView>? Ties(Belief belief)
    {
        List<TieView> ties = [];
        AddTie("Implies", belief.Implies);
        AddTie("Excludes", belief.Excludes);
        AddTie("Holds when all of these do", belief.Conjuncts);
        foreach (SetMembership set in belief.Sets)
        {
            string rule = set.Kind == SetKind.OneOf ? "Exactly one holds" : "At most one holds";
            ties.Add(new TieView { Label = $"{rule}: {set.Name}", Others = [HtmlText.Of("this one"), .. OthersOf(set.Name, belief)] });
        }

        return ties.Count == 0 ? null : ties;

        void AddTie(string label, IReadOnlyCollection<BeliefRelation> relations)
        {
            if (relations.Count > 0)
            {
                ties.Add(new TieView { Label = label, Others = [.. relations.Select(relation => _scope.ShortLink(text.Page, relation.Reference))] });
            }
        }
    }
}
