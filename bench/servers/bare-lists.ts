import { toQuery } from '#src/features/oversee/search/model.ts'
import type { Asked } from './bare.ts'

const series = `select distinct on (period) period as start, trim_scale(value)::text as value, number as definition, revision, note from measure_values
  where space_id = $1 and measure_id = $2 and audience_id in (select v.audience_id from visibility v where v.seat_id = $3 and v.space_id = $1) order by period, revision desc`

export async function findSeries({ pool, hub, path }: Asked): Promise<string> {
  const { rows } = await pool.query({ name: 'series', text: series, values: [path[1], path[3], hub.seatId] })
  return JSON.stringify({ points: rows })
}

const portfolio = `select p.id, p.name, p.stage, coalesce(st.name, '') as "stageName", p.starts_on as "startsOn", p.ends_on as "endsOn", p.activated_at as "activatedAt", 'member' as standing, x.parties
  from space_members m join partnerships p on p.id = m.space_id
  left join stages st on st.space_id = p.id and st.key = p.stage
  cross join lateral (select json_agg(json_build_object('organisationId', o.id, 'shortName', o.short_name, 'colour', o.colour) order by pa.joined_at, o.short_name) as parties
    from parties pa join organisations o on o.id = pa.organisation_id where pa.space_id = p.id and pa.left_at is null) x
  where m.seat_id = $1 and m.until is null order by p.name, p.id`

export async function listPortfolio({ pool, hub }: Asked): Promise<string> {
  const { rows } = await pool.query({ name: 'portfolio', text: portfolio, values: [hub.seatId] })
  for (const row of rows) row.activatedAt = row.activatedAt?.replace(' ', 'T').replace(/\+00$/, 'Z') ?? null
  return JSON.stringify(rows)
}

const found = `select d.kind, d.id, d.title, d.audience_id as "audienceId", d.space_id, coalesce(o.short_name, p.name) as name, o.id is null as shared
  from (select d.* from search_documents d
         where d.words @@ $2::tsquery
           and exists (select from visibility v where v.seat_id = $1 and v.space_id = d.space_id and v.audience_id = d.audience_id offset 0)
         order by ts_rank(d.words, $2::tsquery) desc, d.title, d.id limit $3) d
  left join organisations o on o.id = d.space_id left join partnerships p on p.id = d.space_id
  order by ts_rank(d.words, $2::tsquery) desc, d.title, d.id`

export async function search({ pool, hub, url }: Asked): Promise<string> {
  const values = [hub.seatId, toQuery(url.searchParams.get('q') ?? ''), Number(url.searchParams.get('limit') ?? 20)]
  const { rows } = await pool.query({ name: 'search', text: found, values })
  return JSON.stringify(
    rows.map(({ kind, id, title, audienceId, space_id, name, shared }) => ({
      kind,
      id,
      title,
      audienceId,
      space: { id: space_id, kind: shared ? 'partnership' : 'organisation', name },
    })),
  )
}
