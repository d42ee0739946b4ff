-- That words were erased is told by the chain that held them, also when that chain is closed to everything else: whoever may
-- read it can then verify it as a whole. Only the one verb may be appended so.

create policy appended_by_erasure on ledger_entries for insert to entente_app
  with check (verb = 'entry.erased' and audience_id = any ((select acting.readable())::uuid[]));
create policy appended_by_erasure on ledger_payloads for insert to entente_app
  with check (audience_id = any ((select acting.readable())::uuid[])
              and exists (select from ledger_entries e where e.space_id = ledger_payloads.space_id and e.audience_id = ledger_payloads.audience_id
                             and e.sequence = ledger_payloads.sequence and e.verb = 'entry.erased'));

-- Only from a chain that the acting seat reads in the space it has entered, only words that the organisation of who wishes it has
-- recorded, and never what tells of an erasure.
grant create on schema guard to entente_guard;
set local role entente_guard;
create or replace function guard.erase_payload(of_space uuid, of_audience uuid, of_sequence bigint, by_seat uuid, reason text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update ledger_payloads p set payload = null, salt = '', erased_at = now(), erased_by = by_seat, erased_reason = reason
   where p.space_id = of_space and p.audience_id = of_audience and p.sequence = of_sequence and p.payload is not null
     and of_audience = any (acting.readable())
     and exists (select from ledger_entries e
                   join seats recorder on recorder.id = e.seat_id
                   join seats wisher on wisher.id = by_seat and wisher.organisation_id = recorder.organisation_id
                  where e.space_id = of_space and e.audience_id = of_audience and e.sequence = of_sequence
                    and e.verb not in ('entry.erased', 'audience.issued'))
$$;
reset role;
revoke create on schema guard from entente_guard;
