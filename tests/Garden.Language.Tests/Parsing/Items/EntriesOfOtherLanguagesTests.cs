using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Language.Tests.Parsing.Items;

/// <summary>Words beside the value of a nested entry, in the languages of a garden.</summary>
public sealed class EntriesOfOtherLanguagesTests
{
    [Theory]
    [InlineData("de", "2026-01-05: jetzt 70 %")]
    [InlineData("de", "2026-01-05: nun 70%")]
    [InlineData("de", "Stand 2026-01-05: 70 %")]
    [InlineData("fr", "2026-01-05 : maintenant 70 %")]
    [InlineData("es", "2026-01-05: ahora 70%")]
    [InlineData("ar", "2026-01-05: الآن 70%")]
    public void A_dated_entry_is_read_with_the_words_beside_its_number(string language, string entry)
    {
        BeliefMove move = Assert.Single(Read(language, entry).History);
        Assert.Equal((new DateOnly(2026, 1, 5), 0.7), (move.Date, move.To!.Probability));
    }

    [Theory]
    [InlineData("de", "impliziert: nicht [[#^other]]", false)]
    [InlineData("de", "impliziert nicht [[#^other]]", false)]
    [InlineData("de", "impliziert: [[#^other]] (teilweise)", false)]
    [InlineData("de", "impliziert: [[#^other]] (siehe das Protokoll)", true)]
    [InlineData("fr", "implique : [[#^other]] (en partie)", false)]
    public void A_relation_that_a_word_takes_back_is_none(string language, string entry, bool isRead) => Assert.Equal(isRead, Read(language, entry).Implies.Length == 1);

    private static Belief Read(string language, string entry)
    {
        string text = $"## Beliefs\n\n- Other. ~50% — why ^other\n- It holds. ~60% — why ^x\n  - {entry}\n";
        ParsedPage page = PageParser.Parse(new SourceFile("input/topics/page.md", text), PagePlace.Of("topics/page.md"), GardenSettings.Default with { Language = language });
        return ((Topic)page.Page).Beliefs.Single(belief => belief.Id == "x");
    }
}
