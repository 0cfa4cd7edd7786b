import { Title } from '@mantine/core'
import {
  IconDeviceUsb,
  IconFileCertificate,
  IconFolderOpen,
  IconPlus,
  IconSchool,
  type TablerIcon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Opening } from './use-opening.ts'
import styles from './start.module.css'

const Words = (props: { readonly icon: TablerIcon; readonly name: string; readonly hint: string }) => (
  <>
    <props.icon size={26} stroke={1.6} aria-hidden />
    <span>
      <span className={styles.name}>{props.name}</span>
      <span className={styles.when}>{props.hint}</span>
    </span>
  </>
)

const ways = [
  { name: 'open', hint: 'openHint', icon: IconFolderOpen, call: 'workspace.chooseFolder' },
  { name: 'backup', hint: 'backupHint', icon: IconDeviceUsb, call: 'workspace.openBackup' },
  { name: 'openSample', hint: 'openSampleHint', icon: IconSchool, call: 'workspace.openSample' },
] as const

/** Every way to begin: a new council, a folder, a backup, the sample. */
export const Beginnings = ({ opening }: { readonly opening: Opening }) => {
  const { t } = useTranslation('start')
  return (
    <section aria-labelledby="begin">
      <Title order={2} id="begin" mb="xs">
        {t('begin')}
      </Title>
      <ul className={styles.list}>
        <li>
          <Link to="/set-up" className={styles.way} data-first>
            <Words icon={IconPlus} name={t('new')} hint={t('newHint')} />
          </Link>
        </li>
        {ways.map((way) => (
          <li key={way.name}>
            <button
              type="button"
              className={styles.way}
              disabled={opening.busy}
              onClick={() => void opening.open(way.call, {})}
            >
              <Words icon={way.icon} name={t(way.name)} hint={t(way.hint)} />
            </button>
          </li>
        ))}
        <li>
          <Link to="/bundles/verify" className={styles.way}>
            <Words icon={IconFileCertificate} name={t('verify')} hint={t('verifyHint')} />
          </Link>
        </li>
      </ul>
    </section>
  )
}
