import { ActionIcon, Badge, Button, Title, Tooltip } from '@mantine/core'
import { IconFolderOff, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RecentWorkspace } from '../../../shared/ipc/calls/workspace.ts'
import { useCommand } from '../../ipc/hooks.ts'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { momentText } from '../../text/format.ts'
import type { Opening } from './use-opening.ts'
import styles from './start.module.css'

interface Props {
  readonly opening: Opening
  readonly openFolder: string | null
}

const Words = ({ council, isOpen }: { readonly council: RecentWorkspace; readonly isOpen: boolean }) => {
  const { t } = useTranslation('start')
  return (
    <>
      <span className={styles.name}>
        {council.name} {council.sample && <Badge color="red">{t('sample')}</Badge>}{' '}
        {isOpen && <Badge>{t('openNow')}</Badge>}
      </span>
      <span className={styles.folder}>{council.folder}</span>
      <span className={styles.when}>{t('opened', { at: momentText(council.openedAt) })}</span>
    </>
  )
}

const Missing = ({ council, opening }: { readonly council: RecentWorkspace; readonly opening: Opening }) => {
  const { t } = useTranslation('start')
  return (
    <div className={styles.council} data-missing>
      <Words council={council} isOpen={false} />
      <span className={styles.missing}>
        <IconFolderOff size={16} aria-hidden /> {t('missing')}. {t('missingHint')}
      </span>
      <Button
        size="xs"
        variant="default"
        className={styles.locate}
        disabled={opening.busy}
        onClick={() => void opening.open('workspace.chooseFolder', {})}
      >
        {t('locate')}
      </Button>
    </div>
  )
}

const Council = ({ council, opening, openFolder }: Props & { readonly council: RecentWorkspace }) => {
  if (council.folder === openFolder)
    return (
      <Link to="/board" className={styles.council}>
        <Words council={council} isOpen />
      </Link>
    )
  if (!council.exists) return <Missing council={council} opening={opening} />
  return (
    <button
      type="button"
      className={styles.council}
      disabled={opening.busy}
      onClick={() => void opening.open('workspace.open', { folder: council.folder })}
    >
      <Words council={council} isOpen={false} />
    </button>
  )
}

/** The councils of this machine, the latest first; one whose folder is gone says so and can be looked for. */
export const RecentCouncils = (props: Props & { readonly councils: readonly RecentWorkspace[] }) => {
  const { t } = useTranslation('start')
  const forget = useCommand('workspace.forget')
  const takeOff = ({ folder, name }: RecentWorkspace) =>
    forget.mutate({ folder }, { onSuccess: () => tellDone(t('forgotten', { name })), onError: tellFault })
  return (
    <section aria-labelledby="recent">
      <Title order={2} id="recent" mb="xs">
        {t('recent')}
      </Title>
      <ul className={styles.list}>
        {props.councils.map((council) => (
          <li key={council.folder}>
            <Council council={council} opening={props.opening} openFolder={props.openFolder} />
            {council.folder !== props.openFolder && (
              <Tooltip label={t('forget')}>
                <ActionIcon
                  className={styles.forget}
                  variant="subtle"
                  color="gray"
                  aria-label={t('forgetNamed', { name: council.name })}
                  onClick={() => takeOff(council)}
                >
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
