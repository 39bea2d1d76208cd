using System.Text;
using System.Text.Json.Nodes;

namespace Garden.Cli.Tests.LanguageServer;

/// <summary>The texts that an editor has open, and what it does with the changes that a server gives it.</summary>
internal sealed class Desk(EditorClient editor, WorkFolder work)
{
    private readonly Dictionary<string, (string Text, int Version)> _open = new(StringComparer.Ordinal);

    /// <summary>Opens a file.</summary>
    public void Open(string path)
    {
        _open[path] = (work.Read(path), 1);
        editor.Open(path);
    }

    /// <summary>The text of a file as the editor shows it.</summary>
    public string Text(string path) => _open.TryGetValue(path, out (string Text, int Version) open) ? open.Text : work.Read(path);

    /// <summary>Writes other words in the place of some.</summary>
    public void Replace(string path, string words, string others)
    {
        Assert.Contains(words, Text(path), StringComparison.Ordinal);
        Type(path, Text(path).Replace(words, others, StringComparison.Ordinal));
    }

    /// <summary>What the server offers for a whole file.</summary>
    /// <param name="only">The kinds that are asked for, as JSON.</param>
    public IEnumerable<JsonObject> Offers(string path, string only = "\"quickfix\"") => Ask(path, new JsonObject { ["line"] = 0, ["character"] = 0 }, new JsonObject { ["line"] = 9999, ["character"] = 0 }, $",\"only\":[{only}]");

    /// <summary>The edit of what the server offers at a place under a title.</summary>
    public JsonNode Offer(string path, string words, string title)
    {
        JsonNode position = JsonNode.Parse(editor.At(path, Text(path), words))!["position"]!;
        JsonObject[] offers = [.. Ask(path, position, position, "")];
        return Assert.Single(offers, offer => offer["title"]!.GetValue<string>() == title)["edit"]!;
    }

    /// <summary>Renames what stands at a place, and makes the changes.</summary>
    public void Rename(string path, string words, string name) =>
        Make(editor.Ask("textDocument/rename", $"{editor.At(path, Text(path), words)[..^1]},\"newName\":{EditorClient.Json(name)}}}")!);

    /// <summary>Makes changes: in open texts, and in files that are not open.</summary>
    public void Make(JsonNode edit)
    {
        foreach (JsonNode? change in edit["documentChanges"]!.AsArray())
        {
            switch (change!["kind"]?.GetValue<string>())
            {
                case "create":
                    string made = PathOf(change["uri"]!);
                    Assert.False(File.Exists(work.At(made)));
                    work.Write(made, "");
                    Open(made);
                    break;
                case "rename":
                    Move(PathOf(change["oldUri"]!), PathOf(change["newUri"]!));
                    break;
                default:
                    string path = PathOf(change["textDocument"]!["uri"]!);
                    int? version = change["textDocument"]!["version"]?.GetValue<int>();
                    Assert.True(version is null || version == _open[path].Version, "the edit is for another version of the text");
                    Type(path, Edited(Text(path), change["edits"]!.AsArray()));
                    break;
            }
        }
    }

    /// <summary>Writes every open text to its file.</summary>
    public void Save()
    {
        foreach ((string path, (string text, int _)) in _open)
        {
            work.Write(path, text);
        }
    }

    private IEnumerable<JsonObject> Ask(string path, JsonNode start, JsonNode end, string only) =>
        editor.Ask("textDocument/codeAction", $$$"""{"textDocument":{"uri":"{{{editor.Uri(path)}}}"},"range":{"start":{{{start.ToJsonString()}}},"end":{{{end.ToJsonString()}}}},"context":{"diagnostics":[]{{{only}}}}}""")!.AsArray().Select(action => action!.AsObject());

    private void Move(string from, string to)
    {
        Assert.False(File.Exists(work.At(to)));
        string text = Text(from);
        if (_open.Remove(from))
        {
            editor.Close(from);
        }

        File.Delete(work.At(from));
        work.Write(to, text);
        editor.Tell("workspace/didChangeWatchedFiles", $$$"""{"changes":[{"uri":"{{{editor.Uri(from)}}}","type":3},{"uri":"{{{editor.Uri(to)}}}","type":1}]}""");
        Open(to);
    }

    private void Type(string path, string text)
    {
        if (!_open.TryGetValue(path, out (string Text, int Version) open))
        {
            work.Write(path, text);
            editor.Tell("workspace/didChangeWatchedFiles", $$$"""{"changes":[{"uri":"{{{editor.Uri(path)}}}","type":2}]}""");
            return;
        }

        _open[path] = (text, open.Version + 1);
        editor.Type(path, open.Version + 1, text);
    }

    private string PathOf(JsonNode uri) => Path.GetRelativePath(work.Path, new Uri(uri.GetValue<string>()).LocalPath).Replace('\\', '/');

    /// <summary>The text with edits made, which are all for the text as it is.</summary>
    private static string Edited(string text, JsonArray edits)
    {
        StringBuilder result = new();
        int at = 0;
        foreach (JsonNode? edit in edits.OrderBy(edit => Offset(text, edit!["range"]!["start"]!)))
        {
            int start = Offset(text, edit!["range"]!["start"]!);
            Assert.True(start >= at, "edits overlap");
            result.Append(text, at, start - at).Append(edit["newText"]!.GetValue<string>());
            at = Offset(text, edit["range"]!["end"]!);
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static int Offset(string text, JsonNode position)
    {
        int at = 0;
        for (int line = 0; line < position["line"]!.GetValue<int>(); line++)
        {
            at = text.IndexOf('\n', at) + 1;
        }

        return at + position["character"]!.GetValue<int>();
    }
}
