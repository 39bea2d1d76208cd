using System.Text;
using System.Text.Json;

namespace Garden.Cli.Serving;

/// <summary>What the linter says of one page, for the corner of the preview.</summary>
/// <param name="Count">How many findings.</param>
/// <param name="HasErrors">Whether any of them is an error.</param>
/// <param name="Text">All of them, as <c>garden lint</c> prints them.</param>
internal sealed record FoundOnPage(int Count, bool HasErrors, string Text)
{
    /// <summary>A page of which nothing is to be said.</summary>
    public static readonly FoundOnPage Nothing = new(0, HasErrors: false, "");

    /// <summary>The same for the browser.</summary>
    public byte[] ToJson() => Encoding.UTF8.GetBytes($"{{\"count\":{Count},\"errors\":{(HasErrors ? "true" : "false")},\"text\":\"{JsonEncodedText.Encode(Text)}\"}}");
}
