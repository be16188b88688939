using System.Globalization;
using Kessan.Amounts;
using Kessan.Diagnostics;

namespace Kessan.Formats.Tables;

/// <summary>Findings about one cell or value: what it says is not what can stand there.</summary>
internal static class CellDiagnostics
{
    /// <summary>KES2020: nothing where something must be.</summary>
    public static Diagnostic Empty(Cell cell, string expected) =>
        Error("KES2020", cell, $"`{cell.Name}` is empty; {expected} is expected", $"fill in `{cell.Name}`");

    /// <summary>KES2053: a key that must be there is not.</summary>
    public static Diagnostic MissingKey(SourceLocation place, string key, string expected) =>
        new(
            "KES2053",
            Severity.Error,
            $"`{key}` is missing; {expected} is expected",
            place,
            "this entry is left out",
            $"add `{key}:`"
        );

    /// <summary>KES2021: not an amount.</summary>
    public static Diagnostic NotAnAmount(Cell cell) =>
        Error(
            "KES2021",
            cell,
            $"{Quoted(cell)} is not an amount",
            "write currency units with a point and no separators: -1204310.55"
        );

    /// <summary>KES2022: more decimals than the currency has.</summary>
    public static Diagnostic TooPrecise(Cell cell, Currency currency) =>
        Error(
            "KES2022",
            cell,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Quoted(cell)} has more decimals than {currency.Code}, which has {currency.MinorUnits}"
            ),
            "amounts are never rounded on the way in: round it where it comes from"
        );

    /// <summary>KES2023: an amount beyond 64 bits of minor units.</summary>
    public static Diagnostic TooLarge(Cell cell) =>
        Error(
            "KES2023",
            cell,
            $"{Quoted(cell)} is larger than any amount can be (9,223,372,036,854,775,807 minor units)",
            "look for digits of two amounts written together"
        );

    /// <summary>KES2024: not a date.</summary>
    public static Diagnostic NotADate(Cell cell, string expected) =>
        Error(
            "KES2024",
            cell,
            $"{Quoted(cell)} is not a date; {expected} is expected",
            "write a day there is, the year first: 2018-03-31"
        );

    /// <summary>KES2025: not a period.</summary>
    public static Diagnostic NotAPeriod(Cell cell, string expected) =>
        Error(
            "KES2025",
            cell,
            $"{Quoted(cell)} is not a period; {expected} is expected",
            "a period begins with FY and its fiscal year, as group.yaml names it"
        );

    /// <summary>KES2026: not a part of a whole.</summary>
    public static Diagnostic NotAFraction(Cell cell, string why) =>
        Error(
            "KES2026",
            cell,
            $"{Quoted(cell)} {why}",
            "write per cent without a sign (80.6), or a fraction (4/5); at least 0, at most 100 per cent"
        );

    /// <summary>KES2027: not an exchange rate.</summary>
    public static Diagnostic NotARate(Cell cell) =>
        Error(
            "KES2027",
            cell,
            $"{Quoted(cell)} is not an exchange rate",
            "write a positive decimal of at most 18 digits: presentation currency for one unit"
        );

    /// <summary>KES2028: a word that is none of those that may stand here.</summary>
    public static Diagnostic NotOneOf(Cell cell, IReadOnlyCollection<string> words) =>
        Error(
            "KES2028",
            cell,
            $"{Quoted(cell)} is none of the words that may stand here",
            Nearest.Help(cell.Text, words) ?? $"one of: {string.Join(", ", words)}"
        );

    /// <summary>KES2029: not a whole number in its range.</summary>
    public static Diagnostic NotANumber(Cell cell, int least, int most) =>
        Error(
            "KES2029",
            cell,
            string.Create(CultureInfo.InvariantCulture, $"{Quoted(cell)} is not a whole number from {least} to {most}"),
            "write digits alone"
        );

    /// <summary>KES2030: an amount given in two ways, or in none.</summary>
    public static Diagnostic AmountColumns(SourceLocation place, string found) =>
        new(
            "KES2030",
            Severity.Error,
            $"the amount is given by {found}; either `amount` or `debit` and `credit` are expected",
            place,
            "no row of this file is read",
            "keep `amount` (debit positive), or `debit` and `credit`"
        );

    /// <summary>KES2031: an account the group chart does not have.</summary>
    public static Diagnostic UnknownAccount(Cell cell, IEnumerable<string> known) =>
        Error("KES2031", cell, $"account {Shown(cell.Text)} is not in accounts.csv", Nearest.Help(cell.Text, known));

    /// <summary>KES2032: an entity the group does not have.</summary>
    public static Diagnostic UnknownEntity(Cell cell, IEnumerable<string> known) =>
        Error("KES2032", cell, $"entity {Shown(cell.Text)} is not in entities.csv", Nearest.Help(cell.Text, known));

    /// <summary>KES2033: a member a dimension does not have.</summary>
    public static Diagnostic UnknownMember(Cell cell, string dimension, IEnumerable<string> known) =>
        Error(
            "KES2033",
            cell,
            $"{Shown(cell.Text)} is not a member of dimension {dimension}",
            Nearest.Help(cell.Text, known) ?? $"add it to dimensions/{dimension}.csv"
        );

    /// <summary>KES2034: a currency nobody knows.</summary>
    public static Diagnostic UnknownCurrency(Cell cell) =>
        Error(
            "KES2034",
            cell,
            $"currency {Shown(cell.Text)} is not known",
            "write its ISO 4217 code, or declare its decimals under `currencies` in group.yaml"
        );

    /// <summary>KES2035: the same thing a second time.</summary>
    public static Diagnostic Duplicate(SourceLocation place, string key, SourceLocation first) =>
        new(
            "KES2035",
            Severity.Error,
            $"{key} stands here a second time; first at {first}",
            place,
            "the first one holds, this one is left out",
            "take one of them away"
        );

    /// <summary>KES2036: a statement line that does not exist.</summary>
    public static Diagnostic UnknownLine(Cell cell, string line) =>
        Error(
            "KES2036",
            cell,
            $"`{line}` is not a line of any statement",
            "docs/reference/concepts.md lists the lines; capitals matter"
        );

    /// <summary>KES2037: cash-flow lines that cannot be read.</summary>
    public static Diagnostic CashFlowMalformed(Cell cell, string part) =>
        Error(
            "KES2037",
            cell,
            $"`{part}` is neither `Line` nor `Movement:Line` nor, for results, `LineA>LineB`",
            "separate pairs with `;`: Additions:PurchaseOfPropertyAndEquipment;LeaseAdditions:NonCash"
        );

    /// <summary>KES2038: something that adds up to itself.</summary>
    public static Diagnostic Ring(Cell cell) =>
        new(
            "KES2038",
            Severity.Error,
            $"following the parents from {Shown(cell.Text)} comes back to where it began",
            cell.Place,
            "it is read without this parent",
            "a tree ends at the top: leave the `parent` of its highest one empty"
        );

    /// <summary>KES2039: a heading where an account must be.</summary>
    public static Diagnostic Heading(Cell cell) =>
        Error(
            "KES2039",
            cell,
            $"account {Shown(cell.Text)} is a heading (it has no `line`); headings carry no postings",
            "take an account below it, or give it a `line` in accounts.csv"
        );

    /// <summary>KES2040: a range of accounts that is none.</summary>
    public static Diagnostic RangeMalformed(Cell to, string from) =>
        Error(
            "KES2040",
            to,
            $"{Shown(from)} to {Shown(to.Text)} is not a range of accounts",
            "both ends have the same length, and the first is not after the last"
        );

    /// <summary>KES2041: a role that only one account may play.</summary>
    public static Diagnostic RoleTwice(Cell cell, string first) =>
        Error(
            "KES2041",
            cell,
            $"role {Shown(cell.Text)} is played by account {first} already",
            "keep it on one account"
        );

    /// <summary>KES2042: one person where two must be.</summary>
    public static Diagnostic SamePerson(Cell approver) =>
        Error(
            "KES2042",
            approver,
            $"{Shown(approver.Text)} is both preparer and approver",
            "an acceptance is agreed by a second person"
        );

    /// <summary>KES2043: half of a transaction amount.</summary>
    public static Diagnostic TransactionIncomplete(Cell missing) =>
        new(
            "KES2043",
            Severity.Error,
            $"`currency` and `transaction_amount` go together; `{missing.Name}` is empty",
            missing.Place,
            "this row is left out",
            $"fill in `{missing.Name}`, or leave both empty"
        );

    /// <summary>KES2044: a dimension that cannot be one.</summary>
    public static Diagnostic DimensionImpossible(Cell cell, string why) =>
        Error(
            "KES2044",
            cell,
            $"dimension {Shown(cell.Text)} {why}",
            "a group has at most eight, each with a name of its own"
        );

    /// <summary>KES2045: two values of which exactly one must stand.</summary>
    public static Diagnostic ChooseOne(SourceLocation place, string one, string other) =>
        new(
            "KES2045",
            Severity.Error,
            $"either `{one}` or `{other}` is expected here, and not both",
            place,
            "this entry is left out",
            $"give `{one}` or `{other}`"
        );

    private static string Quoted(Cell cell) => $"`{cell.Name}` {Shown(cell.Text)}";

    /// <summary>A text on one line, cut where it is long.</summary>
    private static string Shown(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= 60 ? line : $"{line[..57]}...";
    }

    private static Diagnostic Error(string code, Cell cell, string message, string? help) =>
        new(code, Severity.Error, message, cell.Place, "this entry is left out", help);
}
