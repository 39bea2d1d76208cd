using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SourceSpan = Garden.Language.Text.SourceSpan;

namespace Garden.Site.Theming;

/// <summary>Reads templates, each once, and complains of what is no template.</summary>
/// <param name="complain">Takes a place in a template, what is wrong there and what to do about it.</param>
internal sealed class TemplateReader(Action<TemplateSource, SourceSpan, string, string?> complain)
{
    private readonly Dictionary<string, Template> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> _names = new(StringComparer.Ordinal);

    /// <summary>The statements of a template; null for one that has none.</summary>
    public ScriptBlockStatement? BodyOf(TemplateSource source) => Read(source).Page?.Body;

    /// <summary>The names that a template uses and does not make itself: what it wants to be given.</summary>
    public IReadOnlySet<string> NamesOf(TemplateSource source)
    {
        if (!_names.TryGetValue(source.Name, out IReadOnlySet<string>? known))
        {
            HashSet<string> used = new(StringComparer.Ordinal);
            HashSet<string> made = new(StringComparer.Ordinal) { "for", "include", "say" };
            Collect(BodyOf(source), used, made);
            used.ExceptWith(made);
            _names[source.Name] = known = used;
        }

        return known;
    }

    private Template Read(TemplateSource source)
    {
        if (_read.TryGetValue(source.Name, out Template? known))
        {
            return known;
        }

        string text = source.File.Text;
        Template read = Template.Parse(text, source.File.Path);
        foreach (LogMessage message in read.Messages.Where(message => message.Type == ParserMessageType.Error))
        {
            int at = Math.Clamp(message.Span.Start.Offset, 0, text.Length);
            complain(source, new SourceSpan(at, Math.Min(text.Length, at + 1)), $"this is not a template: {char.ToLowerInvariant(message.Message[0])}{message.Message[1..]}", null);
        }

        int open = text.LastIndexOf("{{", StringComparison.Ordinal);
        if (open > text.LastIndexOf("}}", StringComparison.Ordinal))
        {
            complain(source, new SourceSpan(open, open + 2), "the tag is never closed", "close it with `}}`");
        }

        return _read[source.Name] = read;
    }

    private static void Collect(ScriptNode? node, HashSet<string> used, HashSet<string> made)
    {
        switch (node)
        {
            case null:
                return;
            case ScriptMemberExpression member:
                Collect(member.Target, used, made);
                return;
            case ScriptNamedArgument argument:
                Collect(argument.Value, used, made);
                return;
            case ScriptVariable name:
                used.Add(name.Name);
                return;
            case ScriptForStatement { Variable: ScriptVariable entry }:
                made.Add(entry.Name);
                break;
            case ScriptCaptureStatement { Target: ScriptVariable kept }:
                made.Add(kept.Name);
                break;
        }

        for (int i = 0; i < node.ChildrenCount; i++)
        {
            Collect(node.GetChildren(i), used, made);
        }
    }
}
