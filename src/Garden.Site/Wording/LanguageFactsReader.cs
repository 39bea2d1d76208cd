using System.Collections.Immutable;
using Garden.Language.Diagnostics;
using Garden.Language.Parsing.FrontMatter;
using Garden.Language.Text;

namespace Garden.Site.Wording;

/// <summary>Reads how a language writes.</summary>
internal static class LanguageFactsReader
{
    private const int Months = 12;

    private static readonly string[] Keys =
        ["name", "direction", "plurals", "numbers", "decimal", "thousands", "percent", "range", "months", "day", "month", "quotation", "list", "list-last"];

    /// <summary>What the files say, the rest as <see cref="LanguageFacts.Default"/>; what is wrong is added to their findings.</summary>
    public static LanguageFacts Read(IReadOnlyDictionary<string, WrittenWord> written)
    {
        LanguageFacts facts = LanguageFacts.Default;
        foreach ((string key, WrittenWord word) in written)
        {
            facts = key switch
            {
                "name" => facts,
                "direction" => Text(word, key) is string direction ? facts with { Direction = Direction(word, direction) } : facts,
                "plurals" => facts with { Plurals = Plurals(word) },
                "numbers" => facts with { Numbers = List(word, key, null) },
                "months" => List(word, key, Months) is { Length: Months } months ? facts with { Months = months } : facts,
                "decimal" => facts with { Decimal = Text(word, key) ?? facts.Decimal },
                "thousands" => facts with { Thousands = Text(word, key) ?? facts.Thousands },
                "percent" => facts with { Percent = Holding(word, key, "number") ?? facts.Percent },
                "range" => facts with { Range = Holding(word, key, "low", "high") ?? facts.Range },
                "day" => facts with { Day = Holding(word, key, "day", "month", "year") ?? facts.Day },
                "month" => facts with { Month = Holding(word, key, "month", "year") ?? facts.Month },
                "quotation" => facts with { Quotation = Holding(word, key, "words") ?? facts.Quotation },
                "list" => Holding(word, key, "first", "rest") is string list ? facts with { List = SaidText.Read(list) } : facts,
                "list-last" => Holding(word, key, "first", "rest") is string last ? facts with { ListLast = SaidText.Read(last) } : facts,
                _ => Unknown(word, key, facts),
            };
        }

        return facts;
    }

    private static LanguageFacts Unknown(WrittenWord word, string key, LanguageFacts facts)
    {
        string? near = NearestName.Of(key, Keys);
        word.Findings.Error(RuleDescriptor.UnknownKey, word.KeySpan, $"a language has no key {Findings.Quote(key)}", near is null ? $"the keys are {string.Join(", ", Keys)}" : $"did you mean `{near}`?");
        return facts;
    }

    private static string Direction(WrittenWord word, string direction)
    {
        if (direction is not ("ltr" or "rtl"))
        {
            word.Findings.Error(RuleDescriptor.InvalidValue, word.Value.Span, $"a direction is `ltr` or `rtl`, not {Findings.Quote(direction)}");
        }

        return direction;
    }

    private static string? Text(WrittenWord word, string key)
    {
        if (word.Value is FieldText text)
        {
            return text.Text;
        }

        word.Findings.Error(RuleDescriptor.InvalidValue, word.Value.Span, $"`{key}` must be words");
        return null;
    }

    /// <summary>Words that must hold some places for values.</summary>
    private static string? Holding(WrittenWord word, string key, params string[] names)
    {
        if (Text(word, key) is not string text)
        {
            return null;
        }

        string[] missing = [.. names.Where(name => !text.Contains($"{{{name}}}", StringComparison.Ordinal))];
        if (missing.Length == 0)
        {
            return text;
        }

        word.Findings.Error(RuleDescriptor.InvalidValue, word.Value.Span, $"`{key}` has no place for `{{{missing[0]}}}`");
        return null;
    }

    private static ImmutableArray<string> List(WrittenWord word, string key, int? length)
    {
        if (word.Value is FieldList list && list.Items.All(item => item is FieldText) && (length is null || list.Items.Length == length))
        {
            return [.. list.Items.Cast<FieldText>().Select(item => item.Text)];
        }

        word.Findings.Error(RuleDescriptor.InvalidValue, word.Value.Span, length is null ? $"`{key}` must be a list of words" : $"`{key}` must be a list of {length} words");
        return [];
    }

    private static PluralRules Plurals(WrittenWord word)
    {
        PluralRules rules = PluralRules.None;
        if (word.Value is not FieldMap map)
        {
            word.Findings.Error(RuleDescriptor.InvalidValue, word.Value.Span, "`plurals` must hold forms and when they are right", "write `plurals: {one: \"n = 1\"}`, or `{}` for none");
            return rules;
        }

        foreach (FieldEntry entry in map.Entries)
        {
            if (entry.Value is FieldText text && rules.With(entry.Key, text.Text) is PluralRules more)
            {
                rules = more;
            }
            else
            {
                word.Findings.Error(RuleDescriptor.InvalidValue, entry.Value.Span, $"it is not clear when the form `{entry.Key}` is right", "write rules such as `n = 1` or `n % 100 = 3..10`, joined by `and` and `or`");
            }
        }

        return rules;
    }
}
