using System.Collections.Immutable;
using Kessan.Cli.Packages;
using Kessan.Consolidation;
using Kessan.Diagnostics;
using Kessan.Documents;
using Kessan.Documents.Approvals;
using Kessan.Documents.Definitions;
using Kessan.Documents.Workbook;
using Kessan.Facts;
using Kessan.Facts.Figures;
using Kessan.Formats;
using Kessan.Formats.GroupFolder;
using Kessan.Ledger;
using Kessan.Periods;
using Kessan.Phases;
using Kessan.Statements;

namespace Kessan.Cli.Publication;

/// <summary>A folder read and closed: every figure of one basis up to a closing, and every finding on the
/// way.</summary>
/// <param name="Folder">The group folder, as the user names it.</param>
/// <param name="Books">What was read.</param>
/// <param name="Basis">The framework.</param>
/// <param name="Period">The period asked for.</param>
/// <param name="Findings">All findings, of reading and of every step, in their fixed order.</param>
/// <param name="Series">The figures; null where the findings left nothing to consolidate.</param>
public sealed record GroupClose(
    string Folder,
    GroupBooks Books,
    AccountingBasis Basis,
    ReportingPeriod Period,
    ImmutableArray<Diagnostic> Findings,
    StatementSeries? Series
)
{
    private FactBook? _book;
    private FactSet? _facts;
    private PackageContent? _content;
    private ReportPages? _reports;

    /// <summary>Whether some finding stops publication.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>The line that marks a draft; null where nothing stops publication.</summary>
    public string? DraftStamp
    {
        get
        {
            var errors = Findings.Count(finding => finding.Severity == Severity.Error);
            return errors == 0
                ? null
                : $"DRAFT: {errors} {(errors == 1 ? "finding stops" : "findings stop")} publication";
        }
    }

    /// <summary>What the folder holds for facts beyond the ledgers.</summary>
    public FigureBooks Figures { get; init; } = FigureBooks.None;

    /// <summary>What the group publishes, as its folder defines it.</summary>
    public ReportDefinitions Report { get; init; } = ReportDefinitions.None;

    /// <summary>The documents of the close; none where nothing was consolidated or nothing is defined.</summary>
    public GroupDocuments Documents { get; init; } = GroupDocuments.None;

    /// <summary>Who prepares the documents; empty where nobody is named.</summary>
    public string Preparer { get; init; } = string.Empty;

    /// <summary>What of this close was approved.</summary>
    public ApprovalRegister Approvals { get; init; } = ApprovalRegister.None;

    /// <summary>The approval its documents have; null where they are drafts.</summary>
    public Approval? Approval => HasErrors || Approvals.IsEmpty ? null : Approvals.For(Content().Hash);

    /// <summary>How far its documents have come.</summary>
    public PackageState State => Approval?.State ?? PackageState.Draft;

    /// <summary>The languages of the group.</summary>
    public ImmutableArray<Language> Languages =>
        [.. Books.Group.Languages.Select(Kessan.Documents.Languages.Find).OfType<Language>()];

    /// <summary>The workbook in every language, without a stamp; none where nothing was consolidated.</summary>
    public ImmutableArray<ReportWorkbook> Workbooks { get; init; } = [];

    /// <summary>Every fact of the close by id; none where nothing was consolidated.</summary>
    public FactBook Book => _book ??= Series is null ? new([]) : ReportFacts.Of(Series, Figures);

    /// <summary>All facts the close publishes.</summary>
    public FactSet Facts => _facts ??= Book.Published();

    /// <summary>The figures of the closing asked for; null where the findings left none.</summary>
    public StatementSet? Statements => Series?.At(Period.Closing);

    /// <summary>What the documents are made of that are read in a browser; found out when it is first asked for, once
    /// for what is stamped and what is not.</summary>
    internal ReportPages Reports() => _reports ??= new(this);

    /// <summary>The documents without a stamp; made when they are first asked for.</summary>
    public PackageContent Content() => _content ??= PackageContent.Of(this, Scheduler);

    /// <summary>Reads a folder and closes it.</summary>
    /// <param name="request">What to close.</param>
    /// <exception cref="WrongUseException">The folder is not there, or has no such period or basis.</exception>
    public static GroupClose Run(CloseRequest request)
    {
        if (!Directory.Exists(request.Folder))
        {
            throw new WrongUseException($"there is no folder {request.Folder}");
        }

        var scheduler = new ThreadedScheduler(request.Threads);
        var read = GroupFolderReader.ReadAll(request.Folder, scheduler, IsLine);
        var books = read.Value.Books with { Findings = read.Findings };
        var basis = BasisOf(request, books);
        if (books.Closings.IsEmpty)
        {
            return new(request.Folder, books, basis, default, read.Findings, null);
        }

        var period = PeriodOf(request, books, read.HasErrors);
        var closed = ConsolidationRun.Close(books, basis, period.Closing, scheduler);
        var close = new GroupClose(request.Folder, books, basis, period, closed.Findings, closed.Value.Statements)
        {
            Figures = read.Value.Figures,
            Report = read.Value.Report,
            Scheduler = scheduler,
            Preparer = read.Value.Preparer,
            Approvals = ApprovalRegister.Of(read.Value.Approvals, period, basis),
        }.WithFigureFindings();
        return request.WithDocuments ? close.WithDocuments().WithApprovalFindings() : close;
    }

    /// <summary>How work is done beside other work; never changes a result.</summary>
    internal IWorkScheduler Scheduler { get; init; } = SequentialScheduler.Instance;

    /// <summary>The same close with its documents and what was found out about them.</summary>
    public GroupClose WithDocuments()
    {
        var documents = GroupDocuments.Build(this, Scheduler);
        var workbooks = GroupWorkbooks.Build(this);
        // Facts are worked out when they are asked for, and those that were are published. Drawing up explanations asks
        // for more, so what is published is settled here, before any file is written.
        return this with
        {
            Documents = documents.Value,
            Workbooks = workbooks.Value,
            Findings = [.. Findings.Concat(documents.Findings).Concat(workbooks.Findings).Order()],
            _facts = Book.Published(),
        };
    }

    /// <summary>The same close with what was found out about the figures beyond the ledgers, which is accepted like any
    /// other finding.</summary>
    private GroupClose WithFigureFindings()
    {
        if (Series is not { } series)
        {
            return this;
        }

        var found = ReportFacts.Findings(series, Figures, Book);
        return this with { Findings = ConsolidationRun.Accept(Books, Period.Closing, Findings, found) };
    }

    /// <summary>The same close with what was found out about its approvals; drafts that nobody may approve have
    /// none.</summary>
    private GroupClose WithApprovalFindings()
    {
        if (HasErrors || Approvals.IsEmpty)
        {
            return this;
        }

        var found = Approvals.Findings(Content().Hash);
        return this with { Findings = ConsolidationRun.Accept(Books, Period.Closing, Findings, [.. found]) };
    }

    private static bool IsLine(string concept) =>
        Enum.GetValues<AccountingBasis>().Any(basis => StatementDefinition.For(basis).Knows(concept));

    private static AccountingBasis BasisOf(CloseRequest request, GroupBooks books)
    {
        var bases = books.Group.Bases;
        if (request.Basis is not { } asked)
        {
            return bases.IsEmpty ? AccountingBasis.UsGaap : bases[0];
        }

        if (AccountingBases.Find(asked) is not { } basis)
        {
            throw new WrongUseException($"{asked} is no basis; there are usgaap, ifrs and jgaap");
        }

        return bases.Contains(basis)
            ? basis
            : throw new WrongUseException(
                $"group.yaml does not name the basis {asked}; it names {string.Join(", ", bases.Select(b => b.Id()))}"
            );
    }

    private static ReportingPeriod PeriodOf(CloseRequest request, GroupBooks books, bool hasErrors)
    {
        var closings = books.Closings;
        if (request.Period is not { } asked)
        {
            return closings[^1].YearToDate;
        }

        if (!ReportingPeriod.TryParse(asked, out var period))
        {
            throw new WrongUseException($"{asked} is no period; write FY2018-H1, FY2018-Q2, FY2018-M06 or FY2018");
        }

        // A folder with findings may lack the closing because of them: then they are what the user has to see.
        return closings.Contains(period.Closing) || hasErrors
            ? period
            : throw new WrongUseException(
                $"{request.Folder} has no closing {asked}; it has {string.Join(", ", closings)}"
            );
    }
}

/// <summary>What to close.</summary>
/// <param name="Folder">The group folder, as the user names it.</param>
/// <param name="Period">The period; null for the last there is.</param>
/// <param name="Basis">The basis by name; null for the group's first.</param>
public sealed record CloseRequest(string Folder, string? Period, string? Basis)
{
    /// <summary>Whether documents are built, whose mistakes are findings too.</summary>
    public bool WithDocuments { get; init; } = true;

    /// <summary>The most threads at work at once; never changes a result.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
