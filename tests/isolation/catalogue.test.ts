import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { cloneDatabase } from '../support/cluster.ts'
import type {} from '../support/global-setup.ts'
import { catalogueFindings } from './catalogue.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let owner: Client
beforeAll(async () => {
  database = await cloneDatabase(inject('templateUrl'))
  owner = new Client({ connectionString: database.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

describe('the catalogue of a migrated database', () => {
  it('holds only tables that are closed in the one way or in a listed one', async () => {
    expect(await catalogueFindings(owner)).toEqual([])
  })

  it('names a table that somebody forgot to close', async () => {
    await owner.query('create table diaries (space_id uuid not null, audience_id uuid not null, id uuid primary key)')
    await owner.query('grant select on diaries to public')
    const findings = await catalogueFindings(owner)
    expect(findings).toContain('public.diaries is neither content nor a listed global table, although it has an audience')
    expect(findings).toContain('public.diaries: everybody may select')
    await owner.query('drop table diaries')
  })

  it('names a key that crosses spaces, a right too many and a function for everybody', async () => {
    await owner.query('create unique index notes_by_body on notes (body)')
    await owner.query('grant delete on notes to entente_app')
    await owner.query(
      'create function acting.peek() returns bigint language sql security definer return (select count(*) from notes)',
    )
    await owner.query('grant execute on function acting.peek() to public')
    const findings = await catalogueFindings(owner)
    expect(findings).toContain('notes: the unique index notes_by_body does not start with space_id')
    expect(findings).toContain('notes: requests may delete')
    expect(findings).toContain('acting.peek(): everybody may call it')
    expect(findings).toContain('acting.peek(): looks past policies and does not belong to guard')
    expect(findings).toContain('acting.peek(): looks past policies along a path that others can bend')
    await owner.query('drop index notes_by_body')
    await owner.query('revoke delete on notes from entente_app')
    await owner.query('drop function acting.peek()')
    expect(await catalogueFindings(owner)).toEqual([])
  })
})
