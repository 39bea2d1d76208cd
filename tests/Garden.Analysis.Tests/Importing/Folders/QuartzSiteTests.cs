using Garden.Analysis.Importing.Folders;
using Garden.Language.Diagnostics;

namespace Garden.Analysis.Tests.Importing.Folders;

public sealed class QuartzSiteTests
{
    private static readonly Lazy<Imported> Site = new(() => Imported.OfData(QuartzSite.Import, "quartz"));

    [Theory]
    [InlineData("ignorePatterns: [\"private\", `journal`],\nfilters: [Plugin.RemoveDrafts()],")]
    [InlineData("const hidden = [\"journal\"];\nignorePatterns: hidden,\nfilters: [Plugin.RemoveDrafts()],")]
    [InlineData("ignorePatterns: [\"private\"],\nfilters: [Plugin['ExplicitPublish']()],")]
    [InlineData("ignorePatterns: [\"private\"],\nfilters: [...base],")]
    public void Settings_that_only_a_program_can_tell_hide_what_does_not_say_that_it_is_public(string settings)
    {
        Imported site = Imported.Of(QuartzSite.Import, ("quartz.config.ts", settings + "\n"), ("content/journal/x.md", "Words.\n"), ("content/y.md", "---\npublish: true\n---\nWords.\n"));
        Assert.Equal(["y"], site.Published());
        Assert.Contains(site.Notes, note => note.Contains("are a program", StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_keep_their_folders() =>
        Assert.Equal(["Hill Tram.md", "city/Depot & yard.md", "city/Shed.md", "index.md", "private/Diary.md"], Site.Value.Paths);

    [Fact]
    public void What_the_settings_let_pass_is_public() => Assert.Equal(["Hill Tram", "city/Depot & yard", "index"], Site.Value.Published().Order(StringComparer.Ordinal));

    [Fact]
    public void Old_addresses_lead_on()
    {
        Assert.Contains("redirect_from: [\"/Hill-Tram\"]", Site.Value["Hill Tram.md"], StringComparison.Ordinal);
        Assert.Contains("redirect_from: [\"/city/Depot--and--yard\"]", Site.Value["city/Depot & yard.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_are_left_alone() => Assert.Contains("quartz:: templates (1) are left alone", Site.Value.Notes);

    [Fact]
    public void Nothing_breaks() => Assert.Empty(Site.Value.Findings(RuleDescriptor.BrokenLink, RuleDescriptor.AmbiguousLink, RuleDescriptor.CollidingOutput, RuleDescriptor.UnsafePath, RuleDescriptor.InvalidValue));

    [Theory]
    [InlineData("quartz.config.ts", "filters: [Plugin.RemoveDrafts()],", true)]
    [InlineData("quartz.config.ts", "filters: [Plugin.RemoveDrafts(), Plugin.ExplicitPublish()],", false)]
    [InlineData("quartz.config.ts", "// filters: [Plugin.ExplicitPublish()],", true)]
    [InlineData("quartz.config.yaml", "plugins:\n  - source: github:quartz-community/explicit-publish\n    enabled: true\n", false)]
    [InlineData("quartz.config.yaml", "plugins:\n  - source: github:quartz-community/explicit-publish\n    enabled: false\n", true)]
    [InlineData("quartz.config.yaml", "ignorePatterns:\n  - notes\n  - private\n", false)]
    [InlineData("quartz.config.ts", "ignorePatterns: [\"notes/*.md\"],", false)]
    [InlineData("other.txt", "", false)]
    public void A_note_is_public_as_in_Quartz(string settings, string text, bool isPublic) =>
        Assert.Equal(isPublic ? ["notes/Note"] : [], Imported.Of(QuartzSite.Import, (settings, text), ("content/notes/Note.md", "---\ntitle: Note\n---\nText.\n")).Published());

    [Fact]
    public void A_note_that_says_so_is_public_whatever_the_filter() =>
        Assert.Equal(["Note"], Imported.Of(QuartzSite.Import, ("content/Note.md", "---\npublish: \"true\"\n---\nText.\n")).Published());
}
