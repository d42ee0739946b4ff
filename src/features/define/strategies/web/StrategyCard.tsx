import { Button } from '@mantine/core'
import { useState } from 'react'
import { AudienceChip } from '#src/core/audiences/web/AudienceChip.tsx'
import { ConsentRow } from '#src/core/consents/web/ConsentRow.tsx'
import { useConsents } from '#src/core/consents/web/useConsents.ts'
import { useOpenPartnership } from '#src/core/partnerships/web/usePartnership.ts'
import { outcomes } from '#src/features/define/strategies/model.ts'
import { StrategyAsk } from '#src/features/define/strategies/web/StrategyAsk.tsx'
import { StrategyForm } from '#src/features/define/strategies/web/StrategyForm.tsx'
import { StrategyLinks } from '#src/features/define/strategies/web/StrategyLinks.tsx'
import type { Strategy } from '#src/features/define/strategies/web/useStrategies.ts'
import common from '#src/ui/design/common.module.css'
import { ListExcerpt } from '#src/ui/list/ListExcerpt.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { StateBadge, type Tone } from '#src/ui/state/StateBadge.tsx'
import { isolated } from '#src/ui/text/isolated.ts'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './strategies.module.css'

type Task = 'change' | 'choose' | 'conclude'

const tones: Record<string, Tone> = { worked: 'good', 'in-part': 'warn', failed: 'bad', 'given-up': 'quiet' }

/** One strategy, from what was considered to what came of it. */
export function StrategyCard({ strategy }: { readonly strategy: Strategy }) {
  const t = useText()
  const [task, setTask] = useState<Task>()
  const { spaceId, title, approach, choice, result, you, audienceId } = strategy
  const state = result ? (`outcome-${result.outcome}` as const) : choice ? 'followed' : 'considered'
  const close = () => setTask(undefined)
  const tasks = (['choose', 'conclude', 'change'] as const).filter((one) => you[one])
  if (task === 'change') return <StrategyForm spaceId={spaceId} strategy={strategy} onClose={close} />
  return (
    <Section
      title={title}
      sentence={<StrategySentence strategy={strategy} />}
      aside={
        <span className={classes.aside}>
          <StateBadge tone={result ? (tones[result.outcome] ?? 'quiet') : choice ? 'accent' : 'quiet'}>
            {t(`strategies.state-${state}`)}
          </StateBadge>
          <AudienceChip spaceId={spaceId} audienceId={audienceId} />
        </span>
      }
      actions={
        task || tasks.length === 0
          ? undefined
          : tasks.map((one, place) => (
              <Button key={one} variant={place === 0 ? 'filled' : 'outline'} onClick={() => setTask(one)}>
                {t(`strategies.task-${one}`)}
              </Button>
            ))
      }
    >
      {approach ? (
        <p className={common.written}>
          <bdi>{approach}</bdi>
        </p>
      ) : null}
      <Options strategy={strategy} />
      <Question strategy={strategy} />
      {task ? <StrategyAsk strategy={strategy} task={task} onClose={close} /> : null}
      <StrategyLinks strategy={strategy} />
    </Section>
  )
}

function StrategySentence({ strategy: { choice, result, options } }: { readonly strategy: Strategy }) {
  const t = useText()
  const formats = useFormats()
  if (result) return t('strategies.concluded-sentence', { day: formats.date(result.at), words: isolated(result.words) })
  if (!choice) return t('strategies.considered-sentence', { count: options.length })
  return t('strategies.chosen-sentence', {
    option: isolated(options[choice.option - 1]?.title ?? ''),
    day: formats.date(choice.at),
    reason: isolated(choice.reason),
  })
}

function Options({ strategy: { options, choice } }: { readonly strategy: Strategy }) {
  const t = useText()
  if (options.length === 0) return null
  return (
    <ul className={classes.options}>
      {options.map(({ title, pros, cons }, place) => (
        <li key={title} data-chosen={choice?.option === place + 1}>
          <h3>
            <bdi>{title}</bdi>{' '}
            {choice?.option === place + 1 ? <StateBadge tone="good">{t('strategies.chosen')}</StateBadge> : null}
          </h3>
          {pros ? (
            <p>
              <span className={common.quiet}>{t('strategies.pros')}</span> <bdi>{pros}</bdi>
            </p>
          ) : null}
          {cons ? (
            <p>
              <span className={common.quiet}>{t('strategies.cons')}</span> <bdi>{cons}</bdi>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const outcomeOf = (said: unknown) => outcomes.find((one) => one === said) ?? 'in-part'

/** What the parties are asked about it at present. */
function Question({ strategy: { spaceId, openConsentId, options } }: { readonly strategy: Strategy }) {
  const t = useText()
  const partnership = useOpenPartnership(spaceId)
  const consent = useConsents(spaceId, openConsentId !== null).data?.find(({ id }) => id === openConsentId)
  if (!consent) return null
  const { change } = consent
  const asked =
    consent.kind === 'strategy.choice'
      ? t('strategies.asked-choice', {
          option: isolated(options[Number(change.option) - 1]?.title ?? ''),
        })
      : t('strategies.asked-outcome', {
          outcome: t(`strategies.state-outcome-${outcomeOf(change.outcome)}`),
        })
  return (
    <>
      <p className={common.written}>{asked}</p>
      <ListExcerpt label={t('strategies.question')}>
        <ConsentRow consent={consent} partnership={partnership} />
      </ListExcerpt>
    </>
  )
}
