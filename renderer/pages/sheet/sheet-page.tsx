import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useCall } from '../../ipc/hooks.ts'
import { Page } from '../../parts/page.tsx'
import { useOpenSheet } from './open-sheet.ts'
import { SheetScreen } from './sheet-screen.tsx'

const usePacks = () => useCall('packs.list', {})
const usePreferences = () => useCall('preferences.read', {})

const Loaded = ({ opened }: { readonly opened: Output<'sheet.open'> }) => {
  const { i18n } = useTranslation('sheet')
  const { set: no, pack: ref, product } = opened.dossier
  const set = useCall('packs.set', { sha256: ref.sha256, set: no })
  const packs = usePacks()
  const preferences = usePreferences()
  const pack = packs.data?.packs.find((one) => one.ref.sha256 === ref.sha256)
  if (set.data === undefined || pack === undefined || preferences.data === undefined)
    return <Page title={product} layout="fill" loading error={set.error ?? packs.error ?? preferences.error} />
  return (
    <SheetScreen
      opened={opened}
      set={set.data}
      pack={pack}
      panes={preferences.data.panes}
      language={i18n.language === 'en' ? 'en' : 'vi'}
    />
  )
}

/** Phiếu chấm: the scoring sheet of one product, of the person who sits at the machine. */
export const SheetPage = () => {
  const { t } = useTranslation('sheet')
  const { dossier = '' } = useParams({ strict: false })
  const acting = useCall('acting.read', {})
  const { data, error, refetch } = useOpenSheet(dossier)
  // Asked for at once, not only when the sheet has come.
  usePacks()
  usePreferences()
  const own = data !== undefined && data.state.draft.member === acting.data?.member && data.dossier.id === dossier
  if (own) return <Loaded key={`${dossier} ${data.state.draft.member}`} opened={data} />
  return <Page title={t('handIn')} layout="fill" loading error={error} onRetry={() => void refetch()} />
}
