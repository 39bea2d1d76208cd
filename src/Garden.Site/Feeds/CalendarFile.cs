using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Garden.Analysis.Forecasting;
using Garden.Language.Model;
using Garden.Language.Text;
using Garden.Site.Wording;

namespace Garden.Site.Feeds;

/// <summary>What comes due as a calendar (RFC 5545): days by which beliefs should have come out, and reviews.</summary>
internal static class CalendarFile
{
    private const string Path = "calendar.ics";

    /// <summary>The longest line in bytes, its ending left out.</summary>
    private const int LongestLine = 75;

    /// <summary>The calendar; null when nothing comes due.</summary>
    public static Feed? Of(SiteContext site)
    {
        string title = site.Words.Say(Sentences.FeedAgenda, site.Settings.Title);
        return !site.HasAgenda ? null : new Feed(Path, "text/calendar", title, () => Encoding.UTF8.GetBytes(Write(site, title, site.Agenda)));
    }

    private static string Write(SiteContext site, string title, ImmutableArray<AgendaEntry> agenda)
    {
        string host = WebUrl.HostOf(site.Options.BaseUrl) ?? "garden.invalid";
        StringBuilder calendar = new();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, "PRODID:-//garden//garden//EN");
        Line(calendar, $"NAME:{Escape(title)}");
        Line(calendar, $"X-WR-CALNAME:{Escape(title)}");
        foreach (AgendaEntry entry in agenda)
        {
            Write(calendar, site, entry, host);
        }

        Line(calendar, "END:VCALENDAR");
        return calendar.ToString();
    }

    private static void Write(StringBuilder calendar, SiteContext site, AgendaEntry entry, string host)
    {
        string kind = entry.Kind == DueKind.Deadline ? "deadline" : "review";
        string place = entry.Belief is Belief belief ? $"{entry.Topic.Name}#{belief.Id}" : entry.Topic.Name;
        string words = entry.Belief is null ? entry.Topic.Title : site.Corpus.Plain(entry.Topic, entry.Belief.Claim);
        // The stamp says when the entry was last revised; the garden's own dates tell that, and the same build gives it again.
        DateOnly stamp = PageDates.Newest(entry.Topic, site.Corpus.Today) ?? entry.Due;
        Line(calendar, "BEGIN:VEVENT");
        Line(calendar, $"UID:{kind}-{Address.Encode(place)}@{host}");
        Line(calendar, $"DTSTAMP:{Day(stamp)}T000000Z");
        Line(calendar, $"DTSTART;VALUE=DATE:{Day(entry.Due)}");
        Line(calendar, $"SUMMARY:{Escape(site.Words.Say(entry.Kind == DueKind.Deadline ? Sentences.CalendarDue : Sentences.CalendarReview, words))}");
        if (entry.Belief is not null)
        {
            Line(calendar, $"DESCRIPTION:{Escape(entry.Topic.Title)}");
        }

        if (site.Options.BaseUrl is string url)
        {
            Line(calendar, $"URL:{url}{Address.Encode(Address.Of(entry.Topic))}{(entry.Belief is null ? "" : "#" + Address.Encode(entry.Belief.Id))}");
        }

        Line(calendar, "TRANSP:TRANSPARENT");
        Line(calendar, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Text as a value: marks of the format escaped, control characters left out.</summary>
    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in text)
        {
            if (c is '\\' or ';' or ',')
            {
                escaped.Append('\\').Append(c);
            }
            else if (c == '\n')
            {
                escaped.Append("\\n");
            }
            else if (!char.IsControl(c))
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Writes a line, folded where it is too long; a character is never cut.</summary>
    private static void Line(StringBuilder calendar, string line)
    {
        int width = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (width + rune.Utf8SequenceLength > LongestLine)
            {
                calendar.Append("\r\n ");
                width = 1;
            }

            calendar.Append(rune.ToString());
            width += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
