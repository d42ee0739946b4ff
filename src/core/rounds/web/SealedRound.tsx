import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCircle } from '#src/core/audiences/web/circle.ts'
import { ContentPreview } from '#src/core/question-sets/web/ContentPreview.tsx'
import { PartyProgress } from '#src/core/rounds/web/PartyProgress.tsx'
import { RoundBadge } from '#src/core/rounds/web/RoundBadge.tsx'
import { RuleSentence } from '#src/core/rounds/web/RuleSentence.tsx'
import { awaitsYou } from '#src/core/rounds/web/round-series.ts'
import { useAwaitedWords } from '#src/core/rounds/web/useAwaitedWords.ts'
import type { WholeRound } from '#src/core/rounds/web/useRounds.ts'
import { WhoIsAsked } from '#src/core/rounds/web/WhoIsAsked.tsx'
import { WithdrawRound } from '#src/core/rounds/web/WithdrawRound.tsx'
import common from '#src/ui/design/common.module.css'
import { ButtonLink } from '#src/ui/page/ButtonLink.tsx'
import { Columns } from '#src/ui/page/Columns.tsx'
import { Page } from '#src/ui/page/Page.tsx'
import { PageHeader } from '#src/ui/page/PageHeader.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { Stack } from '#src/ui/page/Stack.tsx'
import { TextLink } from '#src/ui/page/TextLink.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useText } from '#src/ui/text/useText.tsx'

/** An open round from outside: what is awaited, when it opens, and nothing of what was said. A withdrawn one: why. */
export function SealedRound({ round }: { readonly round: WholeRound }) {
  const t = useText()
  const { at, audienceChip } = useCircle()
  const awaited = useAwaitedWords()
  const isOpen = round.state === 'open'
  const sentence = isOpen
    ? `${t(sentenceOf(round))} ${awaited(round)}`
    : t('rounds.withdrawn-sentence', { reason: isolated(round.withdrawnReason ?? '') })
  return (
    <Page>
      <PageHeader
        above={<TextLink to={at('/rounds')}>{t('rounds.title')}</TextLink>}
        title={round.title}
        sentence={sentence}
        facts={
          <>
            <RoundBadge round={round} />
            {round.wave > 1 ? <span>{t('rounds.wave', { wave: round.wave })}</span> : null}
            {audienceChip(round.audienceId)}
          </>
        }
        actions={
          isOpen && round.you.invited && !isFinal(round) ? (
            <ButtonLink to={at(`/rounds/${round.id}/answers`)} variant={awaitsYou(round) ? 'filled' : 'outline'}>
              {t(round.you.answered ? 'rounds.answer-again' : 'rounds.give-answer')}
            </ButtonLink>
          ) : undefined
        }
      />
      {round.purpose ? (
        <p className={common.written} dir="auto">
          {round.purpose}
        </p>
      ) : null}
      <Columns>
        <Stack>
          {isOpen ? (
            <Section title={t('rounds.awaited')} sentence={t('rounds.awaited-sentence')}>
              <PartyProgress round={round} />
            </Section>
          ) : null}
          <Section title={t('rounds.rules')}>
            <RuleSentence round={round} />
          </Section>
        </Stack>
        <Stack>
          <WhoIsAsked round={round} />
          {round.you.mayWithdraw ? <WithdrawRound round={round} /> : null}
        </Stack>
      </Columns>
      <Questions round={round} />
    </Page>
  )
}

const isFinal = ({ naming, you }: WholeRound) => naming === 'anonymous' && you.answered

function sentenceOf({ you }: WholeRound) {
  if (!you.invited) return 'rounds.sealed-not-asked'
  return you.answered ? 'rounds.sealed-answered' : 'rounds.sealed-yours'
}

function Questions({ round }: { readonly round: WholeRound }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <Section title={t('rounds.what-is-asked', { count: round.content.questions.length })} plain>
      {isOpen ? <ContentPreview content={round.content} /> : null}
      <div>
        <Button variant="outline" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'rounds.hide-questions' : 'rounds.show-questions')}
        </Button>
      </div>
    </Section>
  )
}
