using System.Collections.Immutable;
using Kessan.Accounts;
using Kessan.Amounts;
using Kessan.Formats.Tables;
using Kessan.Ledger;

namespace Kessan.Formats.GroupFolder;

/// <summary>The group chart: <c>accounts.csv</c>.</summary>
internal static class AccountTable
{
    private static readonly Column<string> Code = Columns.Text("code");
    private static readonly Column<string> NameEn = Columns.Text("name_en", "an English label");
    private static readonly Column<string> NameJa = Columns.Text("name_ja").Or(string.Empty);
    private static readonly Column<string> Parent = Columns.Text("parent").Or(string.Empty);
    private static readonly Column<string> Line = new Column<string>("line", "a statement line", ReadLine).Or(
        string.Empty
    );
    private static readonly Column<CashFlowRule> CashFlow = new Column<CashFlowRule>(
        "cash_flow",
        "cash-flow lines",
        ReadCashFlow
    ).Or(CashFlowRule.Empty);

    private static readonly Column<AccountClass> Class = Columns.Word(
        "class",
        ("asset", AccountClass.Asset),
        ("liability", AccountClass.Liability),
        ("equity", AccountClass.Equity),
        ("income", AccountClass.Income),
        ("expense", AccountClass.Expense)
    );

    private static readonly Column<RateKind?> Translation = Columns
        .Word(
            "translation",
            ("closing", RateKind.Closing),
            ("average", RateKind.Average),
            ("historical", RateKind.Historical)
        )
        .Optional();

    private static readonly Column<AccountRole> Role = Columns
        .Word(
            "role",
            [
                .. Enum.GetValues<AccountRole>()
                    .Where(role => role != AccountRole.None)
                    .Select(role => (Words.Dashed(role.ToString()), role)),
            ]
        )
        .Or(AccountRole.None);

    private static readonly Column<bool> Remeasure = Columns.Word("remeasure", ("closing", true)).Or(false);

    /// <summary>The table.</summary>
    public static TableShape Shape { get; } =
        new("accounts.csv", Code, NameEn, NameJa, Class, Parent, Line, Translation, CashFlow, Role, Remeasure);

    /// <summary>Reads the chart; accounts stand in ordinal order of their codes.</summary>
    public static ChartOfAccounts Read(Table table, FileReading reading)
    {
        var roles = new Dictionary<AccountRole, string>();
        var rows = TableReader.Read(
            table,
            Shape,
            reading,
            row => ReadAccount(row, roles),
            (a, _) => $"account {a.Account.Code}"
        );
        rows.Sort((left, right) => string.CompareOrdinal(left.Account.Code, right.Account.Code));
        var parents = Tree.Resolve(
            rows,
            row => row.Account.Code,
            row => row.Parent,
            reading,
            CellDiagnostics.UnknownAccount
        );
        return new(rows.Select((row, index) => row.Account with { Index = index, Parent = parents[index] }));
    }

    private static (Account Account, Cell Parent) ReadAccount(Row row, Dictionary<AccountRole, string> roles)
    {
        var accountClass = row.Read(Class);
        var (code, name, role) = (row.Read(Code), row.Read(NameEn), row.Read(Role));
        row.Reading.Names.Mentioned.Add($"account {code}");
        row.Read(Parent);
        if (role != AccountRole.None && !MayRepeat(role) && !roles.TryAdd(role, code))
        {
            row.Refuse(CellDiagnostics.RoleTwice(row.CellOf(Role), roles[role]));
        }

        var account = new Account(
            0,
            code,
            name,
            row.Has(NameJa) ? row.Read(NameJa) : name,
            accountClass,
            -1,
            row.Read(Line),
            row.Read(Translation) ?? Usual(accountClass),
            row.Read(CashFlow),
            role,
            row.Place
        )
        {
            Remeasures = row.Read(Remeasure),
        };
        return (account, row.CellOf(Parent));
    }

    private static bool MayRepeat(AccountRole role) =>
        role is AccountRole.InvestmentInSubsidiary or AccountRole.EquityMethodInvestment or AccountRole.Cash;

    /// <summary>IAS 21.39: assets and liabilities at the closing rate, results at the average; equity stays
    /// historical.</summary>
    private static RateKind Usual(AccountClass accountClass) =>
        accountClass switch
        {
            AccountClass.Asset or AccountClass.Liability => RateKind.Closing,
            AccountClass.Equity => RateKind.Historical,
            _ => RateKind.Average,
        };

    private static bool ReadLine(Cell cell, FileReading reading, out string line)
    {
        line = cell.Text;
        return IsLine(cell, line, reading);
    }

    private static bool ReadCashFlow(Cell cell, FileReading reading, out CashFlowRule rule)
    {
        rule = CashFlowRule.Empty;
        var isRead = true;
        foreach (var part in cell.Text.Split(';', StringSplitOptions.TrimEntries))
        {
            isRead &= AddPart(cell, part, reading, ref rule);
        }

        return isRead;
    }

    private static bool AddPart(Cell cell, string part, FileReading reading, ref CashFlowRule rule)
    {
        var words = part.Split(':', StringSplitOptions.TrimEntries);
        var shown = part.Split('>', StringSplitOptions.TrimEntries);
        if (words.Length == 2 && Movements.Contains(words[0]) && !rule.ByMovement.ContainsKey(words[0]))
        {
            rule = rule with { ByMovement = rule.ByMovement.Add(words[0], words[1]) };
            return IsCashFlowLine(cell, words[1], reading);
        }

        if (words.Length == 1 && shown.Length <= 2 && shown[0].Length > 0 && rule.Default.Length == 0)
        {
            rule = rule with { Default = shown[0], ShownOn = shown.Length == 2 ? shown[1] : string.Empty };
            return Array.TrueForAll(shown, line => IsCashFlowLine(cell, line, reading));
        }

        reading.Findings.Add(CellDiagnostics.CashFlowMalformed(cell, part));
        return false;
    }

    private static ImmutableHashSet<string> Movements { get; } =
    [.. Enum.GetNames<Movement>().Where(name => name != nameof(Movement.None))];

    private static bool IsCashFlowLine(Cell cell, string line, FileReading reading) =>
        line is CashFlowRule.Cash or CashFlowRule.NonCash || IsLine(cell, line, reading);

    private static bool IsLine(Cell cell, string line, FileReading reading)
    {
        var isLine = line.Length > 0 && reading.Names.IsLine(line);
        if (!isLine)
        {
            reading.Findings.Add(CellDiagnostics.UnknownLine(cell, line));
        }

        return isLine;
    }
}
