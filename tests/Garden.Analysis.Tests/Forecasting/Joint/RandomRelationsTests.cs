using System.Collections.Immutable;
using Garden.Analysis.Forecasting;
using Garden.Analysis.Forecasting.Joint;

namespace Garden.Analysis.Tests.Forecasting.Joint;

/// <summary>The exact check against an independent one, on gardens of random relations.</summary>
public sealed class RandomRelationsTests
{
    private const int Gardens = 1000;

    /// <summary>Nearer to 0 than this nothing is told from 0, and the numbers of these gardens come to nothing that is so near and is not 0.</summary>
    private const double Dust = 1e-9;

    [Fact]
    public void A_garden_is_contradictory_just_where_no_spread_over_worlds_keeps_to_it()
    {
        int impossible = 0;
        int together = 0;
        for (int seed = 1; seed <= Gardens; seed++)
        {
            RandomRelations random = RandomRelations.Of(seed);
            double slack = random.World.Slack();
            JointFindings joint = JointCoherence.Check(random.Garden);
            bool isFound = !joint.Contradictions.IsEmpty || !Coherence.Check(random.Garden).IsEmpty;

            Assert.True(isFound == slack < -Dust, $"seed {seed}: {slack} {string.Join(" | ", joint.Contradictions.Concat(Coherence.Check(random.Garden)).Select(one => one.Message))}");
            Assert.Equal(0, joint.Unproved);
            impossible += isFound ? 1 : 0;
            together += joint.Contradictions.IsEmpty ? 0 : 1;
        }

        Assert.InRange(impossible, Gardens / 3, 4 * Gardens / 5);
        Assert.InRange(together, Gardens / 10, Gardens);
    }

    [Fact]
    public void What_is_named_is_impossible_and_possible_without_any_one_of_it()
    {
        int members = 0;
        for (int seed = 1; seed <= Gardens; seed++)
        {
            foreach (ImmutableArray<Declaration> core in Cores(seed))
            {
                Assert.True(Slack(core) < -Dust, $"seed {seed}");
                Assert.All(core, declaration => Assert.True(Slack(core.Remove(declaration, ReferenceEqualityComparer.Instance)) > -Dust, $"seed {seed}: {declaration.GetType().Name}"));
                members += core.Length;
            }
        }

        Assert.InRange(members, Gardens / 2, 100 * Gardens);
    }

    [Fact]
    public void No_relation_is_named_in_two_findings_and_none_alone()
    {
        for (int seed = 1; seed <= Gardens; seed++)
        {
            object[][] relations = [.. Cores(seed).Select(core => (object[])[.. core.Select(declaration => declaration.Relation).OfType<object>().Distinct()])];
            Assert.All(relations, core => Assert.True(core.Length > 1));
            Assert.Distinct(relations.SelectMany(core => core));
        }
    }

    private static ImmutableArray<Declaration>[] Cores(int seed)
    {
        int parts = 0;
        return [.. Components.Of(Declarations.Of(RandomRelations.Of(seed).Garden).All).SelectMany(component => JointCoherence.Cores(component, ref parts).Cores)];
    }

    /// <summary>By how much declarations hold, each read as what it says.</summary>
    private static double Slack(ImmutableArray<Declaration> declarations)
    {
        IndependentProgramme programme = new(declarations.SelectMany(declaration => declaration.Events).Max() + 1);
        foreach (Declaration declaration in declarations)
        {
            switch (declaration)
            {
                case StandsAt one:
                    programme.Number(one.Event, Range(one.Bounds));
                    break;
                case StandsAtIf one:
                    programme.Conditional(one.Event, one.Guard, one.Condition.Holds, Range(one.Bounds));
                    break;
                case CameOut one:
                    programme.Number(one.Event, one.IsYes ? (1, 1) : (0, 0));
                    break;
                case Implication one:
                    programme.Rule(world => world(one.Then) || !world(one.If));
                    break;
                case Exclusion one:
                    programme.Rule(world => !(world(one.Other) && world(one.One)));
                    break;
                case Conjunction one:
                    programme.Rule(world => one.Parts.All(world) == world(one.Whole));
                    break;
                case OneHolds one:
                    programme.Rule(world => one.Members.Any(world));
                    break;
            }
        }

        foreach (IGrouping<int, Membership> set in declarations.OfType<Membership>().GroupBy(membership => membership.Set))
        {
            programme.Rule(world => set.Count(member => world(member.Event)) <= 1);
        }

        return programme.Slack();
    }

    private static (double Low, double High) Range(Billionths bounds) => ((double)bounds.Low / Billionths.One, (double)bounds.High / Billionths.One);
}
