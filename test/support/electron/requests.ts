import type { OnBeforeRequestListenerDetails } from 'electron'
import type { Frame, Page, Request as PageRequest, Route } from 'playwright-core'
import { toMain } from './address.ts'
import { answerOf, session } from './session.ts'

type ResourceType = OnBeforeRequestListenerDetails['resourceType']
const resourceTypes: Readonly<Record<string, ResourceType>> = {
  stylesheet: 'stylesheet',
  image: 'image',
  media: 'media',
  font: 'font',
  script: 'script',
  xhr: 'xhr',
  fetch: 'xhr',
  websocket: 'webSocket',
  ping: 'ping',
}

/** The frame that asks; undefined for the first request of a page that is only being opened (a popup). */
const frameOf = (request: PageRequest): Frame | undefined => {
  try {
    return request.frame()
  } catch {
    return undefined
  }
}

const isMainFrame = (frame: Frame | undefined) => frame === undefined || frame.parentFrame() === null

const resourceTypeOf = (request: PageRequest): ResourceType => {
  if (!request.isNavigationRequest()) return resourceTypes[request.resourceType()] ?? 'other'
  return isMainFrame(frameOf(request)) ? 'mainFrame' : 'subFrame'
}

/** Asked before a page navigates by itself: false keeps it where it is. */
export type MayNavigate = (url: string, isMainFrame: boolean) => boolean
const navigationRules = new Map<Page, MayNavigate>()
export const ruleNavigation = (page: Page, mayNavigate: MayNavigate) => navigationRules.set(page, mayNavigate)

const mayNavigate = (request: PageRequest, url: string) => {
  const frame = frameOf(request)
  return (frame && navigationRules.get(frame.page())?.(url, isMainFrame(frame))) ?? true
}

const asked = (request: PageRequest, url: string) => {
  const body = request.postDataBuffer()
  return new Request(url, {
    method: request.method(),
    headers: request.headers(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  })
}

/** Every request of every page comes by here: the program's rules first, then its own schemes, then the gate. */
export const routeRequest = async (route: Route, request: PageRequest): Promise<void> => {
  const url = toMain(request.url())
  if (request.isNavigationRequest() && !mayNavigate(request, url)) return route.abort('aborted')
  const { lets } = session.defaultSession
  if (!(await lets({ url, method: request.method(), resourceType: resourceTypeOf(request) })))
    return route.abort('blockedbyclient')
  const answer = await answerOf(asked(request, url))
  if (answer === undefined) return route.continue()
  const body = Buffer.from(await answer.arrayBuffer())
  return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body })
}
