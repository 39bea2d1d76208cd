using System.Buffers;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Site.Theming;

namespace Garden.Site.Tests;

public sealed class InternalErrorPageTests
{
    [Fact]
    public void A_page_that_cannot_be_rendered_names_the_file_it_was_written_in()
    {
        GardenAsOf corpus = WrittenGarden.Of(("topics/a.md", "Words.\n"));
        Theme theme = Theme.Load("default", BuiltSite.DefaultTheme).Theme!;
        SiteContext site = new(corpus, theme, RenderOptions.Default);
        SitePage written = new("topics/a/", "topic", _ => throw new InvalidOperationException("no")) { Written = corpus.Pages[0] };

        InternalErrorException ofPage = Assert.Throws<InternalErrorException>(() => written.ToFiles(site, theme).First().Write(new ArrayBufferWriter<byte>()));
        InternalErrorException ofList = Assert.Throws<InternalErrorException>(() => (written with { Address = "beliefs/", Written = null }).ToFiles(site, theme).First().Write(new ArrayBufferWriter<byte>()));

        Assert.Equal("rendering input/topics/a.md failed (InvalidOperationException: no)", ofPage.Message);
        Assert.Equal("rendering beliefs/index.html failed (InvalidOperationException: no)", ofList.Message);
    }
}
