import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../ipc/hooks.ts'
import { FaultText } from '../../parts/fault-text.tsx'
import { usePersonName } from '../../parts/use-person-name.ts'
import { momentText } from '../../text/format.ts'
import styles from './bundles.module.css'

/** Every bundle this council sealed, the newest first. */
export const IssuedList = () => {
  const { t } = useTranslation('bundle')
  const named = usePersonName()
  const { data, error } = useCall('bundles.issued', {})
  return (
    <section aria-labelledby="issued">
      <Title order={2} id="issued" mb="xs">
        {t('issued.title')}
      </Title>
      {error && <FaultText fault={error} />}
      {data?.length === 0 && <Text c="dimmed">{t('issued.none')}</Text>}
      {data && data.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              {(['at', 'kind', 'sequence', 'issuer', 'manifest'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`issued.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map(({ bundle, at, kind, sequence, issuer, manifest }) => (
              <tr key={bundle}>
                <td className={styles.number}>{momentText(at)}</td>
                <td>{t(`kinds.${kind}`)}</td>
                <td>{sequence}</td>
                <td>{named(issuer)}</td>
                <td className={styles.hash}>{manifest}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
