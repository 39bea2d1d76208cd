using FsCheck;
using FsCheck.Fluent;
using Garden.Cli.Files;

namespace Garden.Cli.Tests.Files;

/// <summary>Any sequence of builds and of changes by hand, held against a model of what should come of it.</summary>
public sealed class SiteWriterProperties
{
    private static readonly string[] Paths = ["index.html", "a/index.html", "a/b/index.html", "a/b/c.html", "d/e.css", "f.xml"];
    private static readonly string[] Texts = ["", "one", "two", "longer"];

    [Fact]
    public void Builds_own_what_they_wrote_and_only_that() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Steps().ListOf(10).ToArbitrary(), steps =>
        {
            using TempGarden garden = new TempGarden();
            SortedDictionary<string, string> disk = new SortedDictionary<string, string>(StringComparer.Ordinal);
            Dictionary<string, string> owned = new Dictionary<string, string>(StringComparer.Ordinal);
            garden.Build(("home.html", "home")).Expect();
            disk["home.html"] = owned["home.html"] = "home";
            foreach (Step step in steps)
            {
                if (step.Site is { } site)
                {
                    (string Path, string Text)[] files = [.. site.Select(f => (f.Key, f.Value)), ("home.html", "home")];
                    WrittenSite result = garden.Build(files).Expect();
                    Assert.Equal(Build(files, disk, owned), result.Kept);
                }
                else
                {
                    ChangeByHand(garden, disk, step.Path, step.Text);
                }

                Assert.Equal(disk, garden.SnapshotOutput());
            }
        }));

    /// <summary>What a build should do, in a few words; yields the paths it should keep.</summary>
    private static string[] Build((string Path, string Text)[] files, SortedDictionary<string, string> disk, Dictionary<string, string> owned)
    {
        SortedSet<string> kept = new SortedSet<string>(StringComparer.Ordinal);
        foreach ((string path, string text) in files)
        {
            bool isOurs = owned.TryGetValue(path, out string? written);
            bool exists = disk.TryGetValue(path, out string? found);
            if (!exists || (isOurs && (found == written || found == text)))
            {
                disk[path] = owned[path] = text;
            }
            else if (found != text)
            {
                kept.Add(path);
            }
        }

        foreach (string path in owned.Keys.Except(files.Select(f => f.Path), StringComparer.Ordinal).ToArray())
        {
            owned.Remove(path, out string? written);
            if (disk.TryGetValue(path, out string? found) && found != written)
            {
                kept.Add(path);
            }
            else
            {
                disk.Remove(path);
            }
        }

        return [.. kept];
    }

    private static void ChangeByHand(TempGarden garden, SortedDictionary<string, string> disk, string path, string? text)
    {
        if (text is not null)
        {
            garden.WriteOutput(path, text);
            disk[path] = text;
        }
        else if (disk.Remove(path))
        {
            File.Delete(Path.Combine(garden.Output, path));
        }
    }

    private static Gen<Step> Steps() => Gen.OneOf(
        from path in Gen.Elements(Paths)
        from text in Gen.Elements(Texts).OrNull()
        select new Step(path, text, Site: null),
        from texts in Gen.Elements(Texts).OrNull().ListOf(Paths.Length)
        select new Step("", Text: null, Paths.Zip(texts).Where(f => f.Second is not null).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal)));

    /// <summary>A build of a site; or, without one, a file changed by hand, or deleted when there is no text.</summary>
    private sealed record Step(string Path, string? Text, Dictionary<string, string>? Site);
}
