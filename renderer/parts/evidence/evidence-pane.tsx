import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../../shared/domain/evidence.ts'
import type { Attached } from '../../../shared/ipc/calls/evidence.ts'
import { call, useCall } from '../../ipc/hooks.ts'
import { FaultText } from '../fault-text.tsx'
import { tellDone, tellFault, tellRefused } from '../notify.tsx'
import { useNumbers } from '../../text/use-numbers.ts'
import styles from './evidence.module.css'
import { ImageView } from './image-view.tsx'
import { evidenceAddress } from './pdf-document.ts'
import { PdfView } from './pdf-view.tsx'
import { ToolButton } from './view-tools.tsx'

export interface EvidencePaneProps {
  readonly dossier: string
  /** The criterion that is current, for "its files" and for attaching to it. */
  readonly criterion: string | null
  /** Counts up whenever the focus is to move here. */
  readonly focus: number
  readonly onClose?: () => void
}

/** One file may be attached to several criteria: each is a line of its own. */
const keyOf = ({ sha256, criterion }: Evidence) => `${sha256} ${criterion ?? ''}`

const FileView = ({ file }: { readonly file: Evidence }) => {
  const View = file.type === 'pdf' ? PdfView : ImageView
  return <View key={file.sha256} address={evidenceAddress(file.sha256)} name={file.name} />
}

const FileList = (props: {
  readonly files: readonly Evidence[]
  readonly shown: Evidence | undefined
  readonly onShow: (key: string) => void
}) => {
  const { t } = useTranslation('evidence')
  const numbers = useNumbers()
  return (
    <ul className={styles.files} aria-label={t('files')}>
      {props.files.map((file) => (
        <li key={keyOf(file)}>
          <button
            type="button"
            aria-current={file === props.shown ? 'true' : undefined}
            title={file.name}
            onClick={() => props.onShow(keyOf(file))}
          >
            <span className={styles.fileName}>{file.name}</span>
            <span className={styles.about}>
              {file.criterion === undefined ? t('forAll') : t('forCriterion', { code: file.criterion })} ·{' '}
              {numbers.bytes(file.bytes)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const Empty = (props: { readonly here: string | null; readonly open: boolean; readonly mayAttach: boolean }) => {
  const { here, open, mayAttach } = props
  const { t } = useTranslation('evidence')
  return (
    <div className={styles.problem}>
      <IconPaperclip size={32} stroke={1.5} aria-hidden />
      <p>
        <strong>{here === null ? t('emptyTitle') : t('emptyHere', { code: here })}</strong>
      </p>
      {open && <p>{t(mayAttach ? 'emptyText' : 'emptyAsk')}</p>}
    </div>
  )
}

/** So many refused files are named; a folder of wrong ones would hide the screen. */
const mostNamed = 8

/** What became of the picked files: what was attached, what stands there already, and by name what was refused and why. */
const useTellAttached = () => {
  const { t } = useTranslation(['evidence', 'parts'])
  return ({ added, already, refused }: Attached) => {
    const done = [
      ...(added.length > 0 ? [t('evidence:attached', { count: added.length })] : []),
      ...(already.length > 0 ? [t('evidence:already', { names: already.join(', ') })] : []),
    ]
    if (done.length > 0) tellDone(done.join(' '), added.length > 0 ? t('parts:done') : t('evidence:alreadyTitle'))
    if (refused.length === 0) return
    const named: string[] = refused
      .slice(0, mostNamed)
      .map(({ name, why }) => t('evidence:refusedFile', { name, why: t(`evidence:refused.${why}`) }))
    const more = refused.length - named.length
    if (more > 0) named.push(t('evidence:refusedMore', { count: more }))
    tellRefused(t('evidence:refusedTitle', { count: refused.length }), named)
  }
}

/** Main asks for the files, checks what they are and keeps them; the list comes anew when they are on disk. */
const useAttach = (dossier: string) => {
  const tell = useTellAttached()
  return async (criterion: string | null) => {
    try {
      tell(await call('evidence.attach', { dossier, criterion }))
    } catch (error) {
      tellFault(error)
    }
  }
}

/** Chair and secretary bring evidence in; who else reads is not shown a button that would be refused. */
const useMayAttach = (): boolean => {
  const { data: council } = useCall('council.read', {})
  const { data: acting } = useCall('acting.read', {})
  const role = council?.council.roster.find(({ id }) => id === acting?.member)?.role
  return role === 'chair' || role === 'secretary'
}

/** The focus moves to the file shown, else to the pane; asked for by counting up. */
const useFocusHere = (focus: number) => {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focus === 0) return
    const place = pane.current?.querySelector<HTMLElement>('[data-evidence-focus]') ?? pane.current
    place?.focus({ preventScroll: true })
  }, [focus])
  return pane
}

/** Khung minh chứng: the files of a dossier, read beside the sheet. */
export const EvidencePane = ({ dossier, criterion, focus, onClose }: EvidencePaneProps) => {
  const { t } = useTranslation('evidence')
  const { data, error } = useCall('dossiers.read', { id: dossier })
  const [follow, setFollow] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const attach = useAttach(dossier)
  const open = data?.dossier.state.kind === 'open'
  const mayAttach = useMayAttach() && open
  const pane = useFocusHere(focus)
  const all = data?.dossier.evidence ?? []
  const own = all.filter((file) => file.criterion !== undefined && file.criterion === criterion)
  const here = follow ? criterion : null
  const files = here === null ? all : own
  const shown = files.find((file) => keyOf(file) === chosen) ?? files[0]
  return (
    <section ref={pane} className={styles.pane} aria-label={t('pane')} data-evidence-pane tabIndex={-1}>
      <div className={styles.head}>
        {criterion !== null && (
          <fieldset className={styles.which} aria-label={t('which')}>
            <button type="button" aria-pressed={!follow} onClick={() => setFollow(false)}>
              {t('all', { count: all.length })}
            </button>
            <button type="button" aria-pressed={follow} onClick={() => setFollow(true)}>
              {t('here', { code: criterion, count: own.length })}
            </button>
          </fieldset>
        )}
        <span className={styles.spring} />
        {mayAttach && (
          <button type="button" className={styles.attach} onClick={() => void attach(here)}>
            <IconPaperclip size={16} aria-hidden /> {here === null ? t('attach') : t('attachHere', { code: here })}
          </button>
        )}
        {onClose && (
          <ToolButton label={t('close')} onClick={onClose}>
            <IconX size={18} aria-hidden />
          </ToolButton>
        )}
      </div>
      {error !== null && <FaultText fault={error} />}
      {files.length > 1 && <FileList files={files} shown={shown} onShow={setChosen} />}
      {shown ? <FileView file={shown} /> : data && <Empty here={here} open={open} mayAttach={mayAttach} />}
    </section>
  )
}
