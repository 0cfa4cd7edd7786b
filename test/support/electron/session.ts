import { EventEmitter } from 'node:events'
import type { OnBeforeRequestListenerDetails, Protocol, Session, WebContents, WebRequest } from 'electron'

type PermissionCalls = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>
type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0]
type BeforeRequest = Parameters<WebRequest['onBeforeRequest']>[0]

class StandInSession extends EventEmitter implements PermissionCalls {
  #mayRequest: RequestHandler = null
  #mayCheck: CheckHandler = null
  #beforeRequest: BeforeRequest = null

  setPermissionRequestHandler = (handler: RequestHandler) => {
    this.#mayRequest = handler
  }
  setPermissionCheckHandler = (handler: CheckHandler) => {
    this.#mayCheck = handler
  }
  setDevicePermissionHandler = () => undefined // Chromium without a person asks for no device

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener
    },
  } satisfies { onBeforeRequest: (listener: BeforeRequest) => void }

  /** Whether the program lets a request out, as its listener says. */
  lets = (details: Pick<OnBeforeRequestListenerDetails, 'url' | 'method' | 'resourceType'>): Promise<boolean> =>
    new Promise((done) => {
      if (this.#beforeRequest === null) done(true)
      else
        this.#beforeRequest({ ...details, id: 0, timestamp: 0, uploadData: [], referrer: '' }, (answer) =>
          done(answer.cancel !== true),
        )
    })

  /** Whether the program grants a permission: Electron's name for it, asked by a page. */
  grants = (
    contents: Pick<WebContents, 'getURL'>,
    permission: 'geolocation' | 'media' | 'notifications' | 'midi',
  ): boolean => {
    const page = contents as WebContents // handlers of ours look at its address only
    const details = { requestingUrl: page.getURL(), isMainFrame: true, securityOrigin: page.getURL() }
    let granted = this.#mayRequest === null
    this.#mayRequest?.(page, permission, (answer) => (granted = answer), details)
    return granted && this.#mayCheck?.(page, permission, page.getURL(), details) !== false
  }
}

export const session = { defaultSession: new StandInSession() }

const schemes = new Map<string, Parameters<Protocol['handle']>[1]>()

export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme, answer) => {
    schemes.set(scheme, answer)
  },
}

/** What the program answers to a request of one of its schemes; undefined for a scheme it does not handle. */
export const answerOf = async (request: Request): Promise<Response | undefined> =>
  schemes.get(new URL(request.url).protocol.slice(0, -1))?.(request)
