import { Group, NumberInput, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { voteHolds, votersIn, votesCast } from '../../../shared/council/vote.ts'
import type { Council } from '../../../shared/domain/council.ts'
import { Vote } from '../../../shared/domain/vote.ts'
import { useCall } from '../../ipc/hooks.ts'
import styles from './dossier.module.css'

/** The three counts as typed; '' is not typed yet. */
export type TypedVote = { readonly [K in keyof Vote]: number | string }
export const noVote: TypedVote = { for: '', against: '', abstain: '' }

const voices = ['for', 'against', 'abstain'] as const

const numberOf = (typed: number | string) => (typed === '' ? 0 : Number(typed))

/** The vote as typed: null where nothing was, a vote once it can be one. */
export const voteFrom = (typed: TypedVote): Vote | null =>
  voices.every((voice) => typed[voice] === '')
    ? null
    : Vote.parse({ for: numberOf(typed.for), against: numberOf(typed.against), abstain: numberOf(typed.abstain) })

/** How many may vote in the council's session; null until it is known. */
const useVoters = (council: Council): number | null => {
  const { data } = useCall('council.read', {})
  return data === undefined ? null : votersIn(council, data.session)
}

const Outcome = ({ vote, voters }: { readonly vote: Vote; readonly voters: number | null }) => {
  const { t } = useTranslation('dossier')
  if (voters !== null && votesCast(vote) > voters)
    return (
      <Text size="sm" c="var(--mantine-color-error)" role="alert">
        {t('vote.tooMany', { cast: votesCast(vote), voters })}
      </Text>
    )
  return (
    <Text component="output" size="sm" fw={500}>
      {t(voteHolds(vote) ? 'vote.holds' : 'vote.fails')}
    </Text>
  )
}

/** Votes for, against and abstaining; where the majority decides, what they come to. */
export const VoteFields = (props: {
  readonly council: Council
  readonly typed: TypedVote
  readonly onType: (typed: TypedVote) => void
  /** The majority decides: the vote is needed. */
  readonly decides: boolean
  readonly missing: boolean
}) => {
  const { t } = useTranslation('dossier')
  const { typed, onType, decides } = props
  const voters = useVoters(props.council)
  const vote = voteFrom(typed)
  return (
    <fieldset className={styles.vote}>
      <Stack gap={4}>
        <Text component="legend" size="sm" fw={500}>
          {t('vote.title')}
        </Text>
        <Text size="xs" c="dimmed">
          {t(decides ? 'vote.decidesHint' : 'vote.recordedHint')}
          {voters !== null && ` ${t('vote.voters', { count: voters })}`}
        </Text>
        <Group gap="sm" wrap="nowrap">
          {voices.map((voice) => (
            <NumberInput
              key={voice}
              label={t(`vote.${voice}`)}
              value={typed[voice]}
              onChange={(value) => onType({ ...typed, [voice]: value })}
              min={0}
              max={99}
              allowDecimal={false}
              clampBehavior="strict"
              required={decides}
            />
          ))}
        </Group>
        {props.missing && vote === null && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {t('vote.missing')}
          </Text>
        )}
        {decides && vote !== null && <Outcome vote={vote} voters={voters} />}
      </Stack>
    </fieldset>
  )
}
