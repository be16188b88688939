using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Kessan.Amounts;
using Kessan.Facts;

namespace Kessan.Documents.Wording;

/// <summary>What a printed number says, read without knowing its fact.</summary>
/// <param name="Form">Digits, a dash, or no meaning.</param>
/// <param name="Printed">The printed value, in units, with its sign; zero where there are no digits.</param>
/// <param name="Scale">How its digits stand for it.</param>
/// <param name="Interval">Where the exact value lies; null where the text says nothing of it.</param>
public sealed record PrintedReading(PrintedForm Form, Fraction Printed, PrintedScale Scale, PrintedInterval? Interval)
{
    /// <summary>What is said of its exactness beyond the digits.</summary>
    public FactQualifier Qualifier { get; init; }
}

/// <summary>Reads printed numbers back, as a reader of the document would.</summary>
/// <remarks>
/// It knows the forms <see cref="NumberWriter"/> writes and nothing of how it writes them, so that one proves the
/// other; of marks it knows those of other printers too. A sign before digits that come to nothing is read:
/// <c>(0.0)</c> is below nothing.
/// </remarks>
public static partial class PrintedText
{
    /// <summary>Reads a number: <c>14,089</c>, <c>(JPY309 million)</c>, <c>up 9.6%</c>, △309百万円, 9.6%増.</summary>
    /// <param name="text">The number with its marks, unit and words.</param>
    /// <param name="language">The language.</param>
    /// <param name="bare">The scale of digits that stand without a unit, and how numbers are rounded.</param>
    /// <returns>What it says; null where the text is no number.</returns>
    public static PrintedReading? Read(string text, Language language, PrintedScale bare)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(bare);
        if (Alone(text, language, bare) is { } alone)
        {
            return alone;
        }

        var match = (language == Language.Japanese ? Japanese() : English()).Match(Marked(text));
        if (!match.Success || match.Groups["open"].Captures.Count != match.Groups["close"].Captures.Count)
        {
            return null;
        }

        return Reading(match, bare with { Scale = ScaleOf(match, bare.Scale) });
    }

    /// <summary>The marks printers take for △ made one: a Greek delta, a filled triangle, a blank after it.</summary>
    private static string Marked(string text) =>
        text.Replace('Δ', '△').Replace('▲', '△').Replace("△ ", "△", StringComparison.Ordinal);

    /// <summary>A full-width dash stands for nothing and for no meaning alike: it says nothing of the value.</summary>
    private static PrintedReading? Alone(string text, Language language, PrintedScale bare) =>
        (language, text) switch
        {
            (Language.English, NumberWriter.EnglishDash) => new(
                PrintedForm.Dash,
                Fraction.Zero,
                bare,
                new PrintedInterval(Fraction.Zero, Fraction.Zero, true, true)
            ),
            (Language.English, NumberWriter.EnglishNotMeaningful) => Silent(PrintedForm.NotMeaningful, bare),
            (Language.Japanese, NumberWriter.JapaneseDash) => Silent(PrintedForm.Dash, bare),
            _ => null,
        };

    private static PrintedReading Silent(PrintedForm form, PrintedScale bare) => new(form, Fraction.Zero, bare, null);

    private static PrintedReading Reading(Match match, PrintedScale bare)
    {
        var decimals = match.Groups["decimals"].Value;
        var digits = match.Groups["whole"].Value.Replace(",", string.Empty, StringComparison.Ordinal) + decimals;
        var scale = bare with { Decimals = decimals.Length };
        var step = Fraction.PowerOfTen(scale.Scale - scale.Decimals);
        var magnitude = new Fraction(BigInteger.Parse(digits, CultureInfo.InvariantCulture), BigInteger.One) * step;
        var isNegative = match.Groups["open"].Success || match.Groups["down"].Success;
        var isPositive = match.Groups["plus"].Success || match.Groups["up"].Success;
        var printed = isNegative ? -magnitude : magnitude;
        var interval = PrintedInterval.Of(printed, step, scale.Rounding);
        if (magnitude.IsZero && (isNegative || isPositive))
        {
            interval = isNegative
                ? interval with
                {
                    To = Fraction.Zero,
                    ToIncluded = false,
                }
                : interval with
                {
                    From = Fraction.Zero,
                    FromIncluded = false,
                };
        }

        return new(PrintedForm.Digits, printed, scale, interval) { Qualifier = QualifierOf(match) };
    }

    private static int ScaleOf(Match match, int bare) =>
        match.Groups["power"].Value switch
        {
            "thousand" or "千" => 3,
            "万" => 4,
            "million" or "百万" => 6,
            "億" => 8,
            "billion" or "十億" => 9,
            _ when match.Groups["percent"].Success => -2,
            _ => match.Groups["currency"].Success || match.Groups["name"].Success ? 0 : bare,
        };

    private static FactQualifier QualifierOf(Match match) =>
        match.Groups["about"].Success ? FactQualifier.Approximately
        : match.Groups["over"].Success ? FactQualifier.Over
        : match.Groups["under"].Success ? FactQualifier.Under
        : FactQualifier.None;

    [GeneratedRegex(
        @"^(?:(?<up>up|increased by) |(?<down>down|decreased by) )?"
            + @"(?:(?<about>approx\.) |(?<over>over) |(?<under>under) )?"
            + @"(?:(?<open>\(|(?<close>[-△]))|(?<plus>\+))?(?<currency>[A-Z]{3})?"
            + @"(?<whole>[0-9]{1,3}(?:,[0-9]{3})*|[0-9]+)(?:\.(?<decimals>[0-9]+))?"
            + @"(?<percent>%| points)?(?: (?<power>thousand|million|billion))?(?: (?<name>[^()0-9]+))?(?<close>\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"^(?<about>約)?(?:(?<open>(?<close>△))|(?<plus>\+))?"
            + @"(?<whole>[0-9]{1,3}(?:,[0-9]{3})*|[0-9]+)(?:\.(?<decimals>[0-9]+))?"
            + @"(?<percent>%|ポイント)?(?<power>百万|十億|千|万|億)?(?<name>[^0-9△%]+?)??"
            + @"(?:(?<over>超)|(?<under>未満))?(?:(?<up>増加|増)|(?<down>減少|減))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Japanese();
}
