using System.Text.Json.Nodes;

namespace Garden.Cli.Tests.LanguageServer;

/// <summary>How the server behaves as a server: its life, what it is sent that it cannot read, and how texts are kept the same on both sides.</summary>
public sealed class ProtocolTests : IDisposable
{
    private const string Page = "input/tides.md";

    private readonly WorkFolder _work = new();

    public ProtocolTests()
    {
        _work.Write("input/garden.yml", "title: Tides\n");
        _work.Write(Page, "---\ndescription: Water\n---\n\nThe tide is 🌊 high.\n");
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_server_says_what_it_can_and_ends_with_0_after_shutdown()
    {
        using EditorClient editor = new(_work.Path);
        JsonNode said = editor.Greet("{}");
        Assert.Equal("utf-16", said["capabilities"]!["positionEncoding"]!.GetValue<string>());
        Assert.Equal(2, said["capabilities"]!["textDocumentSync"]!["change"]!.GetValue<int>());
        Assert.Equal("garden", said["serverInfo"]!["name"]!.GetValue<string>());
        Assert.Equal((0, ""), editor.Leave());
    }

    [Fact]
    public void Exit_without_shutdown_ends_with_1()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Tell("exit", "null");
        Assert.Equal((1, ""), editor.End());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Length: 20")]
    [InlineData("Content-Length: 20\r\n\r\n{\"jsonrpc\":")]
    public void The_end_of_the_input_ends_the_server_wherever_it_comes(string last)
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Send(last);
        Assert.Equal((1, ""), editor.End());
    }

    [Fact]
    public void The_end_of_the_input_after_shutdown_ends_with_0()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Ask("shutdown", "null");
        Assert.Equal((0, ""), editor.End());
    }

    [Fact]
    public void Requests_wait_for_initialize_and_end_with_shutdown()
    {
        using EditorClient editor = new(_work.Path);
        Assert.Equal(-32002, Code(editor.Refused("textDocument/hover", editor.At(Page, 0, 0))));
        editor.Open(Page);
        editor.Greet("{}");
        Assert.Equal(-32600, Code(editor.Refused("initialize", "{}")));
        editor.Ask("shutdown", "null");
        Assert.Equal(-32600, Code(editor.Refused("textDocument/hover", editor.At(Page, 0, 0))));
    }

    [Theory]
    [InlineData("no header at all\r\n", -32700)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\"}\n", -32700)]
    [InlineData("Content-Length: many\r\n\r\n", -32700)]
    [InlineData("Content-Length: -5\r\n\r\n", -32700)]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n", -32700)]
    [InlineData("Content-Length: 999999999999\r\n\r\n{\"jsonrpc\":\"2.0\"", -32700)]
    [InlineData("Content-Length: 5\r\n\r\n{\"a\":", -32700)]
    [InlineData("Content-Length: 2\r\n\r\n[]", -32600)]
    [InlineData("Content-Length: 1\r\n\r\n7", -32600)]
    [InlineData("Content-Length: 27\r\n\r\n{\"id\":7,\"method\":\"shutdown\"}", -32700)]
    [InlineData("Content-Length: 28\r\n\r\n{\"id\":7,\"method\":\"shutdown\"}", -32600)]
    [InlineData("Content-Length: 24\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":7}", -32600)]
    [InlineData("Content-Length: 47\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"shutdown\"  }", -32600)]
    public void What_is_no_message_is_answered_with_an_error_and_the_next_message_is_read(string bytes, int code)
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path, "{}");
        editor.Open(Page);
        editor.Findings(Page);
        editor.Send(bytes);
        JsonObject answer = editor.Receive();
        Assert.Equal(code, Code(answer["error"]!));
        Assert.True(answer.ContainsKey("id"));
        Assert.Equal((0, ""), editor.Leave());
    }

    [Fact]
    public void A_part_of_a_message_is_waited_for()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Send("content-length: 46\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{\"jsonrpc\":\"2.0\",");
        editor.Send("\"id\":1000,\"method\":\"foo/bar\"");
        editor.Send("}");
        Assert.Equal(-32601, Code(editor.AnswerTo(1000)["error"]!));
    }

    [Fact]
    public void Unknown_requests_are_refused_and_unknown_notifications_passed_over()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Tell("$/setTrace", "{\"value\":\"off\"}");
        editor.Tell("foo/bar", "{}");
        editor.SendMessage("{\"jsonrpc\":\"2.0\",\"id\":\"garden-1\",\"result\":null}");
        Assert.Equal(-32601, Code(editor.Refused("foo/bar", "{}")));
        Assert.Equal((0, ""), editor.Leave());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"textDocument\":{\"uri\":7},\"position\":{\"line\":0,\"character\":0}}")]
    public void Parameters_that_cannot_be_read_are_refused(string parameters)
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        Assert.Equal(-32602, Code(editor.Refused("textDocument/hover", parameters)));
        editor.Tell("textDocument/didOpen", parameters);
        Assert.Equal((0, ""), editor.Leave());
    }

    [Fact]
    public void Half_a_character_is_a_character_of_its_own()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.SendMessage($$$$"""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"{{{{editor.Uri(Page)}}}}","version":1,"text":"\ud83c[[a]] \udf0a \ud83c\udf0a [[b]] \\ud83c [[c]]"}}}""");
        Assert.Equal(["GRD501 1", "GRD501 1", "GRD501 1"], editor.Findings(Page).Where(finding => finding.StartsWith("GRD5", StringComparison.Ordinal)));
        Assert.Equal([1, 12, 25], editor.Diagnostics(Page).Where(one => one!["code"]!.GetValue<string>() == "GRD501").Select(one => one!["range"]!["start"]!["character"]!.GetValue<int>()));
        Assert.Equal((0, ""), editor.Leave());
    }

    [Fact]
    public void A_request_that_was_cancelled_before_its_turn_is_answered_so()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        const string Cancelled = """{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":500}}""";
        string request = $$$"""{"jsonrpc":"2.0","id":500,"method":"textDocument/hover","params":{{{editor.At(Page, 0, 0)}}}}""";
        const string Shutdown = """{"jsonrpc":"2.0","id":501,"method":"shutdown"}""";
        editor.Send(string.Concat(new[] { request, Cancelled, Shutdown }.Select(json => $"Content-Length: {json.Length}\r\n\r\n{json}")));
        JsonObject answer = editor.AnswerTo(500); // whichever of the two came first, there is one answer
        Assert.True(answer.ContainsKey("result") || Code(answer["error"]!) == -32800);
        Assert.True(editor.AnswerTo(501).ContainsKey("result"));
    }

    [Fact]
    public void Changes_are_made_to_the_text_one_after_the_other_in_utf16_units()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Open(Page);
        Assert.Empty(editor.Findings(Page));
        string change(int line, int from, int to, string text) => $$$"""{"range":{"start":{"line":{{{line}}},"character":{{{from}}}},"end":{"line":{{{line}}},"character":{{{to}}}}},"text":{{{EditorClient.Json(text)}}}}""";
        editor.Change(Page, 2, $"[{change(4, 15, 19, "[[no]]")},{change(4, 12, 14, "xx")},{change(4, 14, 999, " [[nowhere]]\n\n[[gone]]\n")}]");
        Assert.Equal(["GRD501 5", "GRD501 7"], editor.Findings(Page));
        Assert.Equal(15, editor.Diagnostics(Page)[0]!["range"]!["start"]!["character"]!.GetValue<int>());
        editor.Change(Page, 3, $$$"""[{{{change(900, 0, 0, "[[end]]")}}},{"range":{"start":{"line":4,"character":0},"end":{"line":6,"character":900}},"text":""}]""");
        Assert.Equal(["GRD501 7"], editor.Findings(Page));
    }

    [Fact]
    public void A_text_counts_until_it_is_closed_and_then_its_file_does()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Open(Page, "[[nowhere]]\n");
        Assert.Equal(["GRD501 1"], editor.Findings(Page));
        editor.Close(Page);
        Assert.Empty(editor.Findings(Page));
    }

    [Fact]
    public void A_new_page_that_is_not_saved_is_a_page()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Open("input/moon.md", "See [[tides]] and [[sun]].\n");
        Assert.Equal(["GRD501 1"], editor.Findings("input/moon.md"));
        editor.Open(Page, "See [[moon]].\n");
        Assert.Empty(editor.Findings(Page));
    }

    [Fact]
    public void Findings_of_other_files_and_of_the_settings_come_and_go()
    {
        _work.Write("input/moon.md", "See [[tides#^high]].\n");
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Until("input/moon.md", "GRD501 1");
        editor.Open(Page, "The tide is high. ^high\n\nBut [[moon]].\n");
        editor.Until("input/moon.md");
        editor.Open("input/garden.yml", "title: Tides\nstatuss: [a]\n");
        Assert.Equal(["GRD602 2"], editor.Findings("input/garden.yml"));
        editor.Type("input/garden.yml", 2, "title: Tides\nstatus: [a]\n");
        Assert.Empty(editor.Findings("input/garden.yml"));
    }

    [Fact]
    public void Files_that_changed_on_disk_are_read_again()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Open(Page, "See [[moon]].\n");
        Assert.Equal(["GRD501 1"], editor.Findings(Page));
        Assert.Contains("client/registerCapability", editor.Asked);
        _work.Write("input/moon.md", "It pulls.\n");
        editor.Tell("workspace/didChangeWatchedFiles", $$$"""{"changes":[{"uri":"{{{editor.Uri("input/moon.md")}}}","type":1}]}""");
        Assert.Empty(editor.Findings(Page));
    }

    [Fact]
    public void Files_are_watched_for_a_client_that_cannot()
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path, "{}");
        editor.Open(Page, "See [[moon]].\n");
        Assert.Equal(["GRD501 1"], editor.Findings(Page));
        _work.Write("input/moon.md", "It pulls.\n");
        Assert.Empty(editor.Findings(Page));
    }

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("https://example.org/input/tides.md")]
    [InlineData("file://elsewhere/input/tides.md")]
    [InlineData("file:///etc/passwd")]
    [InlineData("file:///etc/secret.md")]
    [InlineData("")]
    [InlineData("file:")]
    public void Addresses_that_are_none_of_the_garden_are_passed_over(string uri)
    {
        using EditorClient editor = EditorClient.Greeted(_work.Path, "{}");
        editor.Tell("textDocument/didOpen", $$$"""{"textDocument":{"uri":"{{{uri}}}","languageId":"markdown","version":1,"text":"[[nowhere]]"}}""");
        Assert.Null(editor.Ask("textDocument/hover", $$$"""{"textDocument":{"uri":"{{{uri}}}"},"position":{"line":0,"character":0}}"""));
        Assert.Equal((0, ""), editor.Leave());
        Assert.DoesNotContain("textDocument/publishDiagnostics", editor.Asked);
    }

    [Fact]
    public void The_garden_of_the_first_page_is_taken_where_the_open_folder_lies_in_none()
    {
        _work.Write("notes/input/garden.yml", "title: Inner\n");
        _work.Write("notes/input/a.md", "[[nowhere]]\n");
        File.Delete(_work.At("input/garden.yml"));
        using EditorClient editor = EditorClient.Greeted(_work.Path);
        editor.Open("notes/input/a.md");
        Assert.Equal(["GRD501 1"], editor.Findings("notes/input/a.md"));
    }

    private static int Code(JsonNode error) => error["code"]!.GetValue<int>();
}
