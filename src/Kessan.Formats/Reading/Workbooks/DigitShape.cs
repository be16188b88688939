namespace Kessan.Formats.Reading.Workbooks;

/// <summary>How a section of a number format sets digits out.</summary>
/// <param name="Whole">The places before the point, each <c>0</c>, <c>#</c> or <c>?</c>.</param>
/// <param name="Decimals">The places after it.</param>
/// <param name="HasThousands">Whether thousands are parted.</param>
/// <param name="Factor">What the number is multiplied by: 100 for each per cent sign.</param>
/// <param name="Divisor">What it is divided by: 1,000 for each comma after the last place.</param>
internal sealed record DigitShape(
    IReadOnlyList<char> Whole,
    IReadOnlyList<char> Decimals,
    bool HasThousands,
    decimal Factor,
    decimal Divisor
)
{
    // More commas or per cent signs than any format has would overflow.
    private const int MostSigns = 5;

    /// <summary>The shape of a section that shows digits.</summary>
    public static DigitShape Of(FormatSection section)
    {
        var signs = section.Tokens.Where(token => !token.IsLiteral).Select(token => token.Sign).ToList();
        var point = signs.IndexOf('.');
        var before = point < 0 ? signs : signs[..point];
        var last = signs.FindLastIndex(sign => sign is '0' or '#' or '?');
        var lastWhole = before.FindLastIndex(sign => sign is '0' or '#' or '?');
        var scaling = signs.Skip(last + 1).TakeWhile(sign => sign == ',').Count();
        scaling += last == lastWhole ? 0 : before.Skip(lastWhole + 1).TakeWhile(sign => sign == ',').Count();
        var firstWhole = before.FindIndex(sign => sign is '0' or '#' or '?');
        return new(
            [.. before.Where(sign => sign is '0' or '#' or '?')],
            [.. signs.Skip(before.Count).Where(sign => sign is '0' or '#' or '?')],
            firstWhole >= 0 && before.Skip(firstWhole).Take(lastWhole - firstWhole).Contains(','),
            Power(100, signs.Count(sign => sign == '%')),
            Power(1_000, scaling)
        );
    }

    private static decimal Power(decimal of, int times)
    {
        var power = 1m;
        for (var i = 0; i < Math.Min(times, MostSigns); i++)
        {
            power *= of;
        }

        return power;
    }
}
