import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { ConfirmProvider, useConfirm, type Answer, type Question } from '../../../renderer/parts/confirm.tsx'
import { DayInput } from '../../../renderer/parts/day-input.tsx'
import { FaultText } from '../../../renderer/parts/fault-text.tsx'
import { StarRating } from '../../../renderer/parts/star-rating.tsx'
import { startTexts } from '../../../renderer/text/i18n.ts'
import { Fault } from '../../../shared/fault.ts'

beforeEach(async () => void (await startTexts('vi')))

const show = (part: React.ReactNode) => render(<MantineProvider env="test">{part}</MantineProvider>)

const Asker = ({ question, onAnswer }: { question: Question; onAnswer: (answer: Answer) => void }) => {
  const ask = useConfirm()
  return (
    <button type="button" onClick={() => void ask(question).then(onAnswer)}>
      hỏi
    </button>
  )
}

const askIt = async (asked: Question) => {
  const answers: Answer[] = []
  const user = userEvent.setup()
  show(
    <ConfirmProvider>
      <Asker question={asked} onAnswer={(answer) => answers.push(answer)} />
    </ConfirmProvider>,
  )
  await user.click(screen.getByText('hỏi'))
  return { user, answers }
}

const Kept = ({ onKept }: { onKept: (day: string) => void }) => {
  const [day, setDay] = useState('')
  return (
    <DayInput
      label="Ngày họp"
      value={day}
      onChange={(typed) => {
        setDay(typed)
        onKept(typed)
      }}
    />
  )
}

describe('a fault', () => {
  test('says what happened, what is safe and what to do; the code stands in the details only', () => {
    show(<FaultText fault={new Fault('disk-full', { errno: 'ENOSPC' })} />)
    expect(screen.getByRole('alert').textContent).toContain('Ổ đĩa đã đầy.')
    expect(screen.getByText(/vẫn còn nguyên/)).toBeDefined()
    const code = screen.getByText(/disk-full/)
    expect(code.closest('details')?.textContent).toContain('ENOSPC')
    expect(code.closest('details')?.open).toBe(false)
  })

  test('an error that is no fault is told as a bug of the program, never swallowed', () => {
    show(<FaultText fault={new TypeError('x is not a function')} />)
    expect(screen.getByText('Chương trình gặp lỗi ngoài dự kiến.')).toBeDefined()
    expect(screen.getByText(/x is not a function/)).toBeDefined()
  })
})

describe('a question', () => {
  const question = {
    title: 'Trả hồ sơ',
    text: 'Trả hồ sơ "Nem chua Thanh Hoá"?',
    action: 'Trả hồ sơ',
    withReason: true,
  }
  test('names the thing, and does nothing without a reason where one is asked', async () => {
    const { user, answers } = await askIt(question)
    expect(await screen.findByText(/Nem chua Thanh Hoá/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Trả hồ sơ' }))
    expect(screen.getByText('Hãy ghi lý do.')).toBeDefined()
    expect(answers).toEqual([])
    await user.type(screen.getByLabelText(/Lý do/), '  thiếu giấy chứng nhận ')
    await user.click(screen.getByRole('button', { name: 'Trả hồ sơ' }))
    expect(answers).toEqual([{ reason: 'thiếu giấy chứng nhận', onBehalf: '' }])
  })

  test('Escape leaves it undone', async () => {
    const { user, answers } = await askIt(question)
    await screen.findByText(/Nem chua Thanh Hoá/)
    await user.keyboard('{Escape}')
    expect(answers).toEqual([null])
  })
})

describe('stars', () => {
  test('are a number and words, not only a picture', () => {
    show(<StarRating stars={4} provisional />)
    expect(screen.getByText('4 sao (tạm tính)')).toBeDefined()
    expect(screen.getByText('4')).toBeDefined()
  })

  test('no rating yet is never zero stars', () => {
    show(<StarRating stars={null} />)
    expect(screen.getByText('chưa có hạng')).toBeDefined()
    expect(screen.queryByText(/0/)).toBeNull()
  })
})

describe('a day', () => {
  test('typed loosely is kept as a day and shown as papers write it', async () => {
    const kept: string[] = []
    const user = userEvent.setup()
    show(<Kept onKept={(day) => kept.push(day)} />)
    const input = screen.getByLabelText<HTMLInputElement>('Ngày họp')
    await user.type(input, '5.1.2026')
    await user.tab()
    expect(kept.at(-1)).toBe('2026-01-05')
    expect(input.value).toBe('05/01/2026')
  })

  test('what is no day stays as typed, so that it can be mended', async () => {
    const kept: string[] = []
    const user = userEvent.setup()
    show(<Kept onKept={(day) => kept.push(day)} />)
    await user.type(screen.getByLabelText('Ngày họp'), '5 tháng 1')
    await user.tab()
    expect(kept.at(-1)).toBe('5 tháng 1')
  })
})
