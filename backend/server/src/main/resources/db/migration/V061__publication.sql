-- The article of an evaluation for the public: its lead writes it, an officer of the province publishes it and may withdraw it
-- with a reason. Strangers read through functions that give out what a page shows and nothing else.

-- Who stands behind the public pages of a unit: what their foot says.
create table publication_office (
    id uuid primary key,
    unit_id uuid not null unique references administrative_unit,
    above_vi text check (length(above_vi) between 1 and 200),
    above_en text check (length(above_en) between 1 and 200),
    name_vi text not null check (length(name_vi) between 1 and 200),
    name_en text not null check (length(name_en) between 1 and 200),
    address_vi text not null check (length(address_vi) between 1 and 300),
    address_en text not null check (length(address_en) between 1 and 300),
    phone text check (length(phone) between 3 and 40),
    fax text check (length(fax) between 3 and 40),
    email text check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 200),
    responsible_vi text not null check (length(responsible_vi) between 1 and 200),
    responsible_en text not null check (length(responsible_en) between 1 and 200),
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
call record('publication_office', '(select actor_id()) is not null', '(select has_role(''admin''))');

create table publication (
    id uuid primary key,
    evaluation_id uuid not null unique references evaluation,
    slug text not null unique
        check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 100 and slug not in ('check', 'assets', 'files')),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    title_vi text not null check (length(title_vi) between 1 and 200),
    title_en text not null check (length(title_en) between 1 and 200),
    byline text not null check (length(byline) between 1 and 200),
    summary_vi text not null check (length(summary_vi) between 1 and 600),
    summary_en text not null check (length(summary_en) between 1 and 600),
    paragraphs jsonb not null,
    photos jsonb not null default '[]',
    related_ids jsonb not null default '[]',
    shows_report boolean not null default false,
    drafted_by text,
    published_at timestamptz,
    changed_at timestamptz,
    withdrawn_reason_vi text,
    withdrawn_reason_en text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text,
    check (state <> 'PUBLISHED' or published_at is not null),
    check ((state = 'WITHDRAWN') <= (withdrawn_reason_vi is not null and withdrawn_reason_en is not null))
);
comment on column publication.shows_report is 'Strangers may download the issued files: these carry minutes and annexes, so somebody decides.';
comment on column publication.drafted_by is 'Who wrote it last; somebody else publishes it.';
comment on column publication.published_at is 'First publication; a shared address stays from then on.';
create index publication_published on publication (published_at desc, id) where state = 'PUBLISHED';

-- Numbers by which somebody could be found: phone numbers, identity numbers, positions. Dates and amounts in groups of three
-- are none. Names cannot be told from words; the officer who publishes reads for them.
create function tells_personal_data(words text) returns boolean
    language sql immutable parallel safe
    return words ~ '(^|[^0-9.,/])(\+?84|0)([ .-]?[0-9]){8,10}($|[^0-9])'
        or words ~ '(^|[^0-9.,])[0-9]{9}([0-9]{3})?(?![0-9]|[.,][0-9])'
        or words ~ '(^|[^0-9.,])[0-9]{1,3}[.,][0-9]{4,}'
        or words ~ '[0-9]{1,3} ?° ?[0-9]{1,2} ?[''′’]';

-- The shape of what is kept as JSON, and that photos are those of the evaluation, with consent.
create function check_publication_content(asked publication) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if jsonb_typeof(asked.paragraphs) <> 'array' or jsonb_array_length(asked.paragraphs) not between 1 and 60
        or exists (select from jsonb_array_elements(asked.paragraphs) p
            where coalesce(p ->> 'kind', '') not in ('HEADING', 'PARAGRAPH', 'ACHIEVEMENT', 'LIMITATION', 'CAUSE')
                or coalesce(length(p ->> 'textVi'), 0) not between 1 and 4000
                or coalesce(length(p ->> 'textEn'), 0) not between 1 and 4000) then
        raise exception using errcode = 'GN006', constraint = 'publication_paragraphs', message = 'an article has 1 to 60 paragraphs';
    end if;
    if jsonb_typeof(asked.photos) <> 'array' or jsonb_array_length(asked.photos) > 12
        or (select count(*) <> count(distinct p ->> 'attachmentId') from jsonb_array_elements(asked.photos) p)
        or exists (select from jsonb_array_elements(asked.photos) p
            where coalesce(length(p ->> 'captionVi'), 0) not between 1 and 500
                or coalesce(length(p ->> 'captionEn'), 0) not between 1 and 500
                or not exists (select from attachment a where a.id = (p ->> 'attachmentId')::uuid
                    and a.evaluation_id = asked.evaluation_id and a.kind = 'PHOTO' and a.consent)) then
        raise exception using errcode = 'GN006', constraint = 'publication_photos',
            message = 'an article shows photos of its evaluation, with consent';
    end if;
    if jsonb_typeof(asked.related_ids) <> 'array' or jsonb_array_length(asked.related_ids) > 6
        or exists (select from jsonb_array_elements_text(asked.related_ids) r
            where r::uuid = asked.id or not exists (select from publication o where o.id = r::uuid)) then
        raise exception using errcode = 'GN006', constraint = 'publication_related', message = 'related articles exist and are others';
    end if;
    if tells_personal_data(concat_ws(E'\n', asked.title_vi, asked.title_en, asked.byline, asked.summary_vi, asked.summary_en))
        or exists (select from jsonb_array_elements(asked.paragraphs || asked.photos) p,
                lateral (values (p ->> 'textVi'), (p ->> 'textEn'), (p ->> 'captionVi'), (p ->> 'captionEn')) said (words)
            where tells_personal_data(said.words)) then
        raise exception using errcode = 'GN006', constraint = 'publication_personal_data',
            message = 'an article carries no phone numbers, identity numbers or positions';
    end if;
end
$$;

-- Drafts are the team's and those who may publish them; what is out is everybody's.
call record('publication',
    '(select actor_id()) is not null and (state = ''PUBLISHED'' or evaluation_id in (select own_evaluations()) or evaluation_id in (select approved_evaluations()))',
    'evaluation_id in (select led_evaluations())');
revoke insert, update on publication from gnbv_application;
grant insert (id, evaluation_id, slug, title_vi, title_en, byline, summary_vi, summary_en, paragraphs, photos, related_ids, shows_report, version),
    update (slug, title_vi, title_en, byline, summary_vi, summary_en, paragraphs, photos, related_ids, shows_report, version)
    on publication to gnbv_application;

create function check_publication() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    if acts_for_caller(tg_relid) then
        if tg_op <> 'INSERT' and old.state = 'PUBLISHED' then
            raise exception using errcode = 'GN007', constraint = 'publication_not_draft',
                message = 'a published article is withdrawn before it changes';
        end if;
        if tg_op = 'DELETE' then
            if old.published_at is not null then
                raise exception using errcode = 'GN007', constraint = 'publication_was_public', message = 'what was public is withdrawn, not deleted';
            end if;
            return old;
        end if;
        if tg_op = 'UPDATE' then
            if new.evaluation_id <> old.evaluation_id or (old.published_at is not null and new.slug <> old.slug) then
                raise exception using errcode = 'GN007', constraint = 'publication_slug_stays', message = 'the address of an article stays once it was public';
            end if;
            new.withdrawn_reason_vi := null;
            new.withdrawn_reason_en := null;
        end if;
        new.state := 'DRAFT';
        new.drafted_by := actor_id();
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    perform check_publication_content(new);
    return new;
end
$$;
create trigger check_publication before insert or update or delete on publication
    for each row execute function check_publication();

create table publication_transition (
    id uuid primary key,
    publication_id uuid not null references publication,
    from_state text not null,
    to_state text not null check (to_state in ('PUBLISHED', 'WITHDRAWN')),
    publication_version integer not null,
    reason_vi text check (length(reason_vi) <= 1000),
    reason_en text check (length(reason_en) <= 1000),
    made_by_name text,
    version integer not null default 1,
    transaction bigint not null default 0,
    recorded_at timestamptz not null default now(),
    recorded_by text
);
create index publication_transition_publication on publication_transition (publication_id, id);

-- A step is taken by adding its row: the database checks who, from where, on which version, and moves the article.
create function move_publication() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    moved publication;
    of_evaluation evaluation;
begin
    select * into moved from publication where id = new.publication_id for update;
    select * into of_evaluation from evaluation where id = moved.evaluation_id for share;
    new.from_state := moved.state;
    if (moved.state, new.to_state) not in (('DRAFT', 'PUBLISHED'), ('PUBLISHED', 'WITHDRAWN')) then
        raise exception using errcode = 'GN007', constraint = 'publication_state_step',
            message = format('an article does not go from %s to %s', moved.state, new.to_state);
    end if;
    if not approves(of_evaluation.unit_id) then
        raise exception using errcode = 'GN007', constraint = 'publication_not_approver', message = 'an officer of the province publishes';
    end if;
    if moved.version <> new.publication_version then
        raise exception using errcode = 'GN007', constraint = 'publication_changed', message = 'the article has changed';
    end if;
    if new.to_state = 'PUBLISHED' then
        if of_evaluation.state <> 'PUBLISHED' then
            raise exception using errcode = 'GN007', constraint = 'publication_evaluation_open', message = 'the evaluation is not published';
        end if;
        if moved.drafted_by = actor_id() then
            raise exception using errcode = 'GN007', constraint = 'publication_same_person', message = 'who wrote it does not publish it';
        end if;
        update publication set state = 'PUBLISHED', changed_at = clock_timestamp(),
            published_at = coalesce(published_at, clock_timestamp()) where id = moved.id;
    else
        if coalesce(trim(new.reason_vi), '') = '' or coalesce(trim(new.reason_en), '') = '' then
            raise exception using errcode = 'GN007', constraint = 'publication_reason', message = 'withdrawing needs a reason';
        end if;
        update publication set state = 'WITHDRAWN', withdrawn_reason_vi = new.reason_vi, withdrawn_reason_en = new.reason_en
            where id = moved.id;
    end if;
    return new;
end
$$;
create trigger move_publication before insert on publication_transition
    for each row when (acts_for_caller('publication_transition'::regclass)) execute function move_publication();
call record('publication_transition',
    'publication_id in (select id from publication)',
    '(select has_role(''officer'')) and publication_id in (select id from publication)');
call append_only('publication_transition');

-- The office of a unit's pages: its own, else that of a unit whose scope holds it; for pages of no unit the only one there is.
create function office_of(asked_unit_id uuid) returns jsonb
    language sql stable security definer set search_path = public, pg_temp
    return (
        select jsonb_build_object('aboveVi', o.above_vi, 'aboveEn', o.above_en, 'nameVi', o.name_vi, 'nameEn', o.name_en,
            'addressVi', o.address_vi, 'addressEn', o.address_en, 'phone', o.phone, 'fax', o.fax, 'email', o.email,
            'responsibleVi', o.responsible_vi, 'responsibleEn', o.responsible_en)
        from publication_office o
        where o.unit_id = asked_unit_id
            or exists (select from administrative_unit_scope s where s.scope_unit_id = o.unit_id and s.unit_id = asked_unit_id)
            or (asked_unit_id is null and (select count(*) from publication_office) = 1)
        order by (o.unit_id = asked_unit_id) desc nulls last, o.id limit 1);

-- What strangers may know of articles, and no more: published ones in full, withdrawn ones by the reason.
create function public_article(asked_slug text) returns jsonb
    language sql stable security definer set search_path = public, pg_temp
    return (
        select case p.state when 'WITHDRAWN' then jsonb_build_object(
            'id', p.id, 'slug', p.slug, 'withdrawn', true, 'version', p.version, 'showsReport', false, 'issueNumber', 0, 'titleVi', p.title_vi, 'titleEn', p.title_en,
            'reasonVi', p.withdrawn_reason_vi, 'reasonEn', p.withdrawn_reason_en, 'office', office_of(e.unit_id))
        else jsonb_build_object(
            'id', p.id, 'slug', p.slug, 'withdrawn', false, 'version', p.version,
            'titleVi', p.title_vi, 'titleEn', p.title_en, 'byline', p.byline,
            'summaryVi', p.summary_vi, 'summaryEn', p.summary_en, 'paragraphs', p.paragraphs, 'showsReport', p.shows_report,
            'publishedAt', p.published_at, 'changedAt', p.changed_at,
            'kind', e.kind, 'periodFrom', e.period_from, 'periodTo', e.period_to, 'cutOffOn', e.cut_off_on,
            'issueNumber', issues_of(e.id), 'frozenBlock', e.frozen_block,
            'photos', coalesce((
                select jsonb_agg(jsonb_build_object('sha256', a.sha256, 'width', a.width, 'height', a.height,
                    'captionVi', shown ->> 'captionVi', 'captionEn', shown ->> 'captionEn', 'synthetic', a.synthetic) order by at)
                from jsonb_array_elements(p.photos) with ordinality chosen (shown, at)
                join attachment a on a.id = (shown ->> 'attachmentId')::uuid
                where a.evaluation_id = e.id and a.kind = 'PHOTO' and a.consent), '[]'::jsonb),
            'related', coalesce((
                select jsonb_agg(jsonb_build_object('slug', o.slug, 'titleVi', o.title_vi, 'titleEn', o.title_en,
                    'publishedAt', o.published_at) order by at)
                from jsonb_array_elements_text(p.related_ids) with ordinality chosen (other, at)
                join publication o on o.id = other::uuid and o.state = 'PUBLISHED'), '[]'::jsonb),
            'figures', key_figures(e.id, issues_of(e.id)),
            'office', office_of(e.unit_id)) end
        from publication p join evaluation e on e.id = p.evaluation_id
        where p.slug = asked_slug and p.state in ('PUBLISHED', 'WITHDRAWN'));

-- Published articles, newest first, a page at a time.
create function public_articles(skipped integer, wanted integer) returns setof jsonb
    language sql stable security definer set search_path = public, pg_temp
    begin atomic
        select jsonb_build_object('slug', p.slug, 'titleVi', p.title_vi, 'titleEn', p.title_en,
            'summaryVi', p.summary_vi, 'summaryEn', p.summary_en, 'publishedAt', p.published_at, 'kind', e.kind)
        from publication p join evaluation e on e.id = p.evaluation_id
        where p.state = 'PUBLISHED'
        order by p.published_at desc, p.id
        offset greatest(0, least(skipped, 10000)) limit greatest(1, least(wanted, 50));
    end;

-- What a file is, for whoever holds it: found by its checksum or not at all.
create function issued_file(asked_sha256 text) returns jsonb
    language sql stable security definer set search_path = public, pg_temp
    return (
        select jsonb_build_object(
            'sha256', f.sha256, 'scan', f.scan, 'format', f.format, 'language', f.language, 'sizeBytes', f.size_bytes,
            'evaluationCode', e.code, 'titleVi', e.title_vi, 'titleEn', e.title_en, 'reportNumber', e.report_number,
            'cutOffOn', e.cut_off_on, 'issueNumber', i.issue_number, 'issuedAt', i.issued_at, 'frozenBlock', i.frozen_block,
            'replacedBy', i.replaced_by, 'replacedAt', i.replaced_at,
            'replacedReasonVi', i.replaced_reason_vi, 'replacedReasonEn', i.replaced_reason_en,
            'slug', (select p.slug from publication p where p.evaluation_id = e.id and p.state = 'PUBLISHED'),
            'figures', key_figures(e.id, i.issue_number))
        from (
            select r.evaluation_id, r.issue_number, r.sha256, false as scan, r.format, r.language, r.size_bytes from issued_report r
            union all
            select s.evaluation_id, s.issue_number, s.sha256, true, 'pdf', 'vi', s.size_bytes from issued_scan s
        ) f
        join evaluation e on e.id = f.evaluation_id
        join evaluation_issue i on i.evaluation_id = f.evaluation_id and i.issue_number = f.issue_number
        where f.sha256 = asked_sha256
        order by i.issued_at limit 1);
create index issued_report_sha256 on issued_report (sha256);
create index issued_scan_sha256 on issued_scan (sha256);

-- The issues behind a published article, newest first; whether strangers may download them stands in the article.
create function public_issues(asked_slug text) returns jsonb
    language sql stable security definer set search_path = public, pg_temp
    return (
        select jsonb_agg(jsonb_build_object(
            'number', i.issue_number, 'issuedAt', i.issued_at, 'frozenBlock', i.frozen_block,
            'reasonVi', i.reason_vi, 'reasonEn', i.reason_en,
            'replacedBy', i.replaced_by, 'replacedAt', i.replaced_at,
            'replacedReasonVi', i.replaced_reason_vi, 'replacedReasonEn', i.replaced_reason_en,
            'figures', key_figures(p.evaluation_id, i.issue_number),
            'files', coalesce((
                select jsonb_agg(jsonb_build_object('format', r.format, 'language', r.language, 'sha256', r.sha256, 'sizeBytes', r.size_bytes)
                    order by r.language desc, r.format desc)
                from issued_report r where r.evaluation_id = p.evaluation_id and r.issue_number = i.issue_number), '[]'::jsonb),
            'scan', (select jsonb_build_object('format', 'pdf', 'language', 'vi', 'sha256', s.sha256, 'sizeBytes', s.size_bytes)
                from issued_scan s where s.evaluation_id = p.evaluation_id and s.issue_number = i.issue_number))
            order by i.issue_number desc)
        from publication p join evaluation_issue i on i.evaluation_id = p.evaluation_id
        where p.slug = asked_slug and p.state = 'PUBLISHED');

-- A file that strangers may download: one of an article that says so.
create function public_file(asked_sha256 text) returns jsonb
    language sql stable security definer set search_path = public, pg_temp
    return (
        select jsonb_build_object('format', f.format, 'language', f.language, 'code', e.code, 'issueNumber', f.issue_number, 'scan', f.scan)
        from (
            select r.evaluation_id, r.issue_number, r.sha256, false as scan, r.format, r.language from issued_report r
            union all
            select s.evaluation_id, s.issue_number, s.sha256, true, 'pdf', 'vi' from issued_scan s
        ) f
        join evaluation e on e.id = f.evaluation_id
        join publication p on p.evaluation_id = f.evaluation_id and p.state = 'PUBLISHED' and p.shows_report
        where f.sha256 = asked_sha256 limit 1);
