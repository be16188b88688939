using Kessan.Amounts;
using Kessan.Ledger;

namespace Kessan.Translation.Remeasurements;

/// <summary>A balance in a currency that is not the functional one.</summary>
/// <param name="Currency">The currency of the deal.</param>
/// <param name="Account">Index of the account.</param>
/// <param name="Partner">Index of the partner, or -1.</param>
internal readonly record struct ItemKey(Currency Currency, int Account, int Partner) : IComparable<ItemKey>
{
    public int CompareTo(ItemKey other)
    {
        var order = string.CompareOrdinal(Currency.Code, other.Currency.Code);
        order = order != 0 ? order : Account.CompareTo(other.Account);
        return order != 0 ? order : Partner.CompareTo(other.Partner);
    }
}

/// <summary>What an item comes to, debit positive.</summary>
/// <param name="Transaction">Minor units of the currency of the deal.</param>
/// <param name="Booked">Functional minor units as the books have them.</param>
internal readonly record struct ForeignItem(Int128 Transaction, Int128 Booked)
{
    public static ForeignItem operator +(ForeignItem left, ForeignItem right) =>
        new(left.Transaction + right.Transaction, left.Booked + right.Booked);
}

/// <summary>Adds up the items to be remeasured in one entity's trial balance, in order of key.</summary>
internal static class ForeignItems
{
    /// <summary>The items of a trial balance; none where it has no transaction currencies.</summary>
    public static SortedDictionary<ItemKey, ForeignItem> Of(
        PostingSegment? books,
        bool[] isRemeasured,
        Currency functional
    )
    {
        var items = new SortedDictionary<ItemKey, ForeignItem>();
        if (books is null || books.TransactionCurrencies.IsEmpty)
        {
            return items;
        }

        var accounts = books.Accounts;
        var partners = books.Partners;
        var currencies = books.TransactionCurrencies;
        bool[] isForeign = [.. books.Currencies.Select(currency => currency != functional && currency != default)];
        for (var row = 0; row < accounts.Length; )
        {
            var start = row;
            var sum = new ForeignItem(0, 0);
            for (; row < accounts.Length && IsSame(books, start, row); row++)
            {
                sum += new ForeignItem(books.Transaction[row], books.Functional[row]);
            }

            var currency = currencies[start];
            if (currency >= 0 && isForeign[currency] && isRemeasured[accounts[start]])
            {
                var key = new ItemKey(books.Currencies[currency], accounts[start], partners[start]);
                items[key] = items.GetValueOrDefault(key) + sum;
            }
        }

        return items;
    }

    private static bool IsSame(PostingSegment books, int left, int right) =>
        books.Accounts[left] == books.Accounts[right]
        && books.Partners[left] == books.Partners[right]
        && books.TransactionCurrencies[left] == books.TransactionCurrencies[right];
}
