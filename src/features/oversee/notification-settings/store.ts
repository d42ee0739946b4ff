import { sql } from 'kysely'
import type { Db } from '#src/core/acting/store.ts'
import { type Settings, usualSettings } from '#src/features/oversee/notification-settings/model.ts'

export const toSettings = (row: SettingsRow | undefined): Settings =>
  row
    ? {
        mail: row.mail,
        digest: row.digest,
        digestAt: row.digestAt,
        quiet: row.quietFrom !== null && row.quietTo !== null ? { from: row.quietFrom, to: row.quietTo } : null,
      }
    : usualSettings

export interface SettingsRow {
  mail: Settings['mail']
  digest: Settings['digest']
  digestAt: string
  quietFrom: string | null
  quietTo: string | null
}

const settingsColumns = sql`mail, digest, to_char(digest_at, 'HH24:MI') as "digestAt", to_char(quiet_from, 'HH24:MI') as "quietFrom", to_char(quiet_to, 'HH24:MI') as "quietTo"`

/** Beside people, called p: their wishes as one value, null where none were said. */
export const settingsOfPerson = sql`(select row_to_json(w) from (select ${settingsColumns} from notification_settings o where o.person_id = p.id) w)`

/** A person's wishes; the usual ones where none were said. */
export async function findSettings(db: Db, personId: string): Promise<Settings> {
  const { rows } = await sql<SettingsRow>`
    select ${settingsColumns} from notification_settings where person_id = ${personId}::uuid`.execute(db)
  return toSettings(rows[0])
}

export async function saveSettings(
  db: Db,
  personId: string,
  { settings, now }: { settings: Settings; now: string },
): Promise<void> {
  const row = {
    mail: JSON.stringify(settings.mail),
    digest: settings.digest,
    digest_at: settings.digestAt,
    quiet_from: settings.quiet?.from ?? null,
    quiet_to: settings.quiet?.to ?? null,
    changed_at: now,
  }
  await db
    .insertInto('notification_settings')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}
