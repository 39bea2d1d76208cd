using System.Collections.Concurrent;
using Garden.Maps.Drawing;
using Garden.Maps.Naming;
using Garden.Maps.Planning;

namespace Garden.Maps.Tests;

/// <summary>A made-up garden with its plan, its territory and the plate of one of its areas; made once for all tests.</summary>
internal sealed class SampleMap
{
    private static readonly ConcurrentDictionary<(int, int, int), SampleMap> Made = [];

    private SampleMap(int regions, int areas, int seed)
    {
        Plan = TerritoryPlan.Of(Gardens.Sample(regions, areas, seed).Graph());
        List<Plate> plates = new List<Plate> { Plate.Territory(Plan) };
        if (Plan.Districts.Count > 0)
        {
            plates.Add(Plate.Of(Plan, Plan.Districts[seed % Plan.Districts.Count]));
        }

        Plates = plates.ConvertAll(plate =>
        {
            Level[] levels = Level.All();
            return (Contents.Of(plate, levels), levels);
        });
    }

    /// <summary>Numbers of regions and areas, and a seed: from nothing to crowds, few areas and many.</summary>
    public static TheoryData<int, int, int> All => new()
    {
        { 0, 0, 1 }, { 1, 1, 1 }, { 2, 1, 2 }, { 3, 0, 3 }, { 7, 5, 4 }, { 12, 3, 5 }, { 24, 4, 6 }, { 25, 2, 7 }, { 40, 40, 8 }, { 60, 6, 9 },
        { 61, 7, 10 }, { 90, 9, 11 }, { 150, 1, 12 }, { 200, 12, 13 }, { 240, 39, 14 }, { 286, 32, 15 }, { 300, 40, 16 }, { 301, 5, 17 }, { 940, 36, 13 },
    };

    public TerritoryPlan Plan { get; }

    public IReadOnlyList<(Contents Contents, Level[] Levels)> Plates { get; }

    public static SampleMap Of(int regions, int areas, int seed) => Made.GetOrAdd((regions, areas, seed), key => new SampleMap(key.Item1, key.Item2, key.Item3));
}
