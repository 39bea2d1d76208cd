using System.Collections.Immutable;

namespace Garden.Language.Model;

/// <summary>A value of front matter that <c>garden</c> does not understand and hands on.</summary>
public abstract record ExtraValue
{
    private ExtraValue()
    {
    }

    /// <summary>The value on one line: lists parted by commas; empty when there is none.</summary>
    public abstract string Line { get; }

    /// <summary>Text, a number, a date; null where the writer gave nothing.</summary>
    public sealed record Words(string? Text) : ExtraValue
    {
        public override string Line => Text ?? "";
    }

    /// <summary>A list.</summary>
    public sealed record Many(ImmutableArray<ExtraValue> Items) : ExtraValue
    {
        public override string Line => string.Join(", ", Items.Select(item => item.Line));
    }

    /// <summary>Keys with values, in the writer's order.</summary>
    public sealed record Named(ImmutableArray<KeyValuePair<string, ExtraValue>> Entries) : ExtraValue
    {
        public override string Line => string.Join(", ", Entries.Select(entry => $"{entry.Key}: {entry.Value.Line}"));
    }
}
