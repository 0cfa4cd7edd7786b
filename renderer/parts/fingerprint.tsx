import { fingerprintGroups } from '../../shared/bundle/fingerprint.ts'
import styles from './parts.module.css'

/** A fingerprint as people compare it: 8 groups of 8, numbered. */
export const Fingerprint = (props: { readonly sha256: string; readonly but?: readonly number[] }) => (
  <ol className={styles.fingerprint}>
    {fingerprintGroups(props.sha256).map((text, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- the place of a group is what it is
      <li key={index} data-hidden={props.but?.includes(index + 1)}>
        {props.but?.includes(index + 1) ? '········' : text}
      </li>
    ))}
  </ol>
)
