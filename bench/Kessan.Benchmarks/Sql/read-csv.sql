-- The folder as tables, from its CSV files. {folder} is the group folder.
create view entity as
select code as entity, functional_currency
from read_csv('{folder}/entities.csv', header = true,
    columns = {'code': 'varchar', 'name_en': 'varchar', 'functional_currency': 'varchar'});

create view account as
select code as account, class, line, coalesce(translation, case
    when class in ('asset', 'liability') then 'closing'
    when class = 'equity' then 'historical'
    else 'average' end) as translation
from read_csv('{folder}/accounts.csv', header = true, all_varchar = true);

create view rate as
select * from read_csv('{folder}/rates.csv', header = true,
    columns = {'currency': 'varchar', 'period': 'varchar', 'kind': 'varchar', 'rate': 'decimal(12, 4)'});

create view holding as
select owner, entity, interest / 100 as interest
from read_csv('{folder}/ownership.csv', header = true,
    columns = {'date': 'date', 'event': 'varchar', 'owner': 'varchar', 'entity': 'varchar', 'interest': 'double'});

create view relation as
select "group" as pair_group, unnest([account, partner_account]) as account
from read_csv('{folder}/intercompany.csv', header = true, all_varchar = true);

create view opening as
select parse_filename(filename, true) as entity, account, partner, amount, historical
from read_csv('{folder}/opening/*.csv', header = true, auto_detect = false, filename = true,
    columns = {'account': 'varchar', 'partner': 'varchar', 'amount': 'decimal(18, 2)', 'historical': 'decimal(18, 0)'});

create view trial_balance as
select split_part(filename, '/', -2) as period, parse_filename(filename, true) as entity,
    account, partner, product, currency, transaction_amount, amount
from read_csv('{folder}/trial-balances/*/*.csv', header = true, auto_detect = false, filename = true,
    columns = {'account': 'varchar', 'partner': 'varchar', 'product': 'varchar', 'currency': 'varchar',
        'transaction_amount': 'decimal(18, 2)', 'amount': 'decimal(18, 2)'});
