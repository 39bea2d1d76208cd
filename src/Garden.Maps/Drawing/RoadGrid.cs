using Garden.Maps.Geometry;

namespace Garden.Maps.Drawing;

/// <summary>Marks and roads of the plan in square cells, so that what lies near a road is found at once.</summary>
internal sealed class RoadGrid
{
    /// <summary>Roads look for marks so far to either side: more than any clearance.</summary>
    private const double Reach = 60;

    private readonly double _cell;
    private readonly int _columns;
    private readonly int _rows;
    private readonly (List<int> Marks, List<int> Roads)[] _cells;

    public RoadGrid(double cell)
    {
        _cell = cell;
        _columns = (int)(Point.PlateWidth / cell) + 1;
        _rows = (int)(Point.PlateHeight / cell) + 1;
        _cells = [.. Enumerable.Range(0, _columns * _rows).Select(_ => (new List<int>(), new List<int>()))];
    }

    public void AddMark(int region, Point mark) => _cells[(Row(mark.Y) * _columns) + Column(mark.X)].Marks.Add(region);

    public void AddRoad(int road, Segment line)
    {
        foreach ((List<int> _, List<int>? roads) in Along(line))
        {
            roads.Add(road);
        }
    }

    /// <summary>The cells of the box around a road.</summary>
    public IEnumerable<(List<int> Marks, List<int> Roads)> Along(Segment line)
    {
        Box bounds = line.Bounds;
        int left = Column(bounds.Left - Reach), right = Column(bounds.Right + Reach), bottom = Row(bounds.Bottom + Reach);
        for (int row = Row(bounds.Top - Reach); row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                yield return _cells[(row * _columns) + column];
            }
        }
    }

    private int Column(double x) => Math.Clamp((int)(x / _cell), 0, _columns - 1);

    private int Row(double y) => Math.Clamp((int)(y / _cell), 0, _rows - 1);
}
