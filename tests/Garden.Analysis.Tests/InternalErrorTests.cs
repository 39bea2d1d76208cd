using System.Collections.Immutable;
using Garden.Analysis.Linking;
using Garden.Analysis.Linting;
using Garden.Language.Diagnostics;
using Garden.Language.Model;
using Garden.Language.Parsing;
using Garden.Language.Text;

namespace Garden.Analysis.Tests;

/// <summary>A mistake of the program names the file that it came up in. A reader that fails at a word stands in for such a mistake.</summary>
public sealed class InternalErrorTests
{
    private static ImmutableArray<InternalError> Errors(int pages, params (int Page, string Text)[] broken)
    {
        Dictionary<int, string> texts = broken.ToDictionary(page => page.Page, page => page.Text);
        IEnumerable<(string, string)> files = Enumerable.Range(0, pages).Select(number => ($"topics/p{number:000}.md", texts.GetValueOrDefault(number, "one\n\ntwo\n\nthree\n")));
        return Assert.Throws<InternalErrorException>(() => WrittenGarden.Read(files, reader: FailsAtTwo)).Errors;
    }

    private static ParsedPage FailsAtTwo(SourceFile file, PagePlace place, GardenSettings settings) =>
        file.Text.Contains("boom", StringComparison.Ordinal) ? throw new InvalidOperationException("a\nmistake") : PageParser.Parse(file, place, settings);

    [Theory]
    [InlineData("boom", 1)]
    [InlineData("one\n\nboom\n\nthree\n", 3)]
    [InlineData("one\r\ntwo\r\nboom", 3)]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8 boom\n9 boom\n", 8)]
    public void The_line_is_the_first_with_which_reading_fails(string text, int line)
    {
        InternalError error = Assert.Single(Errors(1, (0, text)));
        Assert.Equal(("input/topics/p000.md", line), (error.Path, error.Line!.Value));
        Assert.Equal($"reading input/topics/p000.md failed at line {line} (InvalidOperationException: a mistake)", error.ToString());
    }

    [Fact]
    public void Every_broken_page_among_many_is_named_in_order()
    {
        ImmutableArray<InternalError> errors = Errors(300, (250, "x\nboom\n"), (7, "boom\n"), (123, "boom\n"));
        Assert.Equal(["input/topics/p007.md:1", "input/topics/p123.md:1", "input/topics/p250.md:2"], errors.Select(error => $"{error.Path}:{error.Line}"));
    }

    [Fact]
    public void A_message_names_five_other_files_and_counts_the_rest()
    {
        InternalErrorException many = new([.. Enumerable.Range(1, 8).Select(number => new InternalError("reading", $"p{number}.md", null, new InvalidOperationException("x")))]);
        Assert.Equal("reading p1.md failed (InvalidOperationException: x); so it was with p2.md, p3.md, p4.md, p5.md, p6.md and 2 more", many.Message);
    }

    [Fact]
    public void Failures_of_the_machine_and_interruptions_are_no_mistakes()
    {
        Assert.Throws<IOException>(() => InternalError.In<int>("reading", "a.md", () => throw new IOException()));
        Assert.Throws<OperationCanceledException>(() => InternalError.In<int>("reading", "a.md", () => throw new OperationCanceledException()));
        InternalErrorException inner = Assert.Throws<InternalErrorException>(() =>
            InternalError.In("rendering", "outer.html", () => InternalError.In<int>("reading", "a.md", () => throw new InvalidOperationException())));
        Assert.Equal("a.md", inner.Errors[0].Path);
    }

    [Fact]
    public void A_rule_that_fails_names_the_entry_it_looked_at()
    {
        GardenAsOf corpus = WrittenGarden.Of(
            ("topics/a.md", "## Beliefs\n\n- Rain comes. 70% — clouds ^rain\n"),
            ("topics/b.md", "## Beliefs\n\n- Snow comes. 70% — clouds ^snow\n- Hail comes. 70% — clouds ^boom\n"));
        InternalErrorException failure = Assert.Throws<InternalErrorException>(() => Check(corpus, new FailingRule()));
        Assert.Equal("checking GRD201 in input/topics/b.md failed at line 4 (InvalidOperationException: no)", failure.Message);
    }

    [Fact]
    public void A_rule_that_fails_at_a_whole_page_names_the_page()
    {
        GardenAsOf corpus = WrittenGarden.Of(("topics/a.md", "One.\n"), ("topics/boom.md", "Two.\n"), ("topics/c.md", "Three.\n"));
        InternalErrorException failure = Assert.Throws<InternalErrorException>(() => Check(corpus, new FailingGardenRule()));
        Assert.Equal(("input/topics/boom.md", null), (failure.Errors[0].Path, failure.Errors[0].Line));
    }

    [Fact]
    public void Of_several_rules_that_fail_the_first_in_order_is_named()
    {
        GardenAsOf corpus = WrittenGarden.Of(("topics/boom.md", "## Beliefs\n\n- Hail comes. 70% — clouds ^boom\n"));
        for (int i = 0; i < 50; i++)
        {
            Assert.Null(Assert.Throws<InternalErrorException>(() => Check(corpus, new FailingGardenRule(), new FailingRule(), new FailingRule())).Errors[0].Line);
            Assert.Equal(3, Assert.Throws<InternalErrorException>(() => Check(corpus, new FailingRule(), new FailingGardenRule())).Errors[0].Line);
        }
    }

    [Fact]
    public void What_a_rule_failed_at_is_looked_at_again()
    {
        GardenAsOf corpus = WrittenGarden.Of(("topics/boom.md", "## Beliefs\n\n- Hail comes. 70% — clouds ^boom\n"));
        CheckedPages known = new();
        for (int i = 0; i < 2; i++)
        {
            Assert.Throws<InternalErrorException>(() => new RuleRun([new FailingRule()], new CorpusFacts(corpus), known).Findings());
        }
    }

    private static void Check(GardenAsOf corpus, params ImmutableArray<Rule> rules) => new RuleRun(rules, new CorpusFacts(corpus)).Findings();

    private sealed class FailingRule() : ItemRule<Belief>(RuleDescriptor.BeliefWithoutProbability, topic => topic.Beliefs)
    {
        public override RuleDocumentation Docs => throw new NotSupportedException();

        protected override Diagnostic? Check(PageScope scope, Topic topic, Belief item) =>
            item.Id == "boom" ? throw new InvalidOperationException("no") : null;
    }

    private sealed class FailingGardenRule() : Rule(RuleDescriptor.BeliefWithoutProbability)
    {
        public override RuleDocumentation Docs => throw new NotSupportedException();

        public override IEnumerable<Diagnostic> Check(CorpusFacts facts) =>
            facts.Topics.Select(topic => topic.Id == "boom" ? throw new InvalidOperationException("no") : Finding(topic, default, "seen"));
    }
}
