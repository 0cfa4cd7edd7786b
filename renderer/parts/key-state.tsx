import { Button } from '@mantine/core'
import { IconKey, IconKeyOff, IconLock } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useCall } from '../ipc/hooks.ts'
import { MoreWords } from './more-words.tsx'
import { tellFault } from './notify.tsx'
import styles from './frame.module.css'

const UnlockDialog = lazy(async () => {
  const { UnlockDialog } = await import('./unlock-dialog.tsx')
  return { default: UnlockDialog }
})

const lock = () => call('keys.lock', {}).catch(tellFault)

/** The key of whoever works here: none yet (in sight until there is one, and while nobody was chosen), locked, or unlocked. */
export const KeyState = () => {
  const { t } = useTranslation(['frame', 'keys'])
  const acting = useCall('acting.read', {})
  const keys = useCall('keys.read', {})
  const [asking, setAsking] = useState(false)
  const person = keys.data?.people.find(({ member }) => member === acting.data?.member)
  if (keys.isPending || acting.isPending) return null
  if (person === undefined || person.certificate === null)
    return (
      <MoreWords className={styles.strip} icon={<IconKeyOff size={16} aria-hidden />} name={t('frame:noKey')}>
        {t('frame:noKeyHint')}
      </MoreWords>
    )
  if (!person.here) return null
  const unlock = async (secret: string) => {
    await call('keys.unlock', { secret })
    setAsking(false)
  }
  return (
    <span className={styles.key}>
      {person.unlocked ? <IconKey size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
      {person.unlocked ? t('frame:keyOpen') : t('frame:keyLocked')}
      <Button size="compact-xs" variant="default" onClick={() => (person.unlocked ? void lock() : setAsking(true))}>
        {person.unlocked ? t('frame:lockKey') : t('frame:unlockKey')}
      </Button>
      <Suspense fallback={null}>
        {asking && (
          <UnlockDialog
            title={t('keys:unlock.title', { name: person.name })}
            action={t('keys:unlock.confirm')}
            onLeave={() => setAsking(false)}
            onSecret={unlock}
          />
        )}
      </Suspense>
    </span>
  )
}
