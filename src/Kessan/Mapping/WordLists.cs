using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Ledger;
using Kessan.Phases;

namespace Kessan.Mapping;

/// <summary>The words of one trial balance as group codes: each word is looked up once.</summary>
/// <remarks>A word that is unknown has the code <see cref="Unknown"/>; its first row gets the finding.</remarks>
internal sealed class WordLists
{
    public const int Unknown = -2;

    private readonly TrialBalance _trialBalance;
    private readonly Group _group;
    private readonly List<Diagnostic> _findings;

    public WordLists(TrialBalance trialBalance, Group group, List<Diagnostic> findings)
    {
        _trialBalance = trialBalance;
        _group = group;
        _findings = findings;
        Partners = [.. trialBalance.PartnerWords.Select(Partner)];
        Movements = [.. trialBalance.MovementWords.Select(MovementOf)];
        Currencies = [.. trialBalance.CurrencyWords.Select(group.Currencies.Find)];
        Members =
        [
            .. trialBalance.MemberWords.Select((words, d) => words.Select(group.Dimensions.All[d].IndexOf).ToArray()),
        ];
        FindUnknown();
    }

    public int[] Partners { get; }

    public Movement?[] Movements { get; }

    public Currency?[] Currencies { get; }

    public int[][] Members { get; }

    private int Partner(string word)
    {
        foreach (var entity in _group.Entities)
        {
            if (string.Equals(entity.Code, word, StringComparison.Ordinal))
            {
                return entity.Index;
            }
        }

        return Unknown;
    }

    private static Movement? MovementOf(string word) =>
        Enum.TryParse<Movement>(word, out var movement)
        && movement is > Movement.None and < Movement.Profit
        && string.Equals(movement.ToString(), word, StringComparison.Ordinal)
            ? movement
            : null;

    private void FindUnknown()
    {
        var own = _trialBalance.Entity;
        FindFirst("partner", word => Partners[word] == Unknown, MappingDiagnostics.UnknownPartner);
        FindFirst("partner", word => Partners[word] == own, MappingDiagnostics.SelfPartner);
        FindFirst("movement", word => Movements[word] is null, MappingDiagnostics.UnknownMovement);
        FindFirst("currency", word => Currencies[word] is null, MappingDiagnostics.UnknownCurrency);
        for (var d = 0; d < Members.Length; d++)
        {
            var (place, name) = (d, _group.Dimensions.All[d].Name);
            FindFirst(
                name,
                word => Members[place][word] < 0,
                (at, text) => MappingDiagnostics.UnknownMember(at, name, text)
            );
        }
    }

    /// <summary>A finding at the first row of each wrong word of a column.</summary>
    private void FindFirst(string name, Predicate<int> isWrong, Func<SourceLocation, string, Diagnostic> finding)
    {
        var (column, words) = Column(name);
        for (var word = 0; column is not null && word < words.Length; word++)
        {
            // A word that no row bears stood on a row that reading refused.
            var row = isWrong(word) ? Array.IndexOf(column, word) : -1;
            if (row >= 0)
            {
                _findings.Add(finding(_trialBalance.At(row, name), words[word]));
            }
        }
    }

    private (int[]? Column, ImmutableArray<string> Words) Column(string name) =>
        name switch
        {
            "partner" => (_trialBalance.Partners, _trialBalance.PartnerWords),
            "movement" => (_trialBalance.Movements, _trialBalance.MovementWords),
            "currency" => (_trialBalance.Currencies, _trialBalance.CurrencyWords),
            _ => (
                _trialBalance.Members[_group.Dimensions.IndexOf(name)],
                _trialBalance.MemberWords[_group.Dimensions.IndexOf(name)]
            ),
        };
}
