using Garden.Language.Diagnostics;
using Garden.Language.Text;

namespace Garden.Language.Parsing.FrontMatter;

/// <summary>What is said of a key that nobody knows.</summary>
internal static class UnknownKeys
{
    /// <summary>A finding at a key, an error when it is one letter off a known one.</summary>
    /// <param name="where">What does not know it, with its article: <c>a topic</c>.</param>
    /// <param name="severity">How much it weighs otherwise.</param>
    /// <param name="near">The key that was most likely meant; null when none is near.</param>
    /// <param name="isFree">Whether that one does not stand there already.</param>
    /// <param name="otherwise">What to say when no key is near.</param>
    public static Diagnostic Finding(Findings findings, FieldEntry entry, string where, Severity severity, string? near, bool isFree, string otherwise)
    {
        bool isSlip = near is { Length: > 3 } && IsOneOff(entry.Key, near);
        char first = findings.File.Text[entry.KeySpan.Start];
        SourceSpan word = first is '"' or '\'' ? FieldGuard.Inside(entry.KeySpan, 1) : entry.KeySpan;
        return new Diagnostic
        {
            Rule = RuleDescriptor.UnknownKey,
            Severity = isSlip ? Severity.Error : severity,
            Location = findings.Locate(entry.KeySpan),
            Message = $"{where} has no key {Findings.Quote(entry.Key)}",
            Help = near is null ? otherwise : $"did you mean `{near}`?",
            Fix = isSlip && isFree ? Fix.Replace(FixApplicability.Safe, word, near!) : null,
        };
    }

    private static bool IsOneOff(string key, string near) =>
        NearestName.Distance(key, near) <= 1 || NearestName.Distance(KeyName.Normal(key), KeyName.Normal(near)) <= 1;
}
