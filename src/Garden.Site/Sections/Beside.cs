using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Model;

namespace Garden.Site.Sections;

/// <summary>The belief whose course stands behind that of another one.</summary>
/// <param name="Course">Its dated numbers, two or more, oldest first.</param>
internal sealed record Beside(PlacedBelief Other, (int Day, double At)[] Course)
{
    /// <summary>
    /// The first belief with a course among those that a belief names: what it implies, what it excludes, what decides its conditions, what
    /// it says together. Unlisted pages are passed over on listed ones, which show no numbers of theirs. Null when there is none.
    /// </summary>
    public static Beside? Of(RichTextWriter text, Belief belief)
    {
        GardenAsOf corpus = text.Scope.Corpus;
        IEnumerable<int> named =
        [
            .. belief.Implies.Select(relation => relation.Reference),
            .. belief.Excludes.Select(relation => relation.Reference),
            .. belief.Conditions.Select(condition => condition.Reference).OfType<int>(),
            .. belief.Conjuncts.Select(relation => relation.Reference),
        ];
        foreach (int reference in named)
        {
            if (corpus.PlaceOf(text.Page, reference) is not { Page: Topic topic, Item: Belief other } || ReferenceEquals(other, belief) || (topic.Unlisted && !text.Page.Unlisted))
            {
                continue;
            }

            (int Day, double At)[] course = Marks.Course.Of(other, corpus.Today);
            if (course.Length > 1)
            {
                return new Beside(new PlacedBelief(topic, other), course);
            }
        }

        return null;
    }
}
