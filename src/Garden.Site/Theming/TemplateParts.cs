using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Garden.Site.Wording;

namespace Garden.Site.Theming;

/// <summary>A value of a page by way of the slots in which a template keeps what it has names for.</summary>
internal delegate object? SlotValue(object?[] slots);

/// <summary>A question to the values of a page.</summary>
internal delegate bool SlotTest(object?[] slots);

/// <summary>A stretch of a template, bound to the views that it shows: it only writes. Safe for any number of threads at once.</summary>
internal abstract class TemplatePart
{
    /// <summary>Writes the stretch as UTF-8.</summary>
    public abstract void Write(object?[] slots, IBufferWriter<byte> output);

    /// <summary>Whether a value is there: not null, not no, not empty.</summary>
    public static bool IsThere(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        HtmlText html => html.Text.Length > 0,
        IReadOnlyCollection<object> list => list.Count > 0,
        _ => true,
    };
}

/// <summary>The template's own characters.</summary>
internal sealed class TextPart(byte[] text) : TemplatePart
{
    public override void Write(object?[] slots, IBufferWriter<byte> output) => output.Write(text);
}

/// <summary>A value: words are escaped, HTML is not.</summary>
internal sealed class ValuePart(SlotValue value) : TemplatePart
{
    public override void Write(object?[] slots, IBufferWriter<byte> output)
    {
        switch (value(slots))
        {
            case string words:
                Utf8Html.Escaped(output, words);
                break;
            case HtmlText html:
                Utf8Html.Raw(output, html.Text);
                break;
        }
    }
}

/// <summary>A sentence of the theme.</summary>
/// <param name="words">The slot in which the words of the language stand.</param>
internal sealed class SayPart(int words, string key, ImmutableArray<string> names, ImmutableArray<SlotValue> values) : TemplatePart
{
    public override void Write(object?[] slots, IBufferWriter<byte> output)
    {
        SaidValue[] said = new SaidValue[values.Length];
        for (int i = 0; i < said.Length; i++)
        {
            said[i] = values[i](slots) switch
            {
                HtmlText html => html,
                string figures when names[i] == Sentence.Count && int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out int count) => count,
                string text => text,
                _ => default,
            };
        }

        Utf8Html.Raw(output, ((Words)slots[words]!).Html(key, names, said).Text);
    }
}

/// <summary>Several stretches.</summary>
internal sealed class SequencePart(ImmutableArray<TemplatePart> parts) : TemplatePart
{
    public override void Write(object?[] slots, IBufferWriter<byte> output)
    {
        foreach (TemplatePart part in parts)
        {
            part.Write(slots, output);
        }
    }
}

/// <summary>One stretch or another.</summary>
internal sealed class ChoicePart(SlotTest test, TemplatePart then, TemplatePart? otherwise) : TemplatePart
{
    public override void Write(object?[] slots, IBufferWriter<byte> output) => (test(slots) ? then : otherwise)?.Write(slots, output);
}

/// <summary>Where a loop stands.</summary>
internal sealed class LoopCounter
{
    /// <summary>Counted from nought.</summary>
    public int Index { get; set; }

    /// <summary>How many rounds there are.</summary>
    public required int Count { get; init; }
}

/// <summary>A stretch once for each entry of a list; the entry stands in the slot behind the counter's.</summary>
internal sealed class LoopPart(SlotValue list, int counter, TemplatePart body) : TemplatePart
{
    public override void Write(object?[] slots, IBufferWriter<byte> output)
    {
        if (list(slots) is not IReadOnlyList<object> entries || entries.Count == 0)
        {
            return;
        }

        LoopCounter count = new() { Count = entries.Count };
        slots[counter] = count;
        for (; count.Index < entries.Count; count.Index++)
        {
            slots[counter + 1] = entries[count.Index];
            body.Write(slots, output);
        }
    }
}

/// <summary>Another template with what it is given.</summary>
internal sealed class CallPart(ImmutableArray<(SlotValue Value, int Slot)> given, TemplatePart body) : TemplatePart
{
    public override void Write(object?[] slots, IBufferWriter<byte> output)
    {
        foreach ((SlotValue value, int slot) in given)
        {
            slots[slot] = value(slots);
        }

        body.Write(slots, output);
    }
}

/// <summary>A stretch that is kept under a name instead of being written.</summary>
internal sealed class CapturePart(int slot, TemplatePart body) : TemplatePart
{
    public override void Write(object?[] slots, IBufferWriter<byte> output)
    {
        ArrayBufferWriter<byte> kept = new();
        body.Write(slots, kept);
        slots[slot] = new HtmlText(System.Text.Encoding.UTF8.GetString(kept.WrittenSpan));
    }
}
