namespace Garden.Analysis.Linking;

/// <summary>Of what an id is made that a writer gives to a place: <c>^labs-publish</c>.</summary>
internal static class IdCharacters
{
    /// <summary>Whether a character may stand in one: Latin letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool Has(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
