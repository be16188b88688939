using System.Collections.Immutable;
using Kessan.Diagnostics;
using Kessan.TieOut.Reading;

namespace Kessan.TieOut.Structure;

/// <summary>A line and the pieces that gaps cut it into.</summary>
/// <param name="Text">The line.</param>
/// <param name="Segments">Its pieces from left to right; none in an empty line.</param>
internal sealed record TextLine(ReadText Text, ImmutableArray<LineSegment> Segments)
{
    private const int Tab = 8;
    private const int LongestLine = 20_000;

    /// <summary>Whether nothing is printed on it.</summary>
    public bool IsEmpty => Segments.IsEmpty;

    /// <summary>Whether tabs part it into cells.</summary>
    public bool HasTabs => Text.Text.AsSpan().Trim(' ').Contains('\t');

    /// <summary>The pieces that are figures or stand for one that is missing.</summary>
    public IEnumerable<LineSegment> Figures => Segments.Where(segment => segment.IsBody);

    /// <summary>Cuts a line where two blanks or a leader of dots leave a gap.</summary>
    public static TextLine Of(ReadText text)
    {
        var segments = ImmutableArray.CreateBuilder<LineSegment>();
        var line = text.Text;
        var (start, width, from) = (-1, 0, 0);
        for (var i = 0; i < line.Length && i < LongestLine; i++)
        {
            var gap = GapAt(line, i);
            if (gap > 0 && start >= 0)
            {
                segments.Add(Segment(text, start, i, from));
                start = -1;
            }

            if (gap == 0 && start < 0 && !char.IsWhiteSpace(line[i]))
            {
                (start, from) = (i, width);
            }

            for (var step = 0; step < Math.Max(gap, 1); step++)
            {
                width +=
                    line[i + step] == '\t' ? Tab - (width % Tab)
                    : DisplayWidth.IsWide(line[i + step]) ? 2
                    : 1;
            }

            i += Math.Max(gap, 1) - 1;
        }

        if (start >= 0)
        {
            segments.Add(Segment(text, start, Math.Min(line.Length, LongestLine), from));
        }

        return new(text, segments.ToImmutable());
    }

    private static LineSegment Segment(ReadText text, int start, int end, int from)
    {
        var piece = text.Cut(start, end - start).Trimmed();
        return new(piece, from, from + DisplayWidth.Of(piece.Text), NumberShape.IsBody(piece.Text));
    }

    /// <summary>How many characters of gap begin here; 0 where none does.</summary>
    private static int GapAt(string line, int at)
    {
        var blanks = at;
        while (blanks < line.Length && (char.IsWhiteSpace(line[blanks])))
        {
            blanks++;
        }

        var dots = blanks;
        while (dots < line.Length && IsLeader(line, dots))
        {
            dots++;
        }

        return Dots(line, blanks, dots) >= 4 ? dots - at
            : line.AsSpan(at, blanks - at).Contains('\t') || DisplayWidth.Of(line.AsSpan(at, blanks - at)) >= 2
                ? blanks - at
            : 0;
    }

    private static bool IsLeader(string line, int at) =>
        line[at] is '.' or '…' or '‥' or '・' or '·'
        || (line[at] == ' ' && at + 1 < line.Length && line[at + 1] == '.');

    private static int Dots(string line, int from, int to)
    {
        var dots = 0;
        for (var i = from; i < to; i++)
        {
            dots +=
                line[i] == '…' ? 3
                : line[i] == ' ' ? 0
                : 1;
        }

        return dots;
    }
}

/// <summary>A piece of a line between gaps.</summary>
/// <param name="Text">Its text.</param>
/// <param name="From">Its first column in a fixed-width layout, from 0.</param>
/// <param name="To">The column after its last.</param>
/// <param name="IsBody">Whether it is a figure or stands for one that is missing.</param>
internal readonly record struct LineSegment(ReadText Text, int From, int To, bool IsBody);
