namespace Kessan.Documents.Layout;

/// <summary>What text is set with.</summary>
/// <param name="Measure">Tells widths.</param>
/// <param name="Language">The language: Japanese lines stand further apart.</param>
/// <param name="Size">Size, hundredths of a point.</param>
/// <param name="Bold">Whether all of it is bold.</param>
public readonly record struct TextSetting(ITextMeasure Measure, Language Language, int Size, bool Bold)
{
    /// <summary>The size of raised text, in hundredths of the size of the text it stands in.</summary>
    public const int RaisedSize = 65;

    /// <summary>How far raised text stands above the baseline, in hundredths of the text's size.</summary>
    public const int RaisedBy = 33;

    /// <summary>From one baseline to the next.</summary>
    public int LineHeight => LineHeightOf(Size, Language);

    /// <summary>From the top of a line to its baseline: capitals and kana stand in the middle of the line.</summary>
    public int BaselineDepth => (LineHeight / 2) + (Size * 36 / 100);

    /// <summary>The line height of a size.</summary>
    public static int LineHeightOf(int size, Language language) =>
        size * (language == Language.Japanese ? 138 : 124) / 100;

    /// <summary>The size a run is set in.</summary>
    public int SizeOf(Run run) => run.Raised ? Size * RaisedSize / 100 : Size;

    /// <summary>The width of runs in one line.</summary>
    public int Width(IEnumerable<Run> runs)
    {
        var width = 0;
        foreach (var run in runs)
        {
            width += Measure.Width(run.Text, SizeOf(run), Bold || run.Bold);
        }

        return width;
    }
}
