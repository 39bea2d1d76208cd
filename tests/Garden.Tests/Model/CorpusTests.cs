using Garden.Model;

namespace Garden.Tests.Model;

public sealed class CorpusTests
{
    [Fact]
    public void Items_that_name_themselves_or_one_another_have_names_that_end()
    {
        Corpus corpus = WrittenGarden.Of(("topics/mill.md", "## Beliefs\n\n- See [[#^race]] and [[#^wheel]]. ~50% — why ^race\n- Then [[#^race]]. ~40% — why ^wheel\n"));
        Topic topic = Assert.Single(corpus.Topics);

        Assert.Equal(
            ["See See race and wheel. and Then race..", "Then See race and wheel.."],
            topic.Beliefs.Select(belief => corpus.Plain(topic, belief.Claim)));
    }
}
