using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Editing;

/// <summary>Numbers that were revised in place, <c>~~50%~~ 60%</c> or <c>50% → 60%</c>: a further one is written behind them, so that the one before stays true.</summary>
internal static class InPlaceRevision
{
    /// <summary>The edit by which the number that such a line has becomes the one before.</summary>
    /// <param name="text">The page.</param>
    /// <param name="old">The number as it stands; its <see cref="Estimate.Previous"/> is not null.</param>
    /// <param name="number">The new number as it is written, its range behind it.</param>
    /// <param name="isWord">Whether that is a word of likelihood, which needs a mark.</param>
    public static TextEdit Appended(string text, Estimate old, string number, bool isWord)
    {
        bool isStruck = text.AsSpan(old.Span.Start).StartsWith("~~");
        SourceSpan now = old.NumberSpan with { End = old.Span.End };
        bool isMarked = isStruck && text[now.Start - 1] is '~' or '≈' && !text.AsSpan(0, now.Start).EndsWith("~~");
        now = isMarked ? now with { Start = now.Start - 1 } : now;
        string mark = isMarked || isWord ? "~" : "";
        return isStruck
            ? new TextEdit(now, $"~~{text[old.NumberSpan.Start..old.Span.End]}~~ {mark}{number}")
            : new TextEdit(new SourceSpan(old.Span.End, old.Span.End), $" → {mark}{number}");
    }
}
