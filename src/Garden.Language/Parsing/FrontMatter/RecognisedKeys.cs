using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Model;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>The keys of a page's front matter, told apart: those that the kind of page has, under their own names, and those of the writer's own.</summary>
/// <param name="Known">The keys of the kind, each once.</param>
/// <param name="Extra">Keys that <c>garden.yml</c> declares, and further names of a key that is there already.</param>
internal sealed record RecognisedKeys(FieldMap Known, ImmutableArray<FieldEntry> Extra)
{
    /// <summary>How many unknown keys of one page are told one by one.</summary>
    private const int MostUnknown = 5;

    /// <summary>Keys that the settings map to another one come before the synonyms that everybody has.</summary>
    private const int RankOfMapped = 1;

    /// <summary>Tells keys apart; what is to be said of them is added to the findings.</summary>
    public static RecognisedKeys Of(Findings findings, FieldMap map, PageKind kind, GardenSettings settings)
    {
        Dictionary<FrontMatterKey, List<(FieldEntry Entry, int Rank)>> known = [];
        List<FieldEntry> extra = [];
        List<FieldEntry> others = [];
        foreach (FieldEntry entry in map.Entries)
        {
            string normal = KeyName.Normal(entry.Key);
            bool isMapped = settings.KeyNames.TryGetValue(normal, out string? mapped);
            FrontMatterKey? key = FrontMatterKeys.Find(kind, mapped ?? entry.Key, out int rank);
            bool isOwn = settings.OwnKeys.Any(own => KeyName.Normal(own) == normal);
            if (isOwn && !entry.IsNothing)
            {
                extra.Add(entry);
            }

            if (key is not null)
            {
                rank += isMapped ? RankOfMapped : rank > 0 ? RankOfMapped : 0;
                (known.TryGetValue(key, out List<(FieldEntry Entry, int Rank)>? list) ? list : known[key] = []).Add((entry, rank));
            }
            else if (!isOwn)
            {
                others.Add(entry);
            }
        }

        ImmutableArray<FieldEntry>.Builder chosen = ImmutableArray.CreateBuilder<FieldEntry>();
        foreach ((FrontMatterKey key, List<(FieldEntry Entry, int Rank)> named) in known)
        {
            FieldEntry winner = named.OrderBy(one => one.Entry.IsNothing).ThenBy(one => one.Rank).ThenBy(one => one.Entry.Key != key.Name).First().Entry;
            chosen.Add(winner with { Key = key.Name, Written = winner.Key });
            foreach ((FieldEntry entry, int rank) in named.Where(one => !ReferenceEquals(one.Entry, winner) && !one.Entry.IsNothing))
            {
                findings.Add(Twice(findings, entry, winner, rank));
                extra.Add(entry);
            }
        }

        Tell(findings, others, map, kind, settings);
        return new RecognisedKeys(map with { Entries = chosen.ToImmutable() }, [.. extra.Distinct().OrderBy(entry => entry.KeySpan.Start)]);
    }

    /// <summary>The entry that a key has in front matter whatever it is called there; null when it has none.</summary>
    public static FieldEntry? Find(FieldMap map, FrontMatterKey key) =>
        map.Entries.FirstOrDefault(entry => key.Synonyms.Prepend(key.Name).Any(name => KeyName.Normal(name) == KeyName.Normal(entry.Key)));

    private static Diagnostic Twice(Findings findings, FieldEntry entry, FieldEntry winner, int rank)
    {
        string line = findings.Locate(winner.KeySpan).Start.Line.ToString(CultureInfo.InvariantCulture);
        return new Diagnostic
        {
            Rule = RuleDescriptor.UnknownKey,
            Severity = rank == 0 ? Severity.Warning : Severity.Info,
            Location = findings.Locate(entry.KeySpan),
            Message = $"{Findings.Quote(entry.Key)} says the same as {Findings.Quote(winner.Key)} on line {line}, which counts",
            Help = "keep one of them",
        };
    }

    /// <summary>Tells of keys that the kind of page does not have: one by one, but those that other tools write at once.</summary>
    private static void Tell(Findings findings, List<FieldEntry> others, FieldMap map, PageKind kind, GardenSettings settings)
    {
        FieldEntry[] rest = [.. others.Where(entry => !PrivacyReader.Reads(entry, settings) && !PrivacyDoubts.Has(entry, kind, settings))];
        FieldEntry[] foreign = [.. rest.Where(entry => ForeignKeys.Has(entry.Key))];
        FieldEntry[] unknown = [.. rest.Except(foreign)];
        foreach (FieldEntry entry in unknown.Take(MostUnknown))
        {
            string? near = FrontMatterKeys.Owners(entry.Key) is null ? FrontMatterKeys.Nearest(kind, entry.Key) : null;
            bool isFree = near is not null && map.Entries.All(other => KeyName.Normal(other.Key) != KeyName.Normal(near));
            string otherwise = FrontMatterKeys.Owners(entry.Key) is { } owners ? $"it is a key of {owners}" : $"its keys are {string.Join(", ", FrontMatterKeys.Of(kind))}";
            findings.Add(UnknownKeys.Finding(findings, entry, FrontMatterKeys.Singular(kind), Severity.Warning, near, isFree, otherwise));
        }

        if (unknown.Length > MostUnknown)
        {
            string more = (unknown.Length - MostUnknown).ToString(CultureInfo.InvariantCulture);
            findings.Report(
                RuleDescriptor.UnknownKey, Severity.Warning, unknown[MostUnknown].KeySpan, $"{more} more keys from here on are not known", "declare keys of your own under `keys:` in garden.yml");
        }

        if (foreign.Length > 0)
        {
            string names = string.Join(", ", foreign.Take(MostUnknown).Select(entry => Findings.Quote(entry.Key)));
            string more = foreign.Length > MostUnknown ? string.Create(CultureInfo.InvariantCulture, $" and {foreign.Length - MostUnknown} more") : "";
            findings.Report(
                RuleDescriptor.UnknownKey, Severity.Info, foreign[0].KeySpan, $"keys of other tools are not read here: {names}{more}", "leave them, or declare those that you use under `keys:` in garden.yml");
        }
    }
}
