using System.Globalization;

namespace Matchning.Storage.Rows;

/// <summary>Times of Swedish feeds: with an offset they are instants, without one they are Stockholm's wall time.</summary>
public static class FeedTimes
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF"
    ];

    private static readonly string[] OffsetFormats =
    [
        "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:sszzz",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", "yyyy-MM-ddTHH:mmZ", "yyyy-MM-dd HH:mm:ssZ"
    ];

    public static bool TryRead(string text, out DateTime time)
    {
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time))
        {
            return true;
        }

        var read = DateTimeOffset.TryParseExact(text, OffsetFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant);
        time = read ? TimeZoneInfo.ConvertTime(instant, Clock.Stockholm).DateTime : default;
        return read;
    }
}
