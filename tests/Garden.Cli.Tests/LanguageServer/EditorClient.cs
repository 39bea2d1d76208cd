using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Garden.Cli.Tests.LanguageServer;

/// <summary>An editor that has started <c>garden lsp</c>: the real program, on 2026-06-01, talked with over its standard input and output.</summary>
internal sealed class EditorClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly Dictionary<string, JsonObject> _findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);
    private int _requests;

    /// <summary>Starts the program.</summary>
    /// <param name="folder">The folder that the editor has open.</param>
    public EditorClient(string folder)
    {
        _folder = folder;
        ProcessStartInfo start = new("dotnet", [typeof(Shell).Assembly.Location, "lsp"])
        {
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SOURCE_DATE_EPOCH"] = "1780315200";
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>What the server asked of the client, by method.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Starts the program and greets it as an editor that can do everything.</summary>
    public static EditorClient Greeted(string folder, string? capabilities = null)
    {
        EditorClient client = new(folder);
        client.Greet(capabilities ?? """
            {"workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create","rename","delete"]},"didChangeWatchedFiles":{"dynamicRegistration":true}},
             "textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},"hover":{"contentFormat":["markdown"]}}}
            """);
        return client;
    }

    /// <summary>The first two messages of a session; gives back what the server says of itself.</summary>
    public JsonNode Greet(string capabilities)
    {
        JsonNode said = Ask("initialize", $$$"""{"processId":null,"rootUri":"{{{Uri("")}}}","capabilities":{{{capabilities}}}}""")!;
        Tell("initialized", "{}");
        return said;
    }

    /// <summary>The address of a file of the folder.</summary>
    public string Uri(string path) => new Uri(Path.Combine(_folder, path)).AbsoluteUri;

    /// <summary>Sends bytes as they are.</summary>
    public void Send(string bytes)
    {
        _process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(bytes));
        _process.StandardInput.BaseStream.Flush();
    }

    /// <summary>Sends a message.</summary>
    public void SendMessage(string json) => Send(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"));

    /// <summary>Sends a notification.</summary>
    public void Tell(string method, string parameters) => SendMessage($$$"""{"jsonrpc":"2.0","method":"{{{method}}}","params":{{{parameters}}}}""");

    /// <summary>Sends a request; gives back its number.</summary>
    public int Begin(string method, string parameters)
    {
        SendMessage(string.Create(CultureInfo.InvariantCulture, $$$"""{"jsonrpc":"2.0","id":{{{++_requests}}},"method":"{{{method}}}","params":{{{parameters}}}}"""));
        return _requests;
    }

    /// <summary>The result of a request, which must succeed.</summary>
    public JsonNode? Ask(string method, string parameters)
    {
        JsonObject answer = AnswerTo(Begin(method, parameters));
        Assert.True(answer.ContainsKey("result"), answer.ToJsonString());
        return answer["result"];
    }

    /// <summary>The error of a request, which must fail.</summary>
    public JsonNode Refused(string method, string parameters) => AnswerTo(Begin(method, parameters))["error"]!;

    /// <summary>The answer to a request.</summary>
    public JsonObject AnswerTo(int id)
    {
        while (true)
        {
            JsonObject message = Receive();
            if (!message.ContainsKey("method") && message["id"] is JsonValue of && of.GetValueKind() == System.Text.Json.JsonValueKind.Number && of.GetValue<int>() == id)
            {
                return message;
            }
        }
    }

    /// <summary>The next message of the server, whatever it is.</summary>
    /// <param name="so">What is told when it says nothing.</param>
    public JsonObject Receive(string so = "")
    {
        Task<JsonObject> reading = Task.Run(ReadOne);
        Assert.True(reading.Wait(Patience), "the server says nothing" + so);
        JsonObject message = reading.Result;
        if (message["method"]?.GetValue<string>() is string method)
        {
            Asked.Add(method);
            if (method == "textDocument/publishDiagnostics")
            {
                _findings[message["params"]!["uri"]!.GetValue<string>()] = (JsonObject)message["params"]!;
            }
        }

        return message;
    }

    /// <summary>Opens a file, with the text that it has on disk or another one.</summary>
    public void Open(string path, string? text = null)
    {
        _versions[path] = 1;
        Tell("textDocument/didOpen", $$$"""{"textDocument":{"uri":"{{{Uri(path)}}}","languageId":"markdown","version":1,"text":{{{Json(text ?? File.ReadAllText(Path.Combine(_folder, path)))}}}}}""");
    }

    /// <summary>Closes a file.</summary>
    public void Close(string path)
    {
        _versions.Remove(path);
        Tell("textDocument/didClose", $$$"""{"textDocument":{"uri":"{{{Uri(path)}}}"}}""");
    }

    /// <summary>Gives an open text another one.</summary>
    public void Type(string path, int version, string text) => Change(path, version, $$$"""[{"text":{{{Json(text)}}}}]""");

    /// <summary>Changes an open text.</summary>
    /// <param name="changes">The changes as JSON.</param>
    public void Change(string path, int version, string changes)
    {
        _versions[path] = version;
        Tell("textDocument/didChange", $$$"""{"textDocument":{"uri":"{{{Uri(path)}}}","version":{{{version}}}},"contentChanges":{{{changes}}}}""");
    }

    /// <summary>What the server says next that it finds in a file, in the version that it was given last where the file is open: rule and line, from 1.</summary>
    public string[] Findings(string path)
    {
        string uri = Uri(path);
        _findings.Remove(uri);
        while (!IsOfNow(path))
        {
            Receive();
        }

        return Known(path);
    }

    /// <summary>Waits until the server has said that it finds these in a file and nothing else: several things may change what is found, and each is told.</summary>
    public void Until(string path, params string[] expected)
    {
        while (!IsOfNow(path) || !Known(path).SequenceEqual(expected, StringComparer.Ordinal))
        {
            Receive($"; it said of {path}: {string.Join(", ", Known(path))}");
        }
    }

    private bool IsOfNow(string path) =>
        _findings.TryGetValue(Uri(path), out JsonObject? found) && (!_versions.TryGetValue(path, out int version) || found["version"]?.GetValue<int>() == version);

    /// <summary>What the server last said that it finds in a file.</summary>
    public string[] Known(string path) =>
        _findings.TryGetValue(Uri(path), out JsonObject? found)
            ? [.. found["diagnostics"]!.AsArray().Select(one => string.Create(CultureInfo.InvariantCulture, $"{one!["code"]} {one["range"]!["start"]!["line"]!.GetValue<int>() + 1}"))]
            : [];

    /// <summary>The findings as the server wrote them last.</summary>
    public JsonArray Diagnostics(string path) => _findings[Uri(path)]["diagnostics"]!.AsArray();

    /// <summary>The parameters of a request about a place, both numbers from 0.</summary>
    public string At(string path, int line, int character) => string.Create(CultureInfo.InvariantCulture, $$$"""{"textDocument":{"uri":"{{{Uri(path)}}}"},"position":{"line":{{{line}}},"character":{{{character}}}}}""");

    /// <summary>The parameters of a request about the place where words of a file stand.</summary>
    /// <param name="words">The words with a <c>|</c> where the cursor is.</param>
    public string At(string path, string text, string words)
    {
        int bar = words.IndexOf('|', StringComparison.Ordinal);
        int at = text.IndexOf(words.Remove(bar, 1), StringComparison.Ordinal) + bar;
        string before = text[..at];
        return At(path, before.Count(c => c == '\n'), at - (before.LastIndexOf('\n') + 1));
    }

    /// <summary>Ends the input; gives back how the program ended and what it wrote to the error stream.</summary>
    public (int ExitCode, string Error) End()
    {
        _process.StandardInput.Close();
        Assert.True(_process.WaitForExit(Patience), "the server does not end");
        return (_process.ExitCode, _error.Result);
    }

    /// <summary>Takes leave as the protocol has it.</summary>
    public (int ExitCode, string Error) Leave()
    {
        Ask("shutdown", "null");
        Tell("exit", "null");
        Assert.True(_process.WaitForExit(Patience), "the server does not end");
        return (_process.ExitCode, _error.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    /// <summary>A text as JSON.</summary>
    public static string Json(string text) => JsonValue.Create(text).ToJsonString();

    private JsonObject ReadOne()
    {
        Stream output = _process.StandardOutput.BaseStream;
        StringBuilder header = new();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            int next = output.ReadByte();
            Assert.True(next >= 0, $"the server has ended: {header}");
            header.Append((char)next);
        }

        string length = header.ToString().Trim();
        Assert.StartsWith("Content-Length: ", length, StringComparison.Ordinal);
        byte[] body = new byte[int.Parse(length["Content-Length: ".Length..], CultureInfo.InvariantCulture)];
        output.ReadExactly(body);
        JsonObject message = (JsonObject)JsonNode.Parse(body)!;
        Assert.Equal("2.0", message["jsonrpc"]!.GetValue<string>());
        return message;
    }
}
