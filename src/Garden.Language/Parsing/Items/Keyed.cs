using System.Collections.Concurrent;
using Garden.Language.Model;
using Garden.Language.Parsing.Inlines;
using Garden.Language.Parsing.Vocabulary;
using Markdig.Syntax;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Language.Parsing.Items;

/// <summary>A nested entry that begins with a key, or with what was meant as one; positions are those in the text's grammar.</summary>
/// <param name="Head">What it begins with; null when it turned out to be a note.</param>
/// <param name="KeyStart">Where the key's words start.</param>
/// <param name="KeyEnd">Where they end.</param>
/// <param name="ValueStart">Where the value starts.</param>
/// <param name="Text">The whole entry's own words.</param>
internal sealed record Keyed(EntryHead? Head, int KeyStart, int KeyEnd, int ValueStart, InlineText Text)
{
    /// <summary>A text whose key stands apart from it: in a label, at the head of a column.</summary>
    /// <param name="key">The name of a key.</param>
    /// <param name="valueStart">Where the value starts.</param>
    public static Keyed Of(string key, int valueStart, InlineText text) =>
        new(new EntryHead([(EntryKeys.Find(key)!, key)], HeadMatch.Exact, 0, valueStart, valueStart), 0, valueStart, valueStart, text) { End = text.Span.End };

    /// <summary>What stands below the entry's own words: further paragraphs, lists.</summary>
    public IReadOnlyList<Block> Below { get; init; } = [];

    /// <summary>The key of a second entry that stands on the same line; null when there is none.</summary>
    public EntryKey? Second { get; init; }

    /// <summary>Where the entry ends in the file, with all that stands below it.</summary>
    public int End { get; init; }

    /// <summary>The text as grammars see it.</summary>
    public MarkedText Grammar => Text.Grammar;

    /// <summary>The entry's own words.</summary>
    public SourceSpan Span => Text.SpanOf(0, Grammar.Length);

    /// <summary>The key's words.</summary>
    public SourceSpan KeySpan => Text.SpanOf(KeyStart, KeyEnd);

    /// <summary>The value's span; the key's when there is no value.</summary>
    public SourceSpan ValueSpan => Value.Length == 0 ? KeySpan : Text.SpanOf(ValueStart, ValueStart + Value.Length);

    /// <summary>The value as grammars see it, trimmed.</summary>
    public string Value => Grammar.Text[Math.Min(ValueStart, Grammar.Length)..].Trim();

    /// <summary>Whether the value is still to be written.</summary>
    public bool IsUnfilled => Text.IsUnfilled(Math.Min(ValueStart, Grammar.Length), Grammar.Length);
}

/// <summary>Finds the nested entries of one page that begin with a key.</summary>
internal sealed class KeyedReader(PageBuilder page)
{
    private static readonly ConcurrentDictionary<(Lexicon Words, LikelihoodScale Scale), EntryHeadReader> Readers = new();

    private readonly EntryHeadReader _heads = Readers.GetOrAdd((page.Words, page.Settings.Likelihood), static garden => new EntryHeadReader(garden.Words, garden.Scale));

    /// <summary>Whether a paragraph that has not been read yet begins with a key: what begins with none is read as prose, and everything once.</summary>
    /// <param name="lead">What stands before it and is part of its words.</param>
    public bool IsKeyed(ParagraphBlock paragraph, string lead = "")
    {
        MarkedText words = EntryWords.Of(paragraph).Led(lead);
        return _heads.Read(words) is not null || (EntryTexts.Bracketed(words) is MarkedText inner && _heads.Read(inner) is { Match: HeadMatch.Exact });
    }

    /// <summary>The key with which words begin that stand on a belief's own line, and where it stands among them; null when they begin with none.</summary>
    public EntryHead? OnLine(MarkedText words) => _heads.WithValue(words);

    /// <summary>The same, or the day of a dated entry, where the words begin a line or a paragraph.</summary>
    public EntryHead? AtLineStart(MarkedText words) => _heads.WithValueOrDay(words);

    /// <summary>Takes an entry apart that begins with a key; brackets around the whole of it, and code marks around its key or a value that is no prose, are left out.</summary>
    public Keyed Read(InlineText text)
    {
        EntryWords words = EntryWords.Of(text, page.References);
        EntryHead? head = _heads.Read(words.Text);
        if (head is null)
        {
            return EntryTexts.WithoutBrackets(text) is InlineText inner ? Read(inner) : new Keyed(null, 0, 0, 0, text);
        }

        if (head.Candidates[0].Key.Shape is not (EntryShape.Evidence or EntryShape.Condition or EntryShape.SetName) || words.PlaceOf(head.ValueStart) <= words.PlaceOf(head.Start))
        {
            InlineText plain = EntryTexts.WithoutCode(text, words.PlaceOf(head.Start), words.PlaceOf(head.ValueStart));
            if (plain != text)
            {
                return Read(plain);
            }
        }

        return words.PlaceOf(head.ValueStart) <= words.PlaceOf(head.Start)
            ? new Keyed(null, 0, 0, 0, text)
            : new Keyed(head, words.PlaceOf(head.Start), words.PlaceOf(head.End - 1) + 1, words.PlaceOf(head.ValueStart), text)
            {
                Second = head.Match == HeadMatch.Exact ? _heads.Second(words.Text, head) : null,
            };
    }
}
