using Garden.Language.Model;

namespace Garden.Language.Tests.Model;

public sealed class PictureWordsTests
{
    [Theory]
    [InlineData("", "", null, null)]
    [InlineData("A curve", "A curve", null, null)]
    [InlineData("100", "", 100, null)]
    [InlineData("640x480", "", 640, 480)]
    [InlineData("A curve|100", "A curve", 100, null)]
    [InlineData("A curve | b | 10x20", "A curve | b", 10, 20)]
    [InlineData("A|0", "A|0", null, null)]
    [InlineData("10x", "10x", null, null)]
    [InlineData("x10", "x10", null, null)]
    [InlineData("1999999", "1999999", null, null)]
    [InlineData("4x4 tyres", "4x4 tyres", null, null)]
    public void A_size_is_told_from_words(string written, string caption, int? width, int? height) =>
        Assert.Equal(new PictureWords(caption, width, height), PictureWords.Of(written));
}
