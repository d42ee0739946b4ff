import type { Content } from '#src/core/question-sets/model/content.ts'
import classes from '#src/core/rounds/web/result/result.module.css'
import { useResultNames } from '#src/core/rounds/web/result/useResultNames.ts'
import { sideStyle } from '#src/ui/colours.ts'
import { ListDownload } from '#src/ui/list/ListDownload.tsx'
import { ToolsPlace } from '#src/ui/page/tools-place.ts'
import { SideName } from '#src/ui/side/SideName.tsx'
import { useText } from '#src/ui/text/useText.tsx'

type Props = {
  readonly content: Content
  readonly title: string
  /** What each side wrote, in no order of people. */
  readonly groups: readonly { readonly organisationId: string | null; readonly said: readonly string[] }[]
}

/** Words beside the side that wrote them; what was shuffled stays so. */
export function WordsBySide({ content, title, groups }: Props) {
  const t = useText()
  const names = useResultNames(content)
  const parties = groups.filter(({ organisationId, said }) => organisationId !== null && said.length > 0)
  // Texts of everybody are those of the parties once more, unless no party can be shown.
  const shown = parties.length > 0 ? parties : groups.filter(({ said }) => said.length > 0)
  return (
    <div className={classes.part}>
      <h3>{title}</h3>
      {/* Several questions stand in one section: each list keeps its menu to itself. */}
      <ToolsPlace value={undefined}>
        <ListDownload
          name={title}
          rows={shown.flatMap(({ organisationId, said }) =>
            said.map((words) => ({ side: names.side(organisationId).name, words })),
          )}
          columns={[
            { header: t('rounds.party'), kind: 'text', value: ({ side }) => side },
            { header: t('ui.answer'), kind: 'text', value: ({ words }) => words },
          ]}
        />
      </ToolsPlace>
      <div className={classes.sides}>
        {shown.map(({ organisationId, said }) => {
          const side = names.side(organisationId)
          return (
            <div key={side.name} style={sideStyle(side.colour)}>
              <SideName side={side} />
              <ul>
                {said.map((words, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same
                  <li key={place} dir="auto">
                    {words}
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </div>
  )
}
