using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Analysis.Editing;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Analysis.Importing.Folders;

/// <summary>The front matter of a page of another tool: what it says, and what an import makes it say. Keys that nobody sets stay as they are written.</summary>
internal sealed class FrontMatterDraft
{
    private readonly Dictionary<string, string> _added = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _replaced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);

    /// <summary>Reads the front matter of a page.</summary>
    public FrontMatterDraft(SourceFile file)
    {
        Mistake = FrontMatterMending.ProblemIn(file);
        File = Mistake is null ? file : FrontMatterMending.Mend(file, FrontMatterBlock.Find(file));
        Block = FrontMatterBlock.Find(File);
        Map = FieldReader.Read(new Findings(File), Block);
    }

    /// <summary>The page, its front matter mended where it could not be read.</summary>
    public SourceFile File { get; }

    /// <summary>Where the front matter stands.</summary>
    public FrontMatterBlock Block { get; }

    /// <summary>Its keys; null when there are none.</summary>
    public FieldMap? Map { get; }

    /// <summary>Why the front matter could not be read as the tool has it; null when it could, or when there is none.</summary>
    public Diagnostic? Mistake { get; }

    /// <summary>Whether the page begins with front matter, readable or not.</summary>
    public bool IsThere => Block.Content is not null || Mistake is not null;

    /// <summary>What names the page, whatever its file is called; null when nothing does.</summary>
    public string? Id => Text("id", "uid", "uuid");

    /// <summary>The entry of the first of some keys that is there; case, <c>_</c> and <c>-</c> do not matter.</summary>
    public FieldEntry? Find(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            string normal = KeyName.Normal(key);
            if (Map?.Entries.FirstOrDefault(entry => KeyName.Normal(entry.Key) == normal) is FieldEntry found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The words of the first of some keys that is there; null when it has none.</summary>
    public string? Text(params ReadOnlySpan<string> keys) => Find(keys) is { IsNothing: false, Value: FieldText text } ? text.Text.Trim() : null;

    /// <summary>The words of a list, or the one text that stands in its place.</summary>
    public ImmutableArray<string> Texts(params ReadOnlySpan<string> keys) => Find(keys) is { } entry ? FieldLookup.Texts(entry.Value) : [];

    /// <summary>What a key answers; null when that is neither yes nor no.</summary>
    public bool? YesOrNo(params ReadOnlySpan<string> keys) => Text(keys) is string text ? PrivacyKeys.YesOrNo(text) : null;

    /// <summary>The day that a key names, as it is written.</summary>
    public DateOnly? Day(params ReadOnlySpan<string> keys) => Text(keys) is string text ? CalendarText.Day(text) : null;

    /// <summary>Gives a key a yes.</summary>
    public void SetYes(string key) => Set(key, "true");

    /// <summary>Gives a key a no.</summary>
    public void SetNo(string key) => Set(key, "false");

    /// <summary>Gives a key a day.</summary>
    public void Set(string key, DateOnly day)
    {
        string text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Set(key, Block.Syntax == FieldSyntax.Json ? $"\"{text}\"" : text);
    }

    /// <summary>Gives a key words.</summary>
    public void SetText(string key, string text) => Set(key, Quoted(text));

    /// <summary>Gives a key a list of words.</summary>
    public void SetTexts(string key, IEnumerable<string> texts) => Set(key, $"[{string.Join(", ", texts.Select(Quoted))}]");

    /// <summary>The same with everything that was set as if it had been written so.</summary>
    public FrontMatterDraft Written() => _added.Count + _replaced.Count + _renamed.Count == 0 ? this : new FrontMatterDraft(new SourceFile(File.Path, Apply()));

    /// <summary>Takes old addresses out of the keys that name them. Nothing may have been set before.</summary>
    /// <param name="addresses">With their leading slash, which <c>redirect_from</c> may leave out.</param>
    public void Remove(IReadOnlySet<string> addresses)
    {
        foreach (FieldEntry entry in Map?.Entries ?? [])
        {
            string? slash = KeyName.Normal(entry.Key) switch { "redirectfrom" => "/", "aliases" or "alias" => "", _ => null };
            if (slash is null)
            {
                continue;
            }

            string[] left = [.. Texts(entry.Key).Where(text => !addresses.Contains(text) && !addresses.Contains(slash + text))];
            if (left.Length < Texts(entry.Key).Length)
            {
                SetTexts(entry.Key, left);
            }
        }
    }

    /// <summary>Gives a key that is there another name; its value stays.</summary>
    public void Rename(string key, string name)
    {
        if (Find(key) is not null)
        {
            _renamed[key] = name;
        }
    }

    /// <summary>The page with its front matter as it was set.</summary>
    public string Apply()
    {
        if (_added.Count + _replaced.Count + _renamed.Count == 0)
        {
            return File.Text;
        }

        string newLine = Fixes.NewLineOf(File.Text);
        if (Map is null && Block.Content is null)
        {
            string keys = string.Concat(_added.Select(entry => $"{entry.Key}: {entry.Value}{newLine}"));
            return $"---{newLine}{keys}---{newLine}{newLine}{File.Text}";
        }

        List<TextEdit> edits = [.. _replaced.Select(entry => Replacement(Find(entry.Key)!, entry.Value))];
        edits.AddRange(_renamed.Select(entry => new TextEdit(Find(entry.Key)!.KeySpan, Block.Syntax == FieldSyntax.Json ? $"\"{entry.Value}\"" : entry.Value)));
        if (_added.Count > 0)
        {
            edits.Add(Insertion(newLine));
        }

        return new PageEdit(File.Path, File.Text, [.. edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)], "").After;
    }

    /// <summary>The page with another value of a key, as the front matter's language writes it.</summary>
    public string With(FieldEntry entry, string value) => new PageEdit(File.Path, File.Text, [Replacement(entry, value)], "").After;

    /// <summary>The page with a key and its value as a comment. An object has no comments, so its keys are written line by line then.</summary>
    public string WithAside(FieldEntry entry)
    {
        SourceSpan content = Block.Content ?? default;
        if (File.Text.AsSpan(content.Start, content.Length).TrimStart() is ['{', ..])
        {
            IEnumerable<string> lines = Map!.Entries.Select(one => ReferenceEquals(one, entry)
                ? $"# {Quoted(one.Key)}: {File.Text[one.Value.Span.Start..one.Value.Span.End].ReplaceLineEndings(" ")}"
                : $"{Quoted(one.Key)}: {Plain(one.Value)}");
            return $"---\n{string.Join('\n', lines)}\n---\n{File.Text[Block.BodyStart..]}";
        }

        int start = Lines.StartOf(File.Text, entry.KeySpan.Start);
        int end = Lines.EndOf(File.Text, Math.Max(entry.Span.End - 1, entry.KeySpan.Start));
        string aside = string.Join('\n', File.Text[start..end].Split('\n').Select(line => "# " + line));
        return File.Text[..start] + aside + File.Text[end..];
    }

    /// <summary>Words in quotes, for each of the three languages.</summary>
    public static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or '\u0085' or '\u2028' or '\u2029' => " ",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private void Set(string key, string value) => (Find(key) is null ? _added : _replaced)[key] = value;

    private static string Plain(FieldNode node) => node switch
    {
        FieldList list => $"[{string.Join(", ", list.Items.Select(Plain))}]",
        FieldMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Quoted(entry.Key)}: {Plain(entry.Value)}"))}}}",
        FieldText { IsNothing: false } text => Quoted(text.Text),
        _ => "",
    };

    /// <summary>What takes the place of a value, from behind its key: lists change their form, so the separator goes along.</summary>
    private TextEdit Replacement(FieldEntry entry, string value)
    {
        char separator = Block.Syntax == FieldSyntax.Toml ? '=' : ':';
        bool isEmpty = entry.Value.Span.Length == 0;
        int end = isEmpty ? File.Text.IndexOf(separator, entry.KeySpan.End) + 1 : entry.Value.Span.End;
        return new TextEdit(new SourceSpan(entry.KeySpan.End, Math.Max(end, entry.KeySpan.End)), separator == '=' ? $" = {value}" : $": {value}");
    }

    private TextEdit Insertion(string newLine)
    {
        SourceSpan content = Block.Content ?? new SourceSpan(0, 0);
        int brace = File.Text.AsSpan(content.Start, content.Length).IndexOfAnyExcept(" \t\r\n");
        if (brace >= 0 && File.Text[content.Start + brace] == '{')
        {
            bool isLast = Map is not { Entries: [_, ..] };
            string keys = string.Join(", ", _added.Select(entry => $"\"{entry.Key}\": {entry.Value}"));
            int at = content.Start + brace + 1;
            return new TextEdit(new SourceSpan(at, at), isLast ? keys : $"{keys}, ");
        }

        string equals = Block.Syntax == FieldSyntax.Toml ? " = " : ": ";
        string lines = string.Concat(_added.Select(entry => Indent(content) + entry.Key + equals + entry.Value + newLine));
        return new TextEdit(new SourceSpan(content.Start, content.Start), lines);
    }

    /// <summary>The blanks before the keys, which YAML wants to be alike.</summary>
    private string Indent(SourceSpan content)
    {
        if (Map is not { Entries: [FieldEntry first, ..] })
        {
            return "";
        }

        int line = Lines.StartOf(File.Text, first.KeySpan.Start);
        string before = File.Text[Math.Max(line, content.Start)..first.KeySpan.Start];
        return string.IsNullOrWhiteSpace(before) ? before : "";
    }
}
