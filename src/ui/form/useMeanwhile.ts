import { useEffectEvent, useLayoutEffect, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from './draft.ts'
import { compareVersions, takeFields } from './meanwhile.ts'
import type { Draft } from './useDraft.ts'

/** What a field says of a record that was changed meanwhile: the other version, and how to decide between both. */
export type Meanwhile<Value> = {
  readonly value: Value
  readonly takeTheirs: () => void
  readonly keepMine: () => void
}

type Options<Values> = {
  readonly draft: Draft<Values>
  readonly draftKey: string | undefined
  /** The record as it stands now; undefined for a form that makes something new. */
  readonly current: Values | undefined
}

const baseKey = (key: string) => `${key}.began-with`

/** Follows the record under a form. Nothing typed is ever replaced: where both sides changed a field, both versions stay. */
export function useMeanwhile<Values extends object>({ draft, draftKey, current }: Options<Values>) {
  const start = current ?? draft.values
  const [base, setBase] = useState(() => (draftKey && draft.wasKept ? (readDraft(baseKey(draftKey), start) ?? start) : start))
  const now = current ?? base
  const { following, disputed } = compareVersions({ base, current: now, typed: draft.values })

  const follow = useEffectEvent(() => {
    setBase(takeFields(base, now, following))
    draft.keep(takeFields(draft.values, now, following))
  })
  const changes = following.join(' ')
  // Before it is painted: nobody sees the former value after the present one.
  useLayoutEffect(() => {
    if (changes !== '') follow()
  }, [changes])

  return {
    disputed,
    /** For every field at once, those that stand in no control of their own too. */
    all: {
      takeTheirs: () => {
        setBase(takeFields(base, now, disputed))
        draft.keep(takeFields(draft.values, now, disputed))
      },
      keepMine: () => setBase(takeFields(base, now, disputed)),
    },
    remember: () => draftKey && keepDraft(baseKey(draftKey), base),
    forget: () => {
      setBase(now)
      if (draftKey) dropDraft(baseKey(draftKey))
    },
    of: <Name extends keyof Values & string>(name: Name): Meanwhile<Values[Name]> | undefined =>
      disputed.includes(name)
        ? {
            value: now[name],
            takeTheirs: () => {
              setBase(takeFields(base, now, [name]))
              draft.keep(takeFields(draft.values, now, [name]))
            },
            keepMine: () => setBase(takeFields(base, now, [name])),
          }
        : undefined,
  }
}
