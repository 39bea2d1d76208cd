using System.Collections.Concurrent;
using System.Globalization;
using Garden.Analysis.Linking;
using Garden.Site.Theming;

namespace Garden.Site.Tests;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void A_site_is_the_same_in_every_language_of_the_machine(string culture)
    {
        IReadOnlyDictionary<string, string> expected = BuiltSite.Of(SampleGarden.Build()).Files;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Equal(expected, BuiltSite.Of(SampleGarden.Build()).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Pages_may_be_rendered_side_by_side_and_twice()
    {
        GardenAsOf corpus = SampleGarden.Build();
        OutputFile[] files = [.. SiteRenderer.Render(corpus, Theme.Load("default", BuiltSite.DefaultTheme).Theme!, RenderOptions.Default)];
        ConcurrentBag<(string Path, string Content)> rendered = [];

        Parallel.ForEach(Enumerable.Repeat(files, 8).SelectMany(all => all), file => rendered.Add((file.Path, System.Text.Encoding.UTF8.GetString(file.Render().Span))));

        Assert.Equal(BuiltSite.Of(corpus).Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key, file.Value)), rendered.Distinct().OrderBy(file => file.Path, StringComparer.Ordinal));
    }
}
