using Garden.Forecasting;
using Garden.Model;
using Garden.Text;

namespace Garden.Editing;

/// <summary>Finds what the writer names on the command line.</summary>
public static class BeliefName
{
    /// <summary>
    /// The belief named <c>topics/norms#labs-publish</c>, <c>norms#labs-publish</c>, or by its id alone where only one belief has it.
    /// </summary>
    public static Attempt<PlacedBelief> Find(Corpus corpus, string typed)
    {
        int hash = typed.LastIndexOf('#');
        string id = typed[(hash + 1)..].TrimStart('^');
        PlacedBelief[] all = [.. PlacedBelief.All(corpus)];
        PlacedBelief[] here = all;
        if (hash >= 0)
        {
            if (!TopicName.Find(corpus, typed[..hash]).TryGet(out Topic? topic, out Refusal? unknown))
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

/// <summary>Finds the region that the writer names on the command line.</summary>
public static class TopicName
{
    /// <summary>The region with this id, path or file.</summary>
    public static Attempt<Topic> Find(Corpus corpus, string typed)
    {
        string name = typed.Replace('\\', '/').TrimEnd('/');
        name = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        Topic[] found =
        [
            .. corpus.Topics.Where(topic => Is(topic.Id, name) || Is(topic.Name, name) || Is(topic.Path[..^3], name)),
        ];
        if (found is [Topic one])
        {
            return one;
        }

        if (found.Length > 1)
        {
            return new Refusal($"'{typed}' could be {string.Join(" and ", found.Select(topic => topic.Name))}", "write the folder too");
        }

        string? nearest = NearestName.Of(name, corpus.Topics.SelectMany(topic => (string[])[topic.Id, topic.Name]));
        return new Refusal($"there is no topic '{typed}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}", "run 'garden list topics' for the names");
    }

    private static bool Is(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
