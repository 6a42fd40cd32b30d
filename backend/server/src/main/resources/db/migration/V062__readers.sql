-- Readers of public pages, counted without knowing them: how often an article was viewed, how it was rated, how many came.
-- No address, no account, no agent is kept; a rating carries a mark that only the reader's own browser can make again.

create table publication_readership (
    publication_id uuid primary key references publication,
    views bigint not null check (views >= 0)
);

create table publication_rating (
    publication_id uuid not null references publication,
    mark text not null check (mark ~ '^[0-9a-f]{64}$'),
    stars integer not null check (stars between 1 and 5),
    primary key (publication_id, mark)
);
comment on column publication_rating.mark is 'SHA-256 of the article and a random number that only the reader''s browser holds.';

create table page_visitors (
    only_row boolean primary key default true check (only_row),
    visitors bigint not null check (visitors >= 0)
);
insert into page_visitors values (true, 0);

-- What each server has handed in last: a batch whose answer got lost is sent again and counts once.
create table readership_batch (
    server uuid primary key,
    last_batch bigint not null check (last_batch > 0),
    counted_at timestamptz not null
);

do $$
declare
    name text;
begin
    foreach name in array array['publication_readership', 'publication_rating', 'page_visitors', 'readership_batch'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        -- The application has no policy and no right: it counts and reads through the functions below.
        execute format('create policy migration on %I to current_user using (true) with check (true)', name);
    end loop;
end
$$;

-- Adds the views of a batch, as {id: number}, and visitors; false where that batch was added before.
create function count_readers(asked_server uuid, batch bigint, views jsonb, new_visitors bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if new_visitors < 0 or exists (select from jsonb_each_text(count_readers.views) v where v.value::bigint < 0) then
        raise exception using errcode = '23514', constraint = 'publication_readership_views_check', message = 'views only grow';
    end if;
    insert into readership_batch values (asked_server, batch, clock_timestamp())
    on conflict (server) do update set last_batch = excluded.last_batch, counted_at = excluded.counted_at
        where readership_batch.last_batch < excluded.last_batch;
    if not found then
        return false;
    end if;
    -- In the order of ids, so that two servers that count the same articles wait for each other instead of locking each other out.
    insert into publication_readership (publication_id, views)
    select v.key::uuid, v.value::bigint from jsonb_each_text(count_readers.views) v
    where exists (select from publication p where p.id = v.key::uuid)
    order by v.key::uuid
    on conflict (publication_id) do update set views = publication_readership.views + excluded.views;
    update page_visitors set visitors = visitors + new_visitors where new_visitors > 0;
    delete from readership_batch where counted_at < now() - interval '30 days';
    return true;
end
$$;

-- A reader's rating of a published article; the same mark again changes it. False where there is no such article.
create function rate_publication(asked_id uuid, reader_mark text, given integer) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform from publication p where p.id = asked_id and p.state = 'PUBLISHED' for share;
    if not found then
        return false;
    end if;
    insert into publication_rating values (asked_id, reader_mark, given)
    on conflict (publication_id, mark) do update set stars = excluded.stars;
    return true;
end
$$;

create function readership_of(asked_id uuid) returns jsonb
    language sql stable security definer set search_path = public, pg_temp
    return (select jsonb_build_object(
        'views', coalesce((select r.views from publication_readership r where r.publication_id = asked_id), 0),
        'ratings', count(*), 'stars', coalesce(sum(r.stars), 0))
        from publication_rating r where r.publication_id = asked_id);

create function visitors_in_total() returns bigint
    language sql stable security definer set search_path = public, pg_temp
    return (select visitors from page_visitors);
