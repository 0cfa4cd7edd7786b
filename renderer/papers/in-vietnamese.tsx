import { useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { texts } from '../text/i18n.ts'

/** A paper is Vietnamese, whatever the language of the screen around it: words, names of criteria and figures. */
export const InVietnamese = ({ children }: { readonly children: ReactNode }) => {
  const [vietnamese] = useState(() => texts.cloneInstance({ lng: 'vi' }))
  return <I18nextProvider i18n={vietnamese}>{children}</I18nextProvider>
}
