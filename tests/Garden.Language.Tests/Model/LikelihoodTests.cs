using Garden.Language.Model;

namespace Garden.Language.Tests.Model;

public sealed class LikelihoodTests
{
    [Theory]
    [InlineData("almost no chance", 0.01, 0.05, 0.03)]
    [InlineData("very unlikely", 0.05, 0.2, 0.125)]
    [InlineData("unlikely", 0.2, 0.45, 0.325)]
    [InlineData("roughly even", 0.45, 0.55, 0.5)]
    [InlineData("likely", 0.55, 0.8, 0.675)]
    [InlineData("very likely", 0.8, 0.95, 0.875)]
    [InlineData("almost certain", 0.95, 0.99, 0.97)]
    public void WordsOfTheDirectiveStandForItsRanges(string words, double low, double high, double mid)
    {
        LikelihoodTerm term = Assert.IsType<LikelihoodTerm>(Likelihood.Find(LikelihoodScale.Icd203, words));
        Assert.Equal((words, low, high, mid), (term.Words, term.Low, term.High, term.Mid));
    }

    [Theory]
    [InlineData("impossible", 0, 0)]
    [InlineData("almost certainly not", 0.07, 0.05)]
    [InlineData("probably not", 0.3, 0.1)]
    [InlineData("chances about even", 0.5, 0.1)]
    [InlineData("probable", 0.75, 0.12)]
    [InlineData("almost certain", 0.93, 0.06)]
    [InlineData("certain", 1, 0)]
    public void WordsOfKentGiveOrTakeHisMargins(string words, double mid, double margin)
    {
        LikelihoodTerm term = Assert.IsType<LikelihoodTerm>(Likelihood.Find(LikelihoodScale.Kent, words));
        Assert.Equal(mid, term.Mid);
        Assert.Equal(mid - margin, term.Low, 1e-12);
        Assert.Equal(mid + margin, term.High, 1e-12);
    }

    [Theory]
    [InlineData("Remote", "almost no chance")]
    [InlineData("HIGHLY  improbable", "very unlikely")]
    [InlineData("improbable", "unlikely")]
    [InlineData("roughly even odds", "roughly even")]
    [InlineData(" probably ", "likely")]
    [InlineData("highly probable", "very likely")]
    [InlineData("Nearly\nCertain", "almost certain")]
    public void TheSecondRowReadsAsTheFirst(string written, string words) =>
        Assert.Equal(words, Likelihood.Find(LikelihoodScale.Icd203, written)?.Words);

    [Theory]
    [InlineData(LikelihoodScale.Icd203, "possible")]
    [InlineData(LikelihoodScale.Icd203, "virtually certain")]
    [InlineData(LikelihoodScale.Kent, "possible")]
    [InlineData(LikelihoodScale.None, "likely")]
    [InlineData(LikelihoodScale.Ipcc, "")]
    public void OtherWordsAreNoTerms(LikelihoodScale vocabulary, string words) => Assert.Null(Likelihood.Find(vocabulary, words));

    [Theory]
    [InlineData(LikelihoodScale.Icd203, 0.7, "likely")]
    [InlineData(LikelihoodScale.Icd203, 0.2, "very unlikely")]
    [InlineData(LikelihoodScale.Icd203, 0.45, "roughly even")]
    [InlineData(LikelihoodScale.Icd203, 0.55, "roughly even")]
    [InlineData(LikelihoodScale.Icd203, 0.8, "very likely")]
    [InlineData(LikelihoodScale.Icd203, 0.95, "almost certain")]
    [InlineData(LikelihoodScale.Icd203, 0.005, null)]
    [InlineData(LikelihoodScale.Icd203, 1, null)]
    [InlineData(LikelihoodScale.Kent, 0.15, null)]
    [InlineData(LikelihoodScale.Kent, 1, "certain")]
    [InlineData(LikelihoodScale.Ipcc, 0.97, "extremely likely")]
    [InlineData(LikelihoodScale.Ipcc, 0.7, "likely")]
    [InlineData(LikelihoodScale.Ipcc, 0.6, "about as likely as not")]
    [InlineData(LikelihoodScale.Ipcc, 0.005, "exceptionally unlikely")]
    public void ANumberTakesTheNarrowestWord(LikelihoodScale vocabulary, double probability, string? words) =>
        Assert.Equal(words, Likelihood.For(vocabulary, probability)?.Words);

    [Fact]
    public void EveryTermIsFoundByItsOwnWordsAndItsMiddleLiesInIt()
    {
        foreach (LikelihoodScale vocabulary in Enum.GetValues<LikelihoodScale>())
        {
            foreach (LikelihoodTerm term in Likelihood.TermsOf(vocabulary))
            {
                Assert.Same(term, Likelihood.Find(vocabulary, term.Words.ToUpperInvariant()));
                Assert.All(term.Synonyms, synonym => Assert.Same(term, Likelihood.Find(vocabulary, synonym)));
                Assert.InRange(term.Mid, term.Low, term.High);
            }
        }
    }

    [Theory]
    [InlineData(LikelihoodScale.Icd203, "LIKELY", true)]
    [InlineData(LikelihoodScale.Icd203, "Nearly", true)]
    [InlineData(LikelihoodScale.Icd203, "remote", true)]
    [InlineData(LikelihoodScale.Icd203, "certain", false)]
    [InlineData(LikelihoodScale.Kent, "certain", true)]
    [InlineData(LikelihoodScale.None, "likely", false)]
    [InlineData(LikelihoodScale.Icd203, "almos", false)]
    [InlineData(LikelihoodScale.Ipcc, "uncharacteristically", false)]
    [InlineData(LikelihoodScale.Ipcc, "", false)]
    public void AWordBeginsTheTermsOfOneVocabulary(LikelihoodScale vocabulary, string word, bool begins) =>
        Assert.Equal(begins, Likelihood.Begins(vocabulary, word));
}
