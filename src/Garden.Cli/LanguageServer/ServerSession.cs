using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Unicode;
using System.Threading.Channels;

namespace Garden.Cli.LanguageServer;

/// <summary>
/// A client's session from the first byte to the last: takes messages in their order, answers each request once, and tells what is found
/// in the garden whenever nothing else waits.
/// </summary>
internal sealed class ServerSession : IDisposable
{
    private readonly Shell _shell;
    private readonly MessageWriter _client;
    private readonly EditorGardens _gardens;
    private readonly MethodTable _methods;
    private readonly bool _debug;
    private readonly Channel<Message> _messages = Channel.CreateUnbounded<Message>();

    /// <summary>What ends the requests that were not answered yet, by the text of their ids.</summary>
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _waiting = new(StringComparer.Ordinal);

    private Phase _phase = Phase.New;

    /// <summary>Begins a session.</summary>
    /// <param name="path">A folder in the garden that is meant; null for the one that the client has open.</param>
    /// <param name="debug">Whether the stack of an internal error is shown on the error stream.</param>
    public ServerSession(Shell shell, string? path, bool debug)
    {
        (_shell, _debug) = (shell, debug);
        _client = new MessageWriter(shell.Out);
        _gardens = new EditorGardens(shell, _client, path, () => _messages.Writer.TryWrite(new Message(MessageKind.Changed, default, null, null)));
        _methods = ServerMethods.Of(_gardens);
    }

    private enum Phase
    {
        /// <summary>Before <c>initialize</c>.</summary>
        New,

        /// <summary>At work.</summary>
        Open,

        /// <summary>After <c>shutdown</c>.</summary>
        Closed,
    }

    private enum MessageKind
    {
        Message,

        /// <summary>What came in was no message; its text says why.</summary>
        Fault,

        /// <summary>Something changed on disk.</summary>
        Changed,

        /// <summary>The stream has ended.</summary>
        End,
    }

    private sealed record Message(MessageKind Kind, JsonElement Json, string? Id, RpcError? Fault);

    /// <summary>Serves until the client says <c>exit</c> or the input ends.</summary>
    /// <returns>0 when the client had asked for <c>shutdown</c> before, else 1, as the protocol has it.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        _ = Task.Factory.StartNew(ReadAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (true)
        {
            if (!_messages.Reader.TryRead(out Message? message))
            {
                Settle(cancellation);
                message = await _messages.Reader.ReadAsync(cancellation);
            }

            if (message.Kind == MessageKind.End || Take(message, cancellation))
            {
                return _phase == Phase.Closed ? ExitCode.Fine : ExitCode.Problems;
            }
        }
    }

    public void Dispose() => _gardens.Dispose();

    /// <summary>Reads messages from the input to its end, on a thread of its own: reading cannot be interrupted.</summary>
    private void ReadAll()
    {
        try
        {
            using Stream input = _shell.In();
            MessageReader reader = new(input);
            while (reader.Read() is Incoming incoming)
            {
                _messages.Writer.TryWrite(incoming.Body is byte[] body ? Parse(body) : new Message(MessageKind.Fault, default, null, RpcError.Parse(incoming.Fault!)));
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            // The client is gone.
        }
        finally
        {
            _messages.Writer.TryWrite(new Message(MessageKind.End, default, null, null));
        }
    }

    private Message Parse(byte[] body)
    {
        JsonElement json;
        SurrogateEscapes.Mend(body);
        try
        {
            if (!Utf8.IsValid(body))
            {
                return new Message(MessageKind.Fault, default, null, RpcError.Parse("the message is not UTF-8"));
            }

            using JsonDocument document = JsonDocument.Parse(body);
            json = document.RootElement.Clone();
        }
        catch (JsonException unread)
        {
            return new Message(MessageKind.Fault, default, null, RpcError.Parse($"the message is no JSON: {unread.Message.ReplaceLineEndings(" ")}"));
        }

        string? id = IdOf(json) is { ValueKind: not JsonValueKind.Undefined } given ? given.GetRawText() : null;
        if (MethodOf(json) == "$/cancelRequest")
        {
            if (json.TryGetProperty("params", out JsonElement cancelled) && IdOf(cancelled) is { ValueKind: not JsonValueKind.Undefined } which
                && _waiting.TryGetValue(which.GetRawText(), out CancellationTokenSource? source))
            {
                source.Cancel();
            }
        }
        else if (id is not null && MethodOf(json) is not null)
        {
            _waiting.TryAdd(id, new CancellationTokenSource());
        }

        return new Message(MessageKind.Message, json, id, null);
    }

    /// <summary>Takes one message; gives back whether it ends the session.</summary>
    private bool Take(Message message, CancellationToken cancellation)
    {
        if (message.Kind == MessageKind.Changed)
        {
            return false;
        }

        JsonElement json = message.Json;
        JsonElement id = IdOf(json);
        string? method = MethodOf(json);
        bool isAnswer = json.ValueKind == JsonValueKind.Object && method is null && (json.TryGetProperty("result", out _) || json.TryGetProperty("error", out _));
        RpcError? fault = message.Fault ?? (isAnswer ? null : FaultOf(json, method));
        if (fault is RpcError error)
        {
            _client.Fail(id, error);
            return false;
        }

        if (isAnswer)
        {
            return false;
        }

        JsonElement parameters = json.TryGetProperty("params", out JsonElement given) ? given : default;
        if (message.Id is null)
        {
            return method == "exit" || Note(method!, parameters);
        }

        _waiting.TryGetValue(message.Id, out CancellationTokenSource? cancelled);
        using CancellationTokenSource ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation, cancelled?.Token ?? default);
        Answer(id, method!, parameters, ends.Token);
        _waiting.TryRemove(message.Id, out _); // not disposed: the reader may cancel it even now, and without a timer it holds nothing
        cancellation.ThrowIfCancellationRequested();
        return false;
    }

    private void Answer(JsonElement id, string method, JsonElement parameters, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            _client.Answer(id, Result(method, parameters, cancellation));
        }
        catch (RpcException failure)
        {
            _client.Fail(id, failure.Error);
        }
        catch (OperationCanceledException)
        {
            _client.Fail(id, RpcError.RequestCancelled);
        }
#pragma warning disable CA1031 // A request that makes the program fail must not end the session.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _client.Fail(id, Tell(failure));
        }
    }

    private Action<Utf8JsonWriter> Result(string method, JsonElement parameters, CancellationToken cancellation)
    {
        switch (method, _phase)
        {
            case ("initialize", Phase.New):
                _gardens.Begin(parameters);
                _phase = Phase.Open;
                return json => JsonSerializer.Serialize(json, ServerMethods.Initialized, WireContext.Default.InitializeResult);
            case ("initialize", _):
                throw new RpcException(RpcError.InvalidRequest("'initialize' was sent before"));
            case (_, Phase.New):
                throw new RpcException(RpcError.NotInitialized);
            case (_, Phase.Closed):
                throw new RpcException(RpcError.InvalidRequest("the server was shut down"));
            case ("shutdown", _):
                _phase = Phase.Closed;
                return static json => json.WriteNullValue();
            default:
                return _methods.Answer(method, parameters, cancellation);
        }
    }

    /// <summary>Takes a notification, to which there is no answer whatever comes of it; gives back false, for none but <c>exit</c> ends the session.</summary>
    private bool Note(string method, JsonElement parameters)
    {
        if (_phase != Phase.Open)
        {
            return false;
        }

        try
        {
            _methods.Take(method, parameters);
        }
        catch (RpcException failure)
        {
            Log($"{method}: {failure.Message}");
        }
#pragma warning disable CA1031 // A notification that makes the program fail must not end the session.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Tell(failure);
        }

        return false;
    }

    /// <summary>Nothing waits: tells what is found in the garden as it is now.</summary>
    private void Settle(CancellationToken cancellation)
    {
        if (_phase != Phase.Open)
        {
            return;
        }

        try
        {
            _gardens.Settle(cancellation);
        }
        catch (RpcException failure)
        {
            Log(failure.Message);
        }
#pragma warning disable CA1031 // A page that makes the program fail must not end the session: the next change may mend it.
        catch (Exception failure) when (!(cancellation.IsCancellationRequested && Defects.IsInterruption(failure)))
#pragma warning restore CA1031
        {
            Tell(failure);
        }
    }

    /// <summary>Tells the error stream and the client's log of a failure; gives back what a request is answered with.</summary>
    private RpcError Tell(Exception failure)
    {
        if (Defects.MachineFailure(failure) is Exception machine)
        {
            Log(machine.Message);
            return RpcError.RequestFailed(machine.Message);
        }

        Defects.Tell(_shell, failure, _debug);
        _shell.Error.Flush();
        Log(Defects.MessageOf(failure));
        return RpcError.Internal(Defects.MessageOf(failure));
    }

    private void Log(string message) => _client.Notify("window/logMessage", new LogMessageParams(1, message), WireContext.Default.LogMessageParams);

    private static RpcError? FaultOf(JsonElement json, string? method) => json switch
    {
        { ValueKind: JsonValueKind.Array } => RpcError.InvalidRequest("messages come one by one"),
        { ValueKind: not JsonValueKind.Object } => RpcError.InvalidRequest("a message is an object"),
        _ when !json.TryGetProperty("jsonrpc", out JsonElement version) || version.ValueKind != JsonValueKind.String || !version.ValueEquals("2.0") => RpcError.InvalidRequest("a message says \"jsonrpc\": \"2.0\""),
        _ when method is null => RpcError.InvalidRequest("a message has a method, a result or an error"),
        _ when json.TryGetProperty("id", out JsonElement id) && id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null) => RpcError.InvalidRequest("an id is a number or a text"),
        _ => null,
    };

    /// <summary>The id of a message; undefined where it has none that can be answered to.</summary>
    private static JsonElement IdOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out JsonElement id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null ? id : default;

    private static string? MethodOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("method", out JsonElement method) && method.ValueKind == JsonValueKind.String ? method.GetString() : null;
}
