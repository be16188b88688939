using System.Collections.Immutable;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Wording;

namespace Kessan.TieOut.Known;

/// <summary>The figures that a document published earlier printed.</summary>
public static class EarlierFigures
{
    /// <summary>Every figure of a period or date that is resolved; changes and rates follow from them.</summary>
    public static ImmutableArray<KnownFigure> Of(NumberedDocument earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return
        [
            .. from number in earlier.Numbers
            where number.Role is NumberRole.Figure or NumberRole.Share && number.Qualifier == default
            where number.Period is { End: not null } && number.Label is { IsDefaultOrEmpty: false }
            select Of(earlier, number),
        ];
    }

    private static KnownFigure Of(NumberedDocument earlier, FoundNumber number) =>
        new(
            $"{earlier.Read.Name}#{number.Id}",
            [number.Label[^1]],
            number.Unit,
            number.Period!,
            number.Interval(earlier.Rounding)
        )
        {
            Text = number.Text,
            Source = $"{earlier.Read.Name}, page {number.Place.Page}: {NumberName.Of(number)}",
            IsEarlier = true,
            Members = [.. number.Label[..^1]],
        };
}
