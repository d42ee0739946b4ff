-- What is looked into before choosing is something that somebody has promised to do by a day: a commitment of the organisation to
-- itself. A check keeps what is its own, the field, the candidate and the finding; owner, day, wording, state and evidence are the
-- commitment's.

alter table diligence_checks add column commitment_id uuid;
comment on column diligence_checks.commitment_id is 'Who does it, until when, and whether it was done.';

-- As the guard, since the owner of a table sees none of its rows.
set local role entente_guard;
update diligence_checks set commitment_id = gen_random_uuid();
insert into commitments (space_id, audience_id, id, owed_by, owed_to, owner_seat, title, due_on, due_zone, due_ends_at, state,
                         proposed_by, proposed_for, proposed_at, accepted_by, accepted_at, kept_on, settled_at, changed_at)
select c.space_id, c.audience_id, c.commitment_id, c.space_id, array[c.space_id], c.owner_seat, left(c.title, 200), due.day, o.time_zone,
       (due.day + 1)::timestamp at time zone o.time_zone,
       case when c.dropped_at is not null then 'withdrawn' when c.outcome is not null then 'kept' else 'accepted' end,
       c.planned_by, c.space_id, c.planned_at, c.planned_by, c.planned_at, (c.settled_at at time zone o.time_zone)::date,
       coalesce(c.dropped_at, c.settled_at), coalesce(c.dropped_at, c.settled_at, c.planned_at)
  from diligence_checks c join organisations o on o.id = c.space_id,
       lateral (select coalesce(c.due_on, (c.planned_at at time zone o.time_zone)::date + 30) as day) due;
insert into commitment_events (space_id, audience_id, commitment_id, position, kind, seat_id, at)
select space_id, audience_id, commitment_id, 1, 'accepted', planned_by, planned_at from diligence_checks;
update files f set about_kind = 'commitment', about_id = c.commitment_id
  from diligence_checks c where f.space_id = c.space_id and f.about_kind = 'check' and f.about_id = c.id;
reset role;

alter table diligence_checks alter column commitment_id set not null,
  drop column title, drop column owner_seat, drop column due_on, drop column dropped_at;
create unique index diligence_checks_by_commitment on diligence_checks (space_id, commitment_id);
