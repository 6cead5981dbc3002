-- Films' and people's facts from one view over documents and corrections. A list of images that a person chose hides all others.
drop view work_facts;
drop view person_facts;

create view documents as
select 0 as kind, s.id, s.uuid as subject, s.field_sources, d.source, d.source_url, d.fetched_at, d.raw_data, d.confidence
from works s join work_sources d on d.work_id = s.id
union all
select 1, s.id, s.uuid, s.field_sources, d.source, d.source_url, d.fetched_at, d.raw_data, d.confidence
from persons s join person_sources d on d.person_id = s.id;

-- One row per statement of a document that reads; "field_key" is its field, with its language when it has one.
create view stated as
select d.kind, d.id, d.subject, d.source, d.source_url, d.fetched_at, d.raw_data as document, question.id as question, said.key as place,
  coalesce(d.confidence, case d.source when 'file' then 0.5 else 1.0 end) as confidence,
  case when json_valid(d.field_sources) then d.field_sources end as believed,
  json_extract(case said.type when 'array' then said.value else '[]' end, '$[0]') as field_name,
  json_extract(case said.type when 'array' then said.value else '[]' end, '$[1]') as language,
  json_extract(case said.type when 'array' then said.value else '[]' end, '$[2]') as field_value
from documents d
join json_each(case when json_valid(d.raw_data) then d.raw_data else '{}' end) question
join json_each(case question.type when 'array' then question.value else '[]' end) said;

create view facts as
select f.kind, f.subject, f.field_name, f.language, f.source, f.field_value, f.source_url, f.fetched_at as extracted_at, f.confidence,
  case
    when f.field_name = 'externalIds' then case f.kind
      when 0 then exists (select 1 from work_ids i where i.work_id = f.id and i.source || ':' || i.value = f.field_value)
      else exists (select 1 from person_ids i where i.person_id = f.id and i.source || ':' || i.value = f.field_value) end
    when f.field_name in ('rating', 'images', 'whereToWatch') and f.shown_source is not null and f.shown_source <> 'correction' then 1
    when f.shown_source is not f.source then 0
    when f.field_name in ('countries', 'productionCountries', 'genres', 'keywords', 'credits', 'images', 'whereToWatch', 'collections',
      'rating', 'awards', 'releases', 'studios', 'filmography') then 1
    else not exists (
      select 1 from json_each(f.document) question, json_each(case question.type when 'array' then question.value else '[]' end) other
      where (question.id < f.question or (question.id = f.question and other.key < f.place))
        and json_extract(case other.type when 'array' then other.value else '[]' end, '$[0]') = f.field_name
        and json_extract(case other.type when 'array' then other.value else '[]' end, '$[1]') is f.language)
  end as shown
from (
  select s.*, coalesce(
    json_extract(s.believed, '$."' || s.field_name || '.' || s.language || '"'), json_extract(s.believed, '$."' || s.field_name || '"')) as shown_source
  from stated s where s.field_value is not null and s.field_name <> 'locked'
) f
union all
select c.kind, c.subject, c.field, c.language, 'correction', said.value, null, c.made_at, 1.0, 1
from corrections c
join json_each(case when c.value is null then '[null]' when json_valid(c.value) then c.value else '[]' end) said
where c.undone_at is null;

create view work_facts as
select subject as work, field_name, language, source, field_value, source_url, extracted_at, confidence, shown from facts where kind = 0;
create view person_facts as
select subject as person, field_name, language, source, field_value, source_url, extracted_at, confidence, shown from facts where kind = 1;
