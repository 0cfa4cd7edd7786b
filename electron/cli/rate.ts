import type { Result, ResultStatus } from '../../shared/domain/result.ts'
import { rulesVersion } from '../../shared/rating/engine.ts'
import { meanAsText } from '../../shared/rating/mean-as-text.ts'
import { assessAll, readSitting } from '../results/assess.ts'
import type { Reading } from './machine.ts'
import { textTable } from './output.ts'

/** Every product's result as the engine gives it (rules 1), with the names around it. */
export const rate = async ({ desk }: Reading) => {
  const sitting = await readSitting(desk)
  const all = await assessAll(desk, sitting)
  return {
    rules: rulesVersion,
    council: { name: sitting.council.value.name, sample: sitting.council.value.sample },
    results: all.map(({ result, product, reasons }) => ({
      ...result,
      product: product.name,
      applicant: product.applicant.name,
      reasons,
    })),
  }
}
export type Rated = Awaited<ReturnType<typeof rate>>

const statusNames: Readonly<Record<ResultStatus, string>> = {
  rated: 'đã xếp hạng',
  'knocked-out': 'bị loại',
  stopped: 'dừng đánh giá',
  blocked: 'chưa đủ phiếu',
  returned: 'đã trả hồ sơ',
  withdrawn: 'đã rút hồ sơ',
}

const remarksOf = (result: Result): string =>
  [
    result.potential === true ? 'tiềm năng' : '',
    result.forwards === true ? 'chuyển cấp trên' : '',
    result.starsByTotal !== null && result.stars !== null && result.starsByTotal > result.stars
      ? `tổng điểm đạt ${result.starsByTotal} sao, thiếu điều kiện tối thiểu`
      : '',
    result.spreadExceeded ? `độ chênh ${result.spread}` : '',
    result.unmet.some(({ loneDissent }) => loneDissent) && result.status === 'rated' ? 'một phiếu quyết định' : '',
    result.openFindings.length > 0 ? `${result.openFindings.length} phát hiện chưa quyết định` : '',
    result.conflicts.length > 0 ? 'hai bản của một phiếu' : '',
  ]
    .filter(Boolean)
    .join('; ')

export const rateAsText = ({ council, results }: Rated): string => {
  const rows = results.map((result) => [
    result.code,
    result.product,
    String(result.set),
    String(result.counted),
    meanAsText(result.sum, result.counted),
    result.stars === null ? '–' : '★'.repeat(result.stars),
    statusNames[result.status],
    remarksOf(result),
  ])
  const head = ['Mã hồ sơ', 'Sản phẩm', 'Bộ', 'Phiếu', 'Điểm TB', 'Hạng', 'Trạng thái', 'Ghi chú']
  return `${council.name}\n\n${textTable(head, rows)}`
}
