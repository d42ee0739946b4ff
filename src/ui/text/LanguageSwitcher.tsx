import { NativeSelect } from '@mantine/core'
import { nameOfLanguage } from '#src/kit/locale.ts'
import { Icon } from '../design/Icon.tsx'
import { languages } from './catalogues.ts'
import { useLocale } from './useLocale.ts'
import { useText } from './useText.tsx'

type Props = { readonly onChosen?: (language: string) => void }

/** Every language under its own name, so that it can be found by those who read no other. */
export function LanguageSwitcher({ onChosen }: Props) {
  const t = useText()
  const { language, chooseLanguage } = useLocale()
  const choose = async (next: string) => {
    await chooseLanguage(next)
    onChosen?.(next)
  }
  return (
    <NativeSelect
      aria-label={t('ui.language')}
      leftSection={<Icon name="language" />}
      value={language}
      data={languages.map((value) => ({ value, label: nameOfLanguage(value) }))}
      onChange={(event) => void choose(event.currentTarget.value)}
    />
  )
}
