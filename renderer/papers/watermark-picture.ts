/** The lines as one picture. An inline SVG would be drawn on the first page only; a picture is repeated on every page. */
export const watermarkPicture = (lines: readonly { readonly width: number; readonly path: string }[]): string => {
  const paths = lines.map(
    ({ width, path }, line) => `<path transform="translate(${-width / 2} ${line * 130 - 25})" d="${path}"/>`,
  )
  const slant = `translate(360 360) rotate(-32) translate(0 ${-75 - 65 * (lines.length - 1)})`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 720" fill="#b3261e"><g transform="${slant}">${paths.join('')}</g></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
