namespace Kessan.Combinations;

/// <summary>Whole months between two days, as releases and amortisation count them.</summary>
/// <remarks>The month of acquisition counts in full when the day is one of its first fifteen, else not at all; the last
/// month counts when the day is after the fifteenth. So a year from 1 April or from 31 March ends with 31 March and has
/// twelve months, and parts of a year always add up.</remarks>
internal static class MonthsHeld
{
    private const int LastDayOfFirstHalf = 15;

    public static int Between(DateOnly from, DateOnly to) => Math.Max(0, Ordinal(to) - Ordinal(from));

    private static int Ordinal(DateOnly day) => (day.Year * 12) + day.Month + (day.Day > LastDayOfFirstHalf ? 1 : 0);
}
