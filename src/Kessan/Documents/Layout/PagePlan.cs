namespace Kessan.Documents.Layout;

/// <summary>The measures of a kind of paper, hundredths of a point.</summary>
internal sealed record PagePlan
{
    /// <summary>Between blocks side by side.</summary>
    public required int ColumnGap { get; init; }

    /// <summary>Between blocks one under another.</summary>
    public required int RowGap { get; init; }

    /// <summary>The least height of a chart or a picture that takes the room left.</summary>
    public required int LeastHeight { get; init; }

    /// <summary>The size of titles, body text, headlines.</summary>
    public required (int Title, int Headline, int Body, int Table) Sizes { get; init; }

    /// <summary>Where the rule under the title stands.</summary>
    public required int RuleAt { get; init; }

    /// <summary>Where the title may begin.</summary>
    public required int TitleTop { get; init; }

    /// <summary>From the rule to the body.</summary>
    public required int UnderRule { get; init; }

    /// <summary>The top of the footer, from the bottom of the page.</summary>
    public required int FooterUp { get; init; }

    /// <summary>Whether pages are a report's and not slides.</summary>
    public required bool IsReport { get; init; }

    /// <summary>Colour of titles, headings and frames.</summary>
    public required int Ink { get; init; }

    /// <summary>The plan of a document's paper.</summary>
    public static PagePlan Of(Document document) =>
        document.Format.Height > document.Format.Width ? Report(document.Theme) : Slides(document.Theme);

    private static PagePlan Slides(Theme theme) =>
        new()
        {
            ColumnGap = 2_000,
            RowGap = 1_000,
            LeastHeight = 7_000,
            Sizes = (theme.TitleSize, theme.TitleSize * 62 / 100, theme.BodySize, theme.TableSize),
            RuleAt = 6_000,
            TitleTop = 1_700,
            UnderRule = 1_100,
            FooterUp = 2_300,
            IsReport = false,
            Ink = theme.Primary,
        };

    private static PagePlan Report(Theme theme) =>
        new()
        {
            ColumnGap = 1_400,
            RowGap = 800,
            LeastHeight = 7_000,
            Sizes = (
                theme.TitleSize * 60 / 100,
                theme.BodySize * 90 / 100,
                theme.BodySize * 86 / 100,
                theme.TableSize * 80 / 100
            ),
            RuleAt = 7_400,
            TitleTop = 4_200,
            UnderRule = 1_000,
            FooterUp = 4_200,
            IsReport = true,
            Ink = theme.Text,
        };
}
