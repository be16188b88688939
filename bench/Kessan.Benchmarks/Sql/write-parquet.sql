-- The tables as Parquet files in {parquet}; the order is that of the folder: closing, entity, account.
copy (from entity) to '{parquet}/entity.parquet' (format parquet);
copy (from account) to '{parquet}/account.parquet' (format parquet);
copy (from rate) to '{parquet}/rate.parquet' (format parquet);
copy (from holding) to '{parquet}/holding.parquet' (format parquet);
copy (from relation) to '{parquet}/relation.parquet' (format parquet);
copy (from opening) to '{parquet}/opening.parquet' (format parquet);
copy (from trial_balance order by period, entity) to '{parquet}/trial_balance.parquet' (format parquet);
