using Garden.Maps.Lettering;

namespace Garden.Maps;

/// <summary>
/// Where everything stands in a neighbourhood: names in two columns outside a ring, marks on the ring at the height of their names.
/// Heights are pixels from the top of the drawing. The width is whatever the page gives, so the ring is 1000 units wide and stretches;
/// names hang outside it, and no name can meet a line however narrow the page is.
/// </summary>
internal sealed class NeighbourhoodLayout
{
    /// <summary>Type size of the names, in pixels.</summary>
    public const double TypeSize = 13;

    /// <summary>Distance of two baselines, in pixels.</summary>
    public const double Leading = 15.5;

    /// <summary>Greatest width of a name, in hundredths of an em: 103 pixels, which the narrowest margin of 112 holds.</summary>
    public const int ColumnWidth = 790;

    public const int MostShown = 24;

    private const int MostLines = 3;
    private const double Heading = 20;
    private const double LaterHeading = 26;
    private const double LeastRow = 26;
    private const double RowGap = 10;
    private const double LeastInner = 132;
    private const double WidestSpace = 22;
    private const double Margin = 10;
    private const double RoomForMore = 30;

    private NeighbourhoodLayout(List<Row> left, List<Row> right, int more)
    {
        Left = left;
        Right = right;
        More = more;

        double inner = Math.Max(LeastInner, Math.Max(left.Sum(row => row.Height), right.Sum(row => row.Height)));
        CentreY = Margin + (inner / 2);
        RadiusY = (inner / 2) + 4;
        Height = (int)Math.Ceiling(inner + (2 * Margin) + (more > 0 ? RoomForMore : 0));
        Spread(left, inner);
        Spread(right, inner);
    }

    public IReadOnlyList<Row> Left { get; }

    public IReadOnlyList<Row> Right { get; }

    /// <summary>How many related regions are left to the list.</summary>
    public int More { get; }

    public double CentreY { get; }

    public double RadiusY { get; }

    public int Height { get; }

    public static NeighbourhoodLayout Of(Neighbourhood neighbourhood)
    {
        List<Row> rows = Chosen(neighbourhood.Groups).ConvertAll(neighbour => Row.ForRegion(neighbour.Kind, neighbour.Region));
        int cut = Break(rows);
        return new NeighbourhoodLayout(Column(rows[..cut]), Column(rows[cut..]), neighbourhood.Count - rows.Count);
    }

    /// <summary>A mark's distance from the upright axis of the ring, in units of which the ring is 1000 wide.</summary>
    public int Reach(double y)
    {
        double t = (y - CentreY) / RadiusY;
        return (int)Math.Round(500 * Math.Sqrt(Math.Max(0, 1 - (t * t))));
    }

    /// <summary>All, or of each kind its share of the places and at least two, the heaviest first.</summary>
    private static List<(MapRelationKind Kind, MapRegion Region)> Chosen(IReadOnlyList<NeighbourGroup> groups)
    {
        int total = groups.Sum(group => group.Regions.Count);
        int places = Math.Min(total, MostShown);
        int[] quota = groups.Select(group => Math.Min(group.Regions.Count, Math.Max(2, group.Regions.Count * places / Math.Max(1, total)))).ToArray();

        // Rounding left places over, or the least shares took too many: settle from the strongest kind down, or from the weakest up.
        for (int i = 0; quota.Sum() < places; i = (i + 1) % quota.Length)
        {
            quota[i] += quota[i] < groups[i].Regions.Count ? 1 : 0;
        }

        for (int i = quota.Length - 1; quota.Sum() > places; i = i > 0 ? i - 1 : quota.Length - 1)
        {
            quota[i] -= quota[i] > 2 ? 1 : 0;
        }

        return [.. groups.SelectMany((group, i) => group.Regions.Take(quota[i]).Select(region => (group.Kind, region)))];
    }

    /// <summary>How many rows stand on the left: where the heights are most even, or a row or two off if that parts two kinds.</summary>
    private static int Break(List<Row> rows)
    {
        if (rows.Count < 2)
        {
            return 0;
        }

        double half = rows.Sum(row => row.Height) / 2;
        int cut = 0;
        for (double height = 0; cut < rows.Count - 1 && height + (rows[cut].Height / 2) < half; cut++)
        {
            height += rows[cut].Height;
        }

        cut = Math.Max(cut, 1);
        if (rows.Count <= 4)
        {
            return cut;
        }

        int[] nearest = [cut, cut - 1, cut + 1, cut - 2, cut + 2];
        int parting = Array.FindIndex(nearest, at => at > 0 && at < rows.Count && rows[at].Kind != rows[at - 1].Kind);
        return parting < 0 ? cut : nearest[parting];
    }

    /// <summary>A column with a heading where a kind begins.</summary>
    private static List<Row> Column(List<Row> regions)
    {
        List<Row> column = new List<Row>(regions.Count + 4);
        foreach (Row row in regions)
        {
            if (column.Count == 0 || column[^1].Kind != row.Kind)
            {
                column.Add(Row.ForHeading(row.Kind, column.Count == 0 ? Heading : LaterHeading));
            }

            column.Add(row);
        }

        return column;
    }

    /// <summary>Gives each row its height on the page. Spare height goes between rows, but never between a heading and its first name.</summary>
    private void Spread(List<Row> column, double inner)
    {
        double height = column.Sum(row => row.Height);
        int gaps = column.SkipLast(1).Count(row => row.Region is not null);
        double space = Math.Min(WidestSpace, (inner - height) / (gaps + 1));
        double y = CentreY - ((height + (space * gaps)) / 2);
        for (int i = 0; i < column.Count; i++)
        {
            y += i > 0 && column[i - 1].Region is not null ? space : 0;
            column[i] = column[i] with { Y = column[i].Region is null ? y + column[i].Height - 7 : y + (column[i].Height / 2) };
            y += column[i].Height;
        }
    }

    /// <summary>A name in a column, or the heading of a kind, which has no region. <see cref="Y"/> is the middle of a name, the baseline of a heading.</summary>
    public readonly record struct Row(MapRelationKind Kind, MapRegion? Region, string[] Lines, double Height, double Y)
    {
        public static Row ForRegion(MapRelationKind kind, MapRegion region)
        {
            string[] lines = NameLines.Of(region.Title, ColumnWidth, MostLines);
            return new Row(kind, region, lines, Math.Max(LeastRow, (lines.Length * Leading) + RowGap), 0);
        }

        public static Row ForHeading(MapRelationKind kind, double height) => new(kind, null, [], height, 0);

        /// <summary>The baseline of the first line of a name.</summary>
        public double Baseline => Y - ((Lines.Length - 1) * Leading / 2) + 4.2;
    }
}
