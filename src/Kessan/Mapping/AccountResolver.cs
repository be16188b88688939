using Kessan.Accounts;
using Kessan.Diagnostics;
using Kessan.Ledger;

namespace Kessan.Mapping;

/// <summary>Finds the group account of a local account and cost centre: a row for the cost centre goes before a row for
/// any, an account before a range.</summary>
internal sealed class AccountResolver
{
    private readonly ChartOfAccounts _chart;
    private readonly Dictionary<(string Account, string CostCentre), AccountMapRow> _single = [];
    private readonly List<AccountMapRow> _ranges = [];
    private readonly bool _hasMap;

    public AccountResolver(ChartOfAccounts chart, AccountMap? map)
    {
        _chart = chart;
        _hasMap = map is not null;
        foreach (var row in map?.Rows ?? [])
        {
            if (string.Equals(row.From, row.To, StringComparison.Ordinal))
            {
                _single.TryAdd((row.From, row.CostCentre), row);
            }
            else
            {
                _ranges.Add(row);
            }
        }
    }

    public bool HasMap => _hasMap;

    /// <summary>The row that maps an account, or null where none does.</summary>
    public AccountMapRow? Find(string account, string costCentre)
    {
        if (!_hasMap)
        {
            return _chart.Find(account) is { } own
                ? new(account, account, string.Empty, own.Index, default, default)
                : null;
        }

        return _single.GetValueOrDefault((account, costCentre))
            ?? Range(account, costCentre)
            ?? (
                costCentre.Length == 0
                    ? null
                    : _single.GetValueOrDefault((account, string.Empty)) ?? Range(account, string.Empty)
            );
    }

    /// <summary>Rows of the map that claim the same account.</summary>
    public static IEnumerable<Diagnostic> Overlaps(AccountMap map)
    {
        foreach (var centre in map.Rows.GroupBy(row => row.CostCentre, StringComparer.Ordinal))
        {
            var rows = centre.OrderBy(row => row.From.Length).ThenBy(row => row.From, StringComparer.Ordinal).ToList();
            for (var i = 1; i < rows.Count; i++)
            {
                var clash =
                    rows[i].From.Length == rows[i - 1].To.Length
                    && string.CompareOrdinal(rows[i].From, rows[i - 1].To) <= 0;
                var bothRanges = IsRange(rows[i]) == IsRange(rows[i - 1]);
                if (clash && bothRanges)
                {
                    yield return MappingDiagnostics.Overlap(rows[i].Location, rows[i - 1].Location, rows[i].From);
                }
            }
        }
    }

    /// <summary>The mapped code that shares the longest beginning with an account, or empty.</summary>
    public string Nearest(string account)
    {
        var codes = _hasMap ? _single.Keys.Select(key => key.Account).Concat(_ranges.Select(row => row.From)) : [];
        return codes
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(code => SharedLength(code, account))
                .ThenBy(code => code, StringComparer.Ordinal)
                .FirstOrDefault(code => SharedLength(code, account) > 0)
            ?? string.Empty;
    }

    private AccountMapRow? Range(string account, string costCentre) =>
        _ranges.Find(row =>
            row.From.Length == account.Length
            && string.Equals(row.CostCentre, costCentre, StringComparison.Ordinal)
            && string.CompareOrdinal(row.From, account) <= 0
            && string.CompareOrdinal(account, row.To) <= 0
        );

    private static bool IsRange(AccountMapRow row) => !string.Equals(row.From, row.To, StringComparison.Ordinal);

    private static int SharedLength(string left, string right) => left.AsSpan().CommonPrefixLength(right);
}
