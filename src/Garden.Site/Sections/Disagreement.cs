using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Marks;
using Garden.Site.Wording;

namespace Garden.Site.Sections;

/// <summary>Where a reader can argue with a belief.</summary>
internal static class Disagreement
{
    private const int LongestTitle = 48;

    /// <summary>A new issue at the garden's feedback repository with claim, number and permalink filled in; null when there is no repository.</summary>
    public static string? Link(RichTextWriter text, Belief belief)
    {
        if (text.Scope.Site.Settings.Feedback is not string repository)
        {
            return null;
        }

        string claim = text.Plain(belief.Claim);
        string title = claim.Length <= LongestTitle ? claim : claim[..(char.IsHighSurrogate(claim[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] + "…";
        string address = (text.Scope.Site.Options.BaseUrl ?? "") + Address.Encode(text.Scope.Site.AddressOf(text.Page)) + "#" + Address.Encode(belief.Id);
        string number = EstimateMark.Short(text.Scope.Words, belief.Estimate) ?? text.Scope.Words.Say(Sentences.NoNumber);
        string body = text.Scope.Words.Say(Sentences.DisagreeBody, number, address);
        return $"https://github.com/{repository}/issues/new?title={WebUrl.Encode(title)}&body={WebUrl.Encode(body)}";
    }
}
