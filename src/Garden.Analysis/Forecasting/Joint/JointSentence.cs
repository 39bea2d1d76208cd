using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>
/// Says relations in words. A belief that is named for the first time has its number behind it, where the number is one of the declarations, and its
/// place; from then on its claim alone.
/// </summary>
/// <param name="here">The page that the words stand on.</param>
/// <param name="declarations">What the words are about.</param>
internal sealed class JointSentence(GardenAsOf corpus, IReadOnlyList<PlacedBelief?> events, Topic here, ImmutableArray<Declaration> declarations)
{
    private const int ShownMembers = 8;

    private readonly HashSet<int> _named = [];

    /// <summary>The number that the words lead up to, which is not said before; null where there is none.</summary>
    public StandsAt? Contradicted { get; init; }

    /// <summary>Whether beliefs are named by their claims alone, without numbers and places.</summary>
    public bool IsBrief { get; init; }

    /// <summary>One relation: everything that is declared about it.</summary>
    public string Of(ImmutableArray<Declaration> relation) => relation[0] switch
    {
        Implication one => $"{Name(one.If)} implies {Name(one.Then)}",
        Exclusion one => $"{Name(one.One)} excludes {Name(one.Other)}",
        Conjunction one => $"{Name(one.Whole)} holds {(one.AreAll ? "" : "only ")}where {Names(one.Parts)} {(one.Parts.Length == 1 ? "does" : one.Parts.Length == 2 ? "both hold" : "all hold")}",
        StandsAtIf => If([.. relation.OfType<StandsAtIf>()]),
        _ => Set(relation),
    };

    /// <summary>A belief by its claim, the words of a condition as they are.</summary>
    public string Name(int index)
    {
        if (events[index] is not { } placed)
        {
            StandsAtIf condition = declarations.OfType<StandsAtIf>().FirstOrDefault(condition => condition.Guard == index) ?? throw new ArgumentOutOfRangeException(nameof(index));
            return BeliefWords.Quote(corpus.Plain(condition.Topic, condition.Condition.Text));
        }

        string claim = BeliefWords.Quote(corpus, placed);
        if (IsBrief || !_named.Add(index))
        {
            return claim;
        }

        string place = BeliefWords.Place(placed.Topic.Locate(placed.Belief.TextSpan), here);
        bool isSaid = declarations.Any(declaration => declaration is StandsAt or CameOut && declaration.Events[0] == index) && Contradicted?.Event != index;
        return isSaid ? $"{claim} ({BeliefWords.Number(placed)}, {place})" : $"{claim} ({place})";
    }

    private string If(ImmutableArray<StandsAtIf> conditions)
    {
        string name = Name(conditions[0].Event);
        IEnumerable<string> numbers = conditions.Select((condition, index) =>
            $"{BeliefWords.Number(condition.Condition.Estimate)} {(condition.Condition.Holds ? "if" : "if not")}{(index == 0 ? " " + Name(condition.Guard) : "")}");
        return $"{name} is {string.Join(" and ", numbers)}";
    }

    private string Set(ImmutableArray<Declaration> relation)
    {
        OneHolds? one = relation.OfType<OneHolds>().FirstOrDefault();
        ImmutableArray<int> limited = [.. relation.OfType<Membership>().Select(membership => membership.Event)];
        string least = one is null ? "at most" : limited.IsEmpty ? "at least" : "exactly";
        string name = one?.Name ?? relation.OfType<Membership>().First().Name;
        return $"{least} one of {Names(one?.Members ?? limited)} holds (“{name}”)";
    }

    private string Names(ImmutableArray<int> members)
    {
        string[] more = members.Length > ShownMembers ? [$"{members.Length - ShownMembers} more"] : [];
        return WordList.And([.. members.Take(ShownMembers).Select(Name), .. more]);
    }
}
