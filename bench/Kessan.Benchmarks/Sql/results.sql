-- The lines both must agree on, signed as they are shown.
select c.period, 'TotalAssets' as concept, sum(c.yen) as yen
from consolidated c join account a using (account) where a.class = 'asset' group by c.period
union all
select c.period, 'TotalLiabilities', -sum(c.yen)
from consolidated c join account a using (account) where a.class = 'liability' group by c.period
union all
select c.period, 'Revenue', -sum(c.yen)
from consolidated c join account a using (account) where a.line = 'Revenue' group by c.period
union all
select c.period, 'Profit', -sum(c.yen)
from consolidated c join account a using (account) where a.class in ('income', 'expense') group by c.period
union all
select period, 'ProfitAttributableToNonControllingInterests', -sum(cast(round(others * result) as decimal(18, 0)))
from equity group by period
union all
select period, 'NonControllingInterests', -sum(yen) from consolidated where account = '1600' group by period
union all
select period, 'CumulativeTranslationAdjustment', -sum(yen) from consolidated where account = '1500' group by period
union all
-- Where two sides differ, rows go in proportion to their net, here before explained differences and in the engine after them.
select period, 'Proportion', cast(coalesce(sum((abs(explained) + 1) * gross / greatest(least(abs(l_side), abs(r_side)), 1))
    filter (l_side + r_side <> 0), 0) as decimal(18, 0))
from pair group by period;
