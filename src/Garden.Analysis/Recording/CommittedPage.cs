using System.Collections.Immutable;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Recording;

/// <summary>A belief in an earlier version of a page.</summary>
/// <param name="OwnId">The id that the writer gave; null where there is none.</param>
/// <param name="Claim">The claim, links named as they are written.</param>
/// <param name="Estimate">Its number; null where there is none.</param>
/// <param name="Why">The reason in its line, in the same way; null where there is none.</param>
internal sealed record CommittedBelief(string? OwnId, string Claim, Estimate? Estimate, string? Why)
{
    /// <summary>The number, 0–1.</summary>
    public double? Number => Estimate?.Probability;

    /// <summary>Reads a belief of a page.</summary>
    public static CommittedBelief Of(Page page, Belief belief) => new(
        belief.HasExplicitId ? belief.Id : null, Words(page, belief.Claim), belief.Estimate, belief.Reason is { IsUnfilled: false } why && Words(page, why) is { Length: > 0 } words ? words : null);

    private static string Words(Page page, RichText text) => text.Plain(index => page.References[index].Written);
}

/// <summary>The beliefs of an earlier version of a page, by what they are known by.</summary>
internal sealed class CommittedVersion
{
    /// <summary>No beliefs.</summary>
    public static readonly CommittedVersion Empty = new([]);

    private readonly Dictionary<string, CommittedBelief?> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommittedBelief?> _byClaim = new(StringComparer.Ordinal);

    public CommittedVersion(ImmutableArray<CommittedBelief> beliefs)
    {
        Beliefs = beliefs;
        foreach (CommittedBelief belief in beliefs)
        {
            if (belief.OwnId is not null)
            {
                _byId[belief.OwnId] = _byId.ContainsKey(belief.OwnId) ? null : belief;
            }

            if (belief.Claim.Length > 0)
            {
                _byClaim[belief.Claim] = _byClaim.ContainsKey(belief.Claim) ? null : belief;
            }
        }
    }

    /// <summary>In the order of the page.</summary>
    public ImmutableArray<CommittedBelief> Beliefs { get; }

    /// <summary>The belief with one of some ids, else with one of some claims; null where none or several could be meant.</summary>
    public CommittedBelief? Find(IEnumerable<string> ids, IEnumerable<string> claims) => Single(_byId, ids, out CommittedBelief? known) || Single(_byClaim, claims, out known) ? known : null;

    /// <summary>Whether a belief with the claim had this very number.</summary>
    public bool Says(CommittedBelief other) => _byClaim.GetValueOrDefault(other.Claim)?.Number is double number && other.Number is double same && Math.Abs(number - same) < 1e-9;

    /// <summary>Whether some of the keys are there, and the one belief that they name; null where they name several.</summary>
    private static bool Single(Dictionary<string, CommittedBelief?> beliefs, IEnumerable<string> keys, out CommittedBelief? found)
    {
        found = null;
        bool isThere = false;
        foreach (string key in keys)
        {
            if (beliefs.TryGetValue(key, out CommittedBelief? belief))
            {
                found = isThere && !ReferenceEquals(found, belief) ? null : belief;
                isThere = true;
            }
        }

        return isThere;
    }
}

/// <summary>Reads earlier versions of pages, several at a time where they are expected, and keeps the last few: the version before one change is the version after the next.</summary>
/// <param name="prefix">The path of the content folder, ending in <c>/</c>.</param>
/// <param name="reader">Reads a page.</param>
/// <param name="isOfGarden">Whether a file at a path inside the content folder belongs to the garden.</param>
internal sealed class CommittedPages(string prefix, GardenSettings settings, PageReader reader, Func<string, bool> isOfGarden)
{
    private const int Kept = 1_000;

    private readonly Dictionary<(string Path, string Id), CommittedVersion> _known = [];
    private readonly Queue<(string Path, string Id)> _order = new();
    private readonly Dictionary<(string Path, string Id), Task<CommittedVersion>> _coming = [];

    /// <summary>Reads the content of a version now, and begins to read its beliefs beside whatever else goes on: it will be asked for soon.</summary>
    public void Expect(CommittedText text)
    {
        if (!_known.ContainsKey((text.Path, text.Id)) && !_coming.ContainsKey((text.Path, text.Id)) && ContentOf(text) is ReadOnlyMemory<byte> content)
        {
            _coming.Add((text.Path, text.Id), Task.Run(() => Read(text.Path, content)));
        }
    }

    /// <summary>The beliefs of a version; none where it is no topic, cannot be read, or was kept back: what was said in private stays there.</summary>
    public CommittedVersion Of(CommittedText text)
    {
        if (_known.TryGetValue((text.Path, text.Id), out CommittedVersion? known))
        {
            return known;
        }

        CommittedVersion version = _coming.Remove((text.Path, text.Id), out Task<CommittedVersion>? coming) ? coming.GetAwaiter().GetResult()
            : ContentOf(text) is ReadOnlyMemory<byte> content ? Read(text.Path, content)
            : CommittedVersion.Empty;
        _known.Add((text.Path, text.Id), version);
        _order.Enqueue((text.Path, text.Id));
        if (_order.Count > Kept)
        {
            _known.Remove(_order.Dequeue());
        }

        return version;
    }

    /// <summary>The content of a version; null where it is none of the garden, by its place or name at that time, or larger than is read.</summary>
    private ReadOnlyMemory<byte>? ContentOf(CommittedText text) =>
        text.Path.StartsWith(prefix, StringComparison.Ordinal) && isOfGarden(text.Path[prefix.Length..]) ? text.Read() : null;

    private CommittedVersion Read(string path, ReadOnlyMemory<byte> content)
    {
        PageReading reading = PageReading.Of(SourceDecoder.Decode(path, content.Span), PagePlace.Of(path[prefix.Length..]), settings, reader);
        return reading.Page?.Page is Topic topic && topic.Privacy.On(DateOnly.MinValue) == PageHiding.None ? new CommittedVersion([.. topic.Beliefs.Select(belief => CommittedBelief.Of(topic, belief))]) : CommittedVersion.Empty;
    }
}
