using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Marks;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Sections;

/// <summary>Beliefs as a topic page shows them.</summary>
internal sealed class BeliefViews(RichTextWriter text)
{
    private readonly PageScope _scope = text.Scope;
    private readonly Words _words = text.Scope.Words;
    private readonly MoveCauses _causes = new(text);

    /// <summary>The belief with everything said about it; null when nothing of it is shown.</summary>
    public BeliefView? Of(Belief belief)
    {
        if (text.HtmlOrNull(belief.Claim) is not HtmlText claim)
        {
            return null;
        }

        GardenSettings settings = _scope.Site.Settings;
        ImmutableArray<BeliefMove> moves = InOrder(belief.History);
        Beside? beside = Beside.Of(text, belief);
        HtmlText? steps = StepLine.Draw(_words, moves, belief.Estimate, LastSeen(belief), belief.Resolution, move => _causes.Of(belief, move), beside?.Course);
        return new BeliefView
        {
            Id = belief.Id,
            Mark = belief.Resolution is Resolution came ? SettledMark(belief, came) : EstimateMark.Of(_words, belief, settings.Likelihood),
            Claim = claim,
            Why = text.HtmlOrNull(belief.Reason),
            Resolved = belief.Resolution is not null,
            For = Evidence(belief.For),
            Against = Evidence(belief.Against),
            Conditions = Conditions(belief),
            Ties = Ties(belief),
            Outcome = belief.Resolution is null ? null : OutcomeWords(_words, belief.Resolution),
            OutcomeWhy = belief.Resolution is Resolution resolution ? OutcomeWhy(resolution) : null,
            Score = belief.Resolution is not null && _scope.Site.ScoreOf(belief) is double score ? _words.Decimal(score, "0.00") : null,
            Steps = steps,
            Beside = steps is null || beside is null ? null : _words.Html(Sentences.Beside, _scope.ShortLink(beside.Other), Course(InOrder(beside.Other.Belief.History))),
            Facts = Facts.Join(FactsOf(belief, moves)),
            HistoryTitle = moves.Length == 0 ? null : HistoryTitle(moves.Length),
            History = moves.Length == 0 ? null : [.. moves.Reverse().Select(MoveOf)],
            Notes = text.HtmlOrNull(belief.Notes),
        };
    }

    /// <summary>What is said of a belief that came out: <c>Came true</c>, <c>Came to 44 boats</c>.</summary>
    public static string OutcomeWords(Words words, Resolution resolution) => resolution.Outcome switch
    {
        Outcome.Yes => words.Say(Sentences.OutcomeYes),
        Outcome.No => words.Say(Sentences.OutcomeNo),
        Outcome.Ambiguous => words.Say(Sentences.OutcomeAmbiguous),
        Outcome.Annulled => words.Say(Sentences.OutcomeAnnulled),
        Outcome.Measured when resolution is { Amount: double amount, Unit: string unit } => words.Say(Sentences.OutcomeMeasured, EstimateMark.Amount(words, amount, unit)),
        _ => words.Say(Sentences.OutcomeWithdrawn),
    };

    /// <summary>How much something matters: <c>matters much</c>.</summary>
    public static string? ImportanceWords(Words words, Importance? importance) => importance switch
    {
        Importance.High => words.Say(Sentences.MattersMuch),
        Importance.Medium => words.Say(Sentences.MattersSome),
        Importance.Low => words.Say(Sentences.MattersLittle),
        _ => null,
    };

    /// <summary>A belief that came out shows how, and what had been said of it.</summary>
    private MarkView SettledMark(Belief belief, Resolution resolution)
    {
        string? said = belief is { Estimate: null, Quantity: { } quantity } ? EstimateMark.Amount(_words, quantity.Value, quantity.Unit) : EstimateMark.Short(_words, belief.Estimate);
        return new MarkView
        {
            Number = OutcomeWords(_words, resolution),
            Spoken = true,
            Word = said is null ? null : _words.Say(Sentences.ISaid, said),
            Gauge = belief.Estimate is not null ? Gauge.Of(belief.Estimate, resolution.Outcome)
                : belief.Quantity is { } range && resolution.Outcome == Outcome.Measured ? DensityStrip.Of(range, resolution.Amount)
                : null,
        };
    }

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

    private string HistoryTitle(int entries) => entries == 2 ? _words.Say(Sentences.HistoryTwo) : _words.Say(Sentences.History, entries);

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

    private HtmlText OutcomeWhy(Resolution resolution) => ItemViews.Told(_words, resolution.Date, text.HtmlOrNull(resolution.Why));

    private MoveView MoveOf(BeliefMove move) => new()
    {
        Date = _words.Day(move.Date, move.Precision),
        Change = EstimateMark.Move(_words, move.From, move.To),
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
            facts.Add(_words.Html(moves.Length > 1 ? Sentences.LastMoved : Sentences.Since, _words.Day(moves[^1].Date, moves[^1].Precision)));
        }
        else if (belief.Estimate?.Previous is double previous)
        {
            facts.Add(_words.Html(Sentences.Was, _words.Percent(previous)));
        }

        if (belief.Resolution is null && belief.By is DateOnly by)
        {
            facts.Add(_words.Html(by < _scope.Corpus.Today ? Sentences.WasDue : Sentences.Due, _words.Day(by)));
        }

        if (belief.Reviewed is DateOnly reviewed)
        {
            facts.Add(_words.Html(Sentences.Reviewed, _words.Day(reviewed)));
        }

        if (ImportanceWords(_words, belief.Importance) is string importance)
        {
            facts.Add(HtmlText.Of(importance));
        }

        if (belief.BaseRate is BaseRate rate)
        {
            facts.Add(BaseRateWords(rate));
        }

        if (belief.Forecast is PublicForecast forecast && SafeUrl.OrNull(forecast.Url) is string url)
        {
            string number = forecast.Estimate is Estimate there ? " " + (EstimateMark.Short(_words, there) ?? there.Written) : "";
            facts.Add(HtmlText.From($"{PageScope.Anchor(url, _words.Say(Sentences.PublicForecast))}{number}{(forecast.Day is DateOnly day ? HtmlText.From($", {_words.Day(day)}") : null)}"));
        }

        if (RichTextWriter.IsWritten(belief.Claim) && Disagreement.Link(text, belief) is string disagree)
        {
            facts.Add(HtmlText.From($"<a class=\"disagree\" href=\"{disagree}\" data-pagefind-ignore>{_words.Say(Sentences.Disagree)}</a>"));
        }

        return facts;
    }

    private HtmlText BaseRateWords(BaseRate rate)
    {
        string share = rate is { Count: int count, Of: int of } ? _words.Say(Sentences.PartOf, _words.Number(count), _words.Number(of)) : _words.Percent(rate.Probability);
        return text.HtmlOrNull(rate.Class) is HtmlText counted ? _words.Html(Sentences.BaseRateOf, share, counted) : _words.Html(Sentences.BaseRate, share);
    }

    /// <summary>The whole way in one line: <c>60 → 75 → 85%</c>.</summary>
    private string Course(ImmutableArray<BeliefMove> moves)
    {
        List<Estimate> stations = [];
        foreach (BeliefMove move in moves)
        {
            if (stations.Count == 0 && move.From is not null)
            {
                stations.Add(move.From);
            }

            if (move.To is Estimate to && (stations.Count == 0 || EstimateMark.Short(_words, stations[^1]) != EstimateMark.Short(_words, to)))
            {
                stations.Add(to);
            }
        }

        if (stations.All(station => station.Form is EstimateForm.Point or EstimateForm.Odds && station.Probability is not null))
        {
            return _words.Percent(string.Join(" → ", stations.Select(station => _words.Figure(station.Probability!.Value))));
        }

        return string.Join(" → ", stations.Select(station => EstimateMark.Short(_words, station)).OfType<string>());
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
            Words = _words.Html(condition.Holds ? Sentences.If : Sentences.IfNot, text.Html(condition.Text)),
            Number = EstimateMark.Short(_words, condition.Estimate) ?? condition.Estimate.Written,
            Gauge = now is double from && condition.Estimate.Probability is double to ? Gauge.Shift(from, to) : null,
        })];
    }

    /// <summary>The numbers of a set, this belief's own among them, each a link to its claim. A belief right below another of its set leads to the first on the page, as all of a large set do.</summary>
    private TieView TieOf(SetMembership set, Belief belief)
    {
        ImmutableArray<(Topic Topic, Belief Belief)> members = _scope.Site.MembersOf(set.Name);
        string label = _words.Say(set.Kind == SetKind.OneOf ? Sentences.OneOf : Sentences.AtMostOne, members.Length);
        if ((members.Length > Caps.SetNamed.Most || FollowsOneOf(set, belief)) && _scope.Site.FirstOf(set.Name, text.Page) is Belief first && !ReferenceEquals(first, belief))
        {
            return new TieView { Label = label, Others = [_words.Html(Sentences.OthersWith, members.Length - 1, _scope.ShortLink(new PlacedBelief((Topic)text.Page, first)))] };
        }

        IEnumerable<HtmlText> listed = members.Take(Caps.SetListed.Most).Select(member => ReferenceEquals(member.Belief, belief)
            ? HtmlText.From($"<b>{NumberOf(belief)}</b>")
            : HtmlText.From($"<a href=\"{_scope.Links.To(member.Topic, member.Belief)}\" title=\"{_scope.WordsOf(new PlacedBelief(member.Topic, member.Belief))}\">{NumberOf(member.Belief)}</a>"));
        int left = members.Length - Caps.SetListed.Most;
        return new TieView
        {
            Label = label,
            Gauge = members.Length > Caps.SetNamed.Most ? null : Gauge.Parts([.. members.Select(member => (member.Belief.Estimate?.Probability ?? 0, ReferenceEquals(member.Belief, belief)))]),
            Others = [.. left > 0 ? listed.Append(_words.Html(Sentences.AndMore, left)) : listed],
        };
    }

    private bool FollowsOneOf(SetMembership set, Belief belief)
    {
        Belief? before = (text.Page as Topic)?.Beliefs.TakeWhile(other => !ReferenceEquals(other, belief)).LastOrDefault();
        return before?.Sets.Any(other => other.Name == set.Name) == true;
    }

    private string NumberOf(Belief belief) => EstimateMark.Brief(_words, belief) ?? "—";

    private List<TieView>? Ties(Belief belief)
    {
        List<TieView> ties = [];
        AddTie(Sentences.Implies, belief.Implies);
        AddTie(Sentences.Excludes, belief.Excludes);
        AddTie(Sentences.Conjunction, belief.Conjuncts);
        ties.AddRange(belief.Sets.Select(set => TieOf(set, belief)));
        return ties.Count == 0 ? null : ties;

        void AddTie(Sentence label, IReadOnlyCollection<BeliefRelation> relations)
        {
            if (relations.Count > 0)
            {
                ties.Add(new TieView { Label = _words.Say(label), Others = [.. relations.Select(relation => _scope.ShortLink(text.Page, relation.Reference))] });
            }
        }
    }
}
