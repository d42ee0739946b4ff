import { Button, NativeSelect } from '@mantine/core'
import { useMySeat } from '#src/core/people/web/useMe.ts'
import {
  type SamplePerson,
  useLeaveSample,
  useSampleChange,
  useSamplePeople,
} from '#src/features/oversee/sample/web/useSample.ts'
import { SideSign } from '#src/ui/side/SideSign.tsx'
import { useText } from '#src/ui/text/useText.tsx'
import classes from './sample.module.css'

/** Says that this is a sample, as whom one looks around, how to change sides, and how to leave. */
export function SampleBar() {
  const t = useText()
  const seat = useMySeat()
  const people = useSamplePeople().data ?? []
  const change = useSampleChange()
  const leave = useLeaveSample()
  const me = people.find((person) => person.seatId === seat?.id)
  if (!me) return null
  const other = people.find((person) => person.organisationId !== me.organisationId)
  return (
    <section className={classes.bar} aria-label={t('sample.sample')}>
      <SideSign colour={me.colour} />
      <p>{t.rich('sample.looking-as', { name: me.name, organisation: me.organisation })}</p>
      {other ? (
        <Button variant="outline" size="compact-sm" className={classes.other} onClick={() => change(other.seatId)}>
          {t('sample.switch-to', { name: other.name, organisation: other.organisation })}
        </Button>
      ) : null}
      {people.length > 2 ? <Everybody people={people} me={me} onChange={change} /> : null}
      <Button variant="subtle" size="compact-sm" loading={leave.pending} onClick={() => leave.send(undefined)}>
        {t('sample.leave')}
      </Button>
    </section>
  )
}

type Props = {
  readonly people: readonly SamplePerson[]
  readonly me: SamplePerson
  readonly onChange: (seatId: string) => void
}

function Everybody({ people, me, onChange }: Props) {
  const t = useText()
  return (
    <NativeSelect
      size="xs"
      aria-label={t('sample.act-as')}
      value={me.seatId}
      data={people.map(({ seatId, name, organisation }) => ({
        value: seatId,
        label: t('sample.person-of', { name, organisation }),
      }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
