-- The ledger is read on from before all that may still be open, so what is told is looked at more than once. Whoever was named, or came
-- to the organisation, in between is not told of what had happened before.
create policy worker_reads on participants for select to entente_worker using (true);
grant select (space_id, seat_id, named_at, removed_at) on participants to entente_worker;
