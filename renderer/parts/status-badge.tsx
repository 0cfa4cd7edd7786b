import { Badge } from '@mantine/core'
import {
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconHandStop,
  IconHourglass,
  IconLock,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../shared/domain/dossier.ts'
import type { Result } from '../../shared/domain/result.ts'
import styles from './parts.module.css'

type Look = { readonly color: string; readonly icon: TablerIcon }

const states: Record<Dossier['state']['kind'], Look> = {
  open: { color: 'gray', icon: IconCircleDashed },
  closed: { color: 'ocop', icon: IconLock },
  returned: { color: 'amber', icon: IconArrowBackUp },
  withdrawn: { color: 'amber', icon: IconArrowBackUp },
}
const statuses: Record<Result['status'], Look> = {
  rated: { color: 'ocop', icon: IconCircleCheck },
  'knocked-out': { color: 'red', icon: IconBan },
  stopped: { color: 'red', icon: IconHandStop },
  blocked: { color: 'gray', icon: IconHourglass },
  returned: { color: 'amber', icon: IconArrowBackUp },
  withdrawn: { color: 'amber', icon: IconArrowBackUp },
}

const Look = ({ look: { color, icon: Icon }, words }: { readonly look: Look; readonly words: string }) => (
  <Badge color={color} leftSection={<Icon size={14} aria-hidden />}>
    {words}
  </Badge>
)

/** The state of a dossier, in words and with a sign of its own. */
export const DossierStateBadge = ({ state }: { readonly state: Dossier['state']['kind'] }) => {
  const { t } = useTranslation('parts')
  return <Look look={states[state]} words={t(`state.${state}`)} />
}

/** The state of a dossier where there is room for its sign only. */
export const DossierStateSign = ({ state }: { readonly state: Dossier['state']['kind'] }) => {
  const { t } = useTranslation('parts')
  const { color, icon: Icon } = states[state]
  return (
    <span className={styles.sign} data-color={color} title={t(`state.${state}`)}>
      <Icon size={16} aria-hidden />
      <span className="read-aloud-only">{t(`state.${state}`)}</span>
    </span>
  )
}

/** The status of a result, in words and with a sign of its own. */
export const ResultStatusBadge = (props: {
  readonly status: Result['status']
  /** One or two words, for narrow places. */
  readonly short?: boolean
}) => {
  const { t } = useTranslation('parts')
  const { status } = props
  return <Look look={statuses[status]} words={props.short ? t(`statusShort.${status}`) : t(`status.${status}`)} />
}
