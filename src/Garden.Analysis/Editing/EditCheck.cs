using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>Reads an edited page again and lets the edit pass only if the page says what was meant, and nothing else changed.</summary>
internal static class EditCheck
{
    /// <summary>The page would say something else.</summary>
    public static readonly Refusal Unlike = new(
        "the page would not say what was meant after the edit", "look for Markdown in the new words that means something here, or edit the file by hand");

    /// <summary>Checks the edit of a belief.</summary>
    /// <param name="change">What the belief says afterwards, from what it says now.</param>
    public static Result<PageEdit, Refusal> Of(OpenPage page, Belief belief, PageEdit edit, Func<BeliefFacts, BeliefFacts> change)
    {
        if (edit.Edits.Any(one => page.Text[one.Span.Start..one.Span.End] is var gone && Comments.Without(gone) != gone))
        {
            return new Refusal("a comment stands inside what would be written anew, and would be lost", "move the comment behind the number first");
        }

        OpenPage after = page.With(edit.After);
        Belief? changed = after.Topic?.Beliefs.FirstOrDefault(candidate => candidate.Id == belief.Id);
        int filled = belief.Estimate is { IsUnset: true } && changed?.Estimate is { IsUnset: false } ? 1 : 0;
        bool isMeant = changed is not null
            && BeliefFacts.Of(changed, after.Text) == change(BeliefFacts.Of(belief, page.Text))
            && IsSame(page, after, belief.Id, filled);
        return isMeant ? edit : Unlike;
    }

    /// <summary>Checks the edit of a region's front matter.</summary>
    /// <param name="isMeant">Whether the region then says what was meant.</param>
    public static Result<PageEdit, Refusal> Of(OpenPage page, PageEdit edit, Func<Topic, bool> isMeant)
    {
        OpenPage after = page.With(edit.After);
        return after.Topic is Topic topic && isMeant(topic) && IsSame(page, after, except: null, filled: 0) ? edit : Unlike;
    }

    private static bool IsSame(OpenPage before, OpenPage after, string? except, int filled) =>
        before.File.Damage is null
        && before.Topic is Topic then
        && after.Topic is Topic now
        && after.Errors <= before.Errors
        && now.Placeholders.Length == then.Placeholders.Length - filled
        && PageFacts.Of(before, then, except).SequenceEqual(PageFacts.Of(after, now, except), StringComparer.Ordinal);
}
