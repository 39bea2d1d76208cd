using Garden.Analysis.Forecasting;
using Garden.Analysis.Linking;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>Finds the belief that the writer names on the command line.</summary>
public static class BeliefName
{
    /// <summary>
    /// The belief named <c>topics/norms#labs-publish</c>, <c>norms#labs-publish</c>, or by its id alone, <c>#^labs-publish</c> too, where only one belief has it.
    /// </summary>
    public static Result<PlacedBelief, Refusal> Find(Corpus corpus, string typed)
    {
        int hash = typed.LastIndexOf('#');
        string id = typed[(hash + 1)..].TrimStart('^');
        PlacedBelief[] all = [.. PlacedBelief.All(corpus)];
        PlacedBelief[] here = all;
        if (hash > 0)
        {
            if (!PageName.Find(corpus.Topics, typed[..hash]).TryGet(out Topic? topic, out Refusal? unknown))
            {
                return unknown;
            }

            here = [.. all.Where(placed => placed.Topic.Name == topic.Name)];
        }

        PlacedBelief[] found = [.. here.Where(placed => placed.Belief.Id == id)];
        found = found.Length > 0 ? found : [.. here.Where(placed => placed.Belief.Id.Equals(id, StringComparison.OrdinalIgnoreCase))];
        return found switch
        {
            [PlacedBelief one] => one,
            [] => Unknown(typed, id, here),
            _ => new Refusal($"'{id}' is the id of {found.Length} beliefs", $"name the page too: {string.Join(" or ", found.Select(placed => placed.Name))}"),
        };
    }

    private static Refusal Unknown(string typed, string id, PlacedBelief[] known)
    {
        string? nearest = NearestName.Of(id, known.Select(placed => placed.Belief.Id));
        string suggestion = nearest is null ? "" : $"; did you mean '{known.First(placed => placed.Belief.Id == nearest).Name}'?";
        return new Refusal($"there is no belief '{typed}'{suggestion}", "run 'garden list beliefs' for the names");
    }
}
