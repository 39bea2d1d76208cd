using Garden.Language.Parsing.Inlines;

namespace Garden.Language.Tests.Parsing.Inlines;

/// <summary>A text with its marks beside it: links, prompts, struck parts.</summary>
public sealed class MarkedTextTests
{
    [Fact]
    public void A_mark_stands_at_each_of_its_places_and_nowhere_else()
    {
        MarkedText text = Sample();
        Assert.Equal(
            [TextMark.None, TextMark.Object, TextMark.Object, TextMark.StrikeStart, TextMark.None, TextMark.StrikeEnd, TextMark.None, TextMark.Prompt, TextMark.ItemLink],
            Marks(text));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    [InlineData(40)]
    public void Nothing_stands_outside_the_text(int at) => Assert.Equal(TextMark.None, Sample().MarkAt(at));

    [Fact]
    public void A_filler_that_a_writer_types_is_no_mark()
    {
        MarkedTextBuilder builder = new();
        builder.Add(MarkedText.Filler);
        builder.Add(TextMark.Prompt);
        builder.Add($"a{MarkedText.Filler}");
        Assert.Equal([TextMark.None, TextMark.Prompt, TextMark.None, TextMark.None], Marks(builder.ToMarkedText()));
        Assert.Equal([TextMark.None], Marks(MarkedText.Plain($"{MarkedText.Filler}")));
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(0, 2)]
    [InlineData(2, 9)]
    [InlineData(3, 8)]
    [InlineData(9, 9)]
    public void A_slice_keeps_its_marks(int start, int end)
    {
        MarkedText text = Sample();
        Assert.Equal(Marks(text)[start..end], Marks(text[start..end]));
        Assert.Equal(text.Text[start..end], text[start..end].Text);
    }

    [Fact]
    public void A_slice_of_a_slice_keeps_its_marks() => Assert.Equal([TextMark.StrikeEnd, TextMark.None], Marks(Sample()[2..8][3..5]));

    [Fact]
    public void Words_before_a_text_move_its_marks_and_words_in_its_place_do_not()
    {
        Assert.Equal([TextMark.None, TextMark.None, TextMark.Prompt, TextMark.ItemLink], Marks(Sample()[7..].Led("ab")));
        MarkedText text = Sample();
        Assert.Equal(Marks(text), Marks(text.WithWords(text.Text.Replace('b', 'x'))));
    }

    [Theory]
    [InlineData(nameof(TextMark.Object), 0, 1)]
    [InlineData(nameof(TextMark.Object), 2, 2)]
    [InlineData(nameof(TextMark.Object), 3, -1)]
    [InlineData(nameof(TextMark.StrikeEnd), 0, 5)]
    [InlineData(nameof(TextMark.None), 1, 4)]
    [InlineData(nameof(TextMark.Prompt), 9, -1)]
    public void The_first_place_of_a_mark_is_found_from_another_place_on(string mark, int from, int expected) =>
        Assert.Equal(expected, Sample().IndexOf(Enum.Parse<TextMark>(mark), from));

    [Fact]
    public void A_mark_without_length_is_left_out()
    {
        MarkedTextBuilder builder = new();
        builder.Add(TextMark.Object, 0);
        builder.Add(TextMark.Prompt);
        Assert.Equal([TextMark.Prompt], Marks(builder.ToMarkedText()));
    }

    /// <summary><c>a</c>, a link of two places, a struck <c>b</c>, <c>c</c>, a prompt and a link to an item.</summary>
    private static MarkedText Sample()
    {
        MarkedTextBuilder builder = new();
        builder.Add("a");
        builder.Add(TextMark.Object, 2);
        builder.Add(TextMark.StrikeStart);
        builder.Add("b");
        builder.Add(TextMark.StrikeEnd);
        builder.Add("c");
        builder.Add(TextMark.Prompt);
        builder.Add(TextMark.ItemLink);
        return builder.ToMarkedText();
    }

    private static TextMark[] Marks(MarkedText text) => [.. Enumerable.Range(0, text.Length).Select(text.MarkAt)];
}
