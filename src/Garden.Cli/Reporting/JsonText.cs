using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Cli.Reporting;

/// <summary>Writes one JSON value into a text, characters of any script as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter writer, Action<Utf8JsonWriter> value)
    {
        ArrayBufferWriter<byte> buffer = new(4096);
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            value(json);
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>A number; null where there is none.</summary>
    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        if (value is double number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>A list of objects.</summary>
    /// <typeparam name="T">What each object tells of.</typeparam>
    public static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The edits of a finding's fix with their positions; none when the source is gone.</summary>
    public static IEnumerable<(TextEdit Edit, SourcePosition Start, SourcePosition End)> Edits(Report report, Diagnostic finding)
    {
        if (finding.Fix is not Fix fix || report.SourceOf(finding.Location.Path) is not SourceFile source)
        {
            yield break;
        }

        foreach (TextEdit edit in fix.Edits)
        {
            yield return (edit, source.Lines.PositionOf(edit.Span.Start), source.Lines.PositionOf(edit.Span.End));
        }
    }
}
