import { describe, expect, inject, it } from 'vitest'
import { cloneDatabase } from '../support/cluster.ts'
import type {} from '../support/global-setup.ts'
import { catalogueFindings } from './catalogue.ts'
import { asOwner, faults } from './faults.ts'
import { worldsFindings } from './worlds.ts'

const enoughWorlds = 1000

describe('the isolation tests notice', () => {
  for (const fault of faults) {
    it(fault.name, async () => {
      const { url: ownerUrl, drop } = await cloneDatabase(inject('templateUrl'))
      try {
        await asOwner(ownerUrl, fault.plant)
        if (fault.inCatalogue) expect(await asOwner(ownerUrl, catalogueFindings)).not.toEqual([])
        const more = fault.reword ? { reword: fault.reword } : {}
        const findings = await worldsFindings({ ownerUrl, count: enoughWorlds, seed: 2026, hasty: true, ...more })
        expect(findings.join('\n')).toMatch(fault.shows)
      } finally {
        await drop()
      }
    })
  }
})
