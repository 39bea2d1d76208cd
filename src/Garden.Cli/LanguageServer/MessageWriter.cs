using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Garden.Cli.LanguageServer;

/// <summary>Writes messages of JSON-RPC 2.0, each with its header, and sends each off at once. Safe for use by several threads.</summary>
/// <param name="output">Where they go: UTF-8 without a mark.</param>
internal sealed class MessageWriter(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private int _asked;

    /// <summary>The answer to a request.</summary>
    /// <param name="result">Writes the result, which is one value.</param>
    public void Answer(JsonElement id, Action<Utf8JsonWriter> result) => Send(json =>
    {
        WriteId(json, id);
        json.WritePropertyName("result");
        result(json);
    });

    /// <summary>Tells that a request failed.</summary>
    /// <param name="id">Whose; undefined where that could not be read.</param>
    public void Fail(JsonElement id, RpcError error) => Send(json =>
    {
        WriteId(json, id);
        json.WriteStartObject("error");
        json.WriteNumber("code", error.Code);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    });

    /// <summary>Tells the client of something.</summary>
    /// <typeparam name="T">What its parameters are.</typeparam>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Send(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks something of the client; nothing here waits for what it answers.</summary>
    public void Request(string method) => Send(json => WriteRequest(json, method));

    /// <summary>Asks something of the client; nothing here waits for what it answers.</summary>
    /// <typeparam name="T">What the parameters are.</typeparam>
    public void Request<T>(string method, T parameters, JsonTypeInfo<T> type) => Send(json =>
    {
        WriteRequest(json, method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    private void WriteRequest(Utf8JsonWriter json, string method)
    {
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"garden-{Interlocked.Increment(ref _asked)}"));
        json.WriteString("method", method);
    }

    private static void WriteId(Utf8JsonWriter json, JsonElement id)
    {
        json.WritePropertyName("id");
        if (id.ValueKind == JsonValueKind.Undefined)
        {
            json.WriteNullValue();
        }
        else
        {
            id.WriteTo(json);
        }
    }

    private void Send(Action<Utf8JsonWriter> content)
    {
        ArrayBufferWriter<byte> body = new(1024);
        using (Utf8JsonWriter json = new(body, Options))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            content(json);
            json.WriteEndObject();
        }

        lock (_lock)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.WrittenCount}\r\n\r\n"));
            output.Write(Encoding.UTF8.GetString(body.WrittenSpan));
            output.Flush();
        }
    }
}
