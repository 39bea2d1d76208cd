namespace Garden.Editing;

/// <summary>Words from the command line that become a line of a page.</summary>
internal static class EntryText
{
    /// <summary>Why words cannot be written on one line; null when they can.</summary>
    public static Refusal? Fault(string words, string option)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return new Refusal($"{option} says nothing", "give the reason in a line of words");
        }

        return words.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')
            ? new Refusal($"{option} has a line break or another character that cannot be seen", "give the reason in one line")
            : null;
    }
}
