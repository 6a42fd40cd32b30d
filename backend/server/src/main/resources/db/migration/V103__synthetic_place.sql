-- Villages of the demo data are invented, for no list of villages was found: they lie below their commune as any other, and say so.

alter table administrative_unit add column synthetic boolean not null default false;
comment on column administrative_unit.synthetic is 'Invented for the demo data; no place is meant. Set by its loader alone.';
-- The history of a recorded table has its columns in the same order, and one more at the end.
drop view administrative_unit_known;
alter table administrative_unit_history rename column superseded_transaction to superseded;
alter table administrative_unit_history
    add column synthetic boolean not null default false,
    add column superseded_transaction bigint;
update administrative_unit_history set superseded_transaction = superseded;
alter table administrative_unit_history
    drop column superseded,
    alter column synthetic drop default,
    alter column superseded_transaction set not null;
create view administrative_unit_known with (security_invoker = true) as
    select *, null::bigint as superseded_transaction from administrative_unit union all select * from administrative_unit_history;
grant select on administrative_unit_known to gnbv_application, gnbv_job;

-- Whoever writes for a caller invents no place.
revoke insert, update on administrative_unit from gnbv_application;
grant insert (id, code, level, kind, name, valid_from, valid_from_evidence, valid_to, version),
    update (code, level, kind, name, valid_from, valid_from_evidence, valid_to, version)
    on administrative_unit to gnbv_application;
