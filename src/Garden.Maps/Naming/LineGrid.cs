using Garden.Maps.Geometry;

namespace Garden.Maps.Naming;

/// <summary>Lines of a plate in pieces, each with an owner, kept in squares so that those behind a box are found at once. In units of the plate.</summary>
internal sealed class LineGrid
{
    private const int Square = 200;
    private const int Columns = (int)(Point.PlateWidth / Square) + 1;
    private const int Rows = (int)(Point.PlateHeight / Square) + 1;

    private readonly List<(Segment Piece, int Owner)>?[] _squares = new List<(Segment, int)>?[Columns * Rows];

    /// <summary>For each owner, the question that last counted it.</summary>
    private readonly List<int> _counted = [];

    private int _question;

    /// <summary>Adds a piece; owners are counted from 0.</summary>
    public void Add(Segment piece, int owner)
    {
        while (_counted.Count <= owner)
        {
            _counted.Add(0);
        }

        Box bounds = piece.Bounds;
        int left = Clamp(bounds.Left, Columns), right = Clamp(bounds.Right, Columns), bottom = Clamp(bounds.Bottom, Rows);
        for (int row = Clamp(bounds.Top, Rows); row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                (_squares[(row * Columns) + column] ??= []).Add((piece, owner));
            }
        }
    }

    /// <summary>How many owners have a piece behind the box, counted up to <paramref name="most"/>.</summary>
    public int CountBehind(Box box, int most = int.MaxValue)
    {
        _question++;
        int count = 0;
        int left = Clamp(box.Left, Columns), right = Clamp(box.Right, Columns), bottom = Clamp(box.Bottom, Rows);
        for (int row = Clamp(box.Top, Rows); row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                foreach ((Segment piece, int owner) in _squares[(row * Columns) + column] ?? [])
                {
                    if (_counted[owner] != _question && piece.Meets(box))
                    {
                        _counted[owner] = _question;
                        if (++count >= most)
                        {
                            return count;
                        }
                    }
                }
            }
        }

        return count;
    }

    private static int Clamp(double units, int count) => Math.Clamp((int)(units / Square), 0, count - 1);
}
