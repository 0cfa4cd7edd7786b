/** The nonce that the page protocol wrote into the page; the content security policy lets in style tags that carry it. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** The scroll lock of Mantine's dialogs looks for the nonce of its style tag under this global name. */
export const setStyleNonce = (nonce: string) => Object.assign(globalThis, { __webpack_nonce__: nonce })
