using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Language.Model;

namespace Garden.Site.Wording;

/// <summary>What a site says in one language, and how that language writes numbers and dates. Only read once made; safe for any number of threads.</summary>
internal sealed class Words
{
    /// <summary>Unicode's marks of a run that is written from left to right whatever stands around it.</summary>
    private const char LeftToRight = '\u2066';
    private const char PopDirection = '\u2069';

    private static readonly Sentence Listed = new("list", "first", "rest");

    private readonly FrozenDictionary<string, FrozenDictionary<string, SaidText>> _said;
    private readonly LanguageFacts _facts;
    private readonly Words? _other;
    private readonly string[] _percents;
    private readonly Dictionary<LikelihoodTerm, string> _likelihoods = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes what the files say.</summary>
    /// <param name="said">The forms of every sentence by its key.</param>
    /// <param name="other">Says what this language does not, in its own way; null where this one says everything.</param>
    public Words(string language, LanguageFacts facts, IReadOnlyDictionary<string, FrozenDictionary<string, SaidText>> said, Words? other)
    {
        _other = other;
        Language = language;
        _facts = facts;
        _said = said.ToFrozenDictionary(StringComparer.Ordinal);
        _percents = [.. Enumerable.Range(0, 101).Select(percent => Percent(Counting.Plain(percent)))];
        foreach (LikelihoodScale scale in Enum.GetValues<LikelihoodScale>())
        {
            foreach (LikelihoodTerm term in Garden.Language.Model.Likelihood.TermsOf(scale))
            {
                _likelihoods[term] = Say(Sentences.Of(scale, term));
            }
        }
    }

    /// <summary>The tag of the language: <c>de</c>.</summary>
    public string Language { get; }

    /// <summary>The direction of its writing: <c>ltr</c>, <c>rtl</c>.</summary>
    public string Direction => _facts.Direction;

    /// <summary>A sentence as plain words.</summary>
    /// <param name="values">In the order of the sentence's names.</param>
    public string Say(Sentence sentence, params ReadOnlySpan<SaidValue> values)
    {
        if (SpeakerOf(sentence.Key) is Words other)
        {
            return other.Say(sentence, values);
        }

        SaidText text = FormOf(sentence.Key, sentence.Names, values);
        if (text.Pieces is [{ Name: null } only])
        {
            return only.Words;
        }

        StringBuilder said = new();
        text.Append(said, sentence.Names, values, this, isHtml: false);
        return said.ToString();
    }

    /// <summary>A sentence as HTML, its plain values escaped.</summary>
    /// <param name="values">In the order of the sentence's names.</param>
    public HtmlText Html(Sentence sentence, params ReadOnlySpan<SaidValue> values) => Html(sentence.Key, sentence.Names, values);

    /// <summary>A sentence as HTML, its plain values escaped.</summary>
    /// <param name="names">What the values are called.</param>
    public HtmlText Html(string key, ImmutableArray<string> names, ReadOnlySpan<SaidValue> values)
    {
        if (SpeakerOf(key) is Words other)
        {
            return other.Html(key, names, values);
        }

        StringBuilder said = new();
        FormOf(key, names, values).Append(said, names, values, this, isHtml: true);
        return new HtmlText(said.ToString());
    }

    /// <summary>Every sentence whose key begins so, by the rest of its key, in its own words.</summary>
    public IEnumerable<(string Key, string Words)> Beginning(string start) => (_other?._said ?? _said).Keys.Select(key => KeyValuePair.Create(key, _said.GetValueOrDefault(key) ?? _other!._said[key]))
        .Where(entry => entry.Key.StartsWith(start, StringComparison.Ordinal))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => (entry.Key[start.Length..], string.Concat(entry.Value[PluralRules.Other].Pieces.Select(piece => piece.Name is null ? piece.Words : $"{{{piece.Name}}}"))));

    /// <summary>A number in figures.</summary>
    public string Number(int number) => number is >= 0 and < 1000
        ? Counting.Plain(number)
        : number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", _facts.Thousands, StringComparison.Ordinal);

    /// <summary>A number in words, where the language has one for it; else in figures.</summary>
    public string Spelt(int number) => number >= 0 && number < _facts.Numbers.Length ? _facts.Numbers[number] : Number(number);

    /// <summary>A number with decimals.</summary>
    /// <param name="format">As .NET writes it: <c>0.00</c>.</param>
    public string Decimal(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture).Replace(".", _facts.Decimal, StringComparison.Ordinal);

    /// <summary>A probability in percent: <c>85%</c>, <c>12.5%</c>.</summary>
    /// <param name="probability">0–1.</param>
    public string Percent(double probability) => PercentText.AsWhole(probability) is int whole ? _percents[whole] : Percent(Figure(probability));

    /// <summary>A figure with the sign of percent behind it, or before.</summary>
    public string Percent(string figure) => Isolated(_facts.Percent.Replace("{number}", figure, StringComparison.Ordinal));

    /// <summary>A probability in percent without its sign: <c>12.5</c>.</summary>
    /// <param name="probability">0–1.</param>
    public string Figure(double probability) => PercentText.Figure(probability).Replace(".", _facts.Decimal, StringComparison.Ordinal);

    /// <summary>A range of probabilities: <c>60–80%</c>.</summary>
    public string Range(double low, double high) => Percent(Range(Figure(low), Figure(high)));

    /// <summary>A range of figures: <c>60–80</c>.</summary>
    public string Range(string low, string high) => Isolated(_facts.Range.Replace("{low}", low, StringComparison.Ordinal).Replace("{high}", high, StringComparison.Ordinal));

    /// <summary>A move: <c>10 points up</c>, <c>2.5 points down</c>.</summary>
    /// <param name="points">Percentage points, positive for up.</param>
    public string Points(double points)
    {
        double size = Math.Round(Math.Abs(points), 1);
        Sentence way = points > 0 ? Sentences.MovedUp : Sentences.MovedDown;
        return size == Math.Floor(size) ? Say(way, (int)size) : Fractional(way, Figure(size / 100));
    }

    /// <summary>A word of a vocabulary.</summary>
    public string Likelihood(LikelihoodTerm term) => _likelihoods[term];

    /// <summary>A day as a <c>time</c> element: <c>2 May 2026</c>.</summary>
    public HtmlText Day(DateOnly day) => Time(Dates.Iso(day), DayWords(day));

    /// <summary>As much of a date as is known, as a <c>time</c> element.</summary>
    public HtmlText Day(DateOnly day, DatePrecision precision) => Day(PartialDates.Iso(day, precision));

    /// <summary>A day of which only the year or the month may be known, as a <c>time</c> element; escaped words where it is no date.</summary>
    public HtmlText Day(string known)
    {
        if (DateOnly.TryParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return Day(day);
        }

        if (DateOnly.TryParseExact(known, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return Time(known, MonthWords(day));
        }

        bool isYear = DateOnly.TryParseExact(known, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return isYear ? Time(known, known) : HtmlText.Of(known);
    }

    /// <summary>Phrases joined as a sentence does: <c>a, b and c</c>.</summary>
    public HtmlText List(IReadOnlyList<HtmlText> phrases) => new(Joined([.. phrases.Select(phrase => phrase.Text)], isHtml: true));

    /// <summary>Plain phrases joined as a sentence does.</summary>
    public string List(IReadOnlyList<string> phrases) => Joined(phrases, isHtml: false);

    /// <summary>Words in quotation marks.</summary>
    public string Quotation(string words) => _facts.Quotation.Replace("{words}", words, StringComparison.Ordinal);

    private string Joined(IReadOnlyList<string> phrases, bool isHtml)
    {
        string joined = phrases.Count == 0 ? "" : phrases[^1];
        for (int i = phrases.Count - 2; i >= 0; i--)
        {
            StringBuilder said = new();
            (i == phrases.Count - 2 ? _facts.ListLast : _facts.List).Append(said, Listed.Names, [ValueOf(phrases[i]), ValueOf(joined)], this, isHtml);
            joined = said.ToString();
        }

        return joined;

        SaidValue ValueOf(string phrase) => isHtml ? new HtmlText(phrase) : phrase;
    }

    /// <summary>Figures that keep their order in writing from right to left: a range, a sign, a move.</summary>
    private string Isolated(string figures) => Direction == "rtl" ? $"{LeftToRight}{figures}{PopDirection}" : figures;

    /// <summary>A day in words: <c>2 May 2026</c>.</summary>
    public string DayWords(DateOnly day) => _facts.Day
        .Replace("{day}", Counting.Plain(day.Day), StringComparison.Ordinal)
        .Replace("{month}", _facts.Months[day.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", Counting.Plain(day.Year), StringComparison.Ordinal);

    /// <summary>As much of a day as is known, in words: <c>2 May 2026</c>, <c>May 2026</c>, <c>2026</c>.</summary>
    public string DayWords(DateOnly day, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => DayWords(day),
        DatePrecision.Month => MonthWords(day),
        _ => Counting.Plain(day.Year),
    };

    /// <summary>A month in words: <c>May 2026</c>.</summary>
    public string MonthWords(DateOnly day) => _facts.Month
        .Replace("{month}", _facts.Months[day.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", Counting.Plain(day.Year), StringComparison.Ordinal);

    private static HtmlText Time(string iso, string words) => HtmlText.From($"<time datetime=\"{iso}\">{words}</time>");

    /// <summary>A sentence about a number that is not whole: no language here counts it as one thing.</summary>
    private string Fractional(Sentence sentence, string figure)
    {
        if (SpeakerOf(sentence.Key) is Words other)
        {
            return other.Fractional(sentence, figure);
        }

        StringBuilder said = new();
        _said[sentence.Key][PluralRules.Other].Append(said, sentence.Names, [figure], this, isHtml: false);
        return said.ToString();
    }

    /// <summary>The language that says a sentence in place of this one; null when this one says it.</summary>
    private Words? SpeakerOf(string key) => _other is null || _said.ContainsKey(key) ? null : _other;

    private SaidText FormOf(string key, ImmutableArray<string> names, ReadOnlySpan<SaidValue> values)
    {
        FrozenDictionary<string, SaidText> forms = _said[key];
        int count = forms.Count == 1 ? -1 : names.IndexOf(Sentence.Count);
        return count >= 0 && values[count].Number is int number && forms.TryGetValue(_facts.Plurals.FormOf(number), out SaidText? form) ? form : forms[PluralRules.Other];
    }
}
