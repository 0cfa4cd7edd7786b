import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useCall } from '../ipc/hooks.ts'
import { FootBar } from './foot-bar.tsx'
import { HeadBar } from './head-bar.tsx'
import { tellFault } from './notify.tsx'
import { Rail } from './rail.tsx'
import { useHandedOver } from './use-handed-over.ts'
import styles from './frame.module.css'

const withoutCouncil = ['/', '/set-up', '/packs', '/packs/compare', '/bundles/verify']

/**
 * Screens of a council are left when no council is open (closed, or the window was reloaded at an old address). Main is asked
 * once more before leaving: a council may have been opened a moment ago, and the news of it be on its way.
 */
const useLeaveWithoutCouncil = (isOpen: boolean | undefined) => {
  const router = useRouter()
  const cache = useQueryClient()
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => {
    if (isOpen !== false || withoutCouncil.includes(path)) return
    const leave = async () => {
      const state = { queryKey: ['workspace.state', {}], queryFn: () => call('workspace.state', {}), staleTime: 0 }
      const { open } = await cache.fetchQuery(state)
      if (open === null && router.state.location.pathname === path) await router.navigate({ to: '/' })
    }
    leave().catch(tellFault)
  }, [isOpen, path, router, cache])
}

const toMain = (event: MouseEvent) => {
  event.preventDefault()
  document.querySelector<HTMLElement>('main h1')?.focus()
}

/** What stands around every screen: the council's name, who works here, the parts of the council, backup and keys. */
export const Frame = () => {
  const { t } = useTranslation('frame')
  const state = useCall('workspace.state', {})
  const open = state.data?.open ?? null
  useHandedOver()
  useLeaveWithoutCouncil(state.data && open !== null)
  return (
    <div className={styles.frame} data-open={open !== null}>
      <a href="#main" className={styles.skip} onClick={toMain}>
        {t('skip')}
      </a>
      <HeadBar open={open} />
      {open && <Rail />}
      <main className={styles.main} id="main">
        <Outlet />
      </main>
      {open && <FootBar open={open} />}
    </div>
  )
}
