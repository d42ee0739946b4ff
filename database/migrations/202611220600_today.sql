-- Today asks every space of a seat at once what needs it. It keeps no copy: these indexes are what it reads, each narrow and
-- held true by the database in the very transaction of the change. Who sees a row is asked of the one policy, row by row.

create index commitments_owed on commitments (owed_by, due_ends_at) where settled_at is null;
create index commitments_open on commitments (space_id, due_ends_at) where settled_at is null;
-- An answer is awaited, or a warning was given: few of all.
create index commitments_to_tell on commitments (space_id) where settled_at is null and (state <> 'accepted' or warned_at is not null);
create index consents_open on consents (space_id) where settled_at is null;
create index round_invitees_by_seat on round_invitees (seat_id);
create index measure_definitions_by_owner on measure_definitions (owner_organisation_id, owner_seat_id);
