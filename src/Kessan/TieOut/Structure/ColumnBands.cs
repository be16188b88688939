namespace Kessan.TieOut.Structure;

/// <summary>Where the columns of a table set out with blanks stand, as its figures tell.</summary>
internal sealed class ColumnBands
{
    private const int Slack = 2;
    private readonly List<(int From, int To)> _figures = [];
    private readonly List<(int From, int To)> _words = [];
    private IReadOnlyList<(int From, int To)>? _columns;

    /// <summary>How many columns of figures there are.</summary>
    public int Count => _figures.Count;

    /// <summary>Where the first column of figures begins.</summary>
    public int FirstFigure => _figures[0].From;

    /// <summary>The columns right of the labels, from left to right, those of words among them.</summary>
    public IReadOnlyList<(int From, int To)> Columns =>
        _columns ??= [.. _figures.Concat(_words.Where(IsApart)).OrderBy(band => band.From)];

    /// <summary>Takes a row's figures as being of the columns they stand in.</summary>
    public void Add(TextLine line)
    {
        _columns = null;
        foreach (var segment in line.Segments)
        {
            if (segment.IsBody)
            {
                Put(_figures, (segment.From, segment.To));
            }
            else if (Count > 0 && segment.From >= FirstFigure)
            {
                Put(_words, (segment.From, segment.To));
            }
        }
    }

    /// <summary>Whether some figure of a row stands in one of the columns, and none across two.</summary>
    public bool Fits(TextLine line)
    {
        var any = false;
        foreach (var segment in line.Figures)
        {
            var meets = _figures.Count(band => Meets(band, segment));
            any |= meets == 1;
            if (meets > 1)
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>Whether a line stands left of the figures as a whole.</summary>
    public bool IsLabel(TextLine line) =>
        line.Segments.Length == 1 && line.Segments[0].From < FirstFigure && line.Segments[0].To <= FirstFigure + Slack;

    /// <summary>Whether a line's pieces stand over the columns, but for one in the corner.</summary>
    public bool IsHead(TextLine line)
    {
        var over = line.Segments.Count(segment => IsOver(segment) && !segment.IsBody);
        var corner = line.Segments.Length > 1 && !IsOver(line.Segments[0]) ? 1 : 0;
        return over > 0 && over + corner == line.Segments.Length && !line.Figures.Any();
    }

    /// <summary>Whether a piece stands over the columns, not over the labels.</summary>
    public bool IsOver(LineSegment segment)
    {
        var columns = Columns;
        return segment.From + segment.To >= (2 * FirstFigure) - Slack
            && segment.From >= FirstFigure - Math.Max(segment.To - segment.From, Slack)
            && segment.From <= columns[^1].To + Slack;
    }

    /// <summary>Which column a piece stands in, from 0; the nearest where it stands in none.</summary>
    public int ColumnOf(LineSegment segment)
    {
        var (columns, best, least) = (Columns, 0, int.MaxValue);
        for (var i = 0; i < columns.Count; i++)
        {
            var distance = Math.Min(
                Math.Abs(columns[i].To - segment.To),
                Math.Abs(columns[i].From + columns[i].To - segment.From - segment.To) / 2
            );
            distance = Meets(columns[i], segment) ? distance - 1000 : distance;
            if (distance < least)
            {
                (best, least) = (i, distance);
            }
        }

        return best;
    }

    private static bool Meets((int From, int To) band, LineSegment segment) =>
        segment.From < band.To && segment.To > band.From;

    private bool IsApart((int From, int To) words) =>
        _figures.All(band => words.From >= band.To || words.To <= band.From);

    /// <summary>A dash or a parenthesis may stand one further right than digits do.</summary>
    private static bool IsBeside(List<(int From, int To)> bands, (int From, int To) band, (int From, int To) piece) =>
        piece.From >= band.To
        && piece.From <= band.To + 1
        && bands.TrueForAll(other => other.From < band.To || other.From > piece.To + Slack);

    private static void Put(List<(int From, int To)> bands, (int From, int To) piece)
    {
        var met = bands.FindIndex(band => piece.From < band.To && piece.To > band.From);
        met = met < 0 ? bands.FindIndex(band => IsBeside(bands, band, piece)) : met;
        if (met < 0)
        {
            bands.Insert(bands.FindLastIndex(band => band.From < piece.From) + 1, piece);
            return;
        }

        var next = met + 1 < bands.Count ? bands[met + 1].From : int.MaxValue;
        bands[met] = (Math.Min(bands[met].From, piece.From), Math.Min(next, Math.Max(bands[met].To, piece.To)));
    }
}
