-- Households for `make bench`: the demo's set again and again until there are as many as asked for (?), each with its members and
-- with the review of the last round. Names are put together anew, by ethnic group as the demo's are, of so many parts that they are
-- no more alike than names are: some are borne by one in fifty, most by few. Run by the superuser as a replica: no trigger checks,
-- records or slows it. All of it is marked synthetic.
set local session_replication_role = replica;
set local maintenance_work_mem = '768MB';
set local work_mem = '128MB';

-- An index is built faster than it is kept.
create temporary table kept_index on commit drop as
select i.indexname, i.indexdef from pg_indexes i
where i.schemaname = 'public' and i.tablename in ('household', 'household_member', 'member_name', 'review', 'identity_claim')
    and not exists (select from pg_constraint c where c.conname = i.indexname);
do $$
declare
    one text;
begin
    for one in select indexname from kept_index loop
        execute format('drop index %I', one);
    end loop;
end
$$;

-- Of each household of the demo as many copies as are missing.
create temporary table copy on commit drop as
select s.id as source_id, n, md5(s.id || '/' || n)::uuid as id, s.unit_id
from (
    select h.id, h.unit_id, row_number() over (order by h.code, h.unit_id) - 1 as place
    from household h where h.synthetic and h.state = 'ACTIVE' and h.code !~ '^B[0-9]+-') s
cross join lateral (
    select count(*) filter (where h.code !~ '^B[0-9]+-') as sources, count(*) as total from household h where h.synthetic and h.state = 'ACTIVE') t
join lateral generate_series((t.total - 1 - s.place) / t.sources + 1, (?::bigint - 1 - s.place) / t.sources) n on true;
analyze copy;

insert into household (id, code, unit_id, unit_number, village_id, address, phone_sealed, phone_hash, phone_tail, established_on, note, synthetic,
    transaction, recorded_by)
select c.id, format('B%s-%s', lpad(c.n::text, 4, '0'), right(h.code, 5)), h.unit_id, h.unit_number, h.village_id, h.address, h.phone_sealed,
    case when h.phone_hash is not null then translate(left(encode(sha256(convert_to(h.phone_hash || c.n, 'UTF8')), 'base64'), 43), '+/', '-_') end,
    h.phone_tail, h.established_on, h.note, true, recorded_transaction(), 'demo'
from copy c join household h on h.id = c.source_id;

-- Names by the lot: of each list the first parts are drawn more often.
create function pg_temp.one(of text[], lot double precision) returns text
    language sql immutable
    return of[1 + floor(cardinality(of) * lot * lot)::integer];
select setseed(0.62);
create temporary table lot on commit drop as
-- Given names of the highlands; what stands before them (A, Y, Rơ Châm, Siu H') stays.
select 'HIGHLAND' as kind, n, initcap(
    pg_temp.one('{th,h,bl,n,kh,t,đ,hl,br,l,b,ng,m,d,s,kl,r,v,x,hr,ph,p,tr,gr,pl,hm,hn,c,g,dj,kr,bh}', random())
    || pg_temp.one('{iên,ăng,út,iu,ơng,ung,ai,êng,in,ươi,ư,anh,oan,eo,ôk,ik,ưng,um,êm,ơk,ia,uông,an,ông,ưm,iết,op,âm,ui,yên,ốc,et,ot,ei}', random())) as name
from generate_series(0, 8191) n
union all
select sex, n, concat_ws(' ',
    pg_temp.one('{Nguyễn,Trần,Lê,Phạm,Hoàng,Huỳnh,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Đoàn,Trương,Đinh,Lâm,Mai,Cao,Tạ,Hà,Châu,Thái,Tôn,Quách}',
        random()),
    case when sex = 'FEMALE' then 'Thị' when random() < 0.4 then 'Văn' end,
    nullif(pg_temp.one('{"",Minh,Thanh,Ngọc,Hồng,Xuân,Kim,Thu,Đức,Quốc,Hữu,Công,Bích,Anh,Hoài,Như,Tuấn,Bảo,Gia,Phương,Mỹ,Trung,Thế,Đình,Viết,Duy,Hải,Khánh,Mạnh,Tiến}',
        random()), ''),
    pg_temp.one('{Hùng,Lan,Hương,Dũng,Hoa,Hòa,Thủy,Nga,Anh,Hằng,Tuấn,Sơn,Linh,Mai,Nam,Hải,Bình,Trang,Phúc,Yến,Long,Cường,Hà,Hiền,Nhung,Thảo,Vân,Tuyết,Hạnh,Loan,'
        'Phượng,Khánh,Thắng,Tiến,Đạt,Lâm,Quý,Trung,Vinh,Tài,Liên,Lộc,Phát,Quyên,Tâm,Thành,Thịnh,Thúy,Toàn,Trinh,Tú,Uyên,Vi,Việt,Vy,Xuyến,Ý,Đào,Đông,Ánh,Én,Ước}',
        random()))
from generate_series(0, 131071) n, unnest(array['FEMALE', 'MALE']) sex
union all
select 'OTHER', n, pg_temp.one('{Hoa,Minh,Thanh,Sinh,Páo,Chẩn,Dín,Mẩy,Sính,Lả,Ngân,Khiêm,Bính,Sơn,Nhình,Thắm,Cói,Quẩy,Tá,Vần,Ón,Ịch,Xoan,Đằm}', random())
from generate_series(0, 255) n;
analyze lot;

with added as (
insert into household_member (id, household_id, unit_id, unit_number, name, sex, birth_year, birth_date, ethnic_group_code, relation,
    identity_sealed, identity_hash, identity_tail, schooling, education, health_insurance, work, disability, merit, joined_on, synthetic, transaction, recorded_by)
select md5(m.id || '/' || c.n)::uuid, c.id, c.unit_id, m.unit_number,
    case k.kind when 'HIGHLAND' then regexp_replace(m.name, '[^ '']+$', '') when 'OTHER' then regexp_replace(m.name, '[^ ]+$', '') else '' end || l.name,
    m.sex, m.birth_year, m.birth_date,
    m.ethnic_group_code, m.relation, m.identity_sealed,
    case when m.identity_hash is not null
        then translate(left(encode(sha256(convert_to(m.identity_hash || c.n, 'UTF8')), 'base64'), 43), '+/', '-_') end,
    m.identity_tail, m.schooling, m.education, m.health_insurance, m.work, m.disability, m.merit, m.joined_on, true, recorded_transaction(), 'demo'
from copy c join household_member m on m.household_id = c.source_id
cross join lateral (select case when m.ethnic_group_code in ('10', '13', '14', '19', '27', '52', '54') then 'HIGHLAND'
    when m.ethnic_group_code = '01' then m.sex else 'OTHER' end) k (kind)
join lot l on l.kind = k.kind and l.n = hashtextextended(m.id || '/' || c.n, 1)
    & case k.kind when 'HIGHLAND' then 8191 when 'OTHER' then 255 else 131071 end
where m.left_on is null
returning identity_hash, id)
insert into identity_claim select identity_hash, id from added where identity_hash is not null;
insert into member_name
select m.folded_name from household_member m except select n.folded_name from member_name n;

insert into review (id, review_round_id, household_id, unit_id, unit_number, reviewed_on, residence, method, inputs, rule_set_id,
    rule_set_version, computed_status, computed_kind, deprivation_count, steps, status, status_kind, persons, head_ethnic_group_code, ethnic_minority,
    native_minority, without_working_capacity, merit, agricultural, causes, needs, recognition_id, recognised_on, synthetic, made_by_name,
    transaction, recorded_by)
select md5(r.id || '/' || c.n)::uuid, r.review_round_id, c.id, r.unit_id, r.unit_number, r.reviewed_on, r.residence, r.method, r.inputs,
    r.rule_set_id, r.rule_set_version, r.computed_status, r.computed_kind, r.deprivation_count, r.steps, r.status, r.status_kind, r.persons,
    r.head_ethnic_group_code, r.ethnic_minority, r.native_minority, r.without_working_capacity, r.merit, r.agricultural, r.causes, r.needs,
    r.recognition_id, r.recognised_on, true, r.made_by_name, recorded_transaction(), 'demo'
from copy c join review r on r.household_id = c.source_id
where r.review_round_id = (
    select o.id from review_round o where o.title like '%(hộ tạo)' order by o.reviewed_on desc, o.code limit 1);

do $$
declare
    one text;
begin
    for one in select indexdef from kept_index loop
        execute one;
    end loop;
end
$$;
