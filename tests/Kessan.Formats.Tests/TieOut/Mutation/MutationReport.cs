using System.Globalization;
using System.Text;

namespace Kessan.Formats.Tests.TieOut.Mutation;

/// <summary>How many planted errors were flagged and named, by kind.</summary>
public static class MutationReport
{
    /// <summary>The share of errors in tied numbers that some alarm answers, in hundredths.</summary>
    public static int Flagged(IEnumerable<ErrorOutcome> outcomes) => Share(outcomes, outcome => outcome.IsFlagged);

    /// <summary>The share of errors in tied numbers whose number an alarm names, in hundredths.</summary>
    public static int Named(IEnumerable<ErrorOutcome> outcomes) => Share(outcomes, outcome => outcome.IsNamed);

    /// <summary>A table of a document's outcomes.</summary>
    public static string Describe(string name, MutationRun run, IReadOnlyList<ErrorOutcome> outcomes)
    {
        var text = new StringBuilder();
        var culture = CultureInfo.InvariantCulture;
        text.AppendLine(
            culture,
            $"{name}: {run.Sound.Document.Numbers.Length} numbers, {run.Sound.Relations.Length} relations, "
                + $"{run.Sound.Conflicts.Length} alarms as it is"
        );
        foreach (var place in run.Sound.Conflicts.SelectMany(conflict => conflict.Relations).Distinct())
        {
            text.AppendLine(culture, $"  {run.Sound.Relations[place].Why}");
        }

        text.AppendLine("kind          planted   tied flagged   named   first  mended suspects");
        foreach (var group in outcomes.GroupBy(outcome => outcome.Error.Kind).OrderBy(group => group.Key))
        {
            text.Append(Line($"{group.Key}", [.. group]));
        }

        return text.Append(Line("all", outcomes)).ToString();
    }

    /// <summary>One line of the table.</summary>
    public static string Line(string name, IReadOnlyList<ErrorOutcome> outcomes)
    {
        var tied = outcomes.Where(outcome => outcome.IsTied).ToList();
        var flagged = tied.Where(outcome => outcome.IsFlagged).ToList();
        var suspects = flagged.Count == 0 ? 0 : flagged.Sum(outcome => outcome.Suspects) / flagged.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -12} {outcomes.Count, 8} {tied.Count, 6} {Flagged(outcomes), 6}% {Named(outcomes), 6}% "
                + $"{Share(outcomes, outcome => outcome.IsFirst), 6}% "
                + $"{Share(outcomes, outcome => outcome.IsMended), 6}% "
                + $"{suspects, 8}\n"
        );
    }

    private static int Share(IEnumerable<ErrorOutcome> outcomes, Func<ErrorOutcome, bool> isMeant)
    {
        var tied = outcomes.Where(outcome => outcome.IsTied).ToList();
        return tied.Count == 0 ? 0 : 100 * tied.Count(isMeant) / tied.Count;
    }
}
