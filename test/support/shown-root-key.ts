/** What a person reads off a screen that proposes the council's root key (the slip for the printer left aside). */
const label = 'Mật khẩu khoá gốc:'

export const shownPassphrase = (): string => {
  const line = [...document.querySelectorAll('form p')].find(({ textContent }) => textContent.startsWith(label))
  if (line === undefined) throw new Error('no passphrase is shown')
  return line.textContent.slice(label.length).trim()
}

/** The fingerprint that is shown, its eight groups as one. */
export const shownFingerprint = (): string =>
  [...document.querySelectorAll('ol')]
    .filter((list) => list.closest('[aria-hidden]') === null)
    .map((list) => [...list.querySelectorAll('li')].map(({ textContent }) => textContent).join(''))
    .join(' ')
