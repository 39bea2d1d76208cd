using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Tests.Parsing.Vocabulary;

public sealed class LexiconTests
{
    public static TheoryData<string> Languages => [.. LexiconFile.Languages];

    [Theory]
    [InlineData("due", "by")]
    [InlineData("  Counter-Evidence ", "against")]
    [InlineData("if   not", "if not")]
    public void A_word_names_its_key_without_regard_to_case_and_blanks(string word, string key) =>
        Assert.Equal(key, Lexicon.Of("en").Table("keys").Find(word));

    [Fact]
    public void A_language_without_a_file_is_read_by_the_English_words() =>
        Assert.Equal("by", Lexicon.Of("tlh").Table("keys").Find("deadline"));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_file_has_only_groups_and_names_that_the_English_one_has(string language)
    {
        LexiconFile english = LexiconFile.Read("en")!;
        LexiconFile other = LexiconFile.Read(language)!;

        Assert.Empty(other.Groups.Except(english.Groups, StringComparer.Ordinal));
        foreach (string group in english.Groups)
        {
            Assert.Empty(other.Table(group).Entries.Select(entry => entry.Name).Except(english.Table(group).Entries.Select(entry => entry.Name), StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_word_names_two_things_of_one_group(string language)
    {
        LexiconFile file = LexiconFile.Read(language)!;

        // "about 70%" and "by about ~70%" need the same word for two things
        foreach (string group in file.Groups.Where(group => group != "estimates"))
        {
            string[] words = [.. file.Table(group).Entries.SelectMany(entry => entry.Words).Select(WordTable.Normalize)];
            Assert.Equal(words.Distinct(StringComparer.Ordinal), words);
        }
    }
}
