-- The whole consolidation of every closing at once.

-- Each row translated by its class and rounded once; what stands at historical rates keeps what it opened with.
create temp table posting as
select t.period, t.entity, t.account, t.partner, t.product, t.currency, t.transaction_amount, a.class, a.line,
    cast(case a.translation
        when 'closing' then round(t.amount * c.closing)
        when 'average' then round(t.amount * c.average)
        else coalesce(o.historical + round((t.amount - o.amount) * c.average), round(t.amount * c.average))
    end as decimal(18, 0)) as yen
from trial_balance t
join entity e on e.entity = t.entity
join account a on a.account = t.account
join conversion c on c.currency = e.functional_currency and c.period = t.period
left join (select o.* from opening o join account using (account) where translation = 'historical') o
    on o.entity = t.entity and o.account = t.account and coalesce(o.partner, '') = coalesce(t.partner, '');

-- Both sides of every pair and account group, by currency of the deal; the smaller code is the left side.
create temp table deal as
select p.period, r.pair_group, least(p.entity, p.partner) as l, greatest(p.entity, p.partner) as r, p.currency,
    coalesce(sum(p.transaction_amount) filter (p.entity < p.partner), 0) as l_deal,
    coalesce(sum(p.transaction_amount) filter (p.entity > p.partner), 0) as r_deal,
    coalesce(sum(p.yen) filter (p.entity < p.partner), 0) as l_yen,
    coalesce(sum(p.yen) filter (p.entity > p.partner), 0) as r_yen,
    sum(abs(p.yen)) as gross
from posting p join relation r using (account)
where p.partner is not null
group by all;

-- What the two rates of one deal and rounding explain goes to exchange differences; the rest stays and is listed.
create temp table pair as
select *, l_yen - if(moves_l, explained, 0) as l_side, r_yen - if(moves_l, 0, explained) as r_side,
    if(sign(l_side) = -sign(r_side), sign(l_side) * least(abs(l_side), abs(r_side)), 0) as agreed
from (
    select period, pair_group, l, r, sum(l_yen) as l_yen, sum(r_yen) as r_yen, sum(explained) as explained,
        sum(gross) as gross,
        arg_max(currency, (abs(explained), currency)) as deal_currency,
        case
            when (deal_currency = any_value(le.functional_currency)) <> (deal_currency = any_value(re.functional_currency))
                then deal_currency <> any_value(le.functional_currency)
            else any_value(le.functional_currency) <> 'JPY' and any_value(re.functional_currency) = 'JPY'
        end as moves_l
    from (
        select *, cast(case
            when l_deal = 0 or r_deal = 0 then 0
            when l_deal = -r_deal then l_yen + r_yen
            when abs(l_deal) > abs(r_deal) then r_yen + round(l_yen * -r_deal / l_deal)
            else l_yen + round(r_yen * -l_deal / r_deal)
        end as decimal(18, 0)) as explained
        from deal
    ) d
    join entity le on le.entity = d.l
    join entity re on re.entity = d.r
    group by all
);

create temp table difference as
select period, pair_group, l, r, l_side + r_side as yen from pair where l_side + r_side <> 0;

-- The lesser side goes wholly, the other to the same amount, each row in proportion.
create temp table elimination as
select p.period, p.entity, p.account, p.product, -cast(case
        when p.entity = s.l and s.agreed + if(s.moves_l, s.explained, 0) = s.l_yen then p.yen
        when p.entity = s.r and -s.agreed + if(s.moves_l, 0, s.explained) = s.r_yen then p.yen
        when p.entity = s.l then round(p.yen * (s.agreed + if(s.moves_l, s.explained, 0)) / s.l_yen)
        else round(p.yen * (-s.agreed + if(s.moves_l, 0, s.explained)) / s.r_yen)
    end as decimal(18, 0)) as yen
from posting p
join relation g using (account)
join pair s on s.period = p.period and s.pair_group = g.pair_group
    and s.l = least(p.entity, p.partner) and s.r = greatest(p.entity, p.partner);

create temp table exchange as
select s.period, if(s.moves_l, s.l, s.r) as entity, is_balance, sum(s.explained) as yen
from pair s
join (select distinct r.pair_group, a.class in ('asset', 'liability') as is_balance
    from relation r join account a using (account)) g using (pair_group)
where s.explained <> 0
group by all;

-- Effective interests: what the parent holds over every chain, rings followed until nothing is left of them.
create temp table interest as
with recursive chain as (
    select 0 as step, entity, cast(1 as double) as share from entity where entity = 'E000'
    union all
    select any_value(c.step) + 1, h.entity, sum(c.share * h.interest)
    from chain c join holding h on h.owner = c.entity
    where c.share > 1e-18
    group by h.entity
)
select entity, cast(1 - sum(share) as decimal(18, 15)) as others from chain group by entity;

-- Equity of every company, debit positive; its translation adjustment is what its rounded lines leave.
create temp table equity as
select p.period, p.entity, any_value(i.others) as others,
    coalesce(sum(p.yen) filter (p.line = 'CommonStock'), 0) as capital,
    coalesce(sum(p.yen) filter (p.account = '1400'), 0) as retained,
    coalesce(sum(p.yen) filter (p.account = '1100'), 0) as invested,
    coalesce(sum(p.yen) filter (p.class in ('income', 'expense')), 0) + coalesce(any_value(x.yen), 0) as result,
    -sum(p.yen) as translation
from posting p
join interest i using (entity)
left join exchange x on x.period = p.period and x.entity = p.entity and x.is_balance
group by p.period, p.entity;

-- Investments against equity, and others' part of what every subsidiary has without its own investments.
create temp table share as
select period, entity, capital, invested,
    cast(round(others * (capital + retained + result + translation + invested)) as decimal(18, 0)) as others_yen,
    cast(round(others * translation) as decimal(18, 0)) as others_translation
from equity;

create temp table consolidated as
select period, account, product, sum(yen) as yen
from (
    select period, account, product, yen from posting
    union all select period, account, product, yen from elimination
    union all select period, '1900', null, yen from exchange
    union all select period, '1500', null, translation from equity
    union all select period, '1100', null, -invested from share
    union all select period, '1300', null, -capital from share where entity <> 'E000'
    union all select period, '1600', null, others_yen from share
    union all select period, '1500', null, -others_translation from share
    union all select period, '1400', null, if(entity = 'E000', 0, capital) + invested - others_yen + others_translation
        from share
) p
group by all;
