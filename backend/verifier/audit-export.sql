-- The sealed audit as the product exports it, a line each: what VerifyAudit.java reads, out of the database alone. How rows and
-- blocks are written down stands in backend/server, package vn.gnbv.audit.

with block as (
    select number, transaction_upper, sealed_at, sealed_until, beats, row_count, rows_hash, previous_hash, key_id, hash, signature,
        beat_signature,
        lag(transaction_upper, 1, 0::bigint) over chained as transaction_lower,
        lag(signature) over chained as previous_signature,
        lag(sealed_until) over chained as previous_until,
        lag(beats, 1, 0::bigint) over chained as previous_beats,
        lag(beat_signature) over chained as previous_beat_signature
    from seal_block where signature is not null
    window chained as (order by number)
),
sealed as (
    select (
            select b.number from seal_block b
            where b.transaction_upper > e.transaction and b.signature is not null
            order by b.transaction_upper, b.number limit 1) as number,
        e.*
    from audit_event e
),
line as (
    select 0 as part, 0::bigint as number, 0 as rank, 0::bigint as transaction, 0::bigint as id,
        format('{"export":{"format":"gnbv-audit-1","chain":"%s"}}', chain) as line
    from seal_origin
    union all
    select 1, b.number, 0, 0, 0, format(
        '{"block":{"chain":"%s","number":%s,"transactionLower":%s,"transactionUpper":%s,"sealedAt":"%s","rowCount":%s,'
            '"rowsHash":"%s","keyId":"%s","previousHash":"%s","previousSignature":%s,"previousUntil":%s,"previousBeats":%s,'
            '"previousBeatSignature":%s},"hash":"%s","signature":"%s","until":"%s","beats":%s,"beatSignature":%s}',
        o.chain, b.number, b.transaction_lower, b.transaction_upper,
        to_char(b.sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), b.row_count,
        encode(b.rows_hash, 'hex'), b.key_id, encode(b.previous_hash, 'hex'),
        coalesce('"' || encode(b.previous_signature, 'hex') || '"', 'null'),
        coalesce('"' || to_char(b.previous_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '"', 'null'),
        b.previous_beats, coalesce('"' || encode(b.previous_beat_signature, 'hex') || '"', 'null'),
        encode(b.hash, 'hex'), encode(b.signature, 'hex'),
        to_char(b.sealed_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), b.beats,
        coalesce('"' || encode(b.beat_signature, 'hex') || '"', 'null'))
    from block b, seal_origin o
    union all
    select 1, e.number, 1, e.transaction, e.id, format(
        '{"row":{"id":%s,"transaction":%s,"recordedAt":"%s","actor":%s,"actorName":%s,"client":%s,"request":%s,"resource":%s,'
            '"rowId":"%s","unitId":%s,"evaluationId":%s,"operation":"%s","before":%s,"after":%s}}',
        e.id, e.transaction, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        coalesce(to_json(e.actor)::text, 'null'), coalesce(to_json(e.actor_name)::text, 'null'),
        coalesce(to_json(e.client)::text, 'null'), coalesce(to_json(e.request)::text, 'null'), to_json(e.resource)::text,
        e.row_id, coalesce('"' || e.unit_id || '"', 'null'), coalesce('"' || e.evaluation_id || '"', 'null'), e.operation,
        coalesce(e.before::text, 'null'), coalesce(e.after::text, 'null'))
    from sealed e where e.number is not null
    union all
    select 2, 0, 0, 0, 0, format(
        '{"end":{"blocks":%s,"rows":%s}}',
        (select count(*) from block), (select count(*) from sealed where number is not null))
)
select line from line order by part, number, rank, transaction, id
