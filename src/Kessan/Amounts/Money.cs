namespace Kessan.Amounts;

/// <summary>An exact amount: whole minor units of a currency, debit positive.</summary>
/// <remarks><c>default</c> is zero of no currency and equals no other amount.</remarks>
public readonly record struct Money(long Minor, Currency Currency)
{
    /// <summary>The sum of two amounts of one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) =>
        left.Currency == right.Currency
            ? new(checked(left.Minor + right.Minor), left.Currency)
            : throw new ArgumentException($"{left.Currency} and {right.Currency} cannot be added", nameof(right));

    /// <summary>The amount with its sign turned.</summary>
    public static Money operator -(Money amount) => new(checked(-amount.Minor), amount.Currency);

    /// <summary>Writes the currency and the amount in units with separators, as in <c>USD -1,204,310.55</c>.</summary>
    public override string ToString() => $"{Currency.Code} {AmountText.Grouped(Minor, Currency.MinorUnits)}";
}
