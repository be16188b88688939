using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Mapping;

/// <summary>Turns one trial balance into a segment of group codes.</summary>
internal sealed class TrialBalanceMapper
{
    private readonly TrialBalance _trialBalance;
    private readonly Group _group;
    private readonly AccountResolver _resolver;
    private readonly List<Diagnostic> _findings = [];
    private readonly WordLists _words;
    private readonly int _centres;
    private readonly AccountMapRow?[] _targets;

    public TrialBalanceMapper(TrialBalance trialBalance, Group group, AccountMap? map)
    {
        _trialBalance = trialBalance;
        _group = group;
        _resolver = new(group.Chart, map);
        _words = new(trialBalance, group, _findings);
        _centres = trialBalance.CostCentreWords.Length + 1;
        _targets = new AccountMapRow?[trialBalance.AccountWords.Length * _centres];
    }

    /// <summary>The segment, and the findings; rows that could not be mapped are missing from it.</summary>
    public Checked<PostingSegment> Map(JournalHeader journal)
    {
        ResolveTargets();
        var columns = FillColumns();
        if (RowKeys.Order(columns) is { } order)
        {
            columns.Arrange(order);
        }

        var currencies = _words.Currencies.Select(currency => currency ?? default);
        return Checked.With(columns.ToSegment(_trialBalance.Entity, journal, currencies), _findings);
    }

    private void ResolveTargets()
    {
        var used = new bool[_targets.Length];
        var first = new int[_targets.Length];
        for (var row = 0; row < _trialBalance.Count; row++)
        {
            var place = Place(row);
            if (!used[place])
            {
                used[place] = true;
                first[place] = row;
            }
        }

        for (var place = 0; place < used.Length; place++)
        {
            if (used[place])
            {
                _targets[place] = Target(place, first[place]);
            }
        }
    }

    private AccountMapRow? Target(int place, int row)
    {
        var local = _trialBalance.AccountWords[place / _centres];
        var centre = place % _centres == 0 ? string.Empty : _trialBalance.CostCentreWords[(place % _centres) - 1];
        var target = _resolver.Find(local, centre);
        if (target is null)
        {
            var location = _trialBalance.At(row, "account");
            _findings.Add(MappingDiagnostics.Unmapped(Unmapped(place, local, location)));
        }
        else if (_group.Chart[target.Account].IsHeading)
        {
            var location = _trialBalance.At(row, "account");
            _findings.Add(MappingDiagnostics.Heading(location, local, _group.Chart[target.Account].Code));
            target = null;
        }

        return target;
    }

    private UnmappedAccount Unmapped(int place, string local, SourceLocation location)
    {
        Int128 sum = 0;
        for (var row = 0; row < _trialBalance.Count; row++)
        {
            sum += Place(row) == place ? _trialBalance.Amounts[row] : 0;
        }

        var entity = _group.Entities[_trialBalance.Entity];
        var leftOut = new Money(Invariant.Narrow(sum), entity.FunctionalCurrency);
        return new(entity.Code, local, leftOut, _resolver.Nearest(local), _resolver.HasMap, location);
    }

    private MappedColumns FillColumns()
    {
        var columns = new MappedColumns(_trialBalance.Count);
        var kept = 0;
        var rows = new int[_trialBalance.Count];
        for (var row = 0; row < _trialBalance.Count; row++)
        {
            if (_targets[Place(row)] is not { } target)
            {
                continue;
            }

            columns.Accounts[kept] = target.Account;
            columns.Partners[kept] = PartnerOf(row);
            columns.Movements[kept] = MovementOf(row, _group.Chart[target.Account]);
            columns.Amounts[kept] = _trialBalance.Amounts[row];
            columns.Lines[kept] = _trialBalance.Lines[row];
            rows[kept++] = row;
        }

        columns.Count = kept;
        FillDimensions(columns, rows);
        FillTransactions(columns, rows);
        return columns;
    }

    private void FillDimensions(MappedColumns columns, int[] rows)
    {
        for (var d = 0; d < _group.Dimensions.Count; d++)
        {
            var own = d < _words.Members.Length ? _trialBalance.Members[d] : null;
            var place = d;
            if (own is null && !Array.Exists(_targets, target => target is { } t && t.Dimensions[place] >= 0))
            {
                continue;
            }

            var members = new int[columns.Count];
            for (var i = 0; i < columns.Count; i++)
            {
                var word = own is null ? -1 : own[rows[i]];
                members[i] =
                    word >= 0 ? Math.Max(_words.Members[d][word], -1) : _targets[Place(rows[i])]!.Dimensions[d];
            }

            columns.Dimensions[d] = members;
        }
    }

    private void FillTransactions(MappedColumns columns, int[] rows)
    {
        if (_trialBalance.Currencies is not { } currencies || _trialBalance.Transaction is not { } amounts)
        {
            return;
        }

        columns.Currencies = new int[columns.Count];
        columns.Transaction = new long[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            columns.Currencies[i] = currencies[rows[i]];
            columns.Transaction[i] = amounts[rows[i]];
        }
    }

    private int Place(int row) =>
        (_trialBalance.Accounts[row] * _centres) + (_trialBalance.CostCentres is { } centres ? centres[row] + 1 : 0);

    private int PartnerOf(int row)
    {
        var word = _trialBalance.Partners is { } partners ? partners[row] : -1;
        var partner = word < 0 ? -1 : _words.Partners[word];
        return partner == _trialBalance.Entity ? -1 : Math.Max(partner, -1);
    }

    private Movement MovementOf(int row, Account account)
    {
        var word = _trialBalance.Movements is { } movements ? movements[row] : -1;
        if (!account.Class.IsResult())
        {
            return word < 0 ? Movement.Change : _words.Movements[word] ?? Movement.Change;
        }

        if (word >= 0 && _words.Movements[word] is { } movement)
        {
            var location = _trialBalance.At(row, "movement");
            _findings.Add(MappingDiagnostics.MovementOfResult(location, account.Code, movement.ToString()));
        }

        return Movement.None;
    }
}
