using System.Globalization;
using System.Text;

namespace Kessan.Benchmarks.Generation;

/// <summary>Writes a whole group folder: holdings in a tree with minorities and cross-holdings, trade between
/// neighbours, and a few amounts on which two companies do not agree.</summary>
internal sealed class GroupGenerator
{
    private readonly Shape _shape;
    private readonly string _folder;
    private readonly GeneratedChart _chart;
    private readonly GeneratedRates _rates;
    private readonly SeededNumbers _numbers;

    private GroupGenerator(Shape shape, string folder)
    {
        _shape = shape;
        _folder = folder;
        _numbers = new(shape.Seed);
        _chart = new(shape);
        _rates = new(shape, _numbers);
    }

    /// <summary>Writes the folder and says how many rows its trial balances have.</summary>
    public static long Write(Shape shape, string folder)
    {
        var generator = new GroupGenerator(shape, folder);
        generator.WriteStanding();
        var holdings = new GeneratedHoldings(shape, generator._numbers);
        generator.Put("ownership.csv", holdings.Csv());
        long rows = 0;
        for (var entity = 0; entity < shape.Entities; entity++)
        {
            var ledger = new GeneratedLedger(shape, generator._chart, generator._rates, holdings, entity);
            generator.Put($"opening/{Code(entity)}.csv", ledger.Opening());
            for (var month = 1; month <= shape.Months; month++)
            {
                var (text, count) = ledger.TrialBalance(month);
                generator.Put($"trial-balances/{GeneratedRates.PeriodName(month)}/{Code(entity)}.csv", text);
                rows += count;
            }
        }

        return rows;
    }

    public static string Code(int entity) => string.Create(CultureInfo.InvariantCulture, $"E{entity:000}");

    private void WriteStanding()
    {
        Put(
            "group.yaml",
            "name: { en: \"Generated group\" }\nparent: E000\npresentation_currency: JPY\n"
                + "fiscal_year: { start: 4, named_by: start }\nbases: [ifrs]\nunit: million\ndimensions: [product]\n"
                + "policies:\n  average: year-to-date\n  intercompany_tolerance: 1000\n"
        );
        Put("accounts.csv", _chart.Csv());
        Put("rates.csv", _rates.Csv());
        Put("dimensions/product.csv", "member,name_en\n" + Lines(_shape.Members, m => $"P{m:00},Product {m}"));
        Put(
            "entities.csv",
            "code,name_en,functional_currency\n"
                + Lines(_shape.Entities, e => $"{Code(e)},Company {e},{_rates.CurrencyOf(e)}")
        );
        Put("intercompany.csv", "entity,partner,group,account,partner_account\n" + Lines(_shape.PairGroups, Relation));
    }

    private static string Relation(int group)
    {
        var (claim, obligation) = GeneratedChart.Pair(group);
        return $"*,*,G{group:00},{claim},{obligation}";
    }

    private static string Lines(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(line(i)).Append('\n');
        }

        return text.ToString();
    }

    private void Put(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
