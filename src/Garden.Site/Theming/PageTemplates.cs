using Garden.Site.Views;

namespace Garden.Site.Theming;

/// <summary>The templates that a theme must have, each with the view that it shows.</summary>
internal static class PageTemplates
{
    public const string Home = "home";
    public const string Topic = "topic";
    public const string Essay = "essay";
    public const string ReadingNote = "reading";
    public const string Page = "page";
    public const string List = "list";
    public const string Beliefs = "beliefs";
    public const string Agenda = "agenda";
    public const string Map = "map";
    public const string Calibration = "calibration";
    public const string NotFound = "404";

    /// <summary>Every page's template and its view.</summary>
    public static IReadOnlyList<(string Template, Type View)> All { get; } =
    [
        (Topic, typeof(TopicView)),
        (Essay, typeof(EssayView)),
        (ReadingNote, typeof(ReadingNoteView)),
        (Page, typeof(PlainPageView)),
        (Home, typeof(HomeView)),
        (List, typeof(ListView)),
        (Beliefs, typeof(BeliefsView)),
        (Agenda, typeof(AgendaView)),
        (Map, typeof(MapView)),
        (Calibration, typeof(CalibrationView)),
        (NotFound, typeof(NotFoundView)),
    ];
}
