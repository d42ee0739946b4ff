import { describe, expect, it } from 'vitest'
import { type DownloadList, fileName, toSheet, writeList } from './download-list.ts'

const list = {
  name: 'Commitments: open',
  columns: [
    { header: 'Title', kind: 'text', value: ({ title }) => title },
    { header: 'Value', kind: 'number', value: ({ value }) => value },
    { header: 'Changed', kind: 'time', value: ({ at }) => at },
  ],
  rows: [{ title: '\u200F\u2068Nordwind\u2069 offers', value: '-5.25', at: '2026-11-26T23:30:00Z', hidden: 'not a column' }],
} satisfies DownloadList<Record<'title' | 'value' | 'at' | 'hidden', string>>

describe('a list to take along', () => {
  it('has the columns of the screen, times by the reader’s clock, and no marks of direction', () => {
    expect(toSheet(list, { direction: 'rtl', timeZone: 'Asia/Tokyo' })).toEqual({
      name: 'Commitments: open',
      columns: [
        { name: 'Title', kind: 'text' },
        { name: 'Value', kind: 'number' },
        { name: 'Changed (Asia/Tokyo)', kind: 'time' },
      ],
      rows: [['Nordwind offers', '-5.25', '2026-11-27T08:30']],
      rightToLeft: true,
    })
  })

  it('is a file under a name that every system takes', async () => {
    const reader = { direction: 'ltr', timeZone: 'UTC' } as const
    const csv = await writeList('csv', list, reader)
    expect(csv.name).toBe('Commitments open.csv')
    expect(await csv.content.text()).toBe('Title,Value,Changed (UTC)\r\nNordwind offers,-5.25,2026-11-26 23:30\r\n')
    const excel = await writeList('xlsx', list, reader)
    expect(excel.name).toBe('Commitments open.xlsx')
    expect(new Uint8Array(await excel.content.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
    expect(fileName('../a\u0000:b')).toBe('.. a b')
    expect(fileName('')).toBe('list')
  })
})
