namespace Kessan.Formats.Reading.PageLayout;

/// <summary>Gathers letters into lines: those on one baseline, and small ones raised or lowered beside them.</summary>
internal static class LineGathering
{
    // Lines are looked up by their baseline in steps of two points.
    private const int Step = 200;
    private const int FarthestStep = 40;

    /// <summary>The lines from top to bottom, the letters of each from left to right.</summary>
    public static List<LetterLine> Of(List<PageLetter> letters)
    {
        var lines = new Dictionary<int, List<LetterLine>>();
        foreach (var letter in letters.OrderByDescending(letter => letter.Size))
        {
            var line = Find(lines, letter);
            if (line is null)
            {
                line = new(letter.Baseline, letter.Size);
                var step = StepOf(letter.Baseline);
                var known = lines.GetValueOrDefault(step) ?? [];
                lines[step] = known;
                known.Add(line);
            }

            line.Letters.Add(letter);
        }

        var gathered = lines.Values.SelectMany(known => known).OrderByDescending(line => line.Baseline).ToList();
        foreach (var line in gathered)
        {
            line.Letters.Sort(static (one, other) => (one.Left, one.Right).CompareTo((other.Left, other.Right)));
        }

        return gathered;
    }

    private static LetterLine? Find(Dictionary<int, List<LetterLine>> lines, PageLetter letter)
    {
        var reach = Math.Clamp(letter.Size * 3 / Step / 2, 1, FarthestStep);
        var step = StepOf(letter.Baseline);
        LetterLine? nearest = null;
        for (var at = step - reach; at <= step + reach; at++)
        {
            foreach (var line in lines.GetValueOrDefault(at) ?? [])
            {
                var isNearer = nearest is null || Distance(line, letter) < Distance(nearest, letter);
                nearest = isNearer && Belongs(line, letter) ? line : nearest;
            }
        }

        return nearest;
    }

    private static int Distance(LetterLine line, PageLetter letter) => Math.Abs(line.Baseline - letter.Baseline);

    private static bool Belongs(LetterLine line, PageLetter letter)
    {
        var above = letter.Baseline - line.Baseline;
        var isSame = Math.Abs(above) * 100 <= letter.Size * 20;
        var isSmall = letter.Size * 100 <= line.Size * 80;
        var isBeside = isSmall && above * 100 >= line.Size * -25 && above * 100 <= line.Size * 60;
        return isSame || (isBeside && IsNextTo(line, letter));
    }

    /// <summary>Whether a small letter follows a large one directly: a mark stands at the word it belongs to.</summary>
    private static bool IsNextTo(LetterLine line, PageLetter letter)
    {
        for (var i = line.Letters.Count - 1; i >= 0 && i >= line.Letters.Count - 2_000; i--)
        {
            var gap = letter.Left - line.Letters[i].Right;
            if (gap > -letter.Size && gap < line.Size / 2)
            {
                return true;
            }
        }

        return false;
    }

    private static int StepOf(int baseline) => baseline / Step;
}
