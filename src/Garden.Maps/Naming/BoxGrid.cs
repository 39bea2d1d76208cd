using Garden.Maps.Geometry;

namespace Garden.Maps.Naming;

/// <summary>Boxes, each with an owner, kept in squares of 40 pixels so that those near another box are found at once.</summary>
internal sealed class BoxGrid
{
    private const int Square = 40;

    private readonly int _columns;
    private readonly int _rows;
    private readonly List<(Box Box, int Owner)>?[] _squares;

    public BoxGrid(double width, double height)
    {
        _columns = (int)(width / Square) + 1;
        _rows = (int)(height / Square) + 1;
        _squares = new List<(Box, int)>?[_columns * _rows];
    }

    public void Add(Box box, int owner)
    {
        (int left, int top, int right, int bottom) = Squares(box);
        for (int row = top; row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                (_squares[(row * _columns) + column] ??= []).Add((box, owner));
            }
        }
    }

    /// <summary>True when the box meets none but its owner's.</summary>
    public bool IsFree(Box box, int owner)
    {
        (int left, int top, int right, int bottom) = Squares(box);
        for (int row = top; row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                if (_squares[(row * _columns) + column] is { } square && Meets(square, box, owner))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The owners of those that the box meets; one that lies in two squares may come twice.</summary>
    public IEnumerable<int> OwnersMet(Box box)
    {
        (int left, int top, int right, int bottom) = Squares(box);
        for (int row = top; row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                foreach ((Box other, int owner) in _squares[(row * _columns) + column] ?? [])
                {
                    if (other.Meets(box))
                    {
                        yield return owner;
                    }
                }
            }
        }
    }

    private static bool Meets(List<(Box Box, int Owner)> square, Box box, int owner)
    {
        foreach ((Box other, int otherOwner) in square)
        {
            if (otherOwner != owner && other.Meets(box))
            {
                return true;
            }
        }

        return false;
    }

    private (int Left, int Top, int Right, int Bottom) Squares(Box box) => (
        Math.Clamp((int)(box.Left / Square), 0, _columns - 1),
        Math.Clamp((int)(box.Top / Square), 0, _rows - 1),
        Math.Clamp((int)(box.Right / Square), 0, _columns - 1),
        Math.Clamp((int)(box.Bottom / Square), 0, _rows - 1));
}
