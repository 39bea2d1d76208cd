namespace Garden.Site.Wording;

/// <summary>What stands among the writer's own prose.</summary>
internal static partial class Sentences
{
    public static readonly Sentence TaskDone = new("task-done");
    public static readonly Sentence TaskOpen = new("task-open");
    public static readonly Sentence Details = new("details");
    public static readonly Sentence EmbedFrom = new("embed-from", "link");
    public static readonly Sentence TagsTitle = new("tags-title");
    public static readonly Sentence TagsAbout = new("tags-about");
    public static readonly Sentence CalloutNote = new("callout-note");
    public static readonly Sentence CalloutAbstract = new("callout-abstract");
    public static readonly Sentence CalloutInfo = new("callout-info");
    public static readonly Sentence CalloutTodo = new("callout-todo");
    public static readonly Sentence CalloutTip = new("callout-tip");
    public static readonly Sentence CalloutImportant = new("callout-important");
    public static readonly Sentence CalloutSuccess = new("callout-success");
    public static readonly Sentence CalloutQuestion = new("callout-question");
    public static readonly Sentence CalloutWarning = new("callout-warning");
    public static readonly Sentence CalloutCaution = new("callout-caution");
    public static readonly Sentence CalloutFailure = new("callout-failure");
    public static readonly Sentence CalloutDanger = new("callout-danger");
    public static readonly Sentence CalloutBug = new("callout-bug");
    public static readonly Sentence CalloutExample = new("callout-example");
    public static readonly Sentence CalloutQuote = new("callout-quote");

    /// <summary>The name of a kind of remark that tools know.</summary>
    public static Sentence CalloutOf(string kind) => new("callout-" + kind);
}
