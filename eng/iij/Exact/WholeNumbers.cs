namespace Kessan.Eng.Iij.Exact;

/// <summary>Turns a rational solution into whole numbers without leaving any equality.</summary>
/// <remarks>
/// Each equality is solved for its largest variable with coefficient one or minus one; all other variables are rounded
/// and these follow. They are whole because nothing but whole numbers is added. Rows that are intervals leave room for
/// it.
/// </remarks>
internal static class WholeNumbers
{
    public static IReadOnlyList<Rational> Near(IReadOnlyList<Rational> values, IEnumerable<Row> rows)
    {
        var followers = new List<(int Variable, LinearForm Form)>();
        foreach (var row in rows.Where(row => row.IsEquality))
        {
            var form = row.Form.Times(Rational.One).Add(LinearForm.Of(row.Low!.Value), -1);
            foreach (var (variable, follower) in followers)
            {
                Replace(form, variable, follower);
            }

            if (form.Terms.Count == 0)
            {
                continue;
            }

            var pivot = form
                .Terms.Where(term => term.Value.Abs() == Rational.One)
                .MaxBy(term => (values[term.Key].Abs(), -term.Key));
            var solved = form.Times(-(Rational.One / pivot.Value));
            solved.Add(pivot.Key, Rational.One);
            foreach (var (_, follower) in followers)
            {
                Replace(follower, pivot.Key, solved);
            }

            followers.Add((pivot.Key, solved));
        }

        Rational[] whole = [.. values.Select(value => (Rational)value.RoundHalfAwayFromZero())];
        foreach (var (variable, form) in followers)
        {
            whole[variable] = form.At(whole);
        }

        return whole;
    }

    private static void Replace(LinearForm form, int variable, LinearForm by)
    {
        if (form.Terms.TryGetValue(variable, out var coefficient))
        {
            form.Add(variable, -coefficient).Add(by, coefficient);
        }
    }
}
