using System.Security.Cryptography;
using System.Text;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

public sealed class SiteManifestTests : IDisposable
{
    private readonly TempGarden _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"version":3,"pages":1,"files":{}}""")]
    [InlineData("""{"version":1,"pages":1,"files":{}""")]
    [InlineData("""{"version":1,"pages":1,"files":{}} {}""")]
    [InlineData("""{"version":1,"pages":1,"files":{"index.html":"4ea140588150773ce3aace786aeef7f4"}}""")]
    [InlineData("""{"version":1,"pages":1,"files":{"index.html":"xyz 4"}}""")]
    [InlineData("""{"version":1,"pages":1,"files":{"index.html":["a",1]}}""")]
    [InlineData("""{"version":1,"pages":1,"files":{"../../victim.txt":"4ea140588150773ce3aace786aeef7f4 4"}}""")]
    [InlineData("""{"version":1,"pages":1,"files":{"/etc/passwd":"4ea140588150773ce3aace786aeef7f4 4"}}""")]
    [InlineData("""{"version":1,"pages":1,"files":{".git/config":"4ea140588150773ce3aace786aeef7f4 4"}}""")]
    [InlineData("""{"version":1,"pages":1,"files":{"a":"4ea140588150773ce3aace786aeef7f4 4","a":"4ea140588150773ce3aace786aeef7f4 4"}}""")]
    public void A_damaged_manifest_refuses_build_and_clean_and_nothing_is_deleted(string manifest)
    {
        _temp.Write("victim.txt", "home");
        _temp.Build(("index.html", "home"), ("a/index.html", "a")).Expect();
        _temp.WriteOutput(SiteManifest.FileName, manifest);
        SortedDictionary<string, string> before = _temp.Snapshot(".");

        Assert.Equal(2, _temp.Build(("index.html", "new")).ExpectFailure(FailureKind.Refused).ExitCode);
        Assert.Equal(2, _temp.Clean().ExpectFailure(FailureKind.Refused).ExitCode);

        Assert.Equal(before, _temp.Snapshot("."));
        Assert.Equal((string[])["input", "output"], _temp.RootNames());
    }

    [Fact]
    public void A_manifest_that_is_a_link_is_not_believed()
    {
        _temp.Build(("index.html", "home")).Expect();
        File.Move(Path.Combine(_temp.Output, SiteManifest.FileName), _temp.At("manifest.json"));
        _temp.Link($"garden/output/{SiteManifest.FileName}", _temp.At("manifest.json"));

        _temp.Clean().ExpectFailure(FailureKind.Refused);

        Assert.Equal("home", _temp.ReadOutput("index.html"));
    }

    [Fact]
    public void The_site_of_version_0_1_is_known_as_its_own()
    {
        _temp.WriteOutput("same.html", "same");
        _temp.WriteOutput("new.html", "old");
        _temp.WriteOutput("gone.html", "gone");
        _temp.WriteOutput("edited.html", "by hand");
        _temp.WriteOutput(SiteManifest.FileName, FirstManifest(Entry("same.html", "same"), Entry("new.html", "old"), Entry("gone.html", "gone"), Entry("edited.html", "edited")));

        WrittenSite site = _temp.Build(("same.html", "same"), ("new.html", "new"), ("edited.html", "edited again")).Expect();

        Assert.Equal((1, 1, 1), (site.Written, site.Unchanged, site.Deleted));
        Assert.Equal(["edited.html"], site.Kept);
        Assert.Equal(("same", "new", "by hand"), (_temp.ReadOutput("same.html"), _temp.ReadOutput("new.html"), _temp.ReadOutput("edited.html")));
        Assert.False(SiteManifest.Load(Path.Combine(_temp.Output, SiteManifest.FileName)).Expect().IsFirst);
        Assert.Equal(["edited.html"], _temp.Build(("same.html", "same"), ("new.html", "new"), ("edited.html", "edited again")).Expect().Kept);
    }

    [Fact]
    public void The_site_of_version_0_1_can_be_cleaned()
    {
        _temp.WriteOutput("same.html", "same");
        _temp.WriteOutput("edited.html", "by hand");
        _temp.WriteOutput(SiteManifest.FileName, FirstManifest(Entry("same.html", "same"), Entry("edited.html", "edited")));

        CleanedSite cleaned = _temp.Clean().Expect();

        Assert.Equal(1, cleaned.Deleted);
        Assert.Equal(["edited.html"], cleaned.Kept);
    }

    private static string FirstManifest(params string[] files) => "{\"version\":1,\"pages\":1,\"files\":{" + string.Join(',', files) + "}}";

    private static string Entry(string path, string content) =>
        $"\"{path}\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32]} {content.Length}\"";

    [Fact]
    public void What_is_written_is_read_back()
    {
        Dictionary<string, ManifestEntry> files = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal)
        {
            ["z \"quoted\" é/index.html"] = new(ContentHash.Of("x"u8), 1),
            [".nojekyll"] = new(ContentHash.Of(""u8), 0),
            ["kept.html"] = new(ContentHash.Of("y"u8), ManifestEntry.AlwaysCheck),
        };
        SiteManifest manifest = SiteManifest.Of(3, files);
        File.WriteAllBytes(_temp.At("m.json"), manifest.ToBytes());

        SiteManifest read = SiteManifest.Load(_temp.At("m.json")).Expect();

        Assert.True(read.IsSameAs(manifest));
        Assert.False(read.IsSameAs(SiteManifest.Of(4, files)));
        Assert.Equal(manifest.ToBytes(), read.ToBytes());
    }
}
