using Garden.Site.Data;

namespace Garden.Site.Tests.Data;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" — 70%!", "70")]
    [InlineData("Won’t re-read Ötzi’s CAFÉ", "won t re read otzi s cafe")]
    [InlineData("ΟΔΟΣ οδός", "οδοσ οδοσ")]
    [InlineData("İstanbul ﬁne Ⅳ", "istanbul fine iv")]
    [InlineData("予測", "予測 測")]
    [InlineData("a予b", "a 予 b")]
    [InlineData("AIの予測は2つ。", "ai の予 予測 測は は 2 つ")]
    [InlineData("ガーデン", "カー ーテ テン ン")]
    [InlineData("ＡＢＣ１", "abc1")]
    [InlineData("ไทย", "ไท ทย ย")]
    [InlineData("𠀀𠀁", "𠀀𠀁 𠀁")]
    [InlineData("\ud800x", "x")]
    public void A_text_is_found_by_its_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Fact]
    public void Words_of_an_alphabet_are_whole() =>
        Assert.All((string[])["прогноз", "تنبؤ", "prévision", "예측은"], word => Assert.Single(SearchWords.Of(word)));
}
