using System.Text;
using Garden.Analysis.Comparing;

namespace Garden.Analysis.Tests.Comparing;

public sealed class BeliefsDataTests
{
    [Theory]
    [InlineData("", "it is not JSON")]
    [InlineData("[]", "it is no beliefs.json: it has no list of beliefs")]
    [InlineData("{\"version\":1}", "it is no beliefs.json: it has no list of beliefs")]
    [InlineData("{\"version\":2,\"beliefs\":[]}", "it is a beliefs.json of another version than this program reads")]
    [InlineData("{\"beliefs\":[]}", "it is a beliefs.json of another version than this program reads")]
    [InlineData("{\"version\":1,\"beliefs\":[{\"id\":\"a\",\"page\":\"p\"},{\"id\":\"b\"}]}", "its belief number 2 has no id or page")]
    [InlineData("{\"version\":1,\"beliefs\":[3]}", "its belief number 1 has no id or page")]
    [InlineData("{\"version\":1,\"beliefs\":[{\"id\":\"a\",\"page\":\"p\"},{\"id\":\"a\",\"page\":\"p\"}]}", "it has two beliefs 'p#a'")]
    [InlineData("{\"version\":1,\"beliefs\":[{\"id\":\"\\ud800\",\"page\":\"p\"}]}", "it has text that is not UTF-8")]
    [InlineData("{\"version\":1,\"beliefs\":[{\"id\":\"a\",\"page\":\"p\"},{\"id\":\"b\",\"page\":\"p\",\"probability\":140}]}", "its belief number 2, 'p#b', has `probability`: 140, which is no probability from 0 to 1")]
    [InlineData("{\"version\":1,\"beliefs\":[{\"id\":\"a\",\"page\":\"p\",\"low\":-3}]}", "its belief number 1, 'p#a', has `low`: -3, which is no probability from 0 to 1")]
    [InlineData("{\"version\":1,\"beliefs\":[{\"id\":\"a\",\"page\":\"p\",\"probability\":\"abc\"}]}", "its belief number 1, 'p#a', has `probability`: \"abc\", which is no probability from 0 to 1")]
    [InlineData("{\"version\":1,\"beliefs\":[{\"id\":\"a\",\"page\":\"p\",\"history\":[{\"date\":\"2026-01-01\",\"to\":0.5},{\"date\":\"2026-02-01\",\"to\":7}]}]}", "its belief number 1, 'p#a', has `to`: 7, which is no probability from 0 to 1")]
    [InlineData("{\"version\":1,\"beliefs\":[{\"id\":\"a\",\"page\":\"p\",\"quantity\":{\"value\":\"many\"}}]}", "its belief number 1, 'p#a', has `value`: \"many\", which is no number")]
    public void What_is_wrong_with_a_file_is_said(string json, string problem) => Assert.Equal(problem, BeliefsData.Parse(Encoding.UTF8.GetBytes(json)).Failure);

    [Fact]
    public void A_file_of_an_older_program_lacks_what_came_later()
    {
        Assert.True(BeliefsData.Parse("\uFEFF{\"version\":1,\"beliefs\":[{\"id\":\"a\",\"page\":\"p\",\"probability\":0.7}]}"u8.ToArray()).TryGet(out BeliefState[]? beliefs, out _));
        Assert.Equal(("p#a", "70%", true), (beliefs[0].Place.Name, beliefs[0].Shown, beliefs[0].Place.HasOwnId));
    }

    [Theory]
    [InlineData(0.7, null, null, null, "point", "70%")]
    [InlineData(0.7, 0.6, 0.8, null, "point", "70% (60–80%)")]
    [InlineData(0.7, 0.6, 0.8, null, "range", "60–80%")]
    [InlineData(0.675, 0.55, 0.8, "likely", "words", "likely (55–80%)")]
    [InlineData(0.05, 0.0, 0.05, null, "bound", "<5%")]
    [InlineData(null, null, null, null, "unset", null)]
    public void A_number_is_shown_as_it_was_meant(double? probability, double? low, double? high, string? words, string form, string? shown) =>
        Assert.Equal(shown, new StatedNumber(probability, low, high, words, form, form == "bound" ? "<5%" : null).Shown);
}
