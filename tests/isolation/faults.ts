import { Client } from 'pg'

/** A mistake that somebody could make, planted in a copy of the database, or on the way to it. */
export interface Fault {
  readonly name: string
  /** What the random worlds say about it. */
  readonly shows: RegExp
  /** Whether the catalogue tells too. */
  readonly inCatalogue: boolean
  plant(owner: Client): Promise<void>
  readonly reword?: (text: string) => string
}

export const faults: readonly Fault[] = [
  {
    name: 'a policy that was dropped',
    shows: /reads notes: .*too little \[0/,
    inCatalogue: true,
    plant: async (owner) => void (await owner.query('drop policy seen_by_audience on notes')),
  },
  {
    name: 'a policy that lets everybody read',
    shows: /reads consents: too much \[0/,
    inCatalogue: true,
    plant: async (owner) => void (await owner.query('alter policy seen_by_audience on consents using (true)')),
  },
  {
    name: 'a trigger that is missing',
    shows: /too (much|little) \[0/,
    inCatalogue: true,
    plant: async (owner) => void (await owner.query('drop trigger participants_kept_visible_2 on participants')),
  },
  {
    name: 'a list of audiences that stays on the connection',
    shows: /: \d+ instead of \d|too much \[0/,
    inCatalogue: false,
    plant: (owner) =>
      rewrite(owner, 'acting.enter(uuid,uuid,uuid,uuid,uuid)', (text) =>
        replaced(text, [
          ["'entente.readable', 'entente.writable', 'entente.sides'", "'entente.writable', 'entente.sides'"],
          [
            "set_config('entente.readable', case when belongs then coalesce(readable, '{}') else '' end, true)",
            "set_config('entente.readable', case when belongs then coalesce(readable, '{}') else current_setting('entente.readable', true) end, false)",
          ],
        ]),
      ),
  },
  {
    name: 'a search that does not ask who searches',
    shows: /finds: too much \[0/,
    inCatalogue: false,
    plant: (owner) =>
      rewrite(owner, 'acting.search(text,text,text,text,uuid,integer)', (text) => {
        const begin = text.search(/where exists \(select from visibility/)
        const end = text.indexOf('order by d.place')
        if (begin < 0 || end < 0) throw new Error('The search has changed; plant its fault anew.')
        return text.slice(0, begin) + text.slice(end)
      }),
  },
  {
    name: 'a history that opens what only some kept among themselves',
    shows: /: \d+ instead of \d|too much \[0/,
    inCatalogue: false,
    plant: (owner) =>
      rewrite(owner, 'guard.reissue(uuid,boolean)', (text) => {
        const begin = text.indexOf('and a.members <@ array(select')
        const end = text.indexOf('on conflict do nothing', begin)
        if (begin < 0) throw new Error('The re-issue has changed; plant its fault anew.')
        return text.slice(0, begin) + text.slice(end)
      }),
  },
  {
    name: 'an event that goes to those who saw it when it was recorded',
    shows: / is sent: too /,
    inCatalogue: false,
    plant: async (owner) =>
      void (await owner.query(`
        create schema if not exists probe;
        grant usage on schema probe to entente_worker, entente_guard;
        create table probe.visibility_then (seat_id uuid, audience_id uuid);
        grant select on probe.visibility_then to entente_worker;
        grant insert on probe.visibility_then to entente_guard;
        create function probe.remember_sight() returns trigger language plpgsql as $$ begin
          insert into probe.visibility_then select v.seat_id, v.audience_id from public.visibility v where v.audience_id = new.audience_id;
          return null;
        end $$;
        grant execute on function probe.remember_sight() to entente_guard;
        create trigger remember_sight after insert on ledger_entries for each row execute function probe.remember_sight()`)),
    reword: (text) => text.replace('from visibility', 'from probe.visibility_then'),
  },
]

function replaced(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`“${from}” is there no longer; plant the fault anew.`)
    return changed.replace(from, to)
  }, text)
}

async function rewrite(owner: Client, name: string, change: (text: string) => string): Promise<void> {
  const { rows } = await owner.query('select pg_get_functiondef($1::regprocedure) as text', [name])
  await owner.query('begin; grant create on schema acting, guard to entente_guard; set local role entente_guard')
  await owner.query(change(rows[0].text))
  await owner.query('reset role; revoke create on schema acting, guard from entente_guard; commit')
}

/** Works with the owner of a database and is done with it. */
export async function asOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}
