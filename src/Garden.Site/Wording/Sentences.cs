using System.Collections.Immutable;
using System.Reflection;
using Garden.Language.Model;

namespace Garden.Site.Wording;

/// <summary>The sentences that the program itself says; templates have others. Each stands in the theme's files of words under its key.</summary>
internal static partial class Sentences
{
    public static readonly Sentence PageOf = new("page-of", "page", "pages");
    public static readonly Sentence AndMore = new("and-more", "count");
    public static readonly Sentence AndRegionsMore = new("and-regions-more", "count");
    public static readonly Sentence AndBeliefsMore = new("and-beliefs-more", "count");
    public static readonly Sentence PartOf = new("of", "part", "all");
    public static readonly Sentence Regions = new("regions", "count");
    public static readonly Sentence Beliefs = new("beliefs", "count");
    public static readonly Sentence RegionsWord = new("regions-word", "count");
    public static readonly Sentence AreasWord = new("areas-word", "count");
    public static readonly Sentence BeliefsWord = new("beliefs-word", "count");
    public static readonly Sentence Elsewhere = new("elsewhere");

    public static readonly Sentence NavMap = new("nav-map");
    public static readonly Sentence NavBeliefs = new("nav-beliefs");
    public static readonly Sentence NavQuestions = new("nav-questions");
    public static readonly Sentence NavChanges = new("nav-changes");
    public static readonly Sentence NavEssays = new("nav-essays");
    public static readonly Sentence NavCalibration = new("nav-calibration");
    public static readonly Sentence NavReading = new("nav-reading");
    public static readonly Sentence NavEvidence = new("nav-evidence");
    public static readonly Sentence NavUpdates = new("nav-updates");
    public static readonly Sentence NavCruxes = new("nav-cruxes");
    public static readonly Sentence NavAgenda = new("nav-agenda");
    public static readonly Sentence NavTags = new("nav-tags");
    public static readonly Sentence NavAreas = new("nav-areas");
    public static readonly Sentence NavStubs = new("nav-stubs");
    public static readonly Sentence BesideQuestions = new("beside-questions");
    public static readonly Sentence BesideUpdates = new("beside-updates");
    public static readonly Sentence BesideCruxes = new("beside-cruxes");
    public static readonly Sentence BesideAgenda = new("beside-agenda");
    public static readonly Sentence BesideChanges = new("beside-changes");
    public static readonly Sentence BesideEvidence = new("beside-evidence");
    public static readonly Sentence BesideReading = new("beside-reading");
    public static readonly Sentence BesideIdle = new("beside-idle");
    public static readonly Sentence BesideAreas = new("beside-areas");
    public static readonly Sentence BesideTags = new("beside-tags");
    public static readonly Sentence BesideStubs = new("beside-stubs");

    public static readonly Sentence AreaNoBeliefs = new("area-no-beliefs");
    public static readonly Sentence AreaBeliefsOf = new("area-beliefs-of", "part", "count");
    public static readonly Sentence AreaRegionsOf = new("area-regions-of", "part", "count");
    public static readonly Sentence AreaFilled = new("area-filled", "beliefs", "regions");
    public static readonly Sentence AreaSentence = new("area-sentence", "filled");
    public static readonly Sentence AreaEmpty = new("area-empty");
    public static readonly Sentence RegionsHeading = new("regions-heading");
    public static readonly Sentence WordBelief = new("word-belief", Sentence.Count);
    public static readonly Sentence WordPage = new("word-page", Sentence.Count);
    public static readonly Sentence WordPoint = new("word-point", Sentence.Count);
    public static readonly Sentence WordBlank = new("word-blank", Sentence.Count);
    public static readonly Sentence NoBeliefsYet = new("no-beliefs-yet");
    public static readonly Sentence Reviewed = new("reviewed", "date");

    /// <summary>All of them, the words of the vocabularies among them.</summary>
    public static ImmutableArray<Sentence> All => Registry.Sentences;

    /// <summary>The word of a vocabulary: <c>icd203-very-likely</c>.</summary>
    public static Sentence Of(LikelihoodScale vocabulary, LikelihoodTerm term) => new($"{vocabulary.ToString().ToLowerInvariant()}-{term.Words.Replace(' ', '-')}");

    /// <summary>A class of its own, so that every sentence stands before they are gathered.</summary>
    private static class Registry
    {
        public static readonly ImmutableArray<Sentence> Sentences =
        [
            .. typeof(Sentences).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Sentence>(),
            .. Enum.GetValues<LikelihoodScale>().SelectMany(scale => Likelihood.TermsOf(scale).Select(term => Of(scale, term))),
        ];
    }
}
