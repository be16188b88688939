-- The same tables from Parquet files.
create view entity as from '{parquet}/entity.parquet';
create view account as from '{parquet}/account.parquet';
create view rate as from '{parquet}/rate.parquet';
create view holding as from '{parquet}/holding.parquet';
create view relation as from '{parquet}/relation.parquet';
create view opening as from '{parquet}/opening.parquet';
create view trial_balance as from '{parquet}/trial_balance.parquet';
