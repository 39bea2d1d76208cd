using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Language.Text;

namespace Garden.Analysis.Forecasting.Joint;

/// <summary>What the declarations of a garden come to when they are taken together.</summary>
/// <param name="Contradictions">What cannot all hold though each relation alone can, by page and place.</param>
/// <param name="Unproved">How many beliefs stand in groups too large to be proved free of contradictions.</param>
public sealed record JointFindings(ImmutableArray<Contradiction> Contradictions, int Unproved);

/// <summary>
/// Finds declarations that each hold alone and cannot all hold together: no weights of the possible worlds give every belief and every condition
/// a number that its estimate can mean. What one relation alone contradicts is <see cref="Coherence"/>'s to tell.
/// </summary>
public static class JointCoherence
{
    /// <summary>Every contradiction of several relations; no two of them share a relation.</summary>
    /// <param name="corpus">The garden as its day sees it.</param>
    /// <exception cref="OperationCanceledException">The check was called off.</exception>
    public static JointFindings Check(GardenAsOf corpus, CancellationToken cancellation = default)
    {
        Declarations declared = Declarations.Of(corpus);
        JointWords words = new(corpus, declared.Events);
        List<Contradiction> found = [];
        int unproved = 0;
        int parts = 0;
        foreach (ImmutableArray<Declaration> component in Components.Of(declared.All))
        {
            (ImmutableArray<ImmutableArray<Declaration>> cores, bool isProved) = Cores(component, ref parts, cancellation);
            found.AddRange(cores.Select(words.Of));
            unproved += isProved ? 0 : component.SelectMany(declaration => declaration.Events).Distinct().Count(index => declared.Events[index] is not null);
        }

        return new([.. found.OrderBy(one => one.Topic.Name, StringComparer.Ordinal).ThenBy(one => one.Span.Start)], unproved);
    }

    /// <summary>The smallest impossible sets of a component that more than one relation makes impossible.</summary>
    internal static (ImmutableArray<ImmutableArray<Declaration>> Cores, bool IsProved) Cores(ImmutableArray<Declaration> component, ref int parts, CancellationToken cancellation = default)
    {
        ImmutableArray<ImmutableArray<Declaration>>.Builder cores = ImmutableArray.CreateBuilder<ImmutableArray<Declaration>>();
        bool isProved = true;
        bool isSieved = false;
        for (ImmutableArray<Declaration> left = component; Impossible(left, ref parts, ref isProved, cancellation) is { } impossible;)
        {
            if (!isSieved)
            {
                isSieved = true;
                left = WithoutAlone(left);
                continue;
            }

            ImmutableArray<Declaration> core = impossible.Length > Caps.JointCore.Most ? impossible : Core.Of(impossible, cancellation);
            HashSet<object> relations = [.. core.Select(declaration => declaration.Relation).OfType<object>()];
            if (relations.Count > 1)
            {
                cores.Add(core);
            }

            left = [.. left.Where(declaration => declaration.Relation is not { } relation || !relations.Contains(relation))];
        }

        return (cores.ToImmutable(), isProved);
    }

    /// <summary>The declarations without the relations that contradict the numbers of their own beliefs, which other rules report.</summary>
    private static ImmutableArray<Declaration> WithoutAlone(ImmutableArray<Declaration> declarations)
    {
        ILookup<int, Declaration> numbers = declarations.Where(declaration => declaration.Relation is null).ToLookup(declaration => declaration.Events[0]);
        HashSet<object> alone =
        [
            .. declarations.Where(declaration => declaration.Relation is not null)
                .GroupBy(declaration => declaration.Relation!)
                .Where(relation => Components.Check([.. relation, .. relation.SelectMany(one => one.Events).Distinct().SelectMany(one => numbers[one])]) == Verdict.Impossible)
                .Select(relation => relation.Key),
        ];
        return [.. declarations.Where(declaration => declaration.Relation is not { } relation || !alone.Contains(relation))];
    }

    /// <summary>Declarations among some that cannot all hold; null where none are found.</summary>
    /// <param name="isProved">Made false where a component is too large to be settled.</param>
    private static ImmutableArray<Declaration>? Impossible(ImmutableArray<Declaration> declarations, ref int parts, ref bool isProved, CancellationToken cancellation)
    {
        foreach (ImmutableArray<Declaration> component in Components.Of(declarations))
        {
            cancellation.ThrowIfCancellationRequested();
            (Verdict verdict, int at) = BlockCheck.Of(component);
            switch (verdict)
            {
                case Verdict.Impossible:
                    return Neighbourhoods.Narrowed(component, at);
                case Verdict.Unknown:
                    isProved = false;
                    if (Neighbourhoods.Impossible(component, ref parts, cancellation) is { } part)
                    {
                        return part;
                    }

                    break;
            }
        }

        return null;
    }
}
