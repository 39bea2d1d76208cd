using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Site.Wording;

/// <summary>Something in a file of words, with the findings of that file.</summary>
internal readonly record struct WrittenWord(FieldNode Value, SourceSpan KeySpan, Findings Findings);

/// <summary>What a theme and those it extends say in one language, as the files have it: the first to say something wins.</summary>
internal sealed class WrittenWords(string language)
{
    private static readonly FieldLimits Limits = new("the file of words", 512 * 1024, 4, 10_000, 40_000);

    private readonly Dictionary<string, WrittenWord> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WrittenWord> _said = new(StringComparer.Ordinal);
    private readonly List<Findings> _files = [];
    private SourceFile? _waiting;

    /// <summary>The tag of the language, as the file is named.</summary>
    public string Language => language;

    /// <summary>How the language writes, by key.</summary>
    public IReadOnlyDictionary<string, WrittenWord> Facts => _facts;

    /// <summary>The sentences by key.</summary>
    public IReadOnlyDictionary<string, WrittenWord> Said => _said;

    /// <summary>The files, the theme's own first.</summary>
    public IReadOnlyList<Findings> Files => _files;

    /// <summary>What is wrong with the files.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _files.SelectMany(file => file.InOrder())];

    /// <summary>Whether nothing was read yet, for the program brings the only file along and a site speaks one language or two of all it knows.</summary>
    public bool IsWaiting => _waiting is not null;

    /// <summary>Adds a file; what was said before stays.</summary>
    /// <param name="mayWait">Whether nobody is to be told what is wrong with it, so that it need be read only where no other file said anything and the language is spoken.</param>
    public void Add(SourceFile file, bool mayWait = false)
    {
        if (mayWait && _files.Count == 0)
        {
            _waiting = file;
        }
        else
        {
            Read(file);
        }
    }

    /// <summary>Reads the file that waits.</summary>
    public void ReadWaiting()
    {
        if (_waiting is SourceFile file)
        {
            Read(file);
            _waiting = null;
        }
    }

    private void Read(SourceFile file)
    {
        Findings findings = new(file);
        _files.Add(findings);
        if (YamlReader.Read(findings, new SourceSpan(0, file.Text.Length), Limits) is not FieldMap root)
        {
            return;
        }

        foreach (FieldEntry part in root.Entries)
        {
            Dictionary<string, WrittenWord>? known = part.Key switch { "language" => _facts, "say" => _said, _ => null };
            if (known is null)
            {
                findings.Error(RuleDescriptor.UnknownKey, part.KeySpan, $"files of words have no key {Findings.Quote(part.Key)}", "the keys are `language` and `say`");
            }
            else if (part.Value is FieldMap map)
            {
                foreach (FieldEntry entry in map.Entries)
                {
                    known.TryAdd(entry.Key, new WrittenWord(entry.Value, entry.KeySpan, findings));
                }
            }
            else if (!part.IsNothing)
            {
                findings.Error(RuleDescriptor.InvalidValue, part.Value.Span, $"`{part.Key}` must hold names and words");
            }
        }
    }
}
