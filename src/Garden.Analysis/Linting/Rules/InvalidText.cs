using Garden.Language.Diagnostics;

namespace Garden.Analysis.Linting.Rules;

internal sealed class InvalidText() : Rule(RuleDescriptor.InvalidText)
{
    public override RuleDocumentation Docs { get; } = new()
    {
        Summary = "a file that is not UTF-8 text",
        Finds = "Bytes that are not UTF-8, a file in UTF-16, a NUL, half of a surrogate pair. The message gives the offset of the first bad byte. A byte order mark is fine. Also a comment (`<!--` or `%%`) that begins within a paragraph, an entry or a heading and does not end in it, or is the first thing on its line and never ends: it would be published. And a comment in the marks of another tool (`{% comment %}`, `{{< comment >}}`, `{{/* … */}}`, `{::comment}`, `{>> … <<}`, `#+BEGIN_COMMENT`), which is text in a garden.",
        Why = "Text in an unknown encoding can only be guessed at, and a wrong guess turns every accent into two strange characters.",
        Failing = RuleDocumentation.Topic("The byte E9 alone, which is `é` in Windows-1252 and nothing in UTF-8."),
        Passing = RuleDocumentation.Topic("The bytes C3 A9, which are `é` in UTF-8."),
        Mending = "Save the file as UTF-8; every editor can. `iconv -f windows-1252 -t utf-8 old.md > new.md` converts one.",
    };
}
