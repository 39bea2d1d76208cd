using System.Collections.Immutable;
using Garden.Language.Text;
using Tomlyn;
using Tomlyn.Parsing;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>
/// Reads TOML into nodes with places in the file, from the parser's events and under the limits that hold for YAML. A table that is
/// opened twice is one table, as are the tables of dotted keys; a value that stands twice is a finding.
/// </summary>
internal sealed class TomlReader
{
    private readonly FieldGuard _guard;
    private readonly SourceSpan _content;
    private readonly TomlParser _parser;

    private TomlReader(FieldGuard guard, SourceSpan content)
    {
        _guard = guard;
        _content = content;
        _parser = TomlParser.Create(WithLineFeeds(guard.Findings.File.Text.Substring(content.Start, content.Length)));
    }

    /// <summary>
    /// The keys and values in <paramref name="content"/>; no keys when it is empty; null when it is broken, which is then
    /// among the findings.
    /// </summary>
    public static FieldMap? Read(Findings findings, SourceSpan content, FieldLimits limits)
    {
        int before = findings.Count;
        if (!FieldCharacters.AreFit(findings, content, limits, isYaml: false))
        {
            return null;
        }

        TomlReader reader = new(new FieldGuard(findings, limits), content);
        FieldMap? root = null;
        try
        {
            root = reader.Document();
        }
        catch (Exception error) when (error is TomlException or InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            if (findings.Count == before)
            {
                TomlMistake.Report(reader._guard, error, content);
            }
        }

        return findings.Count > before ? null : root;
    }

    /// <summary>The library takes no lone carriage return for the end of a line; offsets stay as they are.</summary>
    private static string WithLineFeeds(string text) =>
        text.AsSpan().Contains('\r') ? text.Replace("\r\n", " \n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private FieldMap? Document()
    {
        while (_parser.MoveNext())
        {
            if (_parser.Current.Kind == TomlParseEventKind.StartTable)
            {
                return Map(new SourceSpan(_content.Start, _content.Start), level: 1);
            }
        }

        return new FieldMap(new SourceSpan(_content.Start, _content.Start), []);
    }

    /// <summary>The value at the current event; null once reading has to stop.</summary>
    /// <param name="key">The place of its key, for what has no place of its own.</param>
    private FieldNode? Value(SourceSpan key, int level)
    {
        TomlParseEventKind kind = _parser.Current.Kind;
        SourceSpan span = SpanOr(key);
        bool holdsMore = kind is TomlParseEventKind.StartTable or TomlParseEventKind.StartArray;
        if (!_guard.Takes(span, level, holdsMore))
        {
            return null;
        }

        return kind switch
        {
            TomlParseEventKind.StartTable => Map(span, level + 1),
            TomlParseEventKind.StartArray => List(span, level + 1),
            TomlParseEventKind.String => Words(span),
            _ => new FieldText(span, TextAt(span), span, IsPlain: true),
        };
    }

    private FieldText Words(SourceSpan span)
    {
        string text = _parser.GetString();
        string written = TextAt(span);
        int quotes = written.StartsWith("\"\"\"", StringComparison.Ordinal) || written.StartsWith("'''", StringComparison.Ordinal) ? 3 : 1;
        if (written.StartsWith('"'))
        {
            _guard.CheckEscapes(text, span);
        }

        return new FieldText(span, text, FieldGuard.Inside(span, quotes), IsPlain: false);
    }

    private FieldList? List(SourceSpan start, int level)
    {
        ImmutableArray<FieldNode>.Builder items = ImmutableArray.CreateBuilder<FieldNode>();
        int end = start.End;
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndArray)
        {
            if (Value(start, level) is not { } item || _guard.HasEnough)
            {
                return null;
            }

            items.Add(item);
            end = Math.Max(end, item.Span.End);
        }

        // The library's place for the end of a list reaches past its bracket.
        int close = _guard.Findings.File.Text.AsSpan(end, Math.Max(SpanOr(start).End - end, 0)).LastIndexOf(']');
        return new FieldList(new SourceSpan(start.Start, end + close + 1), items.DrainToImmutable());
    }

    private FieldMap? Map(SourceSpan start, int level)
    {
        List<FieldEntry> entries = [];
        Dictionary<string, SourceSpan> seen = new(StringComparer.Ordinal);
        int end = start.End;
        while (_parser.MoveNext() && _parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            if (_parser.Current.Kind != TomlParseEventKind.PropertyName)
            {
                continue;
            }

            string name = _parser.GetPropertyName();
            SourceSpan key = SpanOr(start);
            if (!_guard.TakesKey(key) || _guard.HasEnough || !_parser.MoveNext() || Value(key, level) is not { } value)
            {
                return null;
            }

            Add(entries, seen, new FieldEntry(name, key, value));
            end = Math.Max(end, value.Span.End);
        }

        return FieldGuard.MapOf(start, [.. entries], end);
    }

    private void Add(List<FieldEntry> entries, Dictionary<string, SourceSpan> seen, FieldEntry added)
    {
        int known = seen.ContainsKey(added.Key) ? entries.FindIndex(entry => entry.Key == added.Key) : -1;
        if (known >= 0 && Joined(entries[known].Value, added.Value) is { } joined)
        {
            entries[known] = entries[known] with { Value = joined };
        }
        else if (_guard.IsUsable(added.Key, added.KeySpan, seen))
        {
            entries.Add(added);
        }
    }

    /// <summary>Two tables, or two lists of tables, under one name as one; null for anything else.</summary>
    private FieldNode? Joined(FieldNode first, FieldNode second)
    {
        if (first is FieldList { Items: [FieldMap, ..] } list && second is FieldList { Items: [FieldMap, ..] } more)
        {
            return list with { Items = [.. list.Items, .. more.Items] };
        }

        if (first is not FieldMap map || second is not FieldMap other)
        {
            return null;
        }

        List<FieldEntry> entries = [.. map.Entries];
        Dictionary<string, SourceSpan> seen = entries.ToDictionary(entry => entry.Key, entry => entry.KeySpan, StringComparer.Ordinal);
        foreach (FieldEntry entry in other.Entries)
        {
            Add(entries, seen, entry);
        }

        return map with { Entries = [.. entries] };
    }

    private string TextAt(SourceSpan span) => _guard.Findings.File.Text[span.Start..span.End];

    private SourceSpan SpanOr(SourceSpan other)
    {
        if (_parser.Current.Span is not { } span)
        {
            return other;
        }

        int start = Math.Min(_content.Start + span.Offset, _content.End);
        return new SourceSpan(start, Math.Clamp(start + span.Length, start, _content.End));
    }
}
