import { ActionIcon, Text } from '@mantine/core'
import { IconFileText, IconPhoto, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../shared/domain/dossier.ts'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import { useCommand } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { tellFault } from '../../parts/notify.tsx'
import { useNumbers } from '../../text/use-numbers.ts'
import { Section } from './section.tsx'
import styles from './dossier.module.css'

/** The files of the dossier, to see what is there and take one out until it is closed; reading and attaching is the pane's work. */
export const EvidenceSection = ({ dossier }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation('dossier')
  const numbers = useNumbers()
  const ask = useConfirm()
  const detach = useCommand('evidence.detach')
  const takeOut = async ({ name, sha256 }: Evidence) => {
    const answer = await ask({
      title: t('page.detachTitle'),
      text: t('page.detachText', { name }),
      action: t('page.detachAct'),
      danger: true,
    })
    if (answer) detach.mutate({ dossier: dossier.id, sha256 }, { onError: tellFault })
  }
  return (
    <Section title={t('page.evidence')}>
      {dossier.evidence.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(dossier.state.kind === 'open' ? 'page.noEvidence' : 'page.noEvidenceLeft')}
        </Text>
      )}
      <ul className={styles.files}>
        {dossier.evidence.map((file) => (
          <li key={file.sha256}>
            {file.type === 'pdf' ? <IconFileText size={18} aria-hidden /> : <IconPhoto size={18} aria-hidden />}
            <span className={styles.fileName}>{file.name}</span>
            <Text span size="xs" c="dimmed">
              {file.criterion !== undefined && `${t('findings.at', { criterion: file.criterion })} · `}
              {numbers.bytes(file.bytes)}
            </Text>
            {dossier.state.kind !== 'closed' && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                aria-label={t('page.detach', { name: file.name })}
                onClick={() => void takeOut(file)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
