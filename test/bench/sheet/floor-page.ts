import { criteriaOf } from '../../../shared/domain/criteria-of.ts'
import { set } from './scene.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const rows = criteriaOf(set)
  .map(
    ({ code, name, help, options }) => `<fieldset data-code="${code}"><legend>${code} ${escaped(name.vi)}</legend>
<p>${escaped(help.vi)}</p>
${options.map(({ points, label }) => `<label><input type="radio" name="${code}" value="${points}"> ${points} điểm: ${escaped(label.vi)}</label><br>`).join('\n')}
</fieldset>`,
  )
  .join('\n')

/** The floor: the same criteria in plain HTML, native radio buttons and twenty lines of script. Nothing can well be faster. */
export const floorPage = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>floor</title>
<style>body{font:15px sans-serif}p[data-totals]{position:sticky;top:0;background:#fff}</style></head><body>
<p data-totals>Tổng điểm <b id="total">0</b>/100, đã chấm <b id="scored">0</b></p>
${rows}
<script>
const total = document.getElementById('total')
const scored = document.getElementById('scored')
const points = new Map()
const show = () => {
  let sum = 0
  for (const one of points.values()) sum += one
  total.textContent = String(sum)
  scored.textContent = String(points.size)
}
document.addEventListener('change', ({ target }) => {
  points.set(target.name, Number(target.value))
  show()
})
</script></body></html>`
