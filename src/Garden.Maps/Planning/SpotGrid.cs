using Garden.Maps.Geometry;

namespace Garden.Maps.Planning;

/// <summary>The regions of a district by where they lie, in cells that hold a few each.</summary>
internal sealed class SpotGrid
{
    private readonly Box _box;
    private readonly int _columns;
    private readonly int _rows;
    private readonly List<int>[] _cells;
    private readonly List<int> _near = [];

    public SpotGrid(int[] regions, Point[] spots, int inCell)
    {
        _box = Box.Around(regions.Select(region => spots[region]));
        _columns = Math.Max(1, (int)Math.Sqrt(regions.Length * (_box.Width + 1) / (_box.Height + 1) / inCell));
        _rows = Math.Max(1, (regions.Length / inCell / _columns) + 1);
        _cells = [.. Enumerable.Range(0, _columns * _rows).Select(_ => new List<int>(inCell + 1))];
        foreach (int region in regions)
        {
            CellAt(spots[region]).Add(region);
        }
    }

    /// <summary>The regions of the cell that a place is in, or is nearest to, and of those around it; good until it is asked again.</summary>
    public List<int> Near(Point place)
    {
        _near.Clear();
        int column = Column(place), row = Row(place);
        for (int y = Math.Max(0, row - 1); y <= Math.Min(_rows - 1, row + 1); y++)
        {
            for (int x = Math.Max(0, column - 1); x <= Math.Min(_columns - 1, column + 1); x++)
            {
                _near.AddRange(_cells[(y * _columns) + x]);
            }
        }

        return _near;
    }

    /// <summary>Notes that two regions have changed places, where they now are.</summary>
    public void Exchange(int a, int b, Point[] spots)
    {
        (List<int>? cellOfA, List<int>? cellOfB) = (CellAt(spots[a]), CellAt(spots[b]));
        cellOfB.Remove(a);
        cellOfA.Remove(b);
        cellOfA.Add(a);
        cellOfB.Add(b);
    }

    private List<int> CellAt(Point place) => _cells[(Row(place) * _columns) + Column(place)];

    private int Column(Point place) => Math.Clamp((int)((place.X - _box.Left) / (_box.Width + 1) * _columns), 0, _columns - 1);

    private int Row(Point place) => Math.Clamp((int)((place.Y - _box.Top) / (_box.Height + 1) * _rows), 0, _rows - 1);
}
