-- Files of households grow to a million rows, and bring what a round found of each household beside it.

alter table import_household_row add column lead_number integer;
comment on column import_household_row.lead_number is 'Number of the first row of its household.';
