using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Analysis.Editing;
using Garden.Analysis.Importing;
using Garden.Analysis.Importing.Forecasts;

namespace Garden.Analysis.Tests.Importing.Forecasts;

/// <summary>Tables, lists, times and numbers as sites write them.</summary>
public sealed class SourceFormsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("\uFEFFa,b\r\n1,2\r\n")]
    [InlineData("a,b\r1,2")]
    [InlineData("\"a\",\"b\"\n\n\"1\",2\n")]
    public void A_table_is_read_with_any_line_ends(string text)
    {
        CsvTable table = Read(text)!;
        Assert.Equal("a,b", string.Join(',', table.Header));
        Assert.Equal(("1", "2", ""), (table.Cell(table.Rows[0], "a"), table.Cell(table.Rows[0], "x", "b"), table.Cell(table.Rows[0], "c")));
    }

    [Fact]
    public void Quoted_cells_hold_commas_quotes_and_line_breaks_and_rows_keep_their_line()
    {
        CsvTable table = Read("a,b\n\"x, \"\"y\"\"\r\nz\",1\nlast,2\n")!;
        Assert.Equal("x, \"y\"\nz", table.Rows[0].Cells[0]);
        Assert.Equal([2, 4], table.Rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("a,b\n1\n", "t.csv:2: the line has 1 cells, the header 2")]
    [InlineData("a,b\n\"1,2\n", "t.csv:2: a quote is opened here and never closed")]
    [InlineData("a,b\n\"1\"x,2\n", "t.csv:2: something stands behind a closing quote")]
    [InlineData("", "'t.csv' is empty")]
    public void A_damaged_table_is_refused_at_its_line(string text, string message) =>
        Assert.Equal(message, CsvTable.Read(new ImportedFile("t.csv", Encoding.UTF8.GetBytes(text))).Failure!.Message);

    [Theory]
    [InlineData("['Blue', \"Harbour people's cup\", 'a\\'b']", "Blue;Harbour people's cup;a'b")]
    [InlineData("[0.5, None, 0.2]", "0.5;-;0.2")]
    [InlineData("[]", "")]
    public void A_list_of_Python_is_read(string written, string elements) =>
        Assert.Equal(elements, string.Join(';', PythonList.Read(written)!.Value.Select(one => one ?? "-")));

    [Theory]
    [InlineData("")]
    [InlineData("[1, 2")]
    [InlineData("['a]")]
    [InlineData("[('a', 1)]")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    public void What_is_no_list_is_none(string written) => Assert.Null(PythonList.Read(written));

    [Theory]
    [InlineData("2026-01-05 09:07:5", "2026-01-05", 32825)]
    [InlineData("2026-01-05T23:59:59.999Z", "2026-01-05", 86399.999)]
    [InlineData("2025-11-21 08:40:44.5+00:00", "2025-11-21", 31244.5)]
    [InlineData("2022-01-05 09:07:05 UTC", "2022-01-05", 32825)]
    [InlineData("2026-01-05", "2026-01-05", 0)]
    public void A_time_keeps_the_day_as_written(string written, string day, double seconds)
    {
        Moment moment = Moment.Read(written)!.Value;
        Assert.Equal(day, moment.Day.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(seconds, moment.Seconds, 3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5 January")]
    [InlineData("2026-02-30 10:00:00")]
    [InlineData("2026-01-05 x")]
    [InlineData("2026-01-05x10:00")]
    public void What_is_no_time_is_none(string written) => Assert.Null(Moment.Read(written));

    [Fact]
    public void Seconds_since_1970_are_days_in_UTC()
    {
        Assert.Equal(new DateOnly(2026, 3, 2), Moment.OfUnix(1772476831)!.Value.Day);
        Assert.Null(Moment.OfUnix(-1));
        Assert.Null(Moment.OfUnix(1e20m));
    }

    [Theory]
    [InlineData("0.6", "60%")]
    [InlineData("0.001", "0.1%")]
    [InlineData("0.667", "66.7%")]
    [InlineData("0.6412", "64.12%")]
    [InlineData("0.6412345", "64.1%")]
    [InlineData("0.00001", "0.001%")]
    [InlineData("0.999999", "99.9999%")]
    [InlineData("0", "0%")]
    [InlineData("1", "100%")]
    public void A_share_becomes_a_percentage_that_keeps_its_digits(string share, string percent) =>
        Assert.Equal(percent, PercentText.Of(decimal.Parse(share, NumberStyles.Float, CultureInfo.InvariantCulture)));

    [Fact]
    public void The_only_person_of_a_file_is_the_writer_and_of_several_they_must_say_who()
    {
        ImmutableArray<ImportNote>.Builder notes = ImmutableArray.CreateBuilder<ImportNote>();
        Assert.True(OwnForecasts.Name(null, ["Ida", "Ida"], "f", notes).TryGet(out string? only, out _));
        Assert.Equal(("Ida", "only Ida forecasts here, and is taken to be you"), (only, notes[0].Message));
        Assert.Equal("say who you are with --me: 'Ida', 'Otto'", OwnForecasts.Name(null, ["Otto", "Ida"], "f", notes).Failure!.Help);
        Assert.True(OwnForecasts.Name("ida", ["Otto", "Ida"], "f", notes).TryGet(out string? me, out _));
        Assert.Equal("Ida", me);
        Assert.NotNull(OwnForecasts.Name("ida", ["IDA", "Ida"], "f", notes).Failure);
        Assert.NotNull(OwnForecasts.Name("Ada", ["Otto", "Ida"], "f", notes).Failure);
    }

    [Theory]
    [InlineData("5001", "tool-5001")]
    [InlineData("mktA-1", "tool-mktA-1")]
    public void The_sites_own_id_is_kept(string own, string id) => Assert.Equal(id, StableId.Of("tool", own));

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void An_id_that_cannot_stand_in_a_page_is_hashed(string own) => Assert.Matches("^tool-[0-9a-f]{12}$", StableId.Of("tool", own));

    private static CsvTable? Read(string text) => CsvTable.Read(new ImportedFile("t.csv", Encoding.UTF8.GetBytes(text))).TryGet(out CsvTable? table, out Refusal? _) ? table : null;
}
