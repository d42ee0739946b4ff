import { Button } from '@mantine/core'
import classes from '#src/features/define/needs/web/needs.module.css'
import type { Need, Option } from '#src/features/define/needs/web/useNeeds.ts'
import { useNeedWords } from '#src/features/define/needs/web/useNeedWords.ts'
import common from '#src/ui/design/common.module.css'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { Section } from '#src/ui/page/Section.tsx'
import { EmptyState } from '#src/ui/state/EmptyState.tsx'
import { StateBadge } from '#src/ui/state/StateBadge.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly need: Need; readonly onAdd: () => void }

/** The ways to meet the need beside each other. */
export function NeedOptions({ need: { options, decision, you }, onAdd }: Props) {
  const t = useText()
  return (
    <Section title={t('needs.options')}>
      {options.length === 0 ? (
        <EmptyState
          drawing="list"
          sentence={t('needs.no-options')}
          action={you.change ? <Button onClick={onAdd}>{t('needs.add-option')}</Button> : undefined}
        />
      ) : null}
      {options.length > 0 ? (
        <>
          <ListDownload
            name={t('needs.options')}
            rows={options}
            columns={[
              { header: t('needs.field-way'), kind: 'text', value: ({ way }) => t(`needs.way-${way}`) },
              { header: t('columns.title'), kind: 'text', value: ({ title }) => title },
              { header: t('columns.cost'), kind: 'number', value: ({ cost }) => cost },
              { header: t('estimates.currency'), kind: 'text', value: ({ currency }) => currency },
              { header: t('columns.months'), kind: 'number', value: ({ months }) => months },
              { header: t('needs.pros'), kind: 'text', value: ({ pros }) => pros },
              { header: t('needs.cons'), kind: 'text', value: ({ cons }) => cons },
            ]}
          />
          <ul className={classes.options}>
            {options.map((option, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: options are kept in their order and have no name of their own
              <li key={place} data-chosen={option.way === decision?.way}>
                <OptionCard option={option} isChosen={option.way === decision?.way} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

function OptionCard({ option, isChosen }: { readonly option: Option; readonly isChosen: boolean }) {
  const t = useText()
  const words = useNeedWords()
  const facts = [
    { label: t('needs.pros'), text: option.pros },
    { label: t('needs.cons'), text: option.cons },
  ]
  return (
    <>
      <p className={classes.way}>
        {t(`needs.way-${option.way}`)}
        {isChosen ? <StateBadge tone="good">{t('needs.chosen')}</StateBadge> : null}
      </p>
      <h3>
        <bdi>{option.title}</bdi>
      </h3>
      <p className={classes.figures}>
        <b>{words.cost(option)}</b> · {words.time(option)}
      </p>
      {facts.map(({ label, text }) =>
        text === '' ? null : (
          <div key={label}>
            <h4 className={classes.small}>{label}</h4>
            <p className={common.written}>
              <bdi>{text}</bdi>
            </p>
          </div>
        ),
      )}
    </>
  )
}
