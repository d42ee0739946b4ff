import { afterEach, describe, expect, it } from 'vitest'
import { MethodError } from '#src/methods/method-error.ts'
import { mannKendall } from '#src/methods/signals/mann-kendall.ts'
import { connectMethods } from '#src/ui/worker/methods-client.ts'
import { serveMethods } from '#src/ui/worker/serve-methods.ts'

const channels: MessageChannel[] = []

/** Both ends of a real message channel: what is sent is cloned as between a page and its worker. */
function connect() {
  const channel = new MessageChannel()
  channels.push(channel)
  serveMethods(channel.port1)
  channel.port1.start()
  channel.port2.start()
  return connectMethods(channel.port2, () => channel.port2.close()).client
}

afterEach(() => {
  for (const channel of channels.splice(0)) channel.port1.close()
})

describe('the client of heavy methods', () => {
  it('gets what the method itself gives, each call its own answer', async () => {
    const client = connect()
    const series = [5, 6, 5, 7, 8, 7, 9, 10]
    const [trend, ranking, reading] = await Promise.all([
      client.call('mannKendall', { y: series }),
      client.call('smaa', {
        values: [
          [1, 0],
          [0, 1],
        ],
        weights: { order: [0, 1] },
        samples: 100,
      }),
      client.call('readSeries', { y: [1, 2, 3] }),
    ])
    expect(trend).toEqual(mannKendall(series))
    expect(ranking.rankAcceptability).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(reading).toMatchObject({ enough: false })
  })

  it('rejects with the method’s own refusal, and answers the next call', async () => {
    const client = connect()
    const refused = await client.call('promethee', { matrix: [], weights: [] }).catch((problem: unknown) => problem)
    expect(refused).toBeInstanceOf(MethodError)
    expect(refused).toMatchObject({ code: 'too-few', path: 'matrix' })
    await expect(client.call('sideGap', { first: [1], second: [2] })).resolves.toMatchObject({ gap: 1 })
  })

  it('rejects what still waits when it is closed', async () => {
    const client = connect()
    const waiting = client.call('mannKendall', { y: [1, 2, 3] })
    client.close()
    await expect(waiting).rejects.toThrow('ended')
  })
})
