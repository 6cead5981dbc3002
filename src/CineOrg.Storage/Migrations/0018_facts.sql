-- How surely a source means this film or person and no other, 0 to 1; null: it was found by an id.
alter table work_sources add column confidence real;
alter table person_sources add column confidence real;

-- Every fact that anybody states, from the stored documents and from what persons decided: one row per value. A document that does not
-- read gives no row. "shown" is 1 for what the pages show of that field (in that language).
create view work_facts as
select f.work, f.field_name, f.language, f.source, f.field_value, f.source_url, f.extracted_at, f.confidence,
  case
    when f.field_name = 'externalIds' then exists (select 1 from work_ids i where i.work_id = f.id and i.source || ':' || i.value = f.field_value)
    when f.field_name in ('rating', 'images', 'whereToWatch') and f.believed is not null then 1
    when f.believed is not f.source then 0
    when f.field_name in ('countries', 'productionCountries', 'genres', 'keywords', 'credits', 'images', 'whereToWatch', 'collections', 'rating', 'awards', 'releases', 'studios') then 1
    else not exists (
      select 1 from json_each(f.document) question, json_each(case question.type when 'array' then question.value else '[]' end) other
      where (question.id < f.question or (question.id = f.question and other.key < f.place))
        and json_extract(case other.type when 'array' then other.value else '[]' end, '$[0]') = f.field_name and json_extract(case other.type when 'array' then other.value else '[]' end, '$[1]') is f.language)
  end as shown
from (
  select s.id, s.uuid as work, d.source, d.source_url, d.fetched_at as extracted_at, d.raw_data as document,
    question.id as question, said.key as place,
    coalesce(d.confidence, case d.source when 'file' then 0.5 else 1.0 end) as confidence,
    json_extract(case said.type when 'array' then said.value else '[]' end, '$[0]') as field_name,
    json_extract(case said.type when 'array' then said.value else '[]' end, '$[1]') as language,
    json_extract(case said.type when 'array' then said.value else '[]' end, '$[2]') as field_value,
    coalesce(
      json_extract(case when json_valid(s.field_sources) then s.field_sources end, '$."' || json_extract(case said.type when 'array' then said.value else '[]' end, '$[0]')
        || '.' || json_extract(case said.type when 'array' then said.value else '[]' end, '$[1]') || '"'),
      json_extract(case when json_valid(s.field_sources) then s.field_sources end, '$."' || json_extract(case said.type when 'array' then said.value else '[]' end, '$[0]') || '"')) as believed
  from works s
  join work_sources d on d.work_id = s.id
  join json_each(case when json_valid(d.raw_data) then d.raw_data else '{}' end) question
  join json_each(case question.type when 'array' then question.value else '[]' end) said
) f
where f.field_value is not null and f.field_name <> 'locked'
union all
select s.uuid, c.field, c.language, 'correction', said.value, null, c.made_at, 1.0, 1
from works s
join corrections c on c.subject = s.uuid and c.kind = 0 and c.undone_at is null
join json_each(case when c.value is null then '[null]' when json_valid(c.value) then c.value else '[]' end) said;

create view person_facts as
select f.person, f.field_name, f.language, f.source, f.field_value, f.source_url, f.extracted_at, f.confidence,
  case
    when f.field_name = 'externalIds' then exists (select 1 from person_ids i where i.person_id = f.id and i.source || ':' || i.value = f.field_value)
    when f.believed is not f.source then 0
    when f.field_name in ('filmography') then 1
    else not exists (
      select 1 from json_each(f.document) question, json_each(case question.type when 'array' then question.value else '[]' end) other
      where (question.id < f.question or (question.id = f.question and other.key < f.place))
        and json_extract(case other.type when 'array' then other.value else '[]' end, '$[0]') = f.field_name and json_extract(case other.type when 'array' then other.value else '[]' end, '$[1]') is f.language)
  end as shown
from (
  select s.id, s.uuid as person, d.source, d.source_url, d.fetched_at as extracted_at, d.raw_data as document,
    question.id as question, said.key as place,
    coalesce(d.confidence, case d.source when 'file' then 0.5 else 1.0 end) as confidence,
    json_extract(case said.type when 'array' then said.value else '[]' end, '$[0]') as field_name,
    json_extract(case said.type when 'array' then said.value else '[]' end, '$[1]') as language,
    json_extract(case said.type when 'array' then said.value else '[]' end, '$[2]') as field_value,
    coalesce(
      json_extract(case when json_valid(s.field_sources) then s.field_sources end, '$."' || json_extract(case said.type when 'array' then said.value else '[]' end, '$[0]')
        || '.' || json_extract(case said.type when 'array' then said.value else '[]' end, '$[1]') || '"'),
      json_extract(case when json_valid(s.field_sources) then s.field_sources end, '$."' || json_extract(case said.type when 'array' then said.value else '[]' end, '$[0]') || '"')) as believed
  from persons s
  join person_sources d on d.person_id = s.id
  join json_each(case when json_valid(d.raw_data) then d.raw_data else '{}' end) question
  join json_each(case question.type when 'array' then question.value else '[]' end) said
) f
where f.field_value is not null and f.field_name <> 'locked'
union all
select s.uuid, c.field, c.language, 'correction', said.value, null, c.made_at, 1.0, 1
from persons s
join corrections c on c.subject = s.uuid and c.kind = 1 and c.undone_at is null
join json_each(case when c.value is null then '[null]' when json_valid(c.value) then c.value else '[]' end) said;

