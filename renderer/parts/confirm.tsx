import { createContext, lazy, Suspense, use, useState, type ReactNode } from 'react'

const QuestionDialog = lazy(async () => {
  const { QuestionDialog } = await import('./question-dialog.tsx')
  return { default: QuestionDialog }
})

/** A plain question that names the thing it is about. */
export interface Question {
  readonly title: string
  readonly text: ReactNode
  /** The verb of the deed on the button ("Trả hồ sơ"), never "OK". */
  readonly action: string
  readonly danger?: boolean
  /** Asks for a reason that must be given, and says where it will stand: in the journal always, in the minutes where they print it. */
  readonly withReason?: boolean | 'in-minutes'
  /** A decision of the chair: where the secretary records it, it names the minutes the conclusion stands in. */
  readonly withMinutes?: boolean
}
/** The person's answer: null when they leave it. */
export type Answer = { readonly reason: string; readonly onBehalf: string } | null

type Ask = (question: Question) => Promise<Answer>
export type Asked = Question & { readonly answer: (answer: Answer) => void }

const Asking = createContext<Ask>(() => Promise.resolve(null))

/** Returns a function that asks and waits: `const answer = await ask({…})`. */
export const useConfirm = (): Ask => use(Asking)

/** Holds the one open question of the window. */
export const ConfirmProvider = ({ children }: { readonly children: ReactNode }) => {
  const [asked, setAsked] = useState<Asked | null>(null)
  // Read with the first question; from then on it stays, so that it can fade out.
  const [wasAsked, setWasAsked] = useState(false)
  const ask: Ask = (question) =>
    // oxlint-disable-next-line promise/avoid-new -- a dialog is waited for until the person answers
    new Promise((resolve) => {
      setWasAsked(true)
      setAsked({
        ...question,
        answer: (answer) => {
          setAsked(null)
          resolve(answer)
        },
      })
    })
  return (
    <Asking value={ask}>
      {children}
      <Suspense fallback={null}>{wasAsked && <QuestionDialog asked={asked} />}</Suspense>
    </Asking>
  )
}
