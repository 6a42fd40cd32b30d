-- What a client sent when it recorded a change of units under an id of its own: the same again is no second change. A hash is
-- kept, for the change itself says all that was sent, and units may be corrected since.

create table unit_change_request (
    change_id uuid primary key references unit_change,
    body_hash text not null check (body_hash ~ '^[0-9a-f]{64}$')
);
call protect('unit_change_request', '(select has_role(''admin''))', '(select has_role(''admin''))');
revoke update, delete on unit_change_request from gnbv_application;
