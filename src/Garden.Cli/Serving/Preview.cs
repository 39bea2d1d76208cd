using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Garden.Cli.Serving;

/// <summary>What the preview shows at one moment. Replaced as a whole, never changed.</summary>
/// <param name="Revision">Names the site; another one after every good build, and in every process.</param>
/// <param name="Find">Finds a file of the last good site by its path from the root of the site; null before the first. Asked from several threads.</param>
/// <param name="Problems">Why the newest build is not shown, as text; empty when it is.</param>
internal sealed record Preview(string Revision, Func<string, ServedFile?>? Find, string Problems)
{
    /// <summary>What the linter says of the page at an address of the site. Asked from several threads; may take as long as the linter does.</summary>
    public Func<string, FoundOnPage> FindingsAt { get; init; } = _ => FoundOnPage.Nothing;

    /// <summary>Nothing has been built yet.</summary>
    public static Preview Empty(DateTimeOffset started) =>
        new(started.UtcTicks.ToString(CultureInfo.InvariantCulture) + "-0", null, "");

    /// <summary>A newer site without problems.</summary>
    public Preview With(Func<string, ServedFile?> find, Func<string, FoundOnPage> findingsAt)
    {
        int dash = Revision.IndexOf('-', StringComparison.Ordinal);
        int number = (int.TryParse(Revision.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int last) ? last : 0) + 1;
        return new Preview(string.Create(CultureInfo.InvariantCulture, $"{Revision[..dash]}-{number}"), find, "") { FindingsAt = findingsAt };
    }

    /// <summary>The news for browsers: one server-sent event.</summary>
    public string ToEvent() => $"event: state\ndata: {{\"revision\":\"{Revision}\",\"problems\":\"{JsonEncodedText.Encode(Problems)}\"}}\n\n";

    /// <summary>A page with the reload script in it.</summary>
    public byte[] Inject(byte[] page)
    {
        byte[] tag = Encoding.UTF8.GetBytes($"<script src=\"{ReloadScript.Path}?revision={Revision}\" defer></script>");
        int at = page.AsSpan().LastIndexOf("</body>"u8);
        at = at < 0 ? page.Length : at;
        return [.. page.AsSpan(0, at), .. tag, .. page.AsSpan(at)];
    }
}
