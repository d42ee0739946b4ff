import { toQuery } from '#src/features/oversee/search/model.ts'
import type { Asked } from './bare.ts'

const series = `select distinct on (period) period as start, trim_scale(value)::text as value, number as definition, revision, note from measure_values
  where space_id = $1 and measure_id = $2 and audience_id in (select v.audience_id from visibility v where v.seat_id = $3 and v.space_id = $1) order by period, revision desc`

export async function findSeries({ pool, hub, path }: Asked): Promise<string> {
  const { rows } = await pool.query({ name: 'series', text: series, values: [path[1], path[3], hub.seatId] })
  return JSON.stringify({ points: rows })
}

/** What the program keeps ready, gathered from the records themselves: parties, and how commitments and measures stand. */
const portfolio = `with seen as materialized (select space_id, audience_id from visibility where seat_id = $1)
  select p.id, p.name, p.stage, p.starts_on as "startsOn", p.ends_on as "endsOn", x.parties, c.open, c.late, c.next, m."on", m.near, m.off
  from space_members sm join partnerships p on p.id = sm.space_id
  cross join lateral (select json_agg(pa.organisation_id order by pa.joined_at) as parties from parties pa where pa.space_id = p.id and pa.left_at is null) x
  left join (select space_id, count(*) filter (where state in ('asked', 'offered', 'accepted', 'said-kept')) as open,
                    count(*) filter (where state = 'accepted' and due_ends_at <= now()) as late, min(due_ends_at) filter (where state = 'accepted' and due_ends_at > now()) as next
               from commitments join seen using (space_id, audience_id) group by space_id) c on c.space_id = p.id
  left join (select k.space_id, count(*) filter (where s = 'on') as "on", count(*) filter (where s = 'near') as near, count(*) filter (where s = 'off') as off
               from measures k join seen using (space_id, audience_id) cross join lateral guard.measure_standing(k.space_id, k.id) s group by k.space_id) m on m.space_id = p.id
  where sm.seat_id = $1 and sm.until is null`

export async function listPortfolio({ pool, hub }: Asked): Promise<string> {
  const { rows } = await pool.query({ name: 'portfolio', text: portfolio, values: [hub.seatId] })
  return JSON.stringify({ partnerships: rows })
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
