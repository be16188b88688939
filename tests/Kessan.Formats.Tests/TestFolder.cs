using System.Text;
using Kessan.Diagnostics;
using Kessan.Formats.GroupFolder;
using Kessan.Phases;

namespace Kessan.Formats.Tests;

/// <summary>A group folder on disk that a test writes and reads; a whole small group to begin with.</summary>
internal sealed class TestFolder : IDisposable
{
    public const string Group = """
        name: { en: "Tiny", ja: "タイニー" }
        parent: PARENT
        presentation_currency: JPY
        fiscal_year: { start: 4, named_by: start }
        dimensions: [service]
        """;

    public TestFolder()
    {
        Directory.CreateDirectory(Place);
        Write("group.yaml", Group);
        Write("dimensions/service.csv", "member,name_en,name_ja,parent\nNET,Network,,\nIP,Internet,,NET\n");
        Write(
            "accounts.csv",
            """
            code,name_en,name_ja,class,parent,line,translation,cash_flow,role
            3000,Retained earnings,利益剰余金,equity,,RetainedEarnings,,,retained-earnings
            1000,Cash,現金,asset,1,CashAndCashEquivalents,,Cash,cash
            1,Assets,,asset,,,,,
            4000,Revenue,,income,,Revenue,,,
            """
        );
        Write(
            "entities.csv",
            "code,name_en,functional_currency,fiscal_year_end,tax_rate\nSUB,Sub,USD,12-31,30.62\nPARENT,Parent,JPY,,\n"
        );
    }

    public string Place { get; } = Path.Combine(Path.GetTempPath(), "kessan-" + Guid.NewGuid().ToString("N"));

    public TestFolder Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public TestFolder Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Place, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public TestFolder Delete(string file)
    {
        File.Delete(Path.Combine(Place, file));
        return this;
    }

    public Checked<GroupBooks> Read(int degree = 1) => GroupFolderReader.Read(Place, degree);

    /// <summary>Findings as <c>file:line:column code</c>.</summary>
    public string[] Findings() => [.. Read().Findings.Select(finding => $"{finding.Location} {finding.Code}")];

    public void Dispose() => Directory.Delete(Place, recursive: true);
}
