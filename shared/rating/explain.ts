import { isSpreadLetPass } from '../council/acknowledged.ts'
import { powerOf } from '../council/level-power.ts'
import type { Reason } from '../domain/reason.ts'
import type { Result, Unmet } from '../domain/result.ts'
import type { RatingInput } from './rating-input.ts'

const onlyIf = (condition: boolean, ...reasons: readonly Reason[]): Reason[] => (condition ? [...reasons] : [])

/** Why there is no rating. */
const withoutRating = (result: Result, { dossier, council }: RatingInput): Reason[] => {
  const { state, findings } = dossier
  const decided = (kind: 'knockout' | 'stop') =>
    findings
      .filter((finding) => finding.kind === kind && finding.status === 'decided')
      .map(({ criterion = '', ground }) => ({ criterion, ground }))
  switch (result.status) {
    case 'returned':
    case 'withdrawn':
      return state.kind === 'returned' || state.kind === 'withdrawn'
        ? [{ kind: state.kind, data: { on: state.on, reason: state.reason } }]
        : []
    case 'knocked-out':
      return decided('knockout').map((data) => ({ kind: 'knocked-out', data }))
    case 'stopped':
      return decided('stop').map((data) => ({ kind: 'stopped', data }))
    case 'blocked':
      return [
        ...onlyIf(result.conflicts.length > 0, { kind: 'conflict', data: { members: [...result.conflicts] } }),
        ...onlyIf(result.counted < council.rules.minSheets, {
          kind: 'too-few-sheets',
          data: { counted: result.counted, required: council.rules.minSheets },
        }),
      ]
    case 'rated':
      return []
  }
}

/** What the level makes of the grade. */
const standing = ({ stars, recognises, potential, forwards, sum, counted }: Result, from: number): Reason[] => {
  if (stars === null) return []
  return [
    ...(stars < 3 ? [{ kind: 'no-certificate' as const, data: { stars } }] : []),
    ...(recognises === null
      ? onlyIf(stars >= 3, { kind: 'proposal-only', data: { stars } })
      : [{ kind: 'recognised' as const, data: { stars: recognises } }]),
    ...onlyIf(potential === true, { kind: 'potential', data: { stars } }),
    ...onlyIf(forwards === true, { kind: 'forwards', data: { sum, counted, from } }),
  ]
}

const heldDown = ({ stars, starsByTotal, unmet }: Result): Reason[] => {
  if (stars === null || starsByTotal === null || stars === starsByTotal) return []
  const criteria = [...new Set(unmet.filter((mark) => mark.stars <= stars + 1).map((mark) => mark.criterion))]
  return [{ kind: 'held-down', data: { byTotal: starsByTotal, stars, criteria } }]
}

const missed = (mark: Unmet, { counted }: Result, { council }: RatingInput): Reason[] => {
  const { criterion, stars, required, sum, sheetsReaching: reaching, dissenters } = mark
  const policy = council.rules.minimaPolicy
  return [
    { kind: 'minimum-missed', data: { criterion, stars, required, sum, counted, reaching, policy } },
    ...onlyIf(mark.loneDissent, { kind: 'lone-dissent', data: { criterion, stars, members: [...dissenters] } }),
  ]
}

const distance = ({ next, fallOnOneSheet, stars, counted }: Result): Reason[] => [
  ...(next
    ? [
        {
          kind: 'next-star' as const,
          data: {
            stars: next.stars,
            from: next.threshold,
            missing: next.missingSum,
            counted,
            criteria: [...next.minimaMissing],
          },
        },
        ...(next.missingSum > 0 && next.flipOnOneSheet !== null
          ? [{ kind: 'rises-on-one-sheet' as const, data: { stars: next.stars, points: next.flipOnOneSheet } }]
          : []),
      ]
    : []),
  ...(fallOnOneSheet === null || stars === null
    ? []
    : [{ kind: 'falls-on-one-sheet' as const, data: { stars, points: fallOnOneSheet } }]),
]

const spread = (result: Result, { council, dossier }: RatingInput): Reason[] => {
  const { spread, spreadExceeded } = result
  if (spread === null || !spreadExceeded) return []
  const { spreadLimit: limit } = council.rules
  const override = dossier.spreadOverride
  return override && isSpreadLetPass(dossier, result)
    ? [{ kind: 'spread-overridden', data: { spread, limit, reason: override.reason } }]
    : [{ kind: 'spread-exceeded', data: { spread, limit } }]
}

/**
 * Why a result is as it is, as data: what decided it first, then the level, the minima, the distance to the next star, and
 * what is still open. Takes the result and the very input it was made from.
 */
export const explain = (result: Result, input: RatingInput): Reason[] => {
  const { pack, council, session, dossier } = input
  const from = pack.stars.find(({ stars }) => stars === result.starsByTotal)?.from
  const passesOnFrom = powerOf(pack, council.level, session.day)?.passesOnFrom ?? 0
  return [
    ...withoutRating(result, input),
    ...(result.starsByTotal === null || from === undefined
      ? []
      : [
          {
            kind: 'total' as const,
            data: { sum: result.sum, counted: result.counted, stars: result.starsByTotal, from },
          },
        ]),
    ...heldDown(result),
    ...standing(result, passesOnFrom),
    ...(result.counted === 0 ? [] : result.unmet.flatMap((mark) => missed(mark, result, input))),
    ...dossier.findings
      .filter(({ kind, status }) => kind === 'waiver' && status === 'decided')
      .map(({ criterion = '', ground }) => ({ kind: 'waived' as const, data: { criterion, ground } })),
    ...distance(result),
    ...spread(result, input),
    ...onlyIf(result.openFindings.length > 0, { kind: 'open-findings', data: { count: result.openFindings.length } }),
  ]
}
