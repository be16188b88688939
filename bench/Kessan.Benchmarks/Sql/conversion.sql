-- Closing rate and average of the year to date, by currency and closing; yen for yen is one.
create temp table conversion as
with closing as (
    select currency, rate,
        'FY2018-M' || lpad(cast(datediff('month', date '2018-03-31', cast(period as date)) as varchar), 2, '0') as period
    from rate where kind = 'closing'
), average as (
    select currency, rate, 'FY2018-M' || right(period, 2) as period
    from rate where kind = 'average' and (period = 'FY2018-M01' or contains(period, ':'))
)
select currency, period, closing.rate as closing, average.rate as average
from closing join average using (currency, period)
union all by name
select distinct 'JPY' as currency, period, cast(1 as decimal(12, 4)) as closing, cast(1 as decimal(12, 4)) as average
from average;
