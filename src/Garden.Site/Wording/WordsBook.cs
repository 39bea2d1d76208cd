using System.Collections.Frozen;
using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Site.Wording;

/// <summary>What a theme says, in every language that it and those it extends have words for.</summary>
internal sealed class WordsBook
{
    /// <summary>The language of a site whose own the theme does not know, and the one that templates are checked against.</summary>
    private const string Fallback = "en";

    /// <summary>Begins the keys of what the theme's script says.</summary>
    public const string OfScript = "script-";

    private static readonly FrozenDictionary<string, Sentence> Declared = Sentences.All.ToFrozenDictionary(sentence => sentence.Key, StringComparer.Ordinal);

    private readonly ImmutableArray<WrittenWords> _written;
    private readonly FrozenDictionary<string, Lazy<Words>> _languages;
    private readonly WrittenWords? _reference;

    /// <summary>Reads the files.</summary>
    /// <param name="written">One for each language.</param>
    public WordsBook(IEnumerable<WrittenWords> written)
    {
        _written = [.. written.OrderBy(words => words.Language, StringComparer.Ordinal)];
        _reference = _written.FirstOrDefault(words => words.Language == Fallback) ?? _written.FirstOrDefault();
        Words? reference = _reference is null ? null : Read(_reference, null);
        _languages = _written.ToFrozenDictionary(
            words => words.Language,
            words => words.IsWaiting ? new Lazy<Words>(() => Read(words, reference)) : new Lazy<Words>(words == _reference ? reference! : Read(words, reference)),
            StringComparer.Ordinal);
    }

    /// <summary>The languages that there are words for.</summary>
    public IEnumerable<string> Languages => _written.Select(words => words.Language);

    /// <summary>The sentences that templates may use.</summary>
    public IEnumerable<string> Keys => _reference?.Said.Keys ?? [];

    /// <summary>Everything that is wrong with the files.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Checked.SelectMany(words => words.Diagnostics);

    private IEnumerable<WrittenWords> Checked => _written.Where(words => !words.IsWaiting);

    /// <summary>The words for a language tag: its own, those of its language, else English.</summary>
    public Words For(string tag)
    {
        string lower = tag.ToLowerInvariant();
        return (_languages.GetValueOrDefault(lower) ?? _languages.GetValueOrDefault(lower.Split('-')[0]) ?? _languages[_reference!.Language]).Value;
    }

    /// <summary>The values that a sentence holds, as the language says it that templates are checked against; null when there is no such sentence.</summary>
    public ImmutableArray<string>? NamesOf(string key) => _reference is not null && _reference.Said.TryGetValue(key, out WrittenWord word) ? [.. NamesIn(word.Value)] : null;

    /// <summary>Complains of what is missing and of what nobody says.</summary>
    /// <param name="theme">The folder of the theme itself: what themes that it extends leave unsaid is their own matter.</param>
    /// <param name="used">The keys that templates use.</param>
    public void Check(string theme, IReadOnlyCollection<string> used)
    {
        foreach (string key in Declared.Keys.Where(key => _reference?.Said.ContainsKey(key) == false).Order(StringComparer.Ordinal))
        {
            _reference!.Files[0].Error(RuleDescriptor.InvalidValue, default, $"the theme does not say `{key}`", "add it under `say`, or write `extends: default` in theme.yml");
        }

        foreach ((string key, WrittenWord word) in Checked.SelectMany(words => words.Said))
        {
            bool isSaid = Declared.ContainsKey(key) || used.Contains(key, StringComparer.Ordinal) || key.StartsWith(OfScript, StringComparison.Ordinal);
            if (!isSaid && word.Findings.File.Path.StartsWith($"themes/{theme}/", StringComparison.Ordinal))
            {
                string? near = NearestName.Of(key, Keys.Except([key], StringComparer.Ordinal));
                word.Findings.Error(RuleDescriptor.UnknownKey, word.KeySpan, $"no page says {Findings.Quote(key)}", near is null ? null : $"did you mean `{near}`?");
            }
        }
    }

    /// <summary>Puts a language together.</summary>
    /// <param name="other">Says what the language leaves unsaid.</param>
    private Words Read(WrittenWords written, Words? other)
    {
        written.ReadWaiting();
        LanguageFacts facts = LanguageFactsReader.Read(written.Facts);
        Dictionary<string, FrozenDictionary<string, SaidText>> said = new(StringComparer.Ordinal);
        foreach ((string key, WrittenWord word) in written.Said)
        {
            said[key] = Forms(key, word, facts.Plurals);
        }

        foreach (string key in written == _reference ? Declared.Keys : [])
        {
            said.TryAdd(key, OneForm(key));
        }

        return new Words(written.Language, facts, said, other);
    }

    private FrozenDictionary<string, SaidText> Forms(string key, WrittenWord word, PluralRules plurals)
    {
        IEnumerable<string> names = Declared.TryGetValue(key, out Sentence? sentence) ? sentence.Names : NamesOf(key) ?? [];
        Dictionary<string, SaidText> forms = new(StringComparer.Ordinal);
        foreach ((string form, FieldText text) in Written(word))
        {
            SaidText read = SaidText.Read(text.Text);
            forms[form] = read;
            if (read.Pieces.FirstOrDefault(piece => piece.Name is not null && !names.Contains(piece.Name, StringComparer.Ordinal)).Name is string stray)
            {
                string help = NearestName.Of(stray, names) is string near ? $"did you mean `{{{near}}}`?" : names.Any() ? $"it holds `{{{string.Join("}`, `{", names)}}}`" : "it holds none";
                word.Findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`{key}` is not given `{{{stray}}}`", help);
            }

            if (read.Pieces.Any(piece => piece.Words.AsSpan().ContainsAny('{', '}')))
            {
                word.Findings.Error(RuleDescriptor.InvalidValue, text.Span, $"a brace stands alone in `{key}`", "values are written `{name}`");
            }

            if (text.IsNothing)
            {
                word.Findings.Error(RuleDescriptor.InvalidValue, text.Span, $"`{key}` says nothing", "leave it out, and it says what the theme says that is extended");
            }

            if (form != PluralRules.Other && !plurals.Forms.Contains(form, StringComparer.Ordinal))
            {
                word.Findings.Error(RuleDescriptor.UnknownKey, text.Span, $"`{form}` is no plural form of this language", $"its forms are {string.Join(", ", plurals.Forms.Append(PluralRules.Other))}");
            }
        }

        if (forms.Count > 1 && !names.Contains(Sentence.Count, StringComparer.Ordinal))
        {
            word.Findings.Error(RuleDescriptor.InvalidValue, word.Value.Span, $"`{key}` is not given `{{count}}`, by which its forms could be told apart", "write words alone");
        }

        if (!forms.ContainsKey(PluralRules.Other))
        {
            word.Findings.Error(RuleDescriptor.InvalidValue, word.Value.Span, $"`{key}` must be words, or plural forms with `other` among them");
            return OneForm(key);
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, SaidText> OneForm(string words) =>
        new Dictionary<string, SaidText>(StringComparer.Ordinal) { [PluralRules.Other] = SaidText.Read(words) }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The forms of a sentence as they are written; words alone are the form that is always right.</summary>
    private static IEnumerable<(string Form, FieldText Text)> Written(WrittenWord word) => word.Value switch
    {
        FieldText text => [(PluralRules.Other, text)],
        FieldMap map => map.Entries.Where(entry => entry.Value is FieldText).Select(entry => (entry.Key, (FieldText)entry.Value)),
        _ => [],
    };

    private static IEnumerable<string> NamesIn(FieldNode value) => (value switch
    {
        FieldText text => SaidText.Read(text.Text).Pieces,
        FieldMap map => map.Entries.Select(entry => entry.Value).OfType<FieldText>().SelectMany(text => SaidText.Read(text.Text).Pieces),
        _ => [],
    }).Select(piece => piece.Name).OfType<string>().Distinct(StringComparer.Ordinal);
}
