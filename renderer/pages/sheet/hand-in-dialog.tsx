import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { asFault, FaultText } from '../../parts/fault-text.tsx'
import { StarRating } from '../../parts/star-rating.tsx'
import { call } from '../../ipc/hooks.ts'
import { tellDone } from '../../parts/notify.tsx'
import { UnlockForm } from '../../parts/unlock-key.tsx'
import styles from './dialogs.module.css'
import { CodeButtons } from './totals-strip.tsx'
import { useSheet, useWhole } from './use-sheet.ts'

/** What keeps the sheet from being handed in: the unscored criteria, each a way there. */
const Unscored = ({ codes, onGo }: { readonly codes: readonly string[]; readonly onGo: () => void }) => {
  const { t } = useSheet()
  return (
    <>
      <Text mb="sm">{t('handInDialog.incomplete', { count: codes.length })}</Text>
      <Text size="sm" mb={6}>
        {t('handInDialog.jump')}
      </Text>
      <div className={styles.codes}>
        <CodeButtons codes={codes} onGo={onGo} />
      </div>
    </>
  )
}

const Summary = ({ product }: { readonly product: string }) => {
  const { words, t } = useSheet()
  const totals = useWhole((whole) => whole.totals)
  return (
    <>
      <Text mb="xs">{t('handInDialog.summary', { product })}</Text>
      <table className={styles.summary}>
        <tbody>
          {words.parts.map((part) => (
            <tr key={part.code}>
              <th scope="row">
                {t('part', { code: part.code })}. {part.name}
              </th>
              <td>
                {totals.parts[part.code]}/{part.max}
              </td>
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row">{t('total')}</th>
            <td>{totals.total}</td>
          </tr>
          <tr>
            <th scope="row">{t('reached')}</th>
            <td>
              <StarRating stars={totals.stars} />
            </td>
          </tr>
        </tbody>
      </table>
      <Text size="sm" c="dimmed" mt="sm">
        {t('handInDialog.after')}
      </Text>
    </>
  )
}

/** Nộp phiếu: says what is not scored, or shows the total once more and hands in. */
export const HandInDialog = (props: {
  readonly dossier: string
  readonly product: string
  readonly onClose: () => void
}) => {
  const { t: keys } = useTranslation('keys')
  const { store, t } = useSheet()
  const { totals, failed, saving } = useWhole((whole) => whole)
  const [fault, setFault] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const complete = totals.unscored.length === 0
  const locked = fault !== null && asFault(fault).code === 'key-locked'
  const handIn = async () => {
    setBusy(true)
    setFault(null)
    try {
      await store.settled()
      const { total } = store.whole().totals
      store.take(await call('sheet.handIn', { dossier: props.dossier }))
      tellDone(t('handInDialog.done', { product: props.product, total }))
      props.onClose()
    } catch (error) {
      setFault(error)
    } finally {
      setBusy(false)
    }
  }
  /** Whoever has a certificate signs what they hand in: the key is unlocked first. */
  const unlock = async (secret: string) => {
    await call('keys.unlock', { secret })
    await handIn()
  }
  return (
    <Dialog opened onClose={props.onClose} title={t('handInDialog.title')}>
      {complete ? <Summary product={props.product} /> : <Unscored codes={totals.unscored} onGo={props.onClose} />}
      {failed.length > 0 && (
        <Text c="red" mt="sm" role="alert">
          {t('handInDialog.unsaved')}
        </Text>
      )}
      {fault !== null && !locked && <FaultText fault={fault} />}
      {locked ? (
        <UnlockForm action={keys('unlock.andHandIn')} onSecret={unlock} onLeave={props.onClose} />
      ) : (
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={props.onClose} {...(!complete && { 'data-autofocus': true })}>
            {t('handInDialog.stay')}
          </Button>
          {complete && (
            <Button onClick={() => void handIn()} loading={busy} disabled={failed.length > 0 || saving} data-autofocus>
              {t('handInDialog.confirm', { total: totals.total })}
            </Button>
          )}
        </Group>
      )}
    </Dialog>
  )
}
