namespace Garden.Maps.Tests.Drawing;

/// <summary>What must hold of every map, whatever the garden.</summary>
public sealed class PlateTests
{
    [Theory]
    [MemberData(nameof(SampleMap.All), MemberType = typeof(SampleMap))]
    public void Districts_fill_the_land_and_have_their_shares(int regions, int areas, int seed) =>
        Assert.Empty(MapChecks.UnfairDistricts(SampleMap.Of(regions, areas, seed).Plan));

    [Theory]
    [MemberData(nameof(SampleMap.All), MemberType = typeof(SampleMap))]
    public void Every_mark_lies_in_its_drawn_district(int regions, int areas, int seed) =>
        Assert.Empty(SampleMap.Of(regions, areas, seed).Plates.SelectMany(plate => MapChecks.MarksAbroad(plate.Contents.Plate)));

    [Theory]
    [MemberData(nameof(SampleMap.All), MemberType = typeof(SampleMap))]
    public void At_no_width_do_names_meet_leave_the_plate_or_cover_a_mark(int regions, int areas, int seed) =>
        Assert.Empty(SampleMap.Of(regions, areas, seed).Plates.SelectMany(plate => MapChecks.NamesInTheWay(plate.Contents, plate.Levels)));

    [Theory]
    [MemberData(nameof(SampleMap.All), MemberType = typeof(SampleMap))]
    public void At_no_width_do_marks_meet_or_names_stand_without_theirs(int regions, int areas, int seed) =>
        Assert.Empty(SampleMap.Of(regions, areas, seed).Plates.SelectMany(plate => MapChecks.MarksInTheWay(plate.Contents, plate.Levels)));

    [Theory]
    [MemberData(nameof(SampleMap.All), MemberType = typeof(SampleMap))]
    public void At_no_width_does_a_road_go_through_a_name(int regions, int areas, int seed) =>
        Assert.Empty(SampleMap.Of(regions, areas, seed).Plates.SelectMany(plate => MapChecks.LinesThroughNames(plate.Contents, plate.Levels)));

    [Theory]
    [MemberData(nameof(SampleMap.All), MemberType = typeof(SampleMap))]
    public void At_no_width_does_a_road_lead_to_a_hidden_mark(int regions, int areas, int seed) =>
        Assert.Empty(SampleMap.Of(regions, areas, seed).Plates.SelectMany(plate => MapChecks.RoadsToNowhere(plate.Contents)));

    [Theory]
    [InlineData(700, 9, 1)]
    [InlineData(940, 36, 13)]
    [InlineData(2000, 15, 2)]
    [InlineData(2000, 20, 1)]
    public void Main_roads_are_drawn_where_names_leave_them_whole(int regions, int areas, int seed)
    {
        (Maps.Naming.Contents contents, Maps.Naming.Level[] levels) = SampleMap.Of(regions, areas, seed).Plates[0];

        Assert.Empty(MapChecks.BrokenMainRoads(contents, levels));
        Assert.InRange(contents.MainRoads.Count(road => contents.HiddenBelow(road) <= Maps.Naming.Level.FirstWide), 4, 60);
    }

    [Fact]
    public void Where_there_is_room_few_names_hide_where_their_own_roads_begin()
    {
        (int Regions, int Areas, int Seed)[] sizes = [(7, 5, 4), (12, 3, 5), (24, 4, 6)];
        int[] cut = Array.ConvertAll(sizes, size =>
        {
            (Maps.Naming.Contents contents, Maps.Naming.Level[] levels) = SampleMap.Of(size.Regions, size.Areas, size.Seed).Plates[0];
            return MapChecks.OwnRoadsCut(contents, levels[Maps.Naming.Level.FirstWide]);
        });

        Assert.InRange(cut.Sum(), 0, 16);
    }

    [Theory]
    [InlineData(300, 12)]
    [InlineData(280, 8)]
    [InlineData(240, 5)]
    public void Names_of_the_first_rank_come_first(int regions, int areas)
    {
        for (int seed = 1; seed <= 3; seed++)
        {
            (Maps.Naming.Contents contents, _) = SampleMap.Of(regions, areas, seed).Plates[0];
            int first = contents.Regions.Count(name => name.Rank == 0);
            Assert.InRange(contents.Regions.Count(name => name.Rank == 0 && name.From <= Maps.Naming.Level.LastUsual), first * 15 / 18, first);
        }
    }

    [Theory]
    [MemberData(nameof(SampleMap.All), MemberType = typeof(SampleMap))]
    public void Enlarged_far_enough_every_mark_has_its_name(int regions, int areas, int seed) =>
        Assert.All(SampleMap.Of(regions, areas, seed).Plates, plate => Assert.DoesNotContain(plate.Contents.Regions, name => name.From == Maps.Naming.Level.Never));

    [Fact]
    public void On_the_narrowest_plates_a_crowd_names_three_regions_of_a_district()
    {
        (Maps.Naming.Contents contents, _) = SampleMap.Of(300, 12, 1).Plates[0];
        IEnumerable<int> districts = contents.Regions.Where(name => name.From < Maps.Naming.Level.FirstMiddle).Select(name => contents.Plate.Plan.Graph.AreaOf[name.Region]);

        Assert.NotEmpty(districts);
        Assert.All(districts.GroupBy(district => district), names => Assert.InRange(names.Count(), 1, 3));
    }

    [Theory]
    [MemberData(nameof(SampleMap.All), MemberType = typeof(SampleMap))]
    public void Roads_cross_seldom_up_to_60_regions_and_never_beyond(int regions, int areas, int seed) =>
        Assert.Empty(SampleMap.Of(regions, areas, seed).Plates.SelectMany(plate => MapChecks.CrossedRoads(plate.Contents)));

    [Theory]
    [MemberData(nameof(SampleMap.All), MemberType = typeof(SampleMap))]
    public void Every_region_has_a_road_if_one_of_its_relations_can_be_drawn(int regions, int areas, int seed) =>
        Assert.Empty(SampleMap.Of(regions, areas, seed).Plates.Where(plate => !plate.Contents.HasMore).SelectMany(plate => MapChecks.CutOffRegions(plate.Contents)));

    [Theory]
    [MemberData(nameof(SampleMap.All), MemberType = typeof(SampleMap))]
    public void Every_district_in_its_own_right_has_its_name_from_960_pixels(int regions, int areas, int seed)
    {
        foreach ((Maps.Naming.Contents? contents, Maps.Naming.Level[] _) in SampleMap.Of(regions, areas, seed).Plates)
        {
            Assert.All(contents.Districts.Where(name => !contents.Plate.IsExit(name.District)), name => Assert.InRange(name.From, 0, 4));
        }
    }

    [Fact]
    public void A_region_fewer_leaves_most_others_about_where_they_were()
    {
        List<double> moves = new List<double>();
        foreach ((int regions, int areas) in ((int, int)[])[(60, 6), (120, 8), (200, 12)])
        {
            for (int trial = 1; trial <= 7; trial++)
            {
                Gardens.Parts parts = Gardens.Sample(regions, areas, trial);
                string gone = parts.Regions[trial * 37 % regions].Slug;
                moves.Add(MedianMove(parts.Graph(), (parts with { Regions = [.. parts.Regions.Where(region => region.Slug != gone)] }).Graph()));
            }
        }

        // A district may change place when a garden changes; it must not be the rule.
        moves.Sort();
        Assert.True(moves[moves.Count / 2] < .01 * 6000, $"half of the trials move more than {moves[moves.Count / 2]} units");
        Assert.True(moves[moves.Count * 3 / 4] < .03 * 6000, $"a quarter of the trials move more than {moves[moves.Count * 3 / 4]} units");
    }

    private static double MedianMove(Garden.Maps.RegionGraph before, Garden.Maps.RegionGraph after)
    {
        (Maps.Planning.TerritoryPlan? old, Maps.Planning.TerritoryPlan? now) = (Garden.Maps.Planning.TerritoryPlan.Of(before), Garden.Maps.Planning.TerritoryPlan.Of(after));
        double[] moves = [.. after.Regions.Select((region, i) => before.TryFind(region.Slug, out int was) ? old.Marks[was].DistanceTo(now.Marks[i]) : 0).Order()];
        return moves[moves.Length / 2];
    }
}
