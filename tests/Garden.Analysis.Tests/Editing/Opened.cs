using System.Globalization;
using Garden.Analysis.Editing;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Editing;

/// <summary>Pages and edits for the tests of this folder.</summary>
internal static class Opened
{
    public static readonly DateOnly Day = new(2026, 6, 1);

    public static OpenPage Page(string text, string path = "topics/page.md") =>
        new(new SourceFile("input/" + path, text), PagePlace.Of(path), GardenSettings.Default);

    /// <summary>The belief with an id.</summary>
    public static Belief Belief(this OpenPage page, string id) => page.Topic!.Beliefs.First(belief => belief.Id == id);

    /// <summary>Moves the belief <c>^a</c> of a page.</summary>
    public static Result<PageEdit, Refusal> Move(string text, string number, string why = "a letter", bool rewrite = false)
    {
        OpenPage page = Page(text);
        return BeliefMoving.Move(page, page.Belief("a"), new BeliefMoveRequest(number, why, Day, rewrite));
    }

    /// <summary>A page whose beliefs section holds these lines.</summary>
    public static string Beliefs(params string[] lines) => "## Beliefs\n\n" + string.Concat(lines.Select(line => line + "\n"));

    /// <summary>The text after an edit that must be possible.</summary>
    public static string Text(this Result<PageEdit, Refusal> attempt)
    {
        Assert.True(attempt.TryGet(out PageEdit? edit, out Refusal? refusal), refusal?.Message);
        return edit.After;
    }

    /// <summary>The message of a refusal; an edit fails the test.</summary>
    public static string Message(this Result<PageEdit, Refusal> attempt)
    {
        Assert.NotNull(attempt.Failure);
        return attempt.Failure.Message;
    }

    public static DateOnly Date(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
}
