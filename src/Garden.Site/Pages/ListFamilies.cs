using Garden.Site.Views;

namespace Garden.Site.Pages;

/// <summary>Lists of the whole garden that answer questions of one kind: each leads to the others.</summary>
internal static class ListFamilies
{
    private static readonly (string Words, string Address, Func<SiteContext, bool> IsWanted)[][] Families =
    [
        [
            ("questions", DerivedAddress.Uncertainties, UncertaintiesPages.IsWanted),
            ("what would update me", DerivedAddress.Updates, UpdatesPages.IsWanted),
            ("worth finding out", DerivedAddress.Cruxes, CruxesPages.IsWanted),
            ("what comes due", DerivedAddress.Agenda, AgendaPages.IsWanted),
        ],
        [
            ("changes", DerivedAddress.Changes, ChangesPages.IsWanted),
            ("what the numbers rest on", DerivedAddress.Evidence, EvidencePages.IsWanted),
            ("reading log", DerivedAddress.Reading, ReadingPages.IsWanted),
            ("moved nothing", DerivedAddress.ReadingThatMovedNothing, ReadingPages.IsIdleWanted),
        ],
    ];

    /// <summary>The lists of the family of the one at an address, itself among them; null where it has no other.</summary>
    public static IReadOnlyList<LinkView>? Beside(PageScope scope, string address)
    {
        (string Words, string Address)[] lists =
        [
            .. (Families.FirstOrDefault(family => family.Any(list => list.Address == address)) ?? [])
                .Where(list => list.IsWanted(scope.Site))
                .Select(list => (list.Words, list.Address)),
        ];
        return lists.Length < 2 ? null : ListPages.OrdersOf(scope, lists, address);
    }
}
