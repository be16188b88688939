using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using Kessan.Cli.Publication;
using Kessan.Consolidation;
using Kessan.Facts;
using Kessan.Formats.Json;
using Kessan.Formats.Text;
using Kessan.Ledger;
using Kessan.Statements.Members;

namespace Kessan.Cli.Commands;

/// <summary><c>kessan explain DIR FACT</c>: what a figure is made of; <c>kessan explain CODE</c>: the page of a
/// finding.</summary>
internal static partial class ExplainCommand
{
    private const int DefaultDepth = 4;

    public static Command Build(Terminal terminal)
    {
        var what = new Argument<string[]>("WHAT") { Arity = new(1, 2) };
        var period = GroupOptions.Period();
        var depth = new Option<int>("--depth") { DefaultValueFactory = _ => DefaultDepth };
        var language = GroupOptions.Language();
        var format = GroupOptions.Format("text", "json");
        var command = new Command("explain", "Shows what a figure is made of.")
        {
            what,
            period,
            depth,
            language,
            format,
        };
        command.SetAction(parsed =>
        {
            var words = parsed.GetRequiredValue(what);
            if (FindingCode().IsMatch(words[^1]))
            {
                return PrintPage(words[^1], terminal);
            }

            if (words.Length < 2)
            {
                throw new WrongUseException($"{words[0]} is no code of a finding; a fact needs its folder before it");
            }

            var wishes = new ExplainWishes(
                words[1],
                parsed.GetValue(depth),
                parsed.GetValue(language),
                parsed.GetValue(format) == "json"
            );
            return Explain(words[0], parsed.GetValue(period), wishes, terminal);
        });
        return command;
    }

    private static int PrintPage(string code, Terminal terminal)
    {
        terminal.Out.Write(Manual.OfFinding(code) ?? throw new WrongUseException($"no finding has the code {code}"));
        return ExitCode.Done;
    }

    private static int Explain(string folder, string? period, ExplainWishes wishes, Terminal terminal)
    {
        if (!FactId.TryParse(wishes.Fact, out var id))
        {
            throw new WrongUseException(
                $"{wishes.Fact} is no fact id; write concept@period@scenario@basis, such as "
                    + "Revenue@FY2018-H1@actual@usgaap"
            );
        }

        var request = new CloseRequest(folder, period ?? id.Period.ToString(), id.Basis.Id()) { WithDocuments = false };
        var close = GroupOptions.Close(request, terminal);
        terminal.Error.Write(FindingText.Render(close.Findings, close.Folder));
        if (close.Series is null && close.HasErrors)
        {
            return ExitCode.Findings;
        }

        var limits = new ExplanationLimits(wishes.Depth);
        var tree = close.Series is null ? null : Explanation.Of(close.Series, FigureOf(id, close.Books.Group), limits);
        if (tree is null)
        {
            throw new WrongUseException($"the close of {close.Period} has no fact {id}");
        }

        Print(tree, wishes, close, terminal);
        return close.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Print(ExplanationNode tree, ExplainWishes wishes, GroupClose close, Terminal terminal)
    {
        var currency = close.Books.Group.PresentationCurrency;
        if (wishes.Json)
        {
            using var bytes = new MemoryStream();
            ExplanationJson.Write(wishes.Fact, tree, currency, bytes);
            terminal.Out.Write(Encoding.UTF8.GetString(bytes.ToArray()));
            return;
        }

        var language = GroupOptions.LanguageOf(wishes.Language, close.Books.Group);
        terminal.Out.WriteLine(close.DraftStamp is { } draft ? $"{wishes.Fact}  *** {draft} ***" : wishes.Fact);
        terminal.Out.WriteLine($"{currency.Code}, exact");
        terminal.Out.WriteLine();
        terminal.Out.Write(ExplanationText.Of(tree, currency, close.Folder, language));
    }

    private static Figure FigureOf(FactId id, Phases.Group group)
    {
        foreach (var part in id.Dimensions)
        {
            var isKnown = part.Dimension switch
            {
                FactId.AccountDimension => group.Chart.Find(part.Member) is not null,
                MemberPick.Entity or MemberPick.Investee => group.Entities.Any(entity => entity.Code == part.Member),
                _ => group.Dimensions.IndexOf(part.Dimension) is >= 0 and var place
                    && group.Dimensions.All[place].IndexOf(part.Member) >= 0,
            };
            if (!isKnown)
            {
                throw new WrongUseException(
                    part.Dimension == FactId.AccountDimension
                        ? $"the group chart has no account {part.Member}"
                        : $"the group has no {part.Dimension} {part.Member}"
                );
            }
        }

        return FactFigures.Of(id, group)!;
    }

    [GeneratedRegex("^[Kk][Ee][Ss][0-9]{4}$")]
    private static partial Regex FindingCode();

    private sealed record ExplainWishes(string Fact, int Depth, string? Language, bool Json);
}
