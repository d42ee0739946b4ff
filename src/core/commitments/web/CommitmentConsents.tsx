import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import classes from '#src/core/commitments/web/commitments.module.css'
import { TermsChange } from '#src/core/commitments/web/TermsChange.tsx'
import { type CommitmentStory, commitmentsClient } from '#src/core/commitments/web/useCommitments.ts'
import { consentsApi } from '#src/core/consents/api.ts'
import { useSides } from '#src/core/parties/web/PartyMark.tsx'
import { createApi } from '#src/ui/api/client.ts'
import { useAction } from '#src/ui/api/useAction.ts'
import { useProblemText } from '#src/ui/api/useProblemText.ts'
import { Section } from '#src/ui/page/Section.tsx'
import { useFormats } from '#src/ui/text/useLocale.ts'
import { useText } from '#src/ui/text/useText.tsx'

const consentsClient = createApi(consentsApi, 'consents')

type Props = { readonly spaceId: string; readonly story: CommitmentStory }
type Consent = CommitmentStory['consents'][number]

/** What all sides are asked to agree to: the old beside the new, and who has still to answer. */
export function CommitmentConsents({ spaceId, story }: Props) {
  return story.consents
    .filter((consent) => consent.settledAt === null)
    .map((consent) => <OpenConsent key={consent.id} spaceId={spaceId} story={story} consent={consent} />)
}

function OpenConsent({ spaceId, story, consent }: Props & { readonly consent: Consent }) {
  const t = useText()
  const formats = useFormats()
  const problemText = useProblemText()
  const client = useQueryClient()
  const sides = useSides(spaceId)
  const answer = useAction<boolean, unknown>({
    run: (agreed) => consentsClient.call.answer({ spaceId, id: consent.id, agreed }),
    onDone: () => void client.invalidateQueries({ queryKey: commitmentsClient.queries.key() }),
  })
  const waiting = consent.askedOf.filter((party) => !consent.answers.some((one) => one.organisationId === party))
  const asker = story.people.find(({ seatId }) => seatId === consent.askedBy)?.name ?? t('commitments.somebody')
  return (
    <Section
      title={t(consent.kind === 'commitment.withdrawal' ? 'commitments.asks-withdrawal' : 'commitments.asks-renegotiation')}
      sentence={t('commitments.waits-for', {
        who: formats.list(waiting.map((party) => sides.get(party)?.name ?? t('parties.former'))),
        name: asker,
      })}
    >
      <TermsChange before={story} after={termsOf(consent.change)} />
      <blockquote className={classes.quotation} dir="auto">
        {consent.reason}
      </blockquote>
      {consent.awaitsYou ? (
        <div className={classes.buttons}>
          <Button loading={answer.pending} onClick={() => answer.send(true)}>
            {t('commitments.agree')}
          </Button>
          <Button variant="outline" disabled={answer.pending} onClick={() => answer.send(false)}>
            {t('commitments.disagree')}
          </Button>
        </div>
      ) : null}
      {answer.problem ? <p role="alert">{problemText(answer.problem)}</p> : null}
    </Section>
  )
}

const termsOf = ({ title, due }: Consent['change']) => ({
  ...(typeof title === 'string' ? { title } : {}),
  ...(due ? { due: due as CommitmentStory['due'] } : {}),
})
