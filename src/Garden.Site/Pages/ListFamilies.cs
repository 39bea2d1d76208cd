using System.Collections.Frozen;
using Garden.Site.Views;
using Garden.Site.Wording;

namespace Garden.Site.Pages;

/// <summary>Lists of the whole garden that answer questions of one kind: each leads to the others.</summary>
internal static class ListFamilies
{
    private static readonly (Sentence Words, string Address, Func<SiteContext, bool> IsWanted)[][] Families =
    [
        [
            (Sentences.BesideQuestions, DerivedAddress.Uncertainties, UncertaintiesPages.IsWanted),
            (Sentences.BesideUpdates, DerivedAddress.Updates, UpdatesPages.IsWanted),
            (Sentences.BesideCruxes, DerivedAddress.Cruxes, CruxesPages.IsWanted),
            (Sentences.BesideAgenda, DerivedAddress.Agenda, AgendaPages.IsWanted),
        ],
        [
            (Sentences.BesideChanges, DerivedAddress.Changes, ChangesPages.IsWanted),
            (Sentences.BesideEvidence, DerivedAddress.Evidence, EvidencePages.IsWanted),
            (Sentences.BesideReading, DerivedAddress.Reading, ReadingPages.IsWanted),
            (Sentences.BesideIdle, DerivedAddress.ReadingThatMovedNothing, ReadingPages.IsIdleWanted),
        ],
        [
            (Sentences.BesideAreas, DerivedAddress.Areas, AreaPages.IsWanted),
            (Sentences.BesideTags, DerivedAddress.Tags, TagPages.IsWanted),
            (Sentences.BesideStubs, DerivedAddress.Stubs, StubsPages.IsWanted),
        ],
    ];

    /// <summary>The addresses of those lists that a site has.</summary>
    public static FrozenSet<string> Of(SiteContext site) => Families.SelectMany(family => family).Where(list => list.IsWanted(site)).Select(list => list.Address).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lists of the family of the one at an address, itself among them; null where it has no other.</summary>
    public static IReadOnlyList<LinkView>? Beside(PageScope scope, string address)
    {
        (Sentence Words, string Address)[] lists =
        [
            .. (Families.FirstOrDefault(family => family.Any(list => list.Address == address)) ?? [])
                .Where(list => scope.Site.Lists.Contains(list.Address))
                .Select(list => (list.Words, list.Address)),
        ];
        return lists.Length < 2 ? null : ListPages.OrdersOf(scope, lists, address);
    }

    /// <summary>Which entry at the head of a site leads to the page at an address, by the lists that begin its address: regions and lists of them are found on the map. Null when none does.</summary>
    public static string? HeadOf(string address)
    {
        bool Has((Sentence, string Address, Func<SiteContext, bool>) list) => address.StartsWith(list.Address, StringComparison.Ordinal);
        return Array.Exists(Families[0], Has) ? DerivedAddress.Uncertainties
            : Array.Exists(Families[1], Has) ? DerivedAddress.Changes
            : Array.Exists(Families[2], Has) || address.StartsWith(DerivedAddress.Topics, StringComparison.Ordinal) ? DerivedAddress.Map
            : null;
    }
}
