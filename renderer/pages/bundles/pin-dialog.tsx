import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsToRead } from '../../../shared/bundle/fingerprint.ts'
import type { IntactBundle } from '../../../shared/ipc/calls/bundle.ts'
import { call } from '../../ipc/hooks.ts'
import { Dialog, DialogFoot } from '../../parts/dialog.tsx'
import { FaultText } from '../../parts/fault-text.tsx'
import { tellDone } from '../../parts/notify.tsx'
import { Fingerprint } from '../../parts/fingerprint.tsx'

/** Two different groups, other ones each time: nobody learns them by heart. */
const drawGroups = (): readonly number[] => {
  const groups = [1, 2, 3, 4, 5, 6, 7, 8]
  const drawn = Array.from(
    { length: groupsToRead },
    () => groups.splice(Math.floor(Math.random() * groups.length), 1)[0] ?? 1,
  )
  return drawn.toSorted((left, right) => left - right)
}

/** Makes the person compare: two groups are typed from the paper and never shown here, the other six are compared by eye. */
export const PinDialog = (props: { readonly council: IntactBundle['council']; readonly onClose: () => void }) => {
  const { t } = useTranslation(['bundle', 'parts'])
  const { council, onClose } = props
  const [groups] = useState(drawGroups)
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [compared, setCompared] = useState(false)
  const [tried, setTried] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const textOf = (group: number) => typed[group] ?? ''
  const scanned = Object.values(typed).find((text) => text.trim().length >= 64)
  const missing = (group: number) => scanned === undefined && textOf(group).trim().length < 8
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!compared || groups.some(missing)) return
    setFault(null)
    const read = groups.map((group) => ({ group, text: scanned ?? textOf(group) }))
    try {
      await call('bundles.pin', { authority: council.authority, read })
      tellDone(t('bundle:pin.done'))
      onClose()
    } catch (error) {
      setFault(error)
    }
  }
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('bundle:pin.title')}>
      <form onSubmit={(event) => void submit(event)}>
        <Text mb="xs">{t('bundle:pin.lead', { council: council.name })}</Text>
        <Text size="sm" fw={600} mb="sm">
          {t('bundle:pin.notFromScreen')}
        </Text>
        <Group grow align="flex-start" mb="sm">
          {groups.map((group, index) => (
            <TextInput
              key={group}
              label={t('bundle:pin.group', { group })}
              value={textOf(group)}
              onChange={(event) => setTyped({ ...typed, [group]: event.currentTarget.value })}
              error={tried && missing(group) ? t('bundle:pin.groupMissing') : null}
              autoComplete="off"
              spellCheck={false}
              {...(index === 0 && { 'data-autofocus': true })}
            />
          ))}
        </Group>
        <Text size="sm">{t('bundle:pin.rest')}</Text>
        <Fingerprint sha256={council.authority} but={groups} />
        <Checkbox
          mt="sm"
          label={t('bundle:pin.compared')}
          checked={compared}
          onChange={(event) => setCompared(event.currentTarget.checked)}
          error={tried && !compared ? t('bundle:pin.compareMissing') : null}
        />
        {fault !== null && <FaultText fault={fault} />}
        <DialogFoot onLeave={onClose}>
          <Button type="submit">{t('bundle:pin.confirm')}</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
