import type { Client } from 'pg'

/** A content table, and how a mark is left in it and found again. */
export interface MarkedTable {
  readonly name: string
  readonly root: boolean
  readonly carried: boolean
  /** The column that holds the mark's id. */
  readonly key: string
  /** A column that requests may change, if there is one: what is written to when writing is tried. */
  readonly changeable: string | undefined
}

interface Column {
  readonly name: string
  readonly type: string
  readonly needed: boolean
  /** The first of the words that a check allows. */
  readonly word: string | null
  /** The table that a foreign key on this column leads to. */
  readonly target: string | null
}

const head = '(select e.hash from ledger_entries e where e.space_id = s and e.audience_id = a order by e.sequence desc limit 1)'
const nextSequence =
  '(select coalesce(max(e.sequence), 0) + 1 from ledger_entries e where e.space_id = s and e.audience_id = a)'

const asked = `'{"languages":["en"],"questions":[{"key":"mark","kind":"words","text":{"en":"Mark"},"settings":{}}]}'`

/** What the catalogue does not tell: the columns whose values have a form of their own. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ledger_entries: {
    sequence: nextSequence,
    previous_hash: `coalesce(${head}, repeat('0', 64))`,
    hash: "encode(sha256(convert_to(m::text, 'UTF8')), 'hex')",
    change_hash: "repeat('a', 64)",
    recorded_at: "'2030-01-01T00:00:00.000Z'",
    verb: "'mark.left'",
    subject_kind: "'mark'",
    subject_id: 'm',
  },
  // Right after its entry, so that the last sequence is that entry's.
  ledger_payloads: { sequence: `${nextSequence} - 1`, salt: 'm::text', payload: "'{}'" },
  search_documents: { words: "to_tsvector('simple', 'marked')" },
  consents: { kind: "'mark.left'" },
  commitments: { due_on: "date '2030-01-01'" },
  estimates: { currency: "'EUR'" },
  files: { hash: "repeat('a', 64)" },
  imported_archives: { sha256: "repeat('a', 64)" },
  imported_chains: { head: "repeat('a', 64)" },
  measure_values: { value: '1' },
  conflicts: { parties: 'array[organisation, organisation]' },
  shared_needs: { said: "'{}'" },
  alignment_objectives: { position: '1' },
  need_options: { position: '1' },
  strategy_options: { position: '1' },
  readiness_actions: { statement: "'mark'" },
  rounds: { series_id: 'm', wave: '1', rule: "'all-in'", content: asked },
  question_set_versions: { content: asked },
  candidate_questions: { content: asked, withdrawn_at: "'2030-01-01T00:00:00Z'" },
  round_tallies: { given: "'[]'", comments: "'[]'" },
  selection_criteria: { criteria: "'[]'" },
  activity_details: { data: `'{"name":"sector","attributes":{},"content":[]}'` },
}

/** Where a mark's id is not in `id`, nor in the column that leads to its parent. */
const keys: Readonly<Record<string, string>> = { ledger_entries: 'subject_id', ledger_payloads: 'salt' }

/** Makes the functions that leave a mark in every content table there is, and that move one; answers the tables. */
export async function prepareMarks(owner: Client): Promise<MarkedTable[]> {
  const tables = await readTables(owner)
  const inserts: string[] = []
  for (const table of tables) inserts.push(await insertStatement(owner, table.name))
  const find =
    'select id into strict a from audiences where space_id = s and kind = of_kind and members_key = of_key and closed_at is null;'
  const moves = tables
    .filter((table) => table.root && table.carried)
    .map((table) => `update ${table.name} set audience_id = a where space_id = s and ${table.key} = m;`)
  await owner.query(`
    create schema if not exists probe;
    grant usage on schema probe to entente_guard;
    create or replace function probe.leave_mark(m uuid, s uuid, of_kind text, of_key text, seat uuid, organisation uuid, n integer) returns void language plpgsql as $$
      declare a uuid; begin ${find} ${inserts.join('\n')} end $$;
    create or replace function probe.move_mark(m uuid, s uuid, of_kind text, of_key text) returns void language plpgsql as $$
      declare a uuid; begin ${find} ${moves.join('\n')} end $$;
    grant execute on all functions in schema probe to entente_guard`)
  return tables
}

async function readTables(owner: Client): Promise<MarkedTable[]> {
  // Parents come before what hangs on them.
  const { rows } = await owner.query(`
    with recursive depth (name, level) as (
      select t.name, 0 from guard.content_tables t
      union
      select t.name, d.level + 1 from depth d
        join guard.content_tables parent on parent.name = d.name
        join pg_constraint c on c.contype = 'f' and c.confrelid = ('public.' || quote_ident(d.name))::regclass and c.conrelid <> c.confrelid
        join guard.content_tables t on ('public.' || quote_ident(t.name))::regclass = c.conrelid
       where d.level < 9)
    select t.name, t.root, t.carried, max(d.level) as level,
           exists (select from pg_attribute a where a.attrelid = r.oid and a.attname = 'id') as "hasId",
           (select a.attname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[3]
             where c.conrelid = r.oid and c.contype = 'f' and cardinality(c.conkey) > 2 limit 1) as parent,
           (select a.attname from pg_attribute a where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
               and a.attname not in ('space_id', 'audience_id', 'id') and has_column_privilege('entente_app', r.oid, a.attnum, 'update')
               and has_column_privilege('entente_app', r.oid, a.attnum, 'select') order by a.attnum limit 1) as changeable
      from depth d join guard.content_tables t using (name) join pg_class r on r.oid = ('public.' || quote_ident(t.name))::regclass
     group by t.name, t.root, t.carried, r.oid order by level, t.name`)
  return rows.map(({ name, root, carried, hasId, parent, changeable }) => ({
    name,
    root,
    carried,
    key: keys[name] ?? (hasId ? 'id' : (parent ?? 'id')),
    changeable: changeable ?? undefined,
  }))
}

async function insertStatement(owner: Client, table: string): Promise<string> {
  const { rows } = await owner.query(
    `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef and a.attidentity = '' as needed,
            (select (regexp_match(pg_get_constraintdef(c.oid), '\\m' || a.attname || ' = ANY \\(\\(?ARRAY\\[''([^'']*)'''))[1]
               from pg_constraint c where c.conrelid = a.attrelid and c.contype = 'c'
                and pg_get_constraintdef(c.oid) ~ ('\\m' || a.attname || ' = ANY') limit 1) as word,
            (select t.relname from pg_constraint c join pg_class t on t.oid = c.confrelid
              where c.conrelid = a.attrelid and c.contype = 'f' and (c.conkey[3] = a.attnum or (cardinality(c.conkey) = 1 and c.conkey[1] = a.attnum))
              order by cardinality(c.conkey) desc limit 1) as target
       from pg_attribute a where a.attrelid = ('public.' || quote_ident($1))::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum`,
    [table],
  )
  const own = values[table] ?? {}
  const wanted = (rows as Column[]).filter((column) => column.needed || column.name in own || column.name === 'id')
  const columns = wanted.map((column) => column.name).join(', ')
  return `insert into ${table} (${columns}) values (${wanted.map((column) => own[column.name] ?? valueFor(column)).join(', ')});`
}

const fixed: Readonly<Record<string, string>> = { space_id: 's', audience_id: 'a', id: 'm' }
const byTarget: Readonly<Record<string, string>> = { seats: 'seat', organisations: 'organisation', people: 'null' }
const byType: Readonly<Record<string, string>> = {
  uuid: 'm',
  'uuid[]': 'array[organisation]',
  text: "'mark'",
  'text[]': "'{}'",
  boolean: 'false',
  date: "date '2030-01-01'",
  jsonb: "'{}'",
  tsvector: "to_tsvector('simple', 'marked')",
  bytea: "'\\x00'",
}

function valueFor({ name, type, word, target }: Column): string {
  const known = fixed[name] ?? (target === null ? undefined : byTarget[target])
  if (known) return known
  if (word !== null) return `'${word}'`
  if (/^(smallint|integer|bigint|numeric)/.test(type)) return 'n'
  if (type.startsWith('timestamp')) return 'now()'
  return byType[type] ?? 'null'
}
