using System.Text.RegularExpressions;
using Kessan.Formats.Reading;
using Kessan.Formats.TieOutReport;
using Kessan.Tests.Samples;
using Kessan.TieOut;
using Kessan.TieOut.Known;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.Scenarios.TieOut;

/// <summary>The deck of 1H FY2018 as text, with what its figures are known to have to do with each other: each number
/// by its page, a piece of its line and its digits, <c>#2</c> for the second of them in the line; a fact beside the
/// deck by its name.</summary>
internal sealed class DeckRelations
{
    private const string Fact = "fact/";
    private readonly string[] _lines;
    private readonly int[] _pages;

    /// <param name="changed">What is changed in the text; null for nothing.</param>
    /// <param name="withFacts">Whether it is compared with what the group published of the same half year
    /// elsewhere.</param>
    public DeckRelations(Func<string, string>? changed = null, bool withFacts = false)
    {
        var text = File.ReadAllText(At("iij-1h-fy2018.txt")).Replace("\r\n", "\n", StringComparison.Ordinal);
        text = changed?.Invoke(text) ?? text;
        _lines = text.Split('\n');
        _pages = new int[_lines.Length];
        var page = 1;
        for (var line = 0; line < _lines.Length; line++)
        {
            page += _lines[line].Count(letter => letter == '\f');
            _pages[line] = page;
        }

        var read = DocumentReading.Read("iij-1h-fy2018.txt", System.Text.Encoding.UTF8.GetBytes(text));
        Result = DocumentTieOut.Check(read.Value!, TieOutOptions.None);
        Result = withFacts ? KnownComparison.Of(Result, FactsFile.Read(At("iij-1h-fy2018.facts.csv")).Value) : Result;
    }

    public TieOutResult Result { get; }

    /// <summary>The relations known, with their verdicts.</summary>
    public static IEnumerable<Listing> Listed() =>
        PublishedFiles
            .Read(File.ReadAllLines(At("iij-1h-fy2018.relations.csv")))
            .Select(row => new Listing(
                row["id"],
                Enum.Parse<Verdict>(row["verdict"], ignoreCase: true),
                [row["target"], .. row["operands"].Split(';')],
                row["follows"] == "yes"
            ));

    /// <summary>Whether a known relation is found with its verdict: between the same numbers, or for what follows in
    /// several steps, between at least these.</summary>
    public bool Finds(Listing known)
    {
        var names = known.Numbers.Select(Name).ToHashSet(StringComparer.Ordinal);
        return !names.Contains(string.Empty)
            && Result.Relations.Any(relation =>
                relation.Verdict == known.Verdict
                && Names(relation) is var found
                && (known.Follows ? names.IsSubsetOf(found) : names.SetEquals(found))
            );
    }

    /// <summary>The relations of a number with a verdict.</summary>
    public IEnumerable<Relation> Of(string number, Verdict verdict) =>
        Result.Relations.Where(relation =>
            relation.Verdict == verdict && Numbers(relation).Contains(Number(number)!.Id)
        );

    private string Name(string place) =>
        place.StartsWith(Fact, StringComparison.Ordinal) ? place[Fact.Length..]
        : Number(place) is { } number ? $"{number.Id}"
        : string.Empty;

    private static HashSet<string> Names(Relation relation) =>
        [
            .. relation.Operands.Select(operand => operand.FactId).Where(fact => fact is not (null or "" or "100%")),
            .. Numbers(relation).Select(number => $"{number}"),
        ];

    /// <summary>The number at a place: page, a piece of the line, digits.</summary>
    public FoundNumber? Number(string place)
    {
        var (first, last) = (place.IndexOf('/', StringComparison.Ordinal), place.LastIndexOf('/'));
        var page = int.Parse(place[..first], System.Globalization.CultureInfo.InvariantCulture);
        var pieces = place[(first + 1)..last].Split('|');
        var digits = place[(last + 1)..].Split('#');
        var count = digits.Length > 1 ? digits[1][0] - '0' : 1;
        for (var line = 0; line < _lines.Length; line++)
        {
            if (_pages[line] != page || !pieces.All(piece => _lines[line].Contains(piece, StringComparison.Ordinal)))
            {
                continue;
            }

            var pattern = $@"(?<![\d.,]){Regex.Escape(digits[0])}(?!,?\d|\.\d)";
            var matches = Regex.Matches(_lines[line], pattern);
            if (matches.Count >= count)
            {
                var column = matches[count - 1].Index + 1 - _lines[line].Count(letter => letter == '\f');
                return At(page, line + 1, column, digits[0]);
            }
        }

        return null;
    }

    // A paragraph of several lines has the place of its first.
    private FoundNumber? At(int page, int line, int column, string digits)
    {
        var alike = Result.Document.Numbers.Where(number =>
            number.Place.Page == page && number.Text.Contains(digits, StringComparison.Ordinal)
        );
        return alike.FirstOrDefault(number =>
                number.Place.Line == line
                && number.Place.Column <= column + 1
                && number.Place.Column + number.Text.Length > column - 1
            ) ?? alike.FirstOrDefault(number => number.Place.Line < line && number.Place.Line > line - 3);
    }

    private static HashSet<int> Numbers(Relation relation) =>
        [.. relation.Operands.Select(operand => operand.Number).Append(relation.Target).Where(id => id > 0)];

    private static string At(string file) =>
        Path.Combine(Scenario.Root, "tests", "Kessan.Scenarios", "documents", file);

    /// <summary>A relation known to hold or to fail.</summary>
    internal sealed record Listing(string Id, Verdict Verdict, IReadOnlyList<string> Numbers, bool Follows)
    {
        /// <summary>Whether it needs a fact beside the deck.</summary>
        public bool NeedsFacts => Numbers.Any(number => number.StartsWith(Fact, StringComparison.Ordinal));
    }
}
