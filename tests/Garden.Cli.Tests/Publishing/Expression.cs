using System.Text.RegularExpressions;

namespace Garden.Cli.Tests.Publishing;

/// <summary>The expressions of our workflows: values by name, texts, functions, <c>==</c>, <c>!=</c>, <c>!</c> and <c>&amp;&amp;</c>. Anything else fails the test.</summary>
/// <param name="values">What a name such as <c>github.ref</c> stands for; an unknown one fails the test.</param>
internal sealed partial class Expression(Func<string, string> values)
{
    /// <summary>A text with its <c>${{ … }}</c> filled in.</summary>
    public string Fill(string text) => Hole().Replace(text, hole => Value(hole.Groups["inner"].Value.Trim()));

    /// <summary>Whether a condition holds. One that asks for no state of the job asks for success, as on GitHub.</summary>
    public bool Holds(string? condition)
    {
        string inner = condition is null ? "success()" : Hole().Match(condition) is { Success: true } hole ? hole.Groups["inner"].Value : condition;
        bool asksForState = StateFunction().IsMatch(inner);
        return inner.Split("&&").Append(asksForState ? "true" : "success()").All(part => Term(part.Trim()));
    }

    private bool Term(string term)
    {
        if (term.Split("==") is [string left, string right])
        {
            return Value(left.Trim()) == Value(right.Trim());
        }

        if (term.Split("!=") is [string one, string other])
        {
            return Value(one.Trim()) != Value(other.Trim());
        }

        return term.StartsWith('!') ? !Term(term[1..]) : Value(term) switch
        {
            "true" => true,
            "false" => false,
            string value => throw new InvalidOperationException($"'{term}' is '{value}', neither true nor false"),
        };
    }

    private string Value(string term) => term switch
    {
        ['\'', .. string text, '\''] => text,
        "true" or "false" => term,
        _ when Name().IsMatch(term) => values(term),
        _ => throw new InvalidOperationException($"the expression '{term}' is not known to this test"),
    };

    [GeneratedRegex(@"\$\{\{(?<inner>[^}]*)\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();

    [GeneratedRegex(@"(success|failure|always|cancelled)\(\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StateFunction();

    [GeneratedRegex(@"^[a-z_]+(\(\)|(\.[A-Za-z_-]+)+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
