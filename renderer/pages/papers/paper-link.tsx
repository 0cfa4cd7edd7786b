import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PaperRef } from '../../../shared/domain/paper.ts'

/** A link to the preview of a paper. */
export const PaperLink = ({ paper, children }: { readonly paper: PaperRef; readonly children: ReactNode }) => {
  switch (paper.kind) {
    case 'minutes':
      return <Anchor renderRoot={(props) => <Link to="/papers/minutes" {...props} />}>{children}</Anchor>
    case 'summary':
      return <Anchor renderRoot={(props) => <Link to="/papers/summary" {...props} />}>{children}</Anchor>
    case 'higher-level':
      return <Anchor renderRoot={(props) => <Link to="/papers/higher-level" {...props} />}>{children}</Anchor>
    case 'blank-sheet':
      return (
        <Anchor
          renderRoot={(props) => (
            <Link to="/papers/blank-sheet/$dossier" params={{ dossier: paper.dossier }} {...props} />
          )}
        >
          {children}
        </Anchor>
      )
    case 'scorecard':
      return (
        <Anchor
          renderRoot={(props) => (
            <Link to="/papers/scorecard/$dossier" params={{ dossier: paper.dossier }} {...props} />
          )}
        >
          {children}
        </Anchor>
      )
    case 'advice':
      return (
        <Anchor
          renderRoot={(props) => <Link to="/papers/advice/$dossier" params={{ dossier: paper.dossier }} {...props} />}
        >
          {children}
        </Anchor>
      )
    case 'sheet':
      return (
        <Anchor
          renderRoot={(props) => (
            <Link
              to="/papers/sheet/$dossier/$member"
              params={{ dossier: paper.dossier, member: paper.member }}
              {...props}
            />
          )}
        >
          {children}
        </Anchor>
      )
  }
}
