using System.Collections.Immutable;
using Kessan.Amounts;
using Kessan.Diagnostics;
using Kessan.Entities;

namespace Kessan.Tests.Entities;

/// <summary>Ownership registers as short text: <c>2018-04-01 opening
/// P>A 80</c>, optionally <c>votes=…</c> <c>method=…</c>.</summary>
internal static class Register
{
    public static ImmutableArray<Entity> Entities(string codes) =>
        [
            .. codes
                .Split(' ')
                .Select(
                    (code, index) =>
                        new Entity(index, code, code, code, Currency.Jpy, 0, "", null, new("entities.csv", index + 2))
                ),
        ];

    public static OwnershipRegister Of(ImmutableArray<Entity> entities, params string[] rows) =>
        new(rows.Select((row, line) => Parse(entities, row, line + 2)));

    public static Fraction Percent(string text) =>
        Fraction.TryParse(text, out var value)
            ? (text.Contains('/') ? value : value / 100)
            : throw new FormatException(text);

    private static OwnershipEvent Parse(ImmutableArray<Entity> entities, string row, int line)
    {
        var words = row.Split(' ');
        var pair = words[2].Split('>');
        var interest = Percent(words[3]);
        var named = words.Skip(4).Select(word => word.Split('=')).ToDictionary(word => word[0], word => word[1]);
        return new(
            DateOnly.Parse(words[0]),
            Enum.Parse<OwnershipEventKind>(words[1], ignoreCase: true),
            IndexOf(entities, pair[0]),
            IndexOf(entities, pair[1]),
            interest,
            named.TryGetValue("votes", out var votes) ? Percent(votes) : interest,
            named.TryGetValue("consideration", out var paid) ? long.Parse(paid) : null,
            named.TryGetValue("method", out var method)
                ? Enum.Parse<ConsolidationMethod>(method, ignoreCase: true)
                : null,
            new("ownership.csv", line)
        );
    }

    private static int IndexOf(ImmutableArray<Entity> entities, string code) =>
        entities.FirstOrDefault(entity => entity.Code == code)?.Index ?? -1;
}
