using System.Collections.Immutable;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Analysis.Tests.Linting;

/// <summary>
/// A toy language stands in for Markdown: each line is a part, <c>#</c> starts a section, <c>^id</c> at the end of a line is not
/// shown, and <c>!</c> at the start of a line is an error. Where a test wants it, a word is a finding (<c>bad</c>), and so is a
/// file that lacks what another one took away.
/// </summary>
public sealed class FixSessionTests
{
    private const string File = "input/topics/a.md";
    private const string Other = "input/topics/b.md";

    [Fact]
    public void Rounds_go_on_until_nothing_is_left_and_twice_equals_once()
    {
        // every "aa" is a finding and loses an "a"; those that overlap have their turn in later rounds
        ImmutableArray<Fixable> Doubles(string text) =>
            [.. Enumerable.Range(0, text.Length - 1).Where(at => text[at] == 'a' && text[at + 1] == 'a').Select(at => new Fixable(RuleDescriptor.HiddenCharacter, new(at, at + 1), ""))];

        (string mended, FixSession session) = Run("xaaaa\nb\nyaaa", Doubles);

        Assert.Equal("xa\nb\nya", mended);
        Assert.Equal(5, session.Applied.Count);
        Assert.Empty(session.Reverted);
        Assert.Equal(mended, Run(mended, Doubles).Mended);
    }

    [Fact]
    public void A_fix_that_does_not_help_is_taken_back()
    {
        (string mended, FixSession session) = Run("x", _ => [new(RuleDescriptor.BeliefWithoutId, new(1, 1), " ^id")]);
        Assert.Equal("x", mended);
        Assert.Equal("not mend it", Assert.Single(session.Reverted).Why);
    }

    [Fact]
    public void Rounds_that_never_end_are_ended()
    {
        // each round needs another fix
        (string mended, _) = Run("x", text => [new(RuleDescriptor.All[text.Length % 40], new(text.Length, text.Length), "x")]);
        Assert.True(mended.Length <= FixSession.MostRounds + 1);
    }

    [Fact]
    public void An_edit_that_changes_other_words_is_taken_back_and_not_tried_again()
    {
        // the toy hides what follows "%" on a line
        (string mended, FixSession session) = Run("number five here", _ => [new(RuleDescriptor.MalformedProbability, new(7, 11), "5%")]);

        Assert.Equal("number five here", mended);
        RevertedFix reverted = Assert.Single(session.Reverted);
        Assert.Equal((RuleDescriptor.MalformedProbability, "change what the page says"), (reverted.Finding.Rule, reverted.Why));
        Assert.Empty(session.Applied);
    }

    [Fact]
    public void The_good_edits_beside_one_that_changes_words_are_kept()
    {
        const string text = "one fiv\ntwo five here\nthree fiv";
        FixSession session = Session(FixApplicability.Safe, text, _ => []);
        ImmutableArray<Diagnostic> findings =
        [
            Diagnostic(new(RuleDescriptor.MalformedProbability, new(4, 7), "five")), Diagnostic(new(RuleDescriptor.MalformedProbability, new(12, 16), "5%")),
            Diagnostic(new(RuleDescriptor.MalformedProbability, new(28, 31), "five")),
        ];

        Assert.Equal([4, 28], Chosen(session, findings).Select(finding => finding.Fix!.Edits[0].Span.Start));
        Assert.Single(session.Reverted);
    }

    [Theory]
    [InlineData("a claim", " ^id", true)]
    [InlineData("a claim", " oops", false)]
    [InlineData("a claim", "\nanother", false)]
    public void An_id_may_change_nothing_at_all(string text, string inserted, bool isKept) =>
        Assert.Equal(isKept, MayBeMade(RuleDescriptor.BeliefWithoutId, text, new(text.Length, text.Length), inserted));

    [Theory]
    [InlineData("a claim", "\n# more", true)]
    [InlineData("a claim", " more", false)]
    [InlineData("a claim 50%", "% # more", false)]
    public void A_skeleton_may_only_add_parts(string text, string inserted, bool isKept) =>
        Assert.Equal(isKept, MayBeMade(RuleDescriptor.MissingSection, text, new(text.Length, text.Length), inserted));

    [Fact]
    public void A_repaired_character_may_change_how_the_page_is_read() =>
        Assert.True(MayBeMade(RuleDescriptor.Mojibake, "aâ€”b", new(1, 4), "\n# "));

    [Theory]
    [InlineData("x", 0, 0, "! ", false)]
    [InlineData("!x", 0, 1, "? ", true)]
    [InlineData("x", 0, 0, "unreadable ", false)]
    [InlineData("unreadable x", 0, 11, "", true)]
    public void A_fix_that_breaks_the_file_is_taken_back(string text, int start, int end, string replacement, bool isKept) =>
        Assert.Equal(isKept, MayBeMade(RuleDescriptor.UnknownKey, text, new(start, end), replacement));

    [Fact]
    public void Wider_fixes_come_first_and_do_not_hide_narrower_ones()
    {
        const string text = "â€” claim\n";
        ImmutableArray<Diagnostic> findings =
            [Diagnostic(new(RuleDescriptor.Mojibake, new(0, 3), "—")), Diagnostic(new(RuleDescriptor.BeliefWithoutId, new(9, 9), " oops"))];

        Assert.Equal(RuleDescriptor.Mojibake, Assert.Single(Chosen(Session(FixApplicability.Safe, text, _ => []), findings)).Rule);
    }

    [Fact]
    public void Files_that_may_not_be_changed_are_left_alone()
    {
        GardenCheck found = new([Diagnostic(new(RuleDescriptor.HiddenCharacter, new(0, 1), ""))]);
        FixResult result = new FixSession(FixApplicability.Safe, (_, text) => Read(text), _ => null, _ => found).Run();

        Assert.Empty(result.Texts);
        Assert.Single(result.Remaining.All);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Of_many_edits_only_those_that_bring_a_finding_are_taken_back(int every)
    {
        // "old" is to become "new", but on some lines that makes "newbad"
        string text = string.Join('\n', Enumerable.Range(1, 20).Select(line => line % every == 0 ? "old" + line : "fine old" + line));
        ImmutableArray<Fixable> Find(string now) =>
        [
            .. Places(now, "old").Select(at => new Fixable(RuleDescriptor.MalformedProbability, new(at, at + 3), at == 0 || now[at - 1] == '\n' ? "newbad" : "new")),
            .. Places(now, "bad").Select(_ => new Fixable(RuleDescriptor.AmbiguousLink, default, null)),
        ];

        (string mended, FixSession session) = Run(text, Find);

        Assert.DoesNotContain("bad", mended, StringComparison.Ordinal);
        Assert.DoesNotContain("fine old", mended, StringComparison.Ordinal);
        Assert.Equal(20 / every, session.Reverted.Count);
        Assert.All(session.Reverted, reverted => Assert.Equal("bring GRD502 ambiguous-link", reverted.Why));
        Assert.Equal(mended, Run(mended, Find).Mended);
    }

    [Fact]
    public void An_edit_does_not_hide_what_another_one_brings()
    {
        // the first edit takes a "bad" away, the second one brings another: their number stays
        ImmutableArray<Fixable> Find(string now) =>
        [
            .. Places(now, "bad:first").Select(at => new Fixable(RuleDescriptor.UnknownKey, new(at, at + 9), "good")),
            .. Places(now, "old").Select(at => new Fixable(RuleDescriptor.MalformedProbability, new(at, at + 3), "bad:second")),
            .. Places(now, "bad").Select(at => new Fixable(RuleDescriptor.AmbiguousLink, default, null, now[at..])),
        ];

        Assert.Equal("good\nold", Run("bad:first\nold", Find).Mended);
    }

    [Fact]
    public void An_edit_that_brings_a_finding_in_another_file_is_found_among_many_files()
    {
        // file b.md, which is not edited, links to the words "anchor 5"
        Dictionary<string, string> disk = Enumerable.Range(0, 9).ToDictionary(number => $"input/topics/f{number}.md", number => $"anchor {number}", StringComparer.Ordinal);
        GardenCheck Check(ImmutableSortedDictionary<string, string> texts)
        {
            ImmutableArray<Diagnostic> found =
            [
                .. disk.Where(file => texts.GetValueOrDefault(file.Key, file.Value).StartsWith('a'))
                    .Select(file => Diagnostic(new(RuleDescriptor.MalformedProbability, new(0, 6), "Anchor")) with { Location = Place(file.Key) }),
            ];
            return new GardenCheck(texts.GetValueOrDefault("input/topics/f5.md", disk["input/topics/f5.md"]) == "anchor 5"
                ? found
                : found.Add(Diagnostic(new(RuleDescriptor.BrokenLink, default, null)) with { Location = Place(Other) }));
        }

        FixSession session = new(FixApplicability.Safe, (_, text) => Read(text), disk.GetValueOrDefault, Check);
        FixResult result = session.Run();

        Assert.Equal(8, result.Texts.Count);
        Assert.Equal("bring GRD501 broken-link in input/topics/b.md", Assert.Single(session.Reverted).Why);
        Assert.Single(result.Remaining.All);
        Assert.Equal([1, 8], new FixSession(FixApplicability.Safe, (_, text) => Read(text), disk.GetValueOrDefault, Check)
            .Offered(Check(ImmutableSortedDictionary<string, string>.Empty)).GroupBy(finding => finding.Fix is null).Select(group => group.Count()).Order());
    }

    [Fact]
    public void An_edit_that_brings_a_finding_into_another_edited_file_is_told_from_the_edits_there()
    {
        // b links to the words of a
        Dictionary<string, string> disk = new(StringComparer.Ordinal) { [File] = "old", [Other] = "old" };
        GardenCheck Check(ImmutableSortedDictionary<string, string> texts)
        {
            IEnumerable<Diagnostic> found = disk.Where(file => texts.GetValueOrDefault(file.Key, file.Value) == "old")
                .Select(file => Diagnostic(new(RuleDescriptor.MalformedProbability, new(0, 3), "new")) with { Location = Place(file.Key) });
            return new GardenCheck(texts.GetValueOrDefault(File, "old") == "old"
                ? [.. found]
                : [.. found, Diagnostic(new(RuleDescriptor.BrokenLink, default, null)) with { Location = Place(Other) }]);
        }

        FixSession session = new(FixApplicability.Safe, (_, text) => Read(text), disk.GetValueOrDefault, Check);

        Assert.Equal(Other, Assert.Single(session.Run().Texts).Key);
        Assert.Equal((File, "bring GRD501 broken-link in input/topics/b.md"), (Assert.Single(session.Reverted).Finding.Location.Path, session.Reverted[0].Why));
    }

    [Fact]
    public void What_is_offered_is_what_would_be_made()
    {
        const string text = "old one\nold two\nold three";
        ImmutableArray<Fixable> Find(string now) =>
        [
            .. Places(now, "old").Select(at => new Fixable(RuleDescriptor.MalformedProbability, new(at, at + 3), now.AsSpan(at).StartsWith("old two") ? "bad" : "new")),
            .. Places(now, "bad").Select(_ => new Fixable(RuleDescriptor.AmbiguousLink, default, null)),
        ];
        FixSession session = Session(FixApplicability.Unsafe, text, Find);

        ImmutableArray<Diagnostic> offered = session.Offered(new GardenCheck([.. Find(text).Select(Diagnostic)]));

        Assert.Equal([true, false, true], offered.Select(finding => finding.Fix is not null));
    }

    [Fact]
    public void Findings_that_were_not_asked_for_count_against_an_edit()
    {
        GardenCheck Check(ImmutableSortedDictionary<string, string> texts)
        {
            string now = texts.GetValueOrDefault(File, "old");
            ImmutableArray<Diagnostic> asked = [.. Places(now, "old").Select(at => Diagnostic(new(RuleDescriptor.MalformedProbability, new(at, at + 3), "bad")))];
            return new GardenCheck(asked, [.. asked, .. Places(now, "bad").Select(_ => Diagnostic(new(RuleDescriptor.AmbiguousLink, default, null)))]);
        }

        Assert.Empty(new FixSession(FixApplicability.Safe, (_, text) => Read(text), _ => "old", Check).Run().Texts);
    }

    [Fact]
    public void A_corrected_setting_may_change_what_is_found_in_pages()
    {
        const string settings = "input/garden.yml";
        GardenCheck Check(ImmutableSortedDictionary<string, string> texts) => new(texts.ContainsKey(settings)
            ? [Diagnostic(new(RuleDescriptor.ReviewDue, default, null))]
            : [Diagnostic(new(RuleDescriptor.UnknownKey, new(0, 3), "new")) with { Location = Place(settings) }]);

        Assert.Equal("new", new FixSession(FixApplicability.Safe, (_, _) => new Reread(null, 0), _ => "old", Check).Run().Texts[settings]);
    }

    private static FixSession Session(FixApplicability least, string text, Func<string, ImmutableArray<Fixable>> find) => new(
        least,
        (_, now) => Read(now),
        path => path == File ? text : null,
        texts => new GardenCheck([.. find(texts.GetValueOrDefault(File, text)).Select(Diagnostic)]));

    private static (string Mended, FixSession Session) Run(string text, Func<string, ImmutableArray<Fixable>> find)
    {
        FixSession session = Session(FixApplicability.Safe, text, find);
        return (session.Run().Texts.GetValueOrDefault(File, text), session);
    }

    private static bool MayBeMade(RuleDescriptor rule, string text, SourceSpan span, string replacement) =>
        Chosen(Session(FixApplicability.Safe, text, _ => []), [Diagnostic(new(rule, span, replacement))]).Any();

    private static IEnumerable<Diagnostic> Chosen(FixSession session, ImmutableArray<Diagnostic> findings) =>
        session.Choose(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), findings).SelectMany(batch => batch.Findings);

    private static IEnumerable<int> Places(string text, string words)
    {
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static SourceLocation Place(string path) => SourceLocation.In(path, LineMap.Of(""), default);

    private static Diagnostic Diagnostic(Fixable fixable) => new()
    {
        Rule = fixable.Rule,
        Severity = Severity.Warning,
        Location = Place(File),
        Message = fixable.Message,
        Fix = fixable.Text is null ? null : Fix.Replace(FixApplicability.Safe, fixable.Span, fixable.Text),
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

    private sealed record Fixable(RuleDescriptor Rule, SourceSpan Span, string? Text, string Message = "something");
}
