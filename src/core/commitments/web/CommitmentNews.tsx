import classes from '#src/core/commitments/web/commitments.module.css'
import { TermsChange } from '#src/core/commitments/web/TermsChange.tsx'
import type { CommitmentStory } from '#src/core/commitments/web/useCommitments.ts'
import { useEventWords } from '#src/core/commitments/web/useEventWords.ts'
import type { StoryNews } from '#src/core/commitments/web/useStoryNews.ts'
import { Icon } from '#src/ui/design/Icon.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = { readonly story: CommitmentStory; readonly news: StoryNews; readonly lost: string | undefined }

/**
 * What others did with it while one was here. Below what is being typed, so that nothing moves under the hand; said aloud to those who
 * hear the page.
 */
export function CommitmentNews({ story, news, lost }: Props) {
  const t = useText()
  const tell = useEventWords(story)
  return (
    <div role="status">
      {news.events.length > 0 ? (
        <div className={classes.news}>
          <p className={classes.newsTitle}>
            <Icon name="alert" size={14} /> {t('commitments.meanwhile')}
          </p>
          {news.events.map((event) => (
            <p key={event.position}>{tell(event).words}</p>
          ))}
          <TermsChange before={news.before} after={story} />
          {lost === undefined ? null : <p>{t('commitments.move-gone', { move: lost })}</p>}
        </div>
      ) : null}
    </div>
  )
}
