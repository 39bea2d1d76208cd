using Garden.Language.Text;

namespace Garden.Language.Model;

/// <summary>A day that a page names, and where.</summary>
public readonly record struct WrittenDay(DateOnly Day, SourceSpan Span);

/// <summary>Where further entries of a list can be written without touching what is there.</summary>
/// <param name="At">Offset in the file.</param>
/// <param name="Before">What goes before the first new entry.</param>
/// <param name="Between">What goes between new entries.</param>
/// <param name="After">What goes after the last one.</param>
public sealed record ListSlot(int At, string Before, string Between, string After);
