import { Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { KnownCouncil } from '../../../shared/ipc/calls/bundle.ts'
import { call, useCall } from '../../ipc/hooks.ts'
import { useConfirm } from '../../parts/confirm.tsx'
import { FaultText } from '../../parts/fault-text.tsx'
import { tellDone, tellFault } from '../../parts/notify.tsx'
import { momentText } from '../../text/format.ts'
import styles from './bundles.module.css'
import { Fingerprint } from '../../parts/fingerprint.tsx'

/** Which councils a person of this machine compared with their minutes; a mistake can be taken back. */
export const KnownList = () => {
  const { t } = useTranslation('bundle')
  const ask = useConfirm()
  const { data, error } = useCall('bundles.known', {})
  const remove = async ({ council, name }: KnownCouncil) => {
    const answer = await ask({
      title: t('known.removeNamed', { council: name }),
      text: t('known.removeText', { council: name }),
      action: t('known.remove'),
      danger: true,
    })
    if (answer === null) return
    await call('bundles.unpin', { council }).then(() => tellDone(t('known.removed')), tellFault)
  }
  return (
    <section aria-labelledby="known">
      <Title order={2} id="known" mb="xs">
        {t('known.title')}
      </Title>
      {error && <FaultText fault={error} />}
      {data?.length === 0 && <Text c="dimmed">{t('known.none')}</Text>}
      {data && data.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('known.council')}</th>
              <th scope="col">{t('fingerprint')}</th>
              <th scope="col">{t('known.since')}</th>
              <th scope="col">{t('known.remove')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.council}>
                <th scope="row">{one.name}</th>
                <td>
                  <Fingerprint sha256={one.authority} />
                </td>
                <td className={styles.number}>{momentText(one.at)}</td>
                <td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('known.removeNamed', { council: one.name })}
                    onClick={() => void remove(one)}
                  >
                    {t('known.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
