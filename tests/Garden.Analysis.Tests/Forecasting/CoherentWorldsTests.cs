using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;

namespace Garden.Analysis.Tests.Forecasting;

/// <summary>
/// Numbers that are true of some distribution over possible worlds, rounded as writers round, can never contradict each other.
/// </summary>
public sealed class CoherentWorldsTests
{
    private const int Worlds = 12;
    private const int Events = 6;

    [Fact]
    public void RoundedTruthIsNeverReported()
    {
        for (int seed = 1; seed <= 300; seed++)
        {
            Assert.True(Coherence.Check(Truth(new Dice(seed), shift: 0)).IsEmpty, $"seed {seed}");
        }
    }

    [Fact]
    public void NumbersThatAreFarFromTheTruthAreReportedSooner()
    {
        int found = 0;
        for (int seed = 1; seed <= 100; seed++)
        {
            found += Coherence.Check(Truth(new Dice(seed), shift: 40)).IsEmpty ? 0 : 1;
        }

        Assert.InRange(found, 50, 100);
    }

    /// <summary>A garden of every relation that holds among random events; with a shift every other event is put that far off.</summary>
    private static GardenAsOf Truth(Dice dice, int shift)
    {
        double[] weights = new double[Worlds];
        bool[][] holds = new bool[Events][];
        for (int world = 0; world < Worlds; world++)
        {
            weights[world] = dice.Below(50) + (world == 0 ? 1 : 0);
        }

        for (int index = 0; index < Events; index++)
        {
            holds[index] = new bool[Worlds];
            for (int world = 0; world < Worlds; world++)
            {
                // later events build on earlier ones, so that some imply, exclude or join others
                bool earlier = index > 0 && holds[dice.Below(index)][world];
                holds[index][world] = index % 3 == 2 ? earlier && dice.Below(4) > 0 : dice.Below(3) == 0;
            }
        }

        return Declare(weights, holds, shift);
    }

    private static GardenAsOf Declare(double[] weights, bool[][] holds, int shift)
    {
        bool All(Func<int, bool> of) => Enumerable.Range(0, Worlds).All(of);
        double Weigh(Func<int, bool> of) => Enumerable.Range(0, Worlds).Where(of).Sum(world => weights[world]);
        string Given(Func<int, bool> of, Func<int, bool> given) => $"{Math.Round(100 * Weigh(world => of(world) && given(world)) / Weigh(given))}%";

        CorpusBuilder garden = new();
        PageDraft page = garden.Topic("worlds");
        for (int one = 0; one < Events; one++)
        {
            bool[] own = holds[one];
            int off = one % 2 == 1 ? shift : 0;
            double percent = Math.Round(100 * Weigh(world => own[world]) / weights.Sum());
            int[] others = [.. Enumerable.Range(0, Events).Except([one])];
            int next = (one + 1) % Events;
            bool[] decider = holds[next];
            bool[] both = holds[(one + 2) % Events];
            page.Belief($"e{one}", $"{(percent + off) % 101}%", belief => belief with
            {
                Implies = page.Relations([.. others.Where(other => All(world => !own[world] || holds[other][world])).Select(other => $"#e{other}")]),
                Excludes = page.Relations([.. others.Where(other => All(world => !own[world] || !holds[other][world])).Select(other => $"#e{other}")]),
                Conjuncts = All(world => own[world] == (decider[world] && both[world])) ? page.Relations($"#e{next}", $"#e{(one + 2) % Events}") : [],
                Conditions =
                [
                    .. Weigh(world => decider[world]) > 0 ? new[] { page.If($"#e{next}", Given(world => own[world], world => decider[world])) } : [],
                    .. Weigh(world => !decider[world]) > 0 ? new[] { page.IfNot($"#e{next}", Given(world => own[world], world => !decider[world])) } : [],
                ],
            })
                .Belief($"only{one}", Given(world => First(holds, world) == one, _ => true), belief => belief with { Sets = [page.OneOf("first")] });
        }

        page.Belief("none", Given(world => First(holds, world) == Events, _ => true), belief => belief with { Sets = [page.OneOf("first")] });
        return garden.Build();
    }

    /// <summary>The first event that holds in a world; the number of events when none does.</summary>
    private static int First(bool[][] holds, int world)
    {
        int index = Array.FindIndex(holds, worlds => worlds[world]);
        return index < 0 ? holds.Length : index;
    }
}
