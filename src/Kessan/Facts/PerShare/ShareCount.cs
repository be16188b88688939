using System.Collections.Immutable;
using Kessan.Amounts;

namespace Kessan.Facts.PerShare;

/// <summary>A series of options on a day.</summary>
/// <param name="Series">Its name.</param>
/// <param name="Count">Options outstanding; one is for one share.</param>
/// <param name="Exercise">Exercise price, presentation currency units.</param>
public readonly record struct OptionCount(string Series, Fraction Count, Fraction Exercise);

/// <summary>The parent's shares on a day.</summary>
/// <param name="From">The first day it stands.</param>
/// <param name="Issued">Shares issued, those in treasury among them.</param>
/// <param name="Treasury">Shares in treasury.</param>
/// <param name="Options">Options outstanding, by series.</param>
public sealed record ShareCount(
    DateOnly From,
    Fraction Issued,
    Fraction Treasury,
    ImmutableSortedDictionary<string, OptionCount> Options
)
{
    /// <summary>No shares.</summary>
    internal static ShareCount None { get; } =
        new(
            DateOnly.MinValue,
            Fraction.Zero,
            Fraction.Zero,
            ImmutableSortedDictionary<string, OptionCount>.Empty.WithComparers(StringComparer.Ordinal)
        );

    /// <summary>Shares in the hands of others: what earnings are divided by.</summary>
    public Fraction Outstanding => Issued - Treasury;

    /// <summary>The count after an event.</summary>
    internal ShareCount After(ShareEvent one)
    {
        var (now, shares) = (this with { From = one.Date }, one.Shares);
        return one.Kind switch
        {
            ShareEventKind.Opening or ShareEventKind.Issue => now with { Issued = Issued + shares },
            ShareEventKind.OpeningTreasury or ShareEventKind.Purchase => now with { Treasury = Treasury + shares },
            ShareEventKind.Disposal => now with { Treasury = Treasury - shares },
            ShareEventKind.Retirement => now with { Issued = Issued - shares, Treasury = Treasury - shares },
            ShareEventKind.Split => now.Times(shares),
            ShareEventKind.AveragePrice => this,
            ShareEventKind.OpeningOptions or ShareEventKind.OptionsGranted => now.Granted(one, shares),
            ShareEventKind.OptionsExercised => now.Granted(one, -shares) with { Issued = Issued + shares },
            ShareEventKind.OptionsExercisedTreasury => now.Granted(one, -shares) with { Treasury = Treasury - shares },
            _ => now.Granted(one, -shares),
        };
    }

    /// <summary>The count with every share turned into so many; exercise prices fall as shares grow.</summary>
    internal ShareCount Times(Fraction ratio) =>
        ratio == Fraction.One
            ? this
            : this with
            {
                Issued = Issued * ratio,
                Treasury = Treasury * ratio,
                Options = Options.ToImmutableSortedDictionary(
                    pair => pair.Key,
                    pair =>
                        pair.Value with
                        {
                            Count = pair.Value.Count * ratio,
                            Exercise = pair.Value.Exercise / ratio,
                        },
                    StringComparer.Ordinal
                ),
            };

    private ShareCount Granted(ShareEvent one, Fraction change)
    {
        var before = Options.GetValueOrDefault(one.Options, new(one.Options, Fraction.Zero, Fraction.Zero));
        var exercise = Grants(one.Kind) ? one.Price ?? Fraction.Zero : before.Exercise;
        var after = before with { Count = before.Count + change, Exercise = exercise };
        return this with { Options = Options.SetItem(one.Options, after) };
    }

    private static bool Grants(ShareEventKind kind) =>
        kind is ShareEventKind.OpeningOptions or ShareEventKind.OptionsGranted;
}
