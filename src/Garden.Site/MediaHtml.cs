using System.Globalization;
using System.Text;
using Garden.Language.Model;
using Garden.Language.Text;

namespace Garden.Site;

/// <summary>The HTML of files that are shown: pictures, sounds, films.</summary>
internal static class MediaHtml
{
    /// <summary>A picture.</summary>
    /// <param name="source">Its address.</param>
    /// <param name="alt">What it shows; empty for a picture that only adorns.</param>
    /// <param name="title">Empty for none.</param>
    /// <param name="wanted">How large the writer wants it.</param>
    /// <param name="own">How large it is by itself; null when that is not known.</param>
    public static void Picture(StringBuilder html, string source, string alt, string title, PictureWords wanted, PictureSize? own)
    {
        Attribute(html.Append("<img"), "src", source);
        Attribute(html, "alt", alt);
        if (title.Length > 0)
        {
            Attribute(html, "title", title);
        }

        if (SizeOf(wanted, own) is (int width, int height))
        {
            html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
        }
        else if (wanted.Width is int only)
        {
            html.Append(CultureInfo.InvariantCulture, $" width=\"{only}\"");
        }

        html.Append(" loading=\"lazy\">");
    }

    /// <summary>A player for a sound or a film; in it a link, for what cannot play it.</summary>
    /// <param name="name">What the file is called.</param>
    public static void Player(StringBuilder html, MediaKind kind, string source, string name, PictureWords wanted)
    {
        string tag = kind == MediaKind.Audio ? "audio" : "video";
        Attribute(html.Append('<').Append(tag).Append(" controls preload=\"none\""), "src", source);
        Attribute(html, "aria-label", name);
        if (kind == MediaKind.Video && wanted.Width is int width)
        {
            html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\"");
            if (wanted.Height is int height)
            {
                html.Append(CultureInfo.InvariantCulture, $" height=\"{height}\"");
            }
        }

        Attribute(html.Append("><a"), "href", source).Append('>');
        Html.AppendEscaped(html, name);
        html.Append("</a></").Append(tag).Append('>');
    }

    /// <summary>The size to show a picture in: as wanted, the other side in proportion; null when a side stays unknown.</summary>
    private static (int Width, int Height)? SizeOf(PictureWords wanted, PictureSize? own) => (wanted, own) switch
    {
        ({ Width: int width, Height: int height }, _) => (width, height),
        ({ Width: int width }, PictureSize size) => (width, Math.Max(1, (int)Math.Round((double)width * size.Height / size.Width))),
        (_, PictureSize size) => (size.Width, size.Height),
        _ => null,
    };

    private static StringBuilder Attribute(StringBuilder html, string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Html.AppendEscaped(html, value);
        return html.Append('"');
    }
}
