import { sql } from 'kysely'
import type { Database, Db } from '#src/core/acting/store.ts'

export interface SampleSeat {
  readonly seatId: string
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly organisationId: string
  readonly organisation: string
  readonly colour: number
}

/** False when there are too many samples already. */
export async function asWorkerAddSample(
  worker: Database,
  sample: { id: string; expiresAt: string; atMost: number },
): Promise<boolean> {
  const { rows } = await sql<{
    added: boolean
  }>`select guard.add_sample(${sample.id}::uuid, ${sample.expiresAt}::timestamptz, ${sample.atMost}) as added`.execute(worker)
  return rows[0]?.added ?? false
}

/** Nobody, when the sample is gone or has expired. */
export async function asWorkerListSampleSeats(worker: Database, sampleId: string): Promise<SampleSeat[]> {
  const { rows } = await sql<SampleSeat>`
    select seat_id as "seatId", person_id as "personId", name, title, organisation_id as "organisationId", short_name as organisation, colour
      from guard.sample_seats(${sampleId}::uuid)`.execute(worker)
  return rows
}

export async function asWorkerRemoveSample(worker: Database, sampleId: string): Promise<void> {
  await sql`select guard.remove_sample(${sampleId}::uuid)`.execute(worker)
}

export async function asWorkerListExpiredSamples(worker: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from guard.expired_samples() as id`.execute(worker)
  return rows.map((row) => row.id)
}

export async function asWorkerListSamples(worker: Database): Promise<{ id: string; createdAt: string; expiresAt: string }[]> {
  const { rows } = await sql<{ id: string; createdAt: string; expiresAt: string }>`
    select id, created_at as "createdAt", expires_at as "expiresAt" from guard.list_samples()`.execute(worker)
  return rows
}

export interface NewSampleSeat {
  readonly id: string
  readonly personId: string
  readonly organisationId: string
  readonly title: string
  readonly now: string
}

export async function asWorkerAddSampleSeat(worker: Database, seat: NewSampleSeat): Promise<string> {
  await sql`select guard.add_sample_seat(${seat.id}::uuid, ${seat.personId}::uuid, ${seat.organisationId}::uuid, ${seat.title}, ${seat.now}::timestamptz)`.execute(
    worker,
  )
  return seat.id
}

/** Lets the rest of this transaction happen then. A sample is told in hundreds of transactions, and none of them need outlive a power cut. */
export async function happenAt(db: Db, then: string): Promise<void> {
  await sql`select set_config('entente.now', ${then}, true), set_config('synchronous_commit', 'off', true)`.execute(db)
}
