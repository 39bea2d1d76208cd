using System.Text;

namespace Garden.Model;

/// <summary>
/// The writer's words ready to be shown: HTML with holes wherever the result depends on another page or on the page
/// it is shown on (addresses, names of targets, embedded items). The syntax tree it came from is not kept.
/// </summary>
public sealed class RichText : IEquatable<RichText>
{
    /// <summary>No words.</summary>
    public static readonly RichText Empty = new([]);

    private readonly byte[] _packed;

    internal RichText(byte[] packed) => _packed = packed;

    /// <summary>The pieces, in order.</summary>
    public Fragments Fragments => new(_packed);

    /// <summary>Plain words without any markup.</summary>
    public static RichText Of(string words) => words.Length == 0 ? Empty : Of(new Fragment(FragmentKind.Text, words));

    /// <summary>A text made of pieces.</summary>
    public static RichText Of(params ReadOnlySpan<Fragment> fragments) => new(FragmentPacker.Pack(fragments));

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => _packed.Length == 0;

    /// <summary>The words without markup and without prompts, white space folded, trimmed.</summary>
    /// <param name="nameOf">The name of a reference's target, by index; used where a link has no words of its own.</param>
    /// <param name="most">Where to cut, in characters; what is cut off is shown as <c>…</c>.</param>
    public string Plain(Func<int, string> nameOf, int most = int.MaxValue)
    {
        if (Fragments.Only is { Kind: FragmentKind.Text, Text: string only } && only.Length <= most && IsFolded(only))
        {
            return only;
        }

        StringBuilder words = new();
        foreach (Fragment fragment in Fragments)
        {
            string piece = fragment.Kind switch
            {
                FragmentKind.Text => fragment.Text,
                FragmentKind.LinkText or FragmentKind.Embed => nameOf(fragment.Reference),
                FragmentKind.Markup when fragment.Utf8.Span.Contains((byte)'\n') => "\n", // between blocks
                _ => "",
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
    public bool IsUnfilled => HasPlaceholder && !Fragments.Any(fragment =>
        fragment.Kind is FragmentKind.LinkText or FragmentKind.Embed || (fragment.Kind == FragmentKind.Text && fragment.Text.Any(char.IsLetterOrDigit)));

    /// <summary>Whether a prompt is among the pieces.</summary>
    public bool HasPlaceholder
    {
        get
        {
            foreach (Fragment fragment in Fragments)
            {
                if (fragment.Kind == FragmentKind.Placeholder)
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
