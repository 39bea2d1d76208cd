using System.Globalization;
using System.Text;

namespace Garden.Maps.Drawing;

/// <summary>Writes path data in whole units, with relative commands and no more letters and spaces than needed.</summary>
internal sealed class PathWriter
{
    private readonly StringBuilder _data = new();
    private char _command;
    private long _x;
    private long _y;

    public bool IsEmpty => _data.Length == 0;

    public override string ToString() => _data.ToString();

    public void Move(long x, long y)
    {
        _command = '\0';
        Write('M', x, y);
        (_x, _y) = (x, y);
    }

    public void Line(long x, long y)
    {
        Write('l', x - _x, y - _y);
        (_x, _y) = (x, y);
    }

    public void Curve(long controlX, long controlY, long x, long y)
    {
        Write('q', controlX - _x, controlY - _y, x - _x, y - _y);
        (_x, _y) = (x, y);
    }

    /// <summary>A curve whose control point mirrors the last one.</summary>
    public void Onward(long x, long y)
    {
        Write('t', x - _x, y - _y);
        (_x, _y) = (x, y);
    }

    /// <summary>A line of no length: a round pen leaves a dot.</summary>
    public void Dot(long x, long y)
    {
        if (IsEmpty)
        {
            Move(x, y);
        }
        else
        {
            Write('m', x - _x, y - _y);
        }

        (_x, _y) = (x, y);
        Write('h', 0);
    }

    public void Close()
    {
        _data.Append('z');
        _command = 'z';
    }

    private void Write(char command, params ReadOnlySpan<long> values)
    {
        if (command != _command)
        {
            _data.Append(command);
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] >= 0 && (i > 0 || command == _command))
            {
                _data.Append(' ');
            }

            _data.Append(CultureInfo.InvariantCulture, $"{values[i]}");
        }

        _command = command;
    }
}
