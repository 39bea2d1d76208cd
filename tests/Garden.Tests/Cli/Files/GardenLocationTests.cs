using Garden.Cli.Files;

namespace Garden.Tests.Cli.Files;

public sealed class GardenLocationTests : IDisposable
{
    private readonly TempGarden temp = new();

    public void Dispose() => temp.Dispose();

    [Theory]
    [InlineData("garden")]
    [InlineData("garden/input")]
    [InlineData("garden/input/topics/deep")]
    [InlineData("garden/input/topics/deep/page.md")]
    [InlineData("garden/docs")]
    public void A_garden_is_found_from_any_folder_or_file_inside_it(string start)
    {
        temp.Write("garden/input/topics/deep/page.md", "");
        Directory.CreateDirectory(temp.At("garden/docs"));

        GardenLocation found = GardenLocation.Find(temp.At(start)).Expect();

        Assert.Equal(temp.Root, found.Root);
        Assert.Equal(temp.At("garden/input"), found.Content);
        Assert.Equal(temp.At("garden/output"), found.Output);
        Assert.Equal(temp.At("garden/themes"), found.Themes);
        Assert.False(found.ContentIsRoot);
    }

    [Fact]
    public void A_folder_that_holds_the_settings_itself_is_root_and_content()
    {
        temp.Write("vault/garden.yml", "");
        temp.Write("vault/topics/a.md", "");

        GardenLocation found = GardenLocation.Find(temp.At("vault/topics")).Expect();

        Assert.Equal(temp.At("vault"), found.Root);
        Assert.True(found.ContentIsRoot);
    }

    [Fact]
    public void The_nearest_garden_wins_and_input_wins_over_the_folder_itself()
    {
        temp.Write("garden/examples/garden.yml", "");
        temp.Write("garden/garden.yml", "");

        Assert.Equal(temp.At("garden/examples"), GardenLocation.Find(temp.At("garden/examples")).Expect().Root);
        Assert.Equal(temp.At("garden/input"), GardenLocation.Find(temp.At("garden")).Expect().Content);
    }

    [Fact]
    public void No_garden_is_a_refusal_that_names_init()
    {
        Directory.CreateDirectory(temp.At("empty"));

        FileFailure failure = GardenLocation.Find(temp.At("empty")).ExpectFailure(FailureKind.Refused);

        Assert.Equal(2, failure.ExitCode);
        Assert.Contains("garden init", failure.Help, StringComparison.Ordinal);
        Assert.Contains("no file or folder", GardenLocation.Find(temp.At("missing")).ExpectFailure(FailureKind.Refused).Message, StringComparison.Ordinal);
    }
}
