import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { call, useCall } from '../ipc/hooks.ts'
import { tellFault } from './notify.tsx'

const bundleIn = (event: DragEvent): File | undefined =>
  [...(event.dataTransfer?.files ?? [])].find(({ name }) => name.toLowerCase().endsWith('.asice'))

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

const take = async (file: File) => {
  const path = window.bridge.pathOf(file)
  // A file that is nowhere on a disk has no path: main then asks for it.
  if (path === '') await call('bundles.verify', { from: 'dialog' })
  else await call('bundles.handOver', { file: path })
}

/** A bundle dropped anywhere on the window waits in main, as one that was double-clicked does. */
const useDroppedBundle = (toVerify: () => void) => {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const file = bundleIn(event)
      if (file === undefined) return
      event.preventDefault()
      toVerify()
      take(file).catch(tellFault)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [toVerify])
}

/** Leads to the verdict whenever a bundle waits. */
export const useHandedOver = () => {
  const router = useRouter()
  const waiting = useCall('bundles.waiting', {})
  const file = waiting.data?.file ?? null
  const toVerify = useCallback(() => void router.navigate({ to: '/bundles/verify' }), [router])
  useEffect(() => {
    if (file !== null) toVerify()
  }, [file, toVerify])
  useDroppedBundle(toVerify)
}
