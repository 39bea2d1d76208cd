using Garden.Language.Parsing.Vocabulary;

namespace Garden.Language.Parsing.Estimates;

/// <summary>The words around a number that tell what it is, in the garden's language and English. Safe for use by several threads.</summary>
internal sealed class EstimateWords(Lexicon lexicon)
{
    /// <summary>Belong to the number and to nothing else: <c>about 70%</c>.</summary>
    public WordSet About { get; } = Set(lexicon, "about");

    /// <summary>Lead from the number to the reason and say nothing themselves: <c>because</c>.</summary>
    public PhraseSet Because { get; } = new(Words(lexicon, "because"));

    /// <summary>Begin a reason and belong to it: <c>if</c>.</summary>
    public WordSet If { get; } = Set(lexicon, "if");

    /// <summary>Before a marked number they make it an amount: <c>by ~40%</c>, <c>reduces ~40%</c>.</summary>
    public WordSet Amount { get; } = Set(lexicon, "amount");

    /// <summary>Behind a marked number they make it a share of something: <c>~70% of crews</c>.</summary>
    public WordSet Share { get; } = Set(lexicon, "share");

    /// <summary>Behind a number they say of what it is a share: <c>60% of the crews</c>.</summary>
    public WordSet Partitives { get; } = new(lexicon.List("partitives"));

    /// <summary>Behind a number they say that it is a probability: <c>70% chance</c>, <c>70% confident</c>.</summary>
    public WordSet Sure { get; } = Set(lexicon, "sure");

    /// <summary>Lead from such words to the claim: <c>that</c>.</summary>
    public WordSet That { get; } = Set(lexicon, "that");

    /// <summary>Begin the claim behind a number: <c>70% that</c>.</summary>
    public WordSet Clause { get; } = Set(lexicon, "clause");

    /// <summary>Stand between a number and the word that calls it a probability: <c>70 % de chances</c>.</summary>
    public WordSet Bridge { get; } = Set(lexicon, "bridge");

    /// <summary>Stand for "about" with a full stop behind them: <c>c. 70%</c>.</summary>
    public WordSet Shortened { get; } = Set(lexicon, "shortened");

    /// <summary>Say before a second number that it replaces the first: <c>now 55%</c>, <c>EDIT: 55%</c>.</summary>
    public PhraseSet Revises { get; } = new(Words(lexicon, "revises"));

    /// <summary>Say beside a second number that it holds in the other case: <c>20% otherwise</c>.</summary>
    public PhraseSet Instead { get; } = new(Words(lexicon, "instead"));

    /// <summary>Join a number with another that may hold as well: <c>40% or 50%</c>.</summary>
    public PhraseSet Alternatives { get; } = new(lexicon.List("alternatives"));

    /// <summary>Say before a second number that it comes after the first: <c>80%, later 70%</c>.</summary>
    public PhraseSet Follows { get; } = new(Words(lexicon, "follows"));

    /// <summary>Say behind a number, before a name, whose it is: <c>40% says Bob</c>.</summary>
    public PhraseSet Attributions { get; } = new(Words(lexicon, "attributions"));

    /// <summary>Behind a number they make it a difference: <c>80% more likely</c>.</summary>
    public WordSet Compares { get; } = Set(lexicon, "compares");

    /// <summary>Make the number before them a bound: <c>40% or more</c>.</summary>
    public PhraseSet Bounds { get; } = new(Words(lexicon, "bounds"));

    /// <summary>Phrases by which the writer speaks before a number that is then called a probability: <c>I'm</c> (70% sure).</summary>
    public PhraseSet Speaker { get; } = new(Words(lexicon, "speaker"));

    /// <summary>Phrases before a number that can be nothing but a probability: <c>I'd say</c>.</summary>
    public PhraseSet Says { get; } = new(Words(lexicon, "says"));

    /// <summary>Labels of a number: <c>Confidence:</c>, <c>Probability</c>.</summary>
    public PhraseSet Label { get; } = new([.. Words(lexicon, "label"), .. lexicon.Table("keys").WordsOf("confidence"), .. lexicon.Table("parts").WordsOf("estimate")]);

    /// <summary>Stand before such a label and belong to it: <c>my probability</c>.</summary>
    public WordSet LabelLeads { get; } = Set(lexicon, "label-leads");

    /// <summary>Lead from a label to its number: <c>probability is 70%</c>.</summary>
    public PhraseSet LabelJoints { get; } = new(Words(lexicon, "label-joints"));

    /// <summary>Say how likely something is and are no words of a vocabulary with numbers: <c>highly likely</c>.</summary>
    public PhraseSet Likelihoods { get; } = new(Words(lexicon, "likelihoods"));

    /// <summary>What an entry may be called before its number or its claim: <c>Belief 2:</c>.</summary>
    public PhraseSet Entry { get; } = new(lexicon.Table("parts").WordsOf("claim"));

    /// <summary>Stand before the number of an entry: <c>No. 3</c>.</summary>
    public PhraseSet Counter { get; } = new(lexicon.Table("parts").WordsOf("number").Where(word => char.IsLetter(word[0])).Select(word => word.TrimEnd('.')));

    /// <summary>They turn a number's meaning round: <c>not</c>, <c>never</c>.</summary>
    public WordSet Negation { get; } = Set(lexicon, "negation");

    /// <summary>Negations that, with words behind them, speak of something else than the claim: <c>no idea why</c>, <c>against all odds</c>.</summary>
    public WordSet Nothings { get; } = Set(lexicon, "nothings");

    /// <summary>Call a number one of the opposite, alone or as a label: <c>Doubt: 70%</c>, <c>30% doubt</c>.</summary>
    public PhraseSet Doubts { get; } = new(Words(lexicon, "doubts"));

    /// <summary>Name the opposite, as a label behind the claim or beside a word for a probability: <c>probability of failure</c>.</summary>
    public PhraseSet Opposites { get; } = new(Words(lexicon, "opposites"));

    /// <summary>Words for a probability that are no label of one: <c>risk of being wrong</c>.</summary>
    public WordSet Risks { get; } = Set(lexicon, "risks");

    /// <summary>Whose number stands behind them when it is not the writer's: <c>Market: 40%</c>.</summary>
    public WordSet Others { get; } = Set(lexicon, "others");

    /// <summary>In brackets at a claim's start they say that it needs no number: <c>(Normative.)</c>.</summary>
    public WordSet Numberless { get; } = Set(lexicon, "numberless");

    /// <summary>Whether a point parts thousands in the language of the page: <c>1.200</c> boats.</summary>
    public bool HasPointsInThousands { get; } = lexicon.List("thousands").Contains(".", StringComparer.Ordinal);

    private static WordSet Set(Lexicon lexicon, string name) => new(Words(lexicon, name));

    private static IEnumerable<string> Words(Lexicon lexicon, string name) => lexicon.Table("estimates").WordsOf(name);
}
