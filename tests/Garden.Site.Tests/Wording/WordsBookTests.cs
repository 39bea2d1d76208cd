using System.Text;
using Garden.Language.Diagnostics;
using Garden.Site.Theming;
using Garden.Site.Wording;

namespace Garden.Site.Tests.Wording;

/// <summary>What a theme may say, and what is told where it is wrong.</summary>
public sealed class WordsBookTests
{
    private const string Extends = "extends: default\n";

    [Theory]
    [InlineData("say:\n  skip: On to the text\n", null, 0, 0)]
    [InlineData("say:\n  skpi: On\n", "no page says `skpi`", 2, 3)]
    [InlineData("say:\n  page-of: Page {page} of {page-count}\n", "`page-of` is not given `{page-count}`", 2, 12)]
    [InlineData("say:\n  regions: {one: a, few: b, other: c}\n", "`few` is no plural form of this language", 2, 26)]
    [InlineData("say:\n  regions: {one: a}\n", "`regions` must be words, or plural forms with `other` among them", 2, 12)]
    [InlineData("say:\n  skip: [a, b]\n", "`skip` must be words, or plural forms with `other` among them", 2, 9)]
    [InlineData("say:\n  skip: \"To {the text\"\n", "a brace stands alone in `skip`", 2, 9)]
    [InlineData("say:\n  regions: {one: \"{count) x\", other: y}\n", "a brace stands alone in `regions`", 2, 18)]
    [InlineData("say:\n  skip: ~\n", "`skip` says nothing", 2, 9)]
    [InlineData("say:\n  elsewhere: {one: a, other: b}\n", "`elsewhere` is not given `{count}`, by which its forms could be told apart", 2, 14)]
    [InlineData("says:\n  skip: On\n", "files of words have no key `says`", 1, 1)]
    [InlineData("say: On\n", "`say` must hold names and words", 1, 6)]
    [InlineData("language:\n  months: [Jan]\n", "`months` must be a list of 12 words", 2, 11)]
    [InlineData("language:\n  day: \"{day} {month}\"\n", "`day` has no place for `{year}`", 2, 8)]
    [InlineData("language:\n  direction: left\n", "a direction is `ltr` or `rtl`, not `left`", 2, 14)]
    [InlineData("language:\n  decmal: x\n", "a language has no key `decmal`", 2, 3)]
    [InlineData("language:\n  plurals: {one: i = 1}\n", "it is not clear when the form `one` is right", 2, 18)]
    [InlineData("language:\n  decimal: [x]\n", "`decimal` must be words", 2, 12)]
    [InlineData("language:\n  plurals: none\n", "`plurals` must hold forms and when they are right", 2, 12)]
    public void A_mistake_is_an_error_with_its_place(string english, string? message, int line, int column)
    {
        ThemeResult result = Load("en", english);

        if (message is null)
        {
            Assert.Empty(result.Diagnostics);
            return;
        }

        Diagnostic error = result.Diagnostics[0];
        Assert.Equal(("themes/mine/strings/en.yml", message, line, column), (error.Location.Path, error.Message, error.Location.Start.Line, error.Location.Start.Column));
        Assert.Null(result.Theme);
    }

    [Fact]
    public void A_theme_says_one_sentence_otherwise_and_inherits_the_rest()
    {
        Words words = Load("en", "say:\n  skip: On to <the> text\n").Theme!.Words.For("en");

        Assert.Equal("On to &lt;the&gt; text", words.Html(new Sentence("skip")).Text);
        Assert.Equal("Page 2 of 3", words.Say(Sentences.PageOf, 2, 3));
    }

    [Fact]
    public void A_language_of_the_themes_own_says_what_it_can_and_the_rest_in_english()
    {
        Words words = Load("PT-br", "language:\n  plurals: {one: \"n = 0,1\"}\nsay:\n  regions: {one: \"{count} região\", other: \"{count} regiões\"}\n").Theme!.Words.For("pt-BR");

        Assert.Equal(
            ("0 região", "2 regiões", "1 minute", "one belief", "2.5 points up"),
            (words.Say(Sentences.Regions, 0), words.Say(Sentences.Regions, 2), words.Say(Sentences.Minutes, 1), words.Say(Sentences.BeliefsWord, 1), words.Points(2.5)));
    }

    [Fact]
    public void The_default_theme_says_every_sentence_in_every_language()
    {
        ThemeSources sources = ThemeSources.Read("default", BuiltSite.DefaultTheme);
        string[] english = [.. sources.Words.Single(words => words.Language == "en").Said.Keys];

        Assert.Equal(["ar", "de", "en", "es", "fr", "ja"], sources.Words.Select(words => words.Language).Order(StringComparer.Ordinal));
        Assert.All(sources.Words, words => Assert.Equal(english, words.Said.Keys));
    }

    [Fact]
    public void Languages_that_the_program_brings_along_say_the_same_though_they_are_read_when_they_are_spoken()
    {
        ThemeFile[] builtIn = [.. BuiltSite.DefaultTheme("default")!.Select(file => file with { IsBuiltIn = true })];
        ThemeFile[] mine = [new("theme.yml", Encoding.UTF8.GetBytes(Extends)), new("strings/de.yml", "say:\n  page-of: \"{page} aus {pages}\"\n"u8.ToArray())];

        Theme late = Theme.Load("mine", name => name == "mine" ? mine : builtIn).Theme!;

        Assert.All(["en", "es", "fr", "ja", "ar"], language => Assert.Equal(BuiltSite.Speaking(language).Say(Sentences.PageOf, 2, 3), late.Words.For(language).Say(Sentences.PageOf, 2, 3)));
        Assert.Equal(("2 aus 3", BuiltSite.Speaking("de").Say(Sentences.Regions, 2)), (late.Words.For("de").Say(Sentences.PageOf, 2, 3), late.Words.For("de").Say(Sentences.Regions, 2)));
    }

    [Fact]
    public void A_theme_without_english_is_checked_against_the_language_it_has()
    {
        ThemeFile[] files = [.. BuiltSite.DefaultTheme("default")!.Where(file => !file.Path.StartsWith("strings/", StringComparison.Ordinal) || file.Path == "strings/de.yml")];

        ThemeResult result = Theme.Load("default", _ => files);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("de", result.Theme!.Words.For("en").Language);
    }

    [Fact]
    public void A_theme_without_words_says_so()
    {
        ThemeFile[] files = [.. BuiltSite.DefaultTheme("default")!.Where(file => !file.Path.StartsWith("strings/", StringComparison.Ordinal))];

        Assert.Contains("the theme has no words", Theme.Load("default", _ => files).Diagnostics.Select(finding => finding.Message));
    }

    private static ThemeResult Load(string language, string words)
    {
        ThemeFile[] mine = [new("theme.yml", Encoding.UTF8.GetBytes(Extends)), new($"strings/{language}.yml", Encoding.UTF8.GetBytes(words))];
        return Theme.Load("mine", name => name == "mine" ? mine : BuiltSite.DefaultTheme(name));
    }
}
