using System.Collections.Immutable;
using System.Globalization;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// What holds for YAML, TOML and JSON alike while one block is read: how much there may be of it, that no key stands twice, which
/// characters may come out of an escape. It lives as long as the reading of its block.
/// </summary>
internal sealed class FieldGuard(Findings findings, FieldLimits limits)
{
    /// <summary>After so many complaints the rest is noise.</summary>
    private const int MostFindings = 20;

    private int _keys;
    private int _nodes;

    /// <summary>Where mistakes are reported.</summary>
    public Findings Findings => findings;

    /// <summary>How much is read.</summary>
    public FieldLimits Limits => limits;

    /// <summary>Whether so much is wrong that reading should end.</summary>
    public bool HasEnough => findings.Count >= MostFindings;

    /// <summary>Counts a value; false, and reported, when it is one too many or too deep.</summary>
    /// <param name="level">How many lists and maps it stands in.</param>
    /// <param name="holdsMore">Whether it is a list or a map.</param>
    public bool Takes(SourceSpan span, int level, bool holdsMore)
    {
        if (++_nodes > limits.Nodes)
        {
            findings.Error(RuleDescriptor.OversizedInput, span, string.Create(CultureInfo.InvariantCulture, $"{limits.Name} has more than {limits.Nodes} values"));
            return false;
        }

        if (!holdsMore || level < limits.Depth)
        {
            return true;
        }

        TooDeep(span);
        return false;
    }

    /// <summary>Reports nesting beyond the limit.</summary>
    public void TooDeep(SourceSpan span) =>
        findings.Error(RuleDescriptor.MalformedFrontMatter, span, string.Create(CultureInfo.InvariantCulture, $"{limits.Name} is nested more than {limits.Depth} levels deep"));

    /// <summary>Counts a key; false, and reported, when it is one too many.</summary>
    public bool TakesKey(SourceSpan span)
    {
        if (++_keys <= limits.Keys)
        {
            return true;
        }

        findings.Error(RuleDescriptor.OversizedInput, span, string.Create(CultureInfo.InvariantCulture, $"{limits.Name} has more than {limits.Keys} keys"));
        return false;
    }

    /// <summary>Whether a key can be used; reported when it has no name or stands in its map already.</summary>
    /// <param name="seen">The keys of the map so far, to which it is added.</param>
    public bool IsUsable(string name, SourceSpan span, Dictionary<string, SourceSpan> seen)
    {
        if (name.Length == 0)
        {
            findings.Error(RuleDescriptor.MalformedFrontMatter, span, "a key is missing before its value");
            return false;
        }

        if (seen.TryAdd(name, span))
        {
            return true;
        }

        int first = findings.Locate(seen[name]).Start.Line;
        int second = findings.Locate(span).Start.Line;
        string lines = first == second
            ? string.Create(CultureInfo.InvariantCulture, $"on line {first}")
            : string.Create(CultureInfo.InvariantCulture, $"on lines {first} and {second}");
        findings.Error(RuleDescriptor.MalformedFrontMatter, span, $"the key {Findings.Quote(name)} stands twice, {lines}", "keep one of them");
        return false;
    }

    /// <summary>Reports a character that no reader would see and that only an escape can have made.</summary>
    public void CheckEscapes(string text, SourceSpan span)
    {
        if (FieldCharacters.IndexOfHidden(text) is >= 0 and int at)
        {
            findings.Error(
                RuleDescriptor.MalformedFrontMatter, span, $"an escape makes the character {FieldCharacters.CodePoint(text[at])}, which is not allowed", "leave the escape out");
        }
    }

    /// <summary>What a node is, in words.</summary>
    public static string Kind(FieldNode node) => node switch
    {
        FieldList => "a list",
        FieldMap => "keys with values",
        _ => "text",
    };

    /// <summary>The keys of the outermost level; null, and reported, when there are none because it is something else.</summary>
    public FieldMap? Root(FieldNode? root, SourceSpan content)
    {
        if (root is null or FieldText { IsPlain: true, IsNothing: true })
        {
            return new FieldMap(new SourceSpan(content.Start, content.Start), []);
        }

        if (root is FieldMap map)
        {
            return map;
        }

        findings.Error(
            RuleDescriptor.MalformedFrontMatter, root.Span, $"{limits.Name} is {Kind(root)}, not `key: value` lines", "write one `key: value` on each line");
        return null;
    }

    /// <summary>Words in quotes: their place without the quotes.</summary>
    public static SourceSpan Inside(SourceSpan span, int quotes) =>
        span.Length >= 2 * quotes ? new SourceSpan(span.Start + quotes, span.End - quotes) : span;

    /// <summary>A map that ends with its last value.</summary>
    public static FieldMap MapOf(SourceSpan from, ImmutableArray<FieldEntry> entries, int end) => new(new SourceSpan(from.Start, Math.Max(end, from.End)), entries);
}
