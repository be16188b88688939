using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Facts;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Package;

/// <summary>A number of a document of which the file says what fact it stands for.</summary>
/// <param name="Page">The page it was read on.</param>
/// <param name="Text">The text it stands in.</param>
/// <param name="Tag">What the file says of it.</param>
internal sealed record TaggedNumber(int Page, ReadText Text, TextTag Tag)
{
    /// <summary>Its text as printed.</summary>
    public string Printed => Text.Text.Substring(Tag.Start, Tag.Length);

    /// <summary>Whether it stands in a sentence, whose words may tell its sign.</summary>
    public bool IsProse { get; init; }

    /// <summary>In Japanese one dash stands for nothing and for a comparison without a meaning alike.</summary>
    private bool IsWithoutMeaning => Printed is "－" && Tag.FactId.EndsWith(')');

    /// <summary>Every tagged number of a document, in reading order.</summary>
    public static IEnumerable<TaggedNumber> In(ReadDocument read) =>
        from page in read.Pages
        from element in page.Elements
        from text in element.Texts()
        from tag in text.Tags
        where tag.FactId.Length > 0 && tag.Start >= 0 && tag.Start + tag.Length <= text.Text.Length
        select new TaggedNumber(page.Number, text, tag) { IsProse = element is not ReadTable };

    /// <summary>Whether the digits can stand for a value, read as any reader of the document would.</summary>
    /// <param name="value">The exact value.</param>
    /// <param name="scale">The power of ten that digits without a unit count.</param>
    /// <param name="rounding">How they were rounded.</param>
    public bool CanStandFor(Fraction value, int scale, RoundingRule rounding)
    {
        var scanned = Scanned(Printed);
        if (scanned.IsEmpty)
        {
            return !Printed.Any(char.IsAsciiDigit);
        }

        var number = scanned[0];
        return number.Form switch
        {
            ScannedForm.NotMeaningful => true,
            ScannedForm.Dash => value.IsZero || IsWithoutMeaning,
            _ => Interval(number, scale, rounding).Any(interval => interval.Holds(value)),
        };
    }

    /// <summary>The values that print so; in a sentence whose words tell the sign, below zero too.</summary>
    private IEnumerable<PrintedInterval> Interval(ScannedNumber number, int scale, RoundingRule rounding)
    {
        var power = number.Scale ?? (number.Unit.Kind == UnitKind.Unknown ? scale : 0);
        var printed = number.Valued(power);
        var step = Fraction.PowerOfTen(power - number.Decimals);
        yield return PrintedInterval.Of(printed, step, rounding);
        if (IsProse && !number.IsSigned)
        {
            yield return PrintedInterval.Of(-printed, step, rounding);
        }
    }

    private static ImmutableArray<ScannedNumber> Scanned(string text) => NumberScanner.Scan(text).Numbers;
}
