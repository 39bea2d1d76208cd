using System.Text;

namespace Garden.Language.Model;

/// <summary>
/// The writer's words, a phrase or a whole body, as a stream of events that says what they are and nothing of how they are shown. Where the result
/// depends on another page (addresses, names of targets, embedded items) a reference stands. The syntax tree it came from is not kept.
/// </summary>
public sealed class RichText : IEquatable<RichText>
{
    /// <summary>No words.</summary>
    public static readonly RichText Empty = new([]);

    private readonly byte[] _packed;

    internal RichText(byte[] packed) => _packed = packed;

    /// <summary>The events, in order.</summary>
    public TextEvents Events => new(_packed);

    /// <summary>Plain words without any markup.</summary>
    public static RichText Of(string words) => words.Length == 0 ? Empty : Of(new TextEvent(TextEventKind.Text, words));

    /// <summary>A text made of events; whoever makes it sees to it that what starts ends.</summary>
    public static RichText Of(params ReadOnlySpan<TextEvent> events)
    {
        TextEventPacker packer = new();
        foreach (TextEvent one in events)
        {
            packer.Add(one);
        }

        return packer.ToRichText();
    }

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => _packed.Length == 0;

    /// <summary>The words without markup and without prompts, white space folded, trimmed.</summary>
    /// <param name="nameOf">The name of a reference's target, by index; used where a link has no words of its own.</param>
    /// <param name="most">Where to cut, in characters; what is cut off is shown as <c>…</c>.</param>
    public string Plain(Func<int, string> nameOf, int most = int.MaxValue)
    {
        if (Events.Only is { Kind: TextEventKind.Text, Text: string only } && only.Length <= most && IsFolded(only))
        {
            return only;
        }

        StringBuilder words = new();
        foreach (TextEvent one in Events)
        {
            string piece = one.Kind switch
            {
                TextEventKind.Text => one.Text,
                TextEventKind.Name or TextEventKind.Embed => nameOf(one.Reference),
                TextEventKind.EmbedBlock => nameOf(one.Reference) + "\n",
                _ => one.EndsBlock ? "\n" : "",
            };
            foreach (char c in piece)
            {
                if (!char.IsWhiteSpace(c))
                {
                    words.Append(c);
                }
                else if (words.Length > 0 && words[^1] != ' ')
                {
                    words.Append(' ');
                }
            }

            if (words.Length > most)
            {
                return Cut(words.ToString(), most);
            }
        }

        return words.ToString().TrimEnd();
    }

    private static string Cut(string words, int most) => words[..(char.IsHighSurrogate(words[most - 1]) ? most - 1 : most)].TrimEnd() + "…";

    /// <summary>
    /// Whether there is nothing but prompts and punctuation: unfilled, which is not the same as missing.
    /// </summary>
    public bool IsUnfilled => HasPlaceholder && !Events.Any(one =>
        one.Kind is TextEventKind.Name or TextEventKind.Embed or TextEventKind.EmbedBlock || (one.Kind == TextEventKind.Text && one.Text.Any(char.IsLetterOrDigit)));

    /// <summary>Whether a prompt is among the events.</summary>
    public bool HasPlaceholder
    {
        get
        {
            foreach (TextEvent one in Events)
            {
                if (one.Kind == TextEventKind.Prompt)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <inheritdoc/>
    public bool Equals(RichText? other) => other is not null && _packed.AsSpan().SequenceEqual(other._packed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RichText);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode code = default;
        code.AddBytes(_packed);
        return code.ToHashCode();
    }

    private static bool IsFolded(string words)
    {
        bool afterBlank = true;
        foreach (char c in words)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || afterBlank))
            {
                return false;
            }

            afterBlank = c == ' ';
        }

        return !afterBlank;
    }
}
