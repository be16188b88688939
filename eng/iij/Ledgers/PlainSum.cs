namespace Kessan.Eng.Iij.Ledgers;
internal static class PlainSum
{
    public static Consolidated Of(StatedBooks books)
    {
        var rates = 0;
        var c = new Consolidated();
        foreach (var b in books.All)
        {
            long f = b.Currency switch { "USD" => 111, "GBP" => 146, _ => 100 };
            foreach (var (cell, a) in b.Opening.All) if (!(cell.Partner.Length > 0 && cell.Account is "1120" or "2020" or "1920" or "2410")) c.Opening.Add(cell with { Partner = "" }, a * f / 100);
            for (var q = 0; q < 6; q++)
                foreach (var (cell, a) in b.Flows[q].All)
                    if (cell.Partner.Length == 0 || cell.Account is "1410" or "1450") c.Flows[q].Add(cell with { Partner = "" }, a * f / 100);
        }
        return rates == 0 ? c : c;
    }
}
