import { expect, test } from 'vitest'
import { BackupProblem, toBackupProblem } from './problem.ts'

const failing = (code: string) => Object.assign(new Error('write failed'), { code })

test('a full disk is told in words, whether the program or PostgreSQL met it', () => {
  for (const code of ['ENOSPC', '53100']) {
    const problem = toBackupProblem(failing(code), '/backups/monday')
    expect(problem).toBeInstanceOf(BackupProblem)
    expect(problem).toMatchObject({ code: 'disk-full', message: expect.stringContaining('/backups/monday is full') })
  }
})

test('what is no trouble of the disk stays what it is', () => {
  const fault = failing('EBADF')
  expect(toBackupProblem(fault, '/backups/monday')).toBe(fault)
})
