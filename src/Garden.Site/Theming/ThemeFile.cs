namespace Garden.Site.Theming;

/// <summary>A file of a theme as the edge read it.</summary>
/// <param name="Path">Path inside the theme's folder, parts joined by <c>/</c>: <c>templates/topic.sbn</c>.</param>
/// <param name="IsBuiltIn">Whether the program brings it along, so that nobody is to be told what is wrong with it.</param>
public sealed record ThemeFile(string Path, ReadOnlyMemory<byte> Content, bool IsBuiltIn = false);
