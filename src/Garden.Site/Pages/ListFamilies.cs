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

    /// <summary>The lists of the family of the one at an address, itself among them; null where it has no other.</summary>
    public static IReadOnlyList<LinkView>? Beside(PageScope scope, string address)
    {
        (Sentence Words, string Address)[] lists =
        [
            .. (Families.FirstOrDefault(family => family.Any(list => list.Address == address)) ?? [])
                .Where(list => list.IsWanted(scope.Site))
                .Select(list => (list.Words, list.Address)),
        ];
        return lists.Length < 2 ? null : ListPages.OrdersOf(scope, lists, address);
    }
}
