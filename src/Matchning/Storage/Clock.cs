namespace Matchning.Storage;

/// <summary>Time as the people of the system mean it.</summary>
public static class Clock
{
    /// <summary>Where the people are.</summary>
    public static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    extension(TimeProvider clock)
    {
        /// <summary>This instant, UTC, as it is stored.</summary>
        public DateTime Now => clock.GetUtcNow().UtcDateTime;

        /// <summary>Today's date in Stockholm.</summary>
        public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Stockholm).DateTime);
    }

    /// <summary>A stored instant as Stockholm's wall clock shows it.</summary>
    public static DateTime InStockholm(this DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Stockholm);
}
