using System.Collections.Concurrent;
using System.Text;
using Kessan.Formats.Reading;
using Kessan.Tests.Simulation;
using Kessan.TieOut;
using Kessan.TieOut.Feasibility;
using Kessan.TieOut.Numbers;
using Kessan.TieOut.Relations;

namespace Kessan.Formats.Tests.TieOut.Mutation;

/// <summary>Single errors planted in one document, and what the tie-out says of each.</summary>
public sealed class MutationRun
{
    private const int TriesForEach = 40;

    private readonly string _name;
    private readonly string[] _lines;
    private readonly ErrorPlanter _planter;
    private readonly Dictionary<int, List<Relation>> _relationsOf = [];
    private readonly HashSet<string> _known;

    /// <summary>A run over a document of lines.</summary>
    public MutationRun(string name, string text)
    {
        _name = name;
        _lines = text.Split('\n');
        Sound = Check(_lines);
        _planter = new(_lines, Sound);
        _known = [.. Alarms(Sound).Select(alarm => alarm.Key)];
        foreach (var relation in Sound.Relations.Where(relation => IsBelieved(relation.Verdict)))
        {
            foreach (var number in NumbersOf(relation))
            {
                if (!_relationsOf.TryGetValue(number, out var relations))
                {
                    _relationsOf.Add(number, relations = []);
                }

                relations.Add(relation);
            }
        }
    }

    /// <summary>A run over a file: of text as it stands, of any other format as the text that is read in it.</summary>
    public static MutationRun Of(string file) =>
        Path.GetExtension(file) is ".md" or ".txt"
            ? new(Path.GetFileName(file), File.ReadAllText(file))
            : new(Path.GetFileName(file) + ".md", DocumentText.Of(DocumentReading.Read(file).Value));

    /// <summary>The documents of text in a folder, by name.</summary>
    public static IReadOnlyList<string> Documents(string folder) =>
        [
            .. Directory
                .GetFiles(folder)
                .Where(file => Path.GetExtension(file) is ".md" or ".txt")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What the tie-out says of the document as it is.</summary>
    public TieOutResult Sound { get; }

    /// <summary>How many of its numbers an error can be planted in.</summary>
    public int Placed => _planter.Placed;

    /// <summary>Plants errors, the kinds in turn, and checks the document with each of them.</summary>
    /// <param name="seed">The seed of every choice.</param>
    /// <param name="count">How many errors.</param>
    public IReadOnlyList<ErrorOutcome> Run(ulong seed, int count)
    {
        var outcomes = new ConcurrentDictionary<int, ErrorOutcome>();
        Parallel.For(
            0,
            count,
            place =>
            {
                var random = new SimulationNumbers(seed + ((ulong)place * 7919));
                var kinds = Enum.GetValues<ErrorKind>();
                if (One(kinds[place % kinds.Length], random) is { } outcome)
                {
                    outcomes[place] = outcome;
                }
            }
        );
        return [.. outcomes.OrderBy(pair => pair.Key).Select(pair => pair.Value)];
    }

    // Errors that rounding covers are none; another one is drawn.
    private ErrorOutcome? One(ErrorKind kind, SimulationNumbers random)
    {
        for (var attempt = 0; attempt < TriesForEach; attempt++)
        {
            if (_planter.Plant(kind, random) is { } error)
            {
                var outcome = Outcome(error);
                if (outcome.IsBeyondRounding || !outcome.IsTied)
                {
                    return outcome;
                }
            }
        }

        return null;
    }

    private ErrorOutcome Outcome(PlantedError error)
    {
        var isTied = _relationsOf.TryGetValue(error.Number.Id, out var relations);
        if (isTied && !IsBeyondRounding(error, relations!))
        {
            return new(error, isTied, false, false, false, false, false);
        }

        var lines = _lines.ToArray();
        lines[error.Line] = lines[error.Line].Remove(error.Start, error.Old.Length).Insert(error.Start, error.New);
        var wrong = Check(lines);
        var key = KeyOf(Sound, error.Number);
        var alarms = Alarms(wrong).Where(alarm => !_known.Contains(alarm.Key)).ToList();
        var firsts = alarms
            .Where(alarm => !alarm.Conflict.Mends.IsEmpty)
            .Select(alarm => alarm.Conflict.Mends[0])
            .Where(mend => KeyOf(wrong, wrong.Number(mend.Number)) == key)
            .ToList();
        return new(
            error,
            isTied,
            isTied,
            alarms.Count > 0,
            alarms.Any(alarm => alarm.Keys.Contains(key)),
            firsts.Count > 0,
            firsts.Any(mend => mend.Printed == error.Number.Text)
        )
        {
            Suspects = alarms.SelectMany(alarm => alarm.Keys).Distinct().Count(),
        };
    }

    private bool IsBeyondRounding(PlantedError error, IReadOnlyList<Relation> relations)
    {
        var numbers = Sound.Document.Numbers.SetItem(error.Number.Id - 1, error.Wrong);
        return relations.Any(relation => !JointFeasibility.CanHold(numbers, relation, Sound.Document.Rounding));
    }

    private TieOutResult Check(string[] lines)
    {
        var read = DocumentReading.Read(_name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return DocumentTieOut.Check(read.Value, TieOutOptions.None);
    }

    private static bool IsBelieved(Verdict verdict) => verdict is Verdict.Exact or Verdict.Rounding;

    // An alarm is known by the relations that break in it: an error that breaks another one is flagged.
    private static IEnumerable<(string Key, HashSet<(int, int)> Keys, Conflict Conflict)> Alarms(TieOutResult result)
    {
        var apart = Standings
            .ContradictionsApart(result)
            .Select(at => new Conflict([.. NumbersOf(result.Relations[at])], [at], []));
        foreach (var conflict in result.Conflicts.Concat(apart))
        {
            var keys = conflict.Numbers.Select(number => KeyOf(result, result.Number(number))).ToHashSet();
            var broken = conflict.Relations.Select(at => KeyOf(result, result.Relations[at]));
            yield return (string.Join(' ', broken.Order(StringComparer.Ordinal)), keys, conflict);
        }
    }

    private static IEnumerable<int> NumbersOf(Relation relation) =>
        relation
            .Operands.Select(operand => operand.Number)
            .Append(relation.Target)
            .Where(number => number > 0)
            .Distinct();

    private static string KeyOf(TieOutResult result, Relation relation) =>
        $"{relation.Kind}{string.Concat(NumbersOf(relation).Select(number => KeyOf(result, result.Number(number))))}";

    // Numbers are counted anew in every reading; the line and the place in it stay.
    private static (int Line, int Place) KeyOf(TieOutResult result, FoundNumber number)
    {
        var place = 0;
        for (var id = number.Id - 1; id >= 1 && result.Number(id).Place.Line == number.Place.Line; id--)
        {
            place++;
        }

        return (number.Place.Line, place);
    }
}
