using System.Buffers;
using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// Reads YAML into nodes with places in the file. Only the parser's events are used, under limits: the library's node
/// loader and deserializer overflow the stack on deep nesting and let the last of two equal keys win in silence.
/// Anchors, aliases and tags are refused: a garden needs none, and they can make a small file large.
/// </summary>
internal sealed class YamlReader
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n:,-?");

    private readonly Findings _findings;
    private readonly FieldGuard _guard;
    private readonly Parser _parser;
    private readonly SourceSpan _content;
    private readonly Stack<SourceSpan> _openBrackets = [];

    private YamlReader(Findings findings, SourceSpan content, FieldLimits limits)
    {
        _findings = findings;
        _guard = new FieldGuard(findings, limits);
        _content = content;
        _parser = new Parser(new StringReader(findings.File.Text.Substring(content.Start, content.Length)));
    }

    /// <summary>
    /// The keys and values in <paramref name="content"/>; no keys when it is empty; null when it is broken, which is then
    /// among the findings.
    /// </summary>
    public static FieldMap? Read(Findings findings, SourceSpan content, FieldLimits limits)
    {
        int before = findings.Count;
        if (!FieldCharacters.AreFit(findings, content, limits, isYaml: true))
        {
            return null;
        }

        YamlReader reader = new(findings, content, limits);
        FieldNode? root;
        try
        {
            root = reader.Document();
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // After an alias, an anchor or a tag the parser stumbles over what it belongs to: the first complaint says it.
            if (findings.Count == before)
            {
                findings.Add(reader.Explain(error));
            }

            return null;
        }

        return findings.Count > before ? null : reader._guard.Root(root, content);
    }

    /// <summary>A mark as an offset of the file; the library sets the mark of an empty document one behind the end.</summary>
    private int Place(Mark mark) => Math.Min(_content.Start + (int)mark.Index, _content.End);

    private SourceSpan SpanOf(ParsingEvent written) => new(Place(written.Start), Place(written.End));

    /// <summary>
    /// The library answers some mistakes with a bare exception instead of its own: an unclosed bracket, an escape that is
    /// no character.
    /// </summary>
    private Diagnostic Explain(Exception error) => error is YamlException { Message: string message } yaml
        ? YamlMistake.Explain(_findings, message, new SourceSpan(Place(yaml.Start), Place(yaml.End)), _openBrackets)
        : YamlMistake.Explain(_findings, "", NextWritten(), _openBrackets);

    /// <summary>The first character after the last event that could be read.</summary>
    private SourceSpan NextWritten()
    {
        ReadOnlySpan<char> text = _findings.File.Text;
        int start = _parser.Current is { } last ? Place(last.End) : _content.Start;
        int next = text[start..].IndexOfAnyExcept(Separators);
        return next < 0 ? new SourceSpan(start, start) : new SourceSpan(start + next, start + next + 1);
    }

    private FieldNode? Document()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart)
        {
            return null;
        }

        _parser.MoveNext();
        FieldNode? root = Node(level: 0);
        if (root is null || !_parser.MoveNext() || !_parser.MoveNext() || _parser.Current is not DocumentStart next)
        {
            return root;
        }

        _findings.Error(
            RuleDescriptor.MalformedFrontMatter, SpanOf(next), "a second YAML document starts here", "keep one and join their keys");
        return null;
    }

    /// <summary>The node that starts at the current event; null once reading has to stop.</summary>
    private FieldNode? Node(int level)
    {
        if (_parser.Current is AnchorAlias alias)
        {
            SourceSpan span = SpanOf(alias);
            _findings.Error(
                RuleDescriptor.MalformedFrontMatter, span, $"the alias {Findings.Quote("*" + alias.Value)} is not allowed", "quote a value that starts with `*`");
            return _guard.HasEnough ? null : new FieldText(span, "", span, IsPlain: false);
        }

        if (_parser.Current is not NodeEvent node || !RefuseProperties(node) || !_guard.Takes(new SourceSpan(Place(node.Start), Math.Max(Place(node.End), Place(node.Start) + 1)), level, node is not Scalar))
        {
            return null;
        }

        return node switch
        {
            MappingStart map => Map(map, level + 1),
            SequenceStart list => List(list, level + 1),
            Scalar scalar => ScalarOf(scalar),
            _ => null,
        };
    }

    /// <summary>False once reading has to stop.</summary>
    private bool RefuseProperties(NodeEvent node)
    {
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
        {
            return true;
        }

        int start = Place(node.Start);
        ReadOnlySpan<char> rest = _findings.File.Text.AsSpan(start);
        int length = rest.IndexOfAny(" \t\r\n");
        SourceSpan span = new(start, length < 0 ? _findings.File.Text.Length : start + length);
        bool isTag = rest[0] == '!';
        string written = Findings.Quote(_findings.File.Text[span.Start..span.End]);
        _findings.Error(
            RuleDescriptor.MalformedFrontMatter,
            span,
            $"the {(isTag ? "tag" : "anchor")} {written} is not allowed",
            $"quote a value that starts with `{(isTag ? '!' : '&')}`");
        return !_guard.HasEnough;
    }

    private FieldList? List(SequenceStart start, int level)
    {
        ImmutableArray<FieldNode>.Builder items = ImmutableArray.CreateBuilder<FieldNode>();
        int from = Place(start.Start);
        bool isFlow = start.Style == SequenceStyle.Flow;
        Open(isFlow, from);
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (Node(level) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new FieldList(new SourceSpan(from, Close(isFlow, items.Count == 0 ? from : items[^1].Span.End)), items.DrainToImmutable());
    }

    private FieldMap? Map(MappingStart start, int level)
    {
        ImmutableArray<FieldEntry>.Builder entries = ImmutableArray.CreateBuilder<FieldEntry>();
        Dictionary<string, SourceSpan> seen = new(StringComparer.Ordinal);
        int from = Place(start.Start);
        bool isFlow = start.Style == MappingStyle.Flow;
        Open(isFlow, from);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (Node(level) is not { } key || !_parser.MoveNext() || Node(level) is not { } value)
            {
                return null;
            }

            if (IsUsableKey(key, seen, out string name))
            {
                entries.Add(new FieldEntry(name, key.Span, value));
            }

            if (!_guard.TakesKey(key.Span) || _guard.HasEnough)
            {
                return null;
            }
        }

        return new FieldMap(new SourceSpan(from, Close(isFlow, entries.Count == 0 ? from : entries[^1].Value.Span.End)), entries.DrainToImmutable());
    }

    private bool IsUsableKey(FieldNode key, Dictionary<string, SourceSpan> seen, out string name)
    {
        name = (key as FieldText)?.Text ?? "";
        if (key is FieldText)
        {
            return _guard.IsUsable(name, key.Span, seen);
        }

        _findings.Error(RuleDescriptor.MalformedFrontMatter, key.Span, $"a key must be a word, not {FieldGuard.Kind(key)}", "put quotes around it");
        return false;
    }

    private FieldText ScalarOf(Scalar scalar)
    {
        SourceSpan span = Trimmed(SpanOf(scalar));
        if (scalar.Style == ScalarStyle.DoubleQuoted)
        {
            _guard.CheckEscapes(scalar.Value, span);
        }

        SourceSpan content = scalar.Style switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => FieldGuard.Inside(span, 1),
            ScalarStyle.Literal or ScalarStyle.Folded => AfterFirstLine(span),
            _ => span,
        };
        return new FieldText(span, scalar.Value, content, scalar.Style == ScalarStyle.Plain);
    }

    /// <summary>A block ends where the next key starts: the line ends before that are not part of what is shown.</summary>
    private SourceSpan Trimmed(SourceSpan span) =>
        new(span.Start, span.Start + _findings.File.Text.AsSpan(span.Start, span.Length).TrimEnd().Length);

    private SourceSpan AfterFirstLine(SourceSpan span)
    {
        ReadOnlySpan<char> text = _findings.File.Text.AsSpan(span.Start, span.Length);
        int header = text.IndexOfAny('\r', '\n');
        int words = header < 0 ? -1 : text[header..].IndexOfAnyExcept(" \t\r\n");
        return new SourceSpan(words < 0 ? span.End : span.Start + header + words, span.End);
    }

    private void Open(bool isFlow, int at)
    {
        if (isFlow)
        {
            _openBrackets.Push(new SourceSpan(at, at + 1));
        }
    }

    /// <summary>Where a collection ends: after its bracket, else after its last value.</summary>
    private int Close(bool isFlow, int lastValue)
    {
        if (!isFlow)
        {
            return lastValue;
        }

        _openBrackets.Pop();
        return Math.Max(lastValue, Place(_parser.Current!.Start) + 1);
    }
}
