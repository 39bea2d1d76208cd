using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>Reads a JSON object into nodes with places in the file, from a reader's tokens and under the limits that hold for YAML.</summary>
internal ref struct JsonReader
{
    private const int LibraryDepth = 64;

    private readonly FieldGuard _guard;
    private readonly SourceSpan _content;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _knownByte;
    private int _knownOffset;

    private JsonReader(FieldGuard guard, SourceSpan content, ReadOnlySpan<byte> bytes)
    {
        _guard = guard;
        _content = content;
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = LibraryDepth });
        _knownOffset = content.Start;
    }

    /// <summary>
    /// The keys and values in <paramref name="content"/>; null when it is broken, which is then among the findings.
    /// </summary>
    public static FieldMap? Read(Findings findings, SourceSpan content, FieldLimits limits)
    {
        int before = findings.Count;
        if (!FieldCharacters.AreFit(findings, content, limits, isYaml: false))
        {
            return null;
        }

        JsonReader reader = new(new FieldGuard(findings, limits), content, Encoding.UTF8.GetBytes(findings.File.Text, content.Start, content.Length));
        FieldNode? root = null;
        try
        {
            root = reader._reader.Read() ? reader.Value(level: 0) : null;
            if (root is not null)
            {
                reader._reader.Read(); // throws on anything behind the object
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            if (findings.Count == before)
            {
                reader.Report(error);
            }
        }

        return findings.Count > before ? null : reader._guard.Root(root, content);
    }

    private FieldNode? Value(int level)
    {
        SourceSpan span = TokenSpan();
        if (!_guard.Takes(span, level, _reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return null;
        }

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(span, level + 1),
            JsonTokenType.StartArray => List(span, level + 1),
            JsonTokenType.String => Words(span),
            _ => new FieldText(span, _guard.Findings.File.Text[span.Start..span.End], span, IsPlain: true),
        };
    }

    private FieldText Words(SourceSpan span)
    {
        string text = _reader.GetString() ?? "";
        if (_reader.ValueIsEscaped)
        {
            _guard.CheckEscapes(text, span);
        }

        return new FieldText(span, text, FieldGuard.Inside(span, 1), IsPlain: false);
    }

    private FieldList? List(SourceSpan start, int level)
    {
        ImmutableArray<FieldNode>.Builder items = ImmutableArray.CreateBuilder<FieldNode>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (Value(level) is not { } item || _guard.HasEnough)
            {
                return null;
            }

            items.Add(item);
        }

        return new FieldList(new SourceSpan(start.Start, TokenSpan().End), items.DrainToImmutable());
    }

    private FieldMap? Map(SourceSpan start, int level)
    {
        ImmutableArray<FieldEntry>.Builder entries = ImmutableArray.CreateBuilder<FieldEntry>();
        Dictionary<string, SourceSpan> seen = new(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            SourceSpan key = TokenSpan();
            string name = _reader.GetString() ?? "";
            if (!_guard.TakesKey(key) || _guard.HasEnough || !_reader.Read() || Value(level) is not { } value)
            {
                return null;
            }

            if (_guard.IsUsable(name, key, seen))
            {
                entries.Add(new FieldEntry(name, key, value));
            }
        }

        return FieldGuard.MapOf(start, entries.DrainToImmutable(), TokenSpan().End);
    }

    /// <summary>The current token in the file, with its quotes.</summary>
    private SourceSpan TokenSpan()
    {
        int start = Offset((int)_reader.TokenStartIndex);
        int length = _reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            ? Encoding.UTF8.GetCharCount(_reader.ValueSpan) + 2
            : Math.Max(_reader.ValueSpan.Length, 1);
        return new SourceSpan(start, Math.Min(start + length, _content.End));
    }

    /// <summary>A place among the bytes as an offset of the file. Places come in order, so each byte is counted once.</summary>
    private int Offset(int at)
    {
        int end = Math.Clamp(at, _knownByte, _bytes.Length);
        _knownOffset += Encoding.UTF8.GetCharCount(_bytes[_knownByte..end]);
        _knownByte = end;
        return _knownOffset;
    }

    private void Report(Exception error)
    {
        bool isInToken = error is InvalidOperationException; // an escape that makes no character
        int start = isInToken ? TokenSpan().Start : Math.Min(Offset((int)_reader.BytesConsumed), _content.End);
        int next = _guard.Findings.File.Text.AsSpan(start, _content.End - start).IndexOfAnyExcept(" \t\r\n");
        start += Math.Max(next, 0);
        SourceSpan at = new(start, Math.Min(start + 1, _content.End));
        if (_reader.CurrentDepth >= LibraryDepth - 1 || error.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            _guard.TooDeep(at);
            return;
        }

        _guard.Findings.Error(
            RuleDescriptor.MalformedFrontMatter, at, "JSON cannot be read from here", "look for a missing comma, quote or bracket; keys and texts stand in double quotes");
    }
}
