using System.Collections.Immutable;
using Garden.Diagnostics;
using Garden.Linting;
using Garden.Model;
using Garden.Text;

namespace Garden.Tests.Linting;

/// <summary>
/// A toy language stands in for Markdown: each line is a part, <c>#</c> starts a section, <c>^id</c> at the end of a line is not
/// shown, and <c>!</c> at the start of a line is an error.
/// </summary>
public sealed class FixSessionTests
{
    private const string File = "input/topics/a.md";

    [Fact]
    public void Rounds_go_on_until_nothing_is_left_and_twice_equals_once()
    {
        FixSession session = Session();

        // the first "aa" loses an "a" in every round
        string mended = Run(session, "xaaaa\nb\nyaaa", (text, _) => Finding(RuleDescriptor.HiddenCharacter, text, "aa", 1, ""));

        Assert.Equal("xa\nb\nya", mended);
        Assert.Equal(5, session.Applied.Count);
        Assert.Empty(session.Reverted);
        Assert.Equal(mended, Run(Session(), mended, (_, _) => null));
    }

    [Fact]
    public void A_fix_that_never_ends_is_ended()
    {
        string mended = Run(Session(), "x", (text, _) => new Fixable(RuleDescriptor.HiddenCharacter, new(text.Length, text.Length), "x"));

        Assert.Equal(FixSession.MostRounds + 1, mended.Length);
    }

    [Fact]
    public void A_fix_that_does_not_help_is_made_once() =>
        Assert.Equal("x ^id", Run(Session(), "x", (_, _) => new Fixable(RuleDescriptor.BeliefWithoutId, new(1, 1), " ^id")));

    [Fact]
    public void An_edit_that_changes_other_words_is_taken_back_and_not_tried_again()
    {
        FixSession session = Session();
        int calls = 0;

        // the toy hides what follows "%" on a line
        string mended = Run(session, "number five here", (text, _) =>
        {
            calls++;
            return Finding(RuleDescriptor.MalformedProbability, text, "five", 4, "5%");
        });

        Assert.Equal("number five here", mended);
        Assert.Equal(RuleDescriptor.MalformedProbability, Assert.Single(session.Reverted).Rule);
        Assert.Empty(session.Applied);
        Assert.Equal(1, calls);
    }

    [Fact]
    public void The_good_edits_beside_a_bad_one_are_kept()
    {
        FixSession session = Session();
        const string text = "one fiv\ntwo five here\nthree fiv";
        ImmutableArray<Diagnostic> findings =
        [
            Diagnostic(new(RuleDescriptor.MalformedProbability, new(4, 7), "five")), Diagnostic(new(RuleDescriptor.MalformedProbability, new(12, 16), "5%")),
            Diagnostic(new(RuleDescriptor.MalformedProbability, new(28, 31), "five")),
        ];

        Assert.Equal("one five\ntwo five here\nthree five", session.Mend(File, text, findings));
        Assert.Equal([0, 0], session.Applied.Select(finding => finding.Fix!.Edits[0].Text.CompareTo("five", StringComparison.Ordinal)));
        Assert.Single(session.Reverted);
    }

    [Theory]
    [InlineData("a claim", " ^id", "a claim ^id")]
    [InlineData("a claim", " oops", "a claim")]
    [InlineData("a claim", "\nanother", "a claim")]
    public void An_id_may_change_nothing_at_all(string text, string inserted, string expected) =>
        Assert.Equal(expected, Once(RuleDescriptor.BeliefWithoutId, text, new(text.Length, text.Length), inserted));

    [Theory]
    [InlineData("a claim", "\n# more", "a claim\n# more")]
    [InlineData("a claim", " more", "a claim")]
    [InlineData("a claim 50%", "% # more", "a claim 50%")]
    public void A_skeleton_may_only_add_parts(string text, string inserted, string expected) =>
        Assert.Equal(expected, Once(RuleDescriptor.MissingSection, text, new(text.Length, text.Length), inserted));

    [Fact]
    public void A_repaired_character_may_change_how_the_page_is_read() =>
        Assert.Equal("a\n# b", Once(RuleDescriptor.Mojibake, "aâ€”b", new(1, 4), "\n# "));

    [Fact]
    public void A_fix_that_breaks_the_file_is_taken_back()
    {
        Assert.Equal("x", Once(RuleDescriptor.UnknownKey, "x", new(0, 0), "! "));
        Assert.Equal("? x", Once(RuleDescriptor.UnknownKey, "!x", new(0, 1), "? "));
        Assert.Equal("x", Once(RuleDescriptor.UnknownKey, "x", new(0, 0), "unreadable "));
        Assert.Equal("x", Once(RuleDescriptor.UnknownKey, "unreadable x", new(0, 11), ""));
    }

    [Fact]
    public void Wider_fixes_come_first_and_do_not_hide_narrower_ones()
    {
        FixSession session = Session();
        ImmutableArray<Diagnostic> findings =
            [Diagnostic(new(RuleDescriptor.Mojibake, new(0, 3), "—")), Diagnostic(new(RuleDescriptor.BeliefWithoutId, new(9, 9), " oops"))];

        string first = session.Mend(File, "â€” claim\n", findings);

        Assert.Equal("— claim\n", first);
        Assert.Equal(RuleDescriptor.Mojibake, Assert.Single(session.Applied).Rule);
    }

    [Fact]
    public void Files_that_may_not_be_changed_are_left_alone()
    {
        FixSession session = Session();

        FixResult result = session.Run(_ => null, _ => [Diagnostic(new(RuleDescriptor.HiddenCharacter, new(0, 1), ""))]);

        Assert.Empty(result.Texts);
        Assert.Single(result.Remaining);
    }

    private static FixSession Session() => new(FixApplicability.Safe, (_, text) => Read(text));

    private static string Once(RuleDescriptor rule, string text, SourceSpan span, string replacement) =>
        Session().Mend(File, text, [Diagnostic(new(rule, span, replacement))]);

    private static string Run(FixSession session, string text, Func<string, int, Fixable?> find)
    {
        int round = 0;
        FixResult result = session.Run(_ => text, texts =>
            find(texts.GetValueOrDefault(File, text), round++) is Fixable fixable ? [Diagnostic(fixable)] : []);
        return result.Texts.GetValueOrDefault(File, text);
    }

    /// <summary>A finding at the first place of some words, <paramref name="length"/> of which are replaced.</summary>
    private static Fixable? Finding(RuleDescriptor rule, string text, string words, int length, string replacement)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new Fixable(rule, new SourceSpan(at, at + length), replacement);
    }

    private static Diagnostic Diagnostic(Fixable fixable) => new()
    {
        Rule = fixable.Rule,
        Severity = Severity.Warning,
        Location = SourceLocation.In(File, LineMap.Of(""), default),
        Message = "something",
        Fix = Fix.Replace(FixApplicability.Safe, fixable.Span, fixable.Text),
    };

    private static Reread Read(string text)
    {
        if (text.Contains("unreadable", StringComparison.Ordinal))
        {
            return new Reread(null, 0);
        }

        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new Reread(Sketch.Topic("a") with { Sections = [.. lines.Select(Part)] }, lines.Count(line => line.StartsWith('!')));
    }

    private static Section Part(string line)
    {
        string shown = line.Split(" ^")[0];
        shown = shown.Contains('%', StringComparison.Ordinal) ? shown[..(shown.IndexOf('%', StringComparison.Ordinal) + 1)] : shown;
        return new Section { Kind = line.StartsWith('#') ? SectionKind.Beliefs : SectionKind.Prose, Parts = [new SectionPart.Prose(RichText.Of(shown))] };
    }

    private sealed record Fixable(RuleDescriptor Rule, SourceSpan Span, string Text);
}
