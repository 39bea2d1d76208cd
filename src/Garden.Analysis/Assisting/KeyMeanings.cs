using System.Collections.Frozen;

namespace Garden.Analysis.Assisting;

/// <summary>What each key says, in a sentence for whoever points at it in an editor.</summary>
internal static class KeyMeanings
{
    /// <summary>Keys of nested entries, by their names in the declared table.</summary>
    public static readonly FrozenDictionary<string, string> Entries = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a date"] = "What the number was from that day on, and why. The same number twice means: reconsidered, unchanged.",
        ["by"] = "The day by which it will have come out. A month, a quarter or a year means its last day.",
        ["reviewed"] = "The day on which you last looked at it.",
        ["resolved"] = "How it came out, and when. From then on its number is history, and is scored.",
        ["for"] = "What speaks for it.",
        ["against"] = "What speaks against it.",
        ["if"] = "What its number would be if another belief turned out true.",
        ["if not"] = "What its number would be if another belief turned out false.",
        ["implies"] = "Beliefs that follow from it: they cannot be less likely.",
        ["excludes"] = "Beliefs that cannot hold together with it.",
        ["and"] = "It says that all of these hold together.",
        ["one-of"] = "A set of beliefs of which exactly one holds: their numbers sum to 100%.",
        ["exclusive"] = "A set of beliefs of which at most one holds: their numbers sum to no more than 100%.",
        ["base rate"] = "How often things of its kind come out.",
        ["importance"] = "How much it matters to you. What is due is listed by it.",
        ["forecast"] = "A public forecast of the same question.",
        ["confidence"] = "Its number, where the line itself has none.",
        ["touches"] = "The beliefs and pages that it bears on.",
        ["answered"] = "The day on which it was answered, and the answer.",
        ["moves"] = "A belief that it would move, and where to.",
        ["likelihood"] = "How likely it is to happen, and until when.",
        ["state"] = "Whether it has happened.",
        ["fired"] = "The day on which it happened.",
        ["expired"] = "The day from which it can no longer happen.",
        ["moved"] = "A belief that this reading moved, with the number before and after.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Keys of front matter, by their own names.</summary>
    public static readonly FrozenDictionary<string, string> FrontMatter = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = "The title. Without it the first heading of level 1 counts, then the file name.",
        ["date"] = "When it was published.",
        ["url"] = "Where the source is. A note with an address counts as someone else's text.",
        ["author"] = "Whose it is; several as a list.",
        ["published"] = "When it appeared: `1950`, `1950-01` or `1950-01-31`.",
        ["read"] = "When you read it, as exactly as you know.",
        ["takeaway"] = "What stayed, in one line.",
        ["description"] = "One sentence.",
        ["area"] = "The part of the garden it belongs to; each area has a page.",
        ["status"] = "How far it is: one of the garden's stages.",
        ["reviewed"] = "The day you last read it through.",
        ["review-every"] = "When to read it again: `180`, `180d`, `26w`, `6m`, `1y`.",
        ["related"] = "Ids of other topics, each alone or with a word for how: `{to: norms, how: depends on}`.",
        ["topics"] = "Ids of the topics it belongs to.",
        ["tags"] = "A list, or one text with commas or blanks between them; `energy/wind` is a tag below `energy`.",
        ["aliases"] = "Other names for links; one with a leading `/` is an address where the page once was.",
        ["redirect-from"] = "Addresses where the page once was; each sends its readers on.",
        ["slug"] = "Its id, and the last part of its address; the file's name still works in links.",
        ["order"] = "A number: pages of an area with smaller ones come first.",
        ["lang"] = "The language of its text, where it is not the garden's: `de`.",
        ["dir"] = "The direction of its text, where it is not that of its language: `rtl`.",
        ["stub"] = "`true`: unfinished, and known to be. Open prompts are warnings and not errors.",
        ["updated"] = "When it last changed in substance.",
        ["source"] = "Where it first appeared: an address or words.",
        ["created"] = "When it was begun.",
        ["unlisted"] = "`true`: published, but in no index, feed or search.",
        ["draft"] = "`true`: not published, unless you build with `--drafts`.",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
