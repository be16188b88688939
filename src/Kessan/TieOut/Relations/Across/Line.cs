using System.Collections.Immutable;
using Kessan.TieOut.Numbers;

namespace Kessan.TieOut.Relations.Across;

/// <summary>The numbers that stand together under one label: a row of a table, or what a sentence says of one
/// thing.</summary>
/// <param name="Id">Its place among the document's lines, from 0.</param>
/// <param name="Name">What it measures.</param>
/// <param name="Numbers">Its numbers in reading order.</param>
internal sealed record Line(int Id, ItemName Name, ImmutableArray<FoundNumber> Numbers)
{
    /// <summary>How many lines of its table have its name and headings, itself included: with several, the name alone
    /// tells nothing.</summary>
    public int Alike { get; init; } = 1;

    /// <summary>The element of the document it stands in.</summary>
    public int Element => Numbers[0].Site.Element;

    /// <summary>The page it stands on.</summary>
    public int Page => Numbers[0].Place.Page;

    /// <summary>Whether it stands in a sentence.</summary>
    public bool IsProse => Numbers[0].Site.IsProse;
}

/// <summary>What a number is of: the same key in two lines of one item says the same.</summary>
/// <param name="Role">What the number is to its line.</param>
/// <param name="Months">For a change or a growth, how many months back it compares; 0 otherwise.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Period">The period; null where nothing tells.</param>
internal readonly record struct CellKey(NumberRole Role, int Months, UnitKind Unit, PeriodKey? Period)
{
    /// <summary>The key of a number in a line of a name.</summary>
    public static CellKey Of(FoundNumber number, ItemName name)
    {
        var isRate = number.Unit.Kind == UnitKind.Ratio;
        var role = number.Role == NumberRole.Figure && isRate && name.IsRatio ? NumberRole.Share : number.Role;
        var period = PeriodKey.Of(number.Period);
        var compares = role is NumberRole.Change or NumberRole.Growth or NumberRole.PointChange;
        return new(role, compares ? Back(number, period) : 0, number.Unit.Kind, period);
    }

    private static int Back(FoundNumber number, PeriodKey? period)
    {
        var words = number.RoleWords.ToUpperInvariant();
        return Says(
                words,
                "QOQ",
                "Q/Q",
                "SEQUENTIAL",
                "QUARTER-ON-QUARTER",
                "QUARTER OVER QUARTER",
                "PREVIOUS QUARTER",
                "前四半期比",
                "前期比"
            )
                ? 3
            : Says(words, "HOH", "HALF-ON-HALF", "前半期比") ? 6
            : Says(words, "YOY", "YEAR", "前年", "対前") || number.Role == NumberRole.Growth || period is null ? 12
            : period.Value.Months is 0 ? 0 // the change of a balance is since the last year's end, or its last print
            : 12;
    }

    private static bool Says(string words, params ReadOnlySpan<string> any)
    {
        foreach (var word in any)
        {
            if (words.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
