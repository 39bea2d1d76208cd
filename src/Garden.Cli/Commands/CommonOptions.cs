using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Garden.Language.Text;

namespace Garden.Cli.Commands;

/// <summary>Options and values that several commands share: the same name means the same thing everywhere.</summary>
internal static class CommonOptions
{
    /// <summary><c>--color</c>, for every command.</summary>
    public static readonly Option<ColorChoice> Color = Choice("--color", "colours in the terminal", new Dictionary<string, ColorChoice>(StringComparer.Ordinal)
    {
        ["auto"] = ColorChoice.Auto,
        ["always"] = ColorChoice.Always,
        ["never"] = ColorChoice.Never,
    });

    /// <summary><c>--debug</c>, for every command.</summary>
    public static readonly Option<bool> Debug = new("--debug") { Description = "show where in the program an internal error came up", Recursive = true };

    /// <summary>The optional argument that says which garden is meant.</summary>
    public static Argument<string?> GardenPath() => new("PATH") { Description = "any folder in the garden (default: the current one)", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The argument that names a belief to be edited.</summary>
    public static Argument<string> BeliefId() => new("ID") { Description = "the belief: norms#labs-publish, or its id alone where only one has it" };

    /// <summary><c>-o/--output</c>: the folder of the site.</summary>
    public static Option<string?> Output() => new("--output", "-o") { Description = "the folder of the site (default: output/ beside the garden)", HelpName = "DIR" };

    /// <summary>An address on the web; comes out ending in a slash.</summary>
    public static Option<string?> Url(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "URL",
        CustomParser = result =>
        {
            string typed = result.Tokens[0].Value;
            if (WebUrl.FolderAt(typed) is string folder)
            {
                return folder;
            }

            result.AddError($"'{typed}' is no web address such as https://example.org/garden/");
            return null;
        },
    };

    /// <summary>An address of this machine, as a number.</summary>
    public static Option<IPAddress> Address(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ADDRESS",
        CustomParser = result =>
        {
            string typed = result.Tokens[0].Value;
            if (IPAddress.TryParse(typed, out IPAddress? address))
            {
                return address;
            }

            result.AddError($"'{typed}' is no address such as 192.168.0.7, or 0.0.0.0 for all of this machine's");
            return null;
        },
    };

    /// <summary>An argument that is one of a few words.</summary>
    public static Argument<string> Word(string name, string description, IReadOnlyCollection<string> words)
    {
        Dictionary<string, string> choices = words.ToDictionary(word => word, StringComparer.Ordinal);
        Argument<string> argument = new(name) { Description = description, CustomParser = result => Parse(result, choices) };
        argument.CompletionSources.Add([.. words]);
        return argument;
    }

    /// <summary>An argument that is one of a few words, or anything with a digit in it.</summary>
    public static Argument<string> WordOrAmount(string name, string description, IReadOnlyCollection<string> words)
    {
        Argument<string> argument = Word(name, description, words);
        Func<ArgumentResult, string?> parse = argument.CustomParser!;
        argument.CustomParser = result => result.Tokens is [{ Value: string typed }] && typed.Any(char.IsAsciiDigit) ? typed : parse(result);
        return argument;
    }

    /// <summary>An option that takes one of a few words, the first of them when it is not given.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    public static Option<T> Choice<T>(string name, string description, IReadOnlyDictionary<string, T> choices, params string[] aliases)
    {
        Option<T> option = new(name, aliases)
        {
            Description = $"{description} (default: {choices.Keys.First()})",
            HelpName = string.Join('|', choices.Keys),
            DefaultValueFactory = _ => choices.Values.First(),
            CustomParser = result => Parse(result, choices),
        };
        option.CompletionSources.Add([.. choices.Keys]);
        return option;
    }

    /// <summary>An option that takes one of a few words, or is not given.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    public static Option<T?> OptionalChoice<T>(string name, string description, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        Option<T?> option = new(name)
        {
            Description = description,
            HelpName = string.Join('|', choices.Keys),
            CustomParser = result => Parse(result, choices),
        };
        option.CompletionSources.Add([.. choices.Keys]);
        return option;
    }

    /// <summary><c>--as-of DATE</c>.</summary>
    public static Option<DateOnly?> AsOf() => Day("--as-of", "see everything from this day (default: today, or SOURCE_DATE_EPOCH)");

    /// <summary>The day that a command writes into a page; <c>--as-of</c> says the same.</summary>
    public static Option<DateOnly?> WrittenDay() => Day("--date", "the day to write down (default: today, or SOURCE_DATE_EPOCH)", "--as-of");

    private static Option<DateOnly?> Day(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            string typed = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                return date;
            }

            result.AddError($"'{typed}' is not a date: write it as 2026-05-01");
            return null;
        },
    };

    /// <summary>A whole number, zero or more.</summary>
    public static Option<int?> Count(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            string typed = result.Tokens[0].Value;
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            {
                return count;
            }

            result.AddError($"'{typed}' is not a whole number");
            return null;
        },
    };

    /// <summary>Reads one of a few words; a typo gets a suggestion.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    public static T Parse<T>(ArgumentResult result, IReadOnlyDictionary<string, T> choices)
    {
        string typed = result.Tokens[0].Value;
        if (choices.TryGetValue(typed, out T? value))
        {
            return value;
        }

        string suggestion = NearestName.Of(typed, choices.Keys) is string nearest ? $"; did you mean '{nearest}'?" : "";
        result.AddError($"'{typed}' is none of {string.Join(", ", choices.Keys)}{suggestion}");
        return choices.Values.First();
    }
}
