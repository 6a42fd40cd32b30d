-- A key is claimed in one round trip: whoever has it waits up to two seconds for a request with the same key that is in flight, and
-- then sees what that one kept. Each statement of a volatile function looks anew, so that the answer of the other is found.
create function claim_idempotency_key(asked_client text, asked_actor text, asked_key text)
    returns table (request_hash text, status integer, body text, etag text, location text)
    language plpgsql set search_path = public, pg_temp set lock_timeout = '2s'
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(asked_client || E'\n' || asked_actor || E'\n' || asked_key, 0));
    return query select r.request_hash, r.status, r.body, r.etag, r.location
        from idempotency_record r where r.client = asked_client and r.actor = asked_actor and r.key = asked_key;
end
$$;
