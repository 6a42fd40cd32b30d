-- A report takes seconds to render. It is rendered before the transaction that publishes it begins, at a block which that
-- transaction then freezes: nothing recorded meanwhile waits to be sealed, and a slow machine doesn't run into a time limit.

alter table evaluation_transition add column frozen_block bigint references seal_block (number);
comment on column evaluation_transition.frozen_block is 'The block that publication froze: its report was rendered at it.';

create or replace function move_evaluation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    moved evaluation;
    member_role text;
    approver boolean;
    current_content bigint;
    missing jsonb;
    frozen seal_block;
begin
    -- Waits for parts that are being written and keeps others waiting; the next statement sees what they left.
    select * into moved from evaluation where id = new.evaluation_id for update;
    member_role := (select m.role from evaluation_member m
        where m.evaluation_id = moved.id and m.user_id = actor_id() and has_role('evaluator'));
    approver := approves(moved.unit_id);
    new.from_state := moved.state;
    if (moved.state, new.to_state) not in
        (('PLANNED', 'FIELD_WORK'), ('FIELD_WORK', 'DRAFTING'), ('DRAFTING', 'REVIEW'), ('REVIEW', 'DRAFTING'), ('REVIEW', 'PUBLISHED')) then
        raise exception using errcode = 'GN007', constraint = 'evaluation_state_step',
            message = format('an evaluation does not go from %s to %s', moved.state, new.to_state),
            detail = jsonb_build_object('state', moved.state)::text;
    end if;
    if member_role is null and not (approver and moved.state = 'REVIEW') then
        raise exception using errcode = 'GN007', constraint = 'evaluation_not_team', message = 'the team moves its evaluation on';
    end if;
    if new.to_state = 'PUBLISHED' and moved.proposed_by is null and member_role is distinct from 'LEAD' then
        raise exception using errcode = 'GN007', constraint = case when approver then 'evaluation_not_proposed' else 'evaluation_not_lead' end,
            message = 'the lead proposes publication';
    end if;
    if new.to_state = 'PUBLISHED' and moved.proposed_by is not null then
        if moved.proposed_by = actor_id() then
            raise exception using errcode = 'GN007', constraint = 'evaluation_same_person',
                message = 'who proposed publication does not approve it';
        end if;
        if not approver then
            raise exception using errcode = 'GN007', constraint = 'evaluation_not_approver', message = 'an officer of its province approves';
        end if;
    end if;
    if (moved.state, new.to_state) = ('REVIEW', 'DRAFTING') and coalesce(trim(new.reason), '') = '' then
        raise exception using errcode = 'GN007', constraint = 'evaluation_reason', message = 'going back needs a reason';
    end if;
    current_content := evaluation_content_version(moved.id);
    if new.content_version <> current_content then
        raise exception using errcode = 'GN007', constraint = 'evaluation_content_changed', message = 'the content has changed',
            detail = jsonb_build_object('contentVersion', current_content)::text;
    end if;
    if new.to_state = 'REVIEW' then
        missing := (
            select jsonb_agg(jsonb_build_object('code', 'FINDING_NOT_AGREED', 'subjectId', f.id, 'subjectCode', f.code) order by f.code)
            from finding f where f.evaluation_id = moved.id and f.status <> 'AGREED');
        if missing is not null then
            raise exception using errcode = 'GN007', constraint = 'evaluation_incomplete', message = 'findings are not agreed upon',
                detail = jsonb_build_object('missing', missing)::text;
        end if;
    end if;
    new.frozen_block := case when new.to_state = 'PUBLISHED' and moved.proposed_by is not null then new.frozen_block end;
    new.step := case when new.to_state = 'PUBLISHED' and moved.proposed_by is null then 'PROPOSED' else 'MOVED' end;
    if new.step = 'PROPOSED' then
        update evaluation set proposed_by = actor_id() where id = moved.id;
    elsif new.to_state = 'PUBLISHED' then
        select * into frozen from seal_block where number = new.frozen_block;
        -- The frozen block holds all that was approved, or there would be a number in the report that cannot be followed.
        if coalesce(frozen.transaction_upper, 0) <= current_content then
            raise exception using errcode = 'GN007', constraint = 'evaluation_not_sealed', message = 'the content is not sealed yet';
        end if;
        update evaluation set state = 'PUBLISHED', frozen_block = frozen.number where id = moved.id;
    else
        update evaluation set state = new.to_state, proposed_by = null where id = moved.id;
    end if;
    return new;
end
$$;
