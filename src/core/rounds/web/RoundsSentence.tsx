import { awaitsYou } from '#src/core/rounds/web/round-series.ts'
import { useAwaitedWords } from '#src/core/rounds/web/useAwaitedWords.ts'
import type { RoundRecord } from '#src/core/rounds/web/useRounds.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** "One round waits for your answer; Kaito Labs is complete, Nordwind is not." */
export function RoundsSentence({ rounds }: { readonly rounds: readonly RoundRecord[] }) {
  const t = useText()
  const awaited = useAwaitedWords()
  const open = rounds.filter(({ state }) => state === 'open')
  const yours = open.filter(awaitsYou).length
  const [only] = open
  if (rounds.length === 0) return t('rounds.answer-none')
  if (!only) return t('rounds.answer-closed', { count: rounds.filter(({ state }) => state === 'revealed').length })
  // Of several rounds the one that waits for you is spoken of.
  const told = yours === 1 ? open.find(awaitsYou) : open.length === 1 ? only : undefined
  const first = yours > 0 ? t.rich('rounds.answer-yours', { count: yours }) : t('rounds.answer-open', { count: open.length })
  return (
    <>
      {first} {told ? awaited(told) : null}
    </>
  )
}
