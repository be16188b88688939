using System.Text.RegularExpressions;
using Kessan.Amounts;
using Kessan.Tests.Simulation;
using Kessan.TieOut;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.Formats.Tests.TieOut.Mutation;

/// <summary>Plants errors in the text of a document.</summary>
public sealed partial class ErrorPlanter
{
    private readonly string[] _lines;
    private readonly List<(FoundNumber Number, int Start)> _placed = [];
    private readonly HashSet<int> _rates;

    /// <summary>A planter for a document as it was read.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="result">What the tie-out found in it.</param>
    public ErrorPlanter(string[] lines, TieOutResult result)
    {
        _lines = lines;
        _rates =
        [
            .. result
                .Relations.Where(relation => relation.Kind == RelationKind.Growth)
                .Select(relation => relation.Target),
        ];
        foreach (var number in result.Document.Numbers)
        {
            if (StartOf(number) is var start and >= 0)
            {
                _placed.Add((number, start));
            }
        }
    }

    /// <summary>How many numbers were found again in the text.</summary>
    public int Placed => _placed.Count;

    /// <summary>An error of a kind; null where the number drawn cannot bear it.</summary>
    public PlantedError? Plant(ErrorKind kind, SimulationNumbers random)
    {
        if (_placed.Count == 0)
        {
            return null;
        }

        var (number, start) = random.Pick(_placed);
        return kind switch
        {
            ErrorKind.Digit => Body(kind, number, start, body => Digit(body, random)),
            ErrorKind.Swap => Body(kind, number, start, body => Swap(body, random)),
            ErrorKind.FactorOfTen => Body(kind, number, start, FactorOfTen),
            ErrorKind.Sign => Sign(number, start),
            ErrorKind.Neighbour => Neighbour(number, start, random),
            _ => Stale(number, start, random),
        };
    }

    private int StartOf(FoundNumber number)
    {
        var line = number.Place.Line - 1;
        if (line < 0 || line >= _lines.Length || number.Text.Length == 0)
        {
            return -1;
        }

        var (text, from) = (_lines[line], Math.Max(0, number.Place.Column - 1));
        return from < text.Length ? text.IndexOf(number.Text, from, StringComparison.Ordinal) : -1;
    }

    private static PlantedError? Body(ErrorKind kind, FoundNumber number, int start, Func<string, string?> change)
    {
        var match = Digits().Match(number.Text);
        return match.Success && change(match.Value) is { } changed && changed != match.Value
            ? new(kind, number, number.Place.Line - 1, start + match.Index, match.Value, changed)
            {
                Wrong = Reread(number, changed),
            }
            : null;
    }

    private static FoundNumber Reread(FoundNumber number, string body)
    {
        var digits = body.Replace(",", string.Empty, StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        _ = Fraction.TryParse(digits, out var value);
        value *= Fraction.PowerOfTen(number.Scale);
        return number with
        {
            Value = number.Value.IsNegative ? -value : value,
            Decimals = point < 0 ? 0 : digits.Length - point - 1,
        };
    }

    private static FoundNumber As(FoundNumber number, FoundNumber other) =>
        number with
        {
            Value = other.Value,
            Decimals = other.Decimals,
            Scale = other.Scale,
        };

    private static string? Digit(string body, SimulationNumbers random)
    {
        var places = Enumerable.Range(0, body.Length).Where(place => char.IsAsciiDigit(body[place])).ToArray();
        var place = random.Pick(places);
        var digit = (char)('0' + random.Between(0, 9));
        var isLeading = place == 0 && body.Length > 1 && body[1] != '.';
        return digit == '0' && isLeading ? null : body.Remove(place, 1).Insert(place, $"{digit}");
    }

    private static string? Swap(string body, SimulationNumbers random)
    {
        var places = Enumerable
            .Range(0, body.Length - 1)
            .Where(place =>
                char.IsAsciiDigit(body[place])
                && char.IsAsciiDigit(body[place + 1])
                && body[place] != body[place + 1]
                && (place > 0 || body[1] != '0')
            )
            .ToArray();
        if (places.Length == 0)
        {
            return null;
        }

        var at = random.Pick(places);
        return $"{body[..at]}{body[at + 1]}{body[at]}{body[(at + 2)..]}";
    }

    private static string? FactorOfTen(string body)
    {
        var digits = body.Replace(",", string.Empty, StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (digits.Trim('0', '.').Length == 0)
        {
            return null;
        }

        if (point >= 0 && point == digits.Length - 2)
        {
            return Grouped(digits.Remove(point, 1).TrimStart('0'), body);
        }

        return point < 0
            ? Grouped(digits + "0", body)
            : Grouped(digits.Remove(point, 1).Insert(point + 1, ".").TrimStart('0'), body);
    }

    private static string Grouped(string digits, string like)
    {
        var whole = digits.Split('.')[0];
        var rest = digits[whole.Length..];
        for (var place = whole.Length - 3; place > 0 && like.Length <= 3 | like.Contains(','); place -= 3)
        {
            whole = whole.Insert(place, ",");
        }

        return (whole.Length == 0 ? "0" : whole) + rest;
    }

    private PlantedError? Sign(FoundNumber number, int start)
    {
        if (number.Value.IsZero)
        {
            return null;
        }

        var line = number.Place.Line - 1;
        var wrong = number with { Value = -number.Value };
        var word = Direction().Match(_lines[line][..start]);
        if (word.Success)
        {
            var old = word.Groups[1];
            return new(ErrorKind.Sign, number, line, old.Index, old.Value, Opposite(old.Value)) { Wrong = wrong };
        }

        var turned = Turned(number);
        return turned is null ? null : new(ErrorKind.Sign, number, line, start, number.Text, turned) { Wrong = wrong };
    }

    private static string Opposite(string word) =>
        word switch
        {
            "up" => "down",
            "Up" => "Down",
            "down" => "up",
            _ => "Up",
        };

    private static string? Turned(FoundNumber number)
    {
        var text = number.Text;
        var mark = Mark().Match(text);
        if (mark.Success)
        {
            return text.Remove(mark.Index, 1).Insert(mark.Index, mark.Value is "+" ? "-" : string.Empty);
        }

        if (text.Contains('(') && text.Contains(')'))
        {
            return text.Remove(text.IndexOf(')'), 1).Remove(text.IndexOf('('), 1);
        }

        return number.Value.IsNegative ? null : text.Insert(Digits().Match(text).Index, "-");
    }

    // The whole text of another column's number, sign and all, as a copied cell has it.
    private PlantedError? Neighbour(FoundNumber number, int start, SimulationNumbers random)
    {
        var others = _placed
            .Select(placed => placed.Number)
            .Where(other =>
                !number.Site.IsProse
                && other.Site.Element == number.Site.Element
                && other.Site.Row == number.Site.Row
                && Math.Abs(other.Site.Column - number.Site.Column) is 1 or 2
                && other.Role == number.Role
                && other.Unit.Kind == number.Unit.Kind
                && other.Text != number.Text
            )
            .ToArray();
        return Copied(ErrorKind.Neighbour, number, start, others, random);
    }

    private PlantedError? Stale(FoundNumber number, int start, SimulationNumbers random)
    {
        if (number.Role != NumberRole.Growth && !_rates.Contains(number.Id))
        {
            return null;
        }

        var others = _placed
            .Select(placed => placed.Number)
            .Where(other => (other.Role == NumberRole.Growth || _rates.Contains(other.Id)) && other.Text != number.Text)
            .ToArray();
        return Copied(ErrorKind.StaleGrowth, number, start, others, random);
    }

    private static PlantedError? Copied(
        ErrorKind kind,
        FoundNumber number,
        int start,
        FoundNumber[] others,
        SimulationNumbers random
    )
    {
        if (others.Length == 0)
        {
            return null;
        }

        var other = random.Pick(others);
        return new(kind, number, number.Place.Line - 1, start, number.Text, other.Text) { Wrong = As(number, other) };
    }

    [GeneratedRegex(@"[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[-+−–▲△Δ]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\b([Uu]p|[Dd]own)\b[^0-9.;|\t]{0,12}$")]
    private static partial Regex Direction();
}
