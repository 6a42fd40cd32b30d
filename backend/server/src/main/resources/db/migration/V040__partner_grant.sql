-- What a partner may write becomes a row like any other: with an id and a version, stamped, kept and audited, so that an
-- administrator grants and takes back through the API. A partner reads its own grants.

alter table partner_grant drop constraint partner_grant_pkey;
alter table partner_grant
    add column decision text check (length(decision) <= 500),
    add column id uuid not null default gen_random_uuid() primary key,
    add column version integer not null default 1,
    add column transaction bigint not null default 0,
    add column recorded_at timestamptz not null default now(),
    add column recorded_by text,
    add constraint partner_grant_client_resource_key unique (client, resource),
    add check (length(client) between 1 and 100),
    add check (resource in ('activities', 'budgets', 'results', 'targets'));
comment on column partner_grant.client is 'The id of the service account''s client at the identity provider.';
comment on column partner_grant.decision is 'Agreement or decision that the grant rests on.';

call record('partner_grant',
    '(select has_role(''admin'')) or client = (select actor_client())',
    '(select has_role(''admin''))');
