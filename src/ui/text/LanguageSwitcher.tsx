import { NativeSelect } from '@mantine/core'
import { nameOfLanguage } from '#src/kit/locale.ts'
import { Icon } from '../design/Icon.tsx'
import { languages } from './catalogues.ts'
import { useLocale } from './useLocale.ts'
import { useText } from './useText.tsx'

/** Every language under its own name, so that it can be found by those who read no other. */
export function LanguageSwitcher() {
  const t = useText()
  const { language, chooseLanguage } = useLocale()
  return (
    <NativeSelect
      aria-label={t('ui.language')}
      leftSection={<Icon name="language" />}
      value={language}
      data={languages.map((value) => ({ value, label: nameOfLanguage(value) }))}
      onChange={(event) => void chooseLanguage(event.currentTarget.value)}
    />
  )
}
