using Garden.Language.Text;

namespace Garden.Language.Tests.Text;

public sealed class UnicodeTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\uFFFE", "\uFFFD")]
    [InlineData("😀", "😀")]
    public void Letters_are_joined(string text, string composed) => Assert.Equal(composed, Unicode.Composed(text));

    /// <summary>Half a character cannot be written into an attribute.</summary>
    [Fact]
    public void Half_a_character_among_others_is_replaced() =>
        Assert.Equal("a\uFFFDb\uFFFD", Unicode.Composed(new string(['a', '\uD800', 'b', '\uDFFF'])));

    /// <summary>Every character alone: nothing throws, and nothing but halves and U+FFFE is replaced.</summary>
    [Fact]
    public void Every_character_has_its_normal_forms()
    {
        for (int code = 0; code <= char.MaxValue; code++)
        {
            string text = ((char)code).ToString();
            bool isReplaced = Unicode.Composed(text) == "\uFFFD" && Unicode.Decomposed(text) == "\uFFFD" && Unicode.Compatible(text) == "\uFFFD";
            Assert.Equal(char.IsSurrogate((char)code) || code is 0xFFFE or 0xFFFD, isReplaced);
        }
    }
}
