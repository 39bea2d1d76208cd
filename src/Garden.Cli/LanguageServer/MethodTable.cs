using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Garden.Cli.LanguageServer;

/// <summary>The requests and notifications that the server knows, by their names.</summary>
internal sealed class MethodTable
{
    private readonly Dictionary<string, Func<JsonElement, CancellationToken, Action<Utf8JsonWriter>>> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<JsonElement>> _notifications = new(StringComparer.Ordinal);

    /// <summary>Adds a request.</summary>
    /// <typeparam name="TParams">What its parameters are.</typeparam>
    /// <typeparam name="TResult">What it is answered with.</typeparam>
    /// <param name="answer">Answers it; null is an answer too.</param>
    public void Request<TParams, TResult>(string name, JsonTypeInfo<TParams> parameters, JsonTypeInfo<TResult> result, Func<TParams, CancellationToken, TResult?> answer)
        where TResult : class =>
        _requests.Add(name, (json, cancellation) =>
        {
            TResult? value = answer(Read(json, parameters), cancellation);
            return writer =>
            {
                if (value is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    JsonSerializer.Serialize(writer, value, result);
                }
            };
        });

    /// <summary>Adds a notification.</summary>
    /// <typeparam name="TParams">What its parameters are.</typeparam>
    public void Notification<TParams>(string name, JsonTypeInfo<TParams> parameters, Action<TParams> take) => _notifications.Add(name, json => take(Read(json, parameters)));

    /// <summary>Answers a request; gives back what writes the result.</summary>
    /// <exception cref="RpcException">There is no such request, or it cannot be answered.</exception>
    public Action<Utf8JsonWriter> Answer(string name, JsonElement parameters, CancellationToken cancellation) =>
        _requests.TryGetValue(name, out Func<JsonElement, CancellationToken, Action<Utf8JsonWriter>>? answer)
            ? answer(parameters, cancellation)
            : throw new RpcException(RpcError.MethodNotFound(name));

    /// <summary>Takes a notification; one that is not known is passed over.</summary>
    /// <exception cref="RpcException">Its parameters cannot be read.</exception>
    public void Take(string name, JsonElement parameters)
    {
        if (_notifications.TryGetValue(name, out Action<JsonElement>? take))
        {
            take(parameters);
        }
    }

    private static T Read<T>(JsonElement json, JsonTypeInfo<T> type)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Undefined ? throw new JsonException("there are none") : json.Deserialize(type) ?? throw new JsonException("they are null");
        }
        catch (JsonException unread)
        {
            throw new RpcException(RpcError.InvalidParams($"the parameters cannot be read: {unread.Message.ReplaceLineEndings(" ")}"));
        }
    }
}
