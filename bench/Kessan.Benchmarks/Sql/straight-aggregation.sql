-- What no consolidation can do without: every row translated, rounded once, summed by account and member.
create temp table total as
select t.period, t.account, t.product,
    sum(cast(round(t.amount * case a.translation when 'average' then c.average else c.closing end) as decimal(18, 0))) as yen
from trial_balance t
join entity e using (entity)
join account a using (account)
join conversion c on c.currency = e.functional_currency and c.period = t.period
group by all;
