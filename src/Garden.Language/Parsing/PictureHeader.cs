using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Garden.Language.Model;

namespace Garden.Language.Parsing;

/// <summary>Reads the size of a picture from the start of its file: PNG, GIF, JPEG, and SVG that states one.</summary>
public static partial class PictureHeader
{
    /// <summary>How many bytes from the start are enough for nearly every picture.</summary>
    public const int Enough = 128 * 1024;

    private const int Largest = 1 << 20;

    /// <summary>The size as it is shown; null when the start does not tell.</summary>
    /// <param name="start">The first bytes of the file.</param>
    public static PictureSize? Read(ReadOnlySpan<byte> start)
    {
        if (start.Length >= 24 && start[0] == 0x89 && start[1..].StartsWith("PNG\r\n\u001a\n"u8))
        {
            return Checked(BinaryPrimitives.ReadInt32BigEndian(start[16..]), BinaryPrimitives.ReadInt32BigEndian(start[20..]));
        }

        if (start.Length >= 10 && (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8)))
        {
            return Checked(BinaryPrimitives.ReadUInt16LittleEndian(start[6..]), BinaryPrimitives.ReadUInt16LittleEndian(start[8..]));
        }

        return start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? Jpeg(start) : Svg(start);
    }

    /// <summary>Goes from segment to segment to the frame header (ITU-T T.81, B.2.2); a picture that lies on its side by its Exif is turned.</summary>
    private static PictureSize? Jpeg(ReadOnlySpan<byte> file)
    {
        bool turned = false;
        for (int at = 2; at + 9 <= file.Length;)
        {
            if (file[at] != 0xFF)
            {
                return null;
            }

            byte marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++; // fill bytes
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]);
                int width = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]);
                return turned ? Checked(height, width) : Checked(width, height);
            }

            int next = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker == 0xE1 && next <= file.Length && next > at + 4)
            {
                turned |= IsTurned(file[(at + 4)..next]);
            }

            at = next;
        }

        return null;
    }

    /// <summary>Whether Exif says that rows of the picture stand upright: orientation 5 to 8 (Exif 2.3, tag 274).</summary>
    private static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 16 || !segment.StartsWith("Exif\0\0"u8))
        {
            return false;
        }

        ReadOnlySpan<byte> tiff = segment[6..];
        bool little = tiff[0] == (byte)'I';
        uint directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return false;
        }

        int entries = Short(tiff[(int)directory..], little);
        for (int i = 0, at = (int)directory + 2; i < entries && at + 12 <= tiff.Length; i++, at += 12)
        {
            if (Short(tiff[at..], little) == 274)
            {
                return Short(tiff[(at + 8)..], little) is >= 5 and <= 8;
            }
        }

        return false;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    /// <summary>The width and height that the root element states in pixels. One that only has a view box fills the column, and has no size.</summary>
    private static PictureSize? Svg(ReadOnlySpan<byte> file)
    {
        string text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, 4096)]);
        Match root = SvgRoot().Match(text);
        return root.Success && Pixels(root.Value, "width") is int width && Pixels(root.Value, "height") is int height ? Checked(width, height) : null;
    }

    private static int? Pixels(string tag, string side) =>
        SvgSide().Matches(tag).FirstOrDefault(match => match.Groups["side"].Value == side) is Match found
            && double.TryParse(found.Groups["pixels"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double pixels)
            && pixels <= Largest ? (int)Math.Round(pixels) : null;

    private static PictureSize? Checked(int width, int height) =>
        width is > 0 and <= Largest && height is > 0 and <= Largest ? new PictureSize(width, height) : null;

    [GeneratedRegex("<svg\\s[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex SvgRoot();

    [GeneratedRegex("\\s(?<side>width|height)\\s*=\\s*[\"'](?<pixels>[0-9.]+)(px)?[\"']", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SvgSide();
}
