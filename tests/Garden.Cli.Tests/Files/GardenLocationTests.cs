using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class GardenLocationTests : IDisposable
{
    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("garden")]
    [InlineData("garden/input")]
    [InlineData("garden/input/topics/deep")]
    [InlineData("garden/input/topics/deep/page.md")]
    [InlineData("garden/docs")]
    public void A_garden_is_found_from_any_folder_or_file_inside_it(string start)
    {
        _temp.Write("garden/input/topics/deep/page.md", "");
        Directory.CreateDirectory(_temp.At("garden/docs"));

        GardenLocation found = GardenLocation.Find(_temp.At(start)).Expect();

        Assert.Equal(_temp.Root, found.Root);
        Assert.Equal(_temp.At("garden/input"), found.Content);
        Assert.Equal(_temp.At("garden/output"), found.Output);
        Assert.Equal(_temp.At("garden/themes"), found.Themes);
        Assert.False(found.ContentIsRoot);
    }

    [Fact]
    public void A_folder_that_holds_the_settings_itself_is_root_and_content()
    {
        _temp.Write("vault/garden.yml", "");
        _temp.Write("vault/topics/a.md", "");

        GardenLocation found = GardenLocation.Find(_temp.At("vault/topics")).Expect();

        Assert.Equal(_temp.At("vault"), found.Root);
        Assert.True(found.ContentIsRoot);
    }

    [Fact]
    public void The_nearest_garden_wins_and_input_wins_over_the_folder_itself()
    {
        _temp.Write("garden/examples/garden.yml", "");
        _temp.Write("garden/garden.yml", "");

        Assert.Equal(_temp.At("garden/examples"), GardenLocation.Find(_temp.At("garden/examples")).Expect().Root);
        Assert.Equal(_temp.At("garden/input"), GardenLocation.Find(_temp.At("garden")).Expect().Content);
    }

    [Fact]
    public void No_garden_is_a_refusal_that_names_init()
    {
        Directory.CreateDirectory(_temp.At("empty"));

        FileFailure failure = GardenLocation.Find(_temp.At("empty")).ExpectFailure(FailureKind.Refused);

        Assert.Equal(2, failure.ExitCode);
        Assert.Contains("garden init", failure.Help, StringComparison.Ordinal);
        Assert.Contains("no file or folder", GardenLocation.Find(_temp.At("missing")).ExpectFailure(FailureKind.Refused).Message, StringComparison.Ordinal);
    }
}
