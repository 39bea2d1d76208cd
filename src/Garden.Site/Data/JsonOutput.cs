using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Garden.Language.Model;

namespace Garden.Site.Data;

/// <summary>
/// Writes one data file, piece by piece: UTF-8 that can stand in a script element (<c>&lt;</c> is escaped) and stays readable in
/// every script. Nothing is held back, so a file of any size costs no more than its buffer.
/// </summary>
internal sealed class JsonOutput : IDisposable
{
    private const int ProbabilityDecimals = 6;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly IBufferWriter<byte> _output;
    private readonly Utf8JsonWriter _json;

    public JsonOutput(IBufferWriter<byte> output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, Options);
    }

    /// <summary>Hands what was written so far to the output.</summary>
    public void Flush() => _json.Flush();

    /// <summary>Ends the file with a line break, as text files end.</summary>
    public void Dispose()
    {
        _json.Dispose();
        _output.Write("\n"u8);
    }

    /// <summary>An object; <paramref name="name"/> is null inside arrays and at the top.</summary>
    public void Object(string? name, Action write)
    {
        Name(name);
        _json.WriteStartObject();
        write();
        _json.WriteEndObject();
    }

    /// <summary>An object of a thing, or null where there is none.</summary>
    /// <typeparam name="T">The kind of thing.</typeparam>
    public void Object<T>(string name, T? thing, Action<T> write)
        where T : class
    {
        if (thing is null)
        {
            _json.WriteNull(name);
            return;
        }

        Object(name, () => write(thing));
    }

    public void Objects<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (T item in items)
        {
            Object(null, () => write(item));
        }

        _json.WriteEndArray();
    }

    public void Strings(string name, IEnumerable<string> values)
    {
        _json.WriteStartArray(name);
        foreach (string value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }

    /// <summary>A list of lists of texts.</summary>
    public void Lists(string name, IEnumerable<IEnumerable<string>> lists)
    {
        _json.WriteStartArray(name);
        foreach (IEnumerable<string> list in lists)
        {
            _json.WriteStartArray();
            foreach (string value in list)
            {
                _json.WriteStringValue(value);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    public void Integers(string name, IEnumerable<int> values)
    {
        _json.WriteStartArray(name);
        foreach (int value in values)
        {
            _json.WriteNumberValue(value);
        }

        _json.WriteEndArray();
    }

    public void String(string name, string? value)
    {
        if (value is null)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteString(name, value);
    }

    public void Boolean(string name, bool value) => _json.WriteBoolean(name, value);

    public void Integer(string name, int value) => _json.WriteNumber(name, value);

    public void Integer(string name, int? value)
    {
        Name(name);
        if (value is { } number)
        {
            _json.WriteNumberValue(number);
            return;
        }

        _json.WriteNullValue();
    }

    /// <summary>A number as it is, unrounded.</summary>
    public void Number(string name, double? value)
    {
        Name(name);
        if (value is { } number)
        {
            _json.WriteNumberValue(number);
            return;
        }

        _json.WriteNullValue();
    }

    /// <summary>A probability without the dust of binary fractions: 0.7, not 0.7000000000000001.</summary>
    public void Probability(string name, double? value) => Number(name, value is { } number ? Math.Round(number, ProbabilityDecimals) : null);

    /// <summary>A date with as much of it as is known: <c>2026-06-30</c>, <c>2026-06</c>, <c>2026</c>.</summary>
    public void Date(string name, DateOnly? value, DatePrecision precision) => String(name, value is DateOnly day ? PartialDates.Iso(day, precision) : null);

    /// <summary>A day as <c>2026-06-30</c>.</summary>
    public void Date(string name, DateOnly? value) => String(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>How much something matters: <c>low</c>, <c>medium</c>, <c>high</c>.</summary>
    public void Importance(Importance? value) => String("importance", value?.ToString().ToLowerInvariant());

    /// <summary>What a page says of its language and its place, and its keys of the writer's own.</summary>
    public void OwnWords(Page page)
    {
        String("lang", page.Language);
        String("dir", page.Direction);
        Number("order", page.Order);
        Object("extra", () => Values(page.Extra));
    }

    private void Values(IEnumerable<KeyValuePair<string, ExtraValue>> values)
    {
        foreach ((string name, ExtraValue value) in values.DistinctBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _json.WritePropertyName(name);
            Value(value);
        }
    }

    private void Value(ExtraValue value)
    {
        switch (value)
        {
            case ExtraValue.Many many:
                _json.WriteStartArray();
                foreach (ExtraValue item in many.Items)
                {
                    Value(item);
                }

                _json.WriteEndArray();
                break;
            case ExtraValue.Named named:
                _json.WriteStartObject();
                Values(named.Entries);
                _json.WriteEndObject();
                break;
            default:
                _json.WriteStringValue((value as ExtraValue.Words)?.Text);
                break;
        }
    }

    private void Name(string? name)
    {
        if (name is not null)
        {
            _json.WritePropertyName(name);
        }
    }
}
