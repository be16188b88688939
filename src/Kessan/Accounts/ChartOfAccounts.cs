using System.Collections.Immutable;

namespace Kessan.Accounts;

/// <summary>The group chart: accounts by index, by code and by role.</summary>
public sealed class ChartOfAccounts
{
    private readonly Dictionary<string, Account> _byCode;
    private readonly ILookup<AccountRole, Account> _byRole;

    /// <summary>A chart of accounts whose indexes are their places.</summary>
    /// <exception cref="ArgumentException">An index is not the account's place, or a code stands twice.</exception>
    public ChartOfAccounts(IEnumerable<Account> accounts)
    {
        Accounts = [.. accounts];
        for (var i = 0; i < Accounts.Length; i++)
        {
            if (Accounts[i].Index != i)
            {
                throw new ArgumentException(
                    $"Account {Accounts[i].Code} stands at {i}, not at its index.",
                    nameof(accounts)
                );
            }
        }

        _byCode = Accounts.ToDictionary(account => account.Code, StringComparer.Ordinal);
        _byRole = Accounts.ToLookup(account => account.Role);
    }

    /// <summary>All accounts, in order of index.</summary>
    public ImmutableArray<Account> Accounts { get; }

    /// <summary>The account at an index.</summary>
    public Account this[int index] => Accounts[index];

    /// <summary>The account of a code, or null.</summary>
    public Account? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The account of a role, or null where the chart has none; the first one where several may be.</summary>
    public Account? WithRole(AccountRole role) => _byRole[role].FirstOrDefault();

    /// <summary>Whether an account plays a role.</summary>
    public bool Plays(int index, AccountRole role) => Accounts[index].Role == role;
}
