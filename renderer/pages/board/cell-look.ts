import {
  IconArrowsSplit2,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconHandStop,
  IconMinus,
  IconPencil,
  IconRefresh,
  IconUserOff,
  type TablerIcon,
} from '@tabler/icons-react'
import type { BoardCell } from '../../../shared/ipc/calls/council.ts'

/** Every state has a sign of its own, so that colour is never the only mark. */
export const cellIcons: Record<BoardCell['state'], TablerIcon> = {
  'not-started': IconCircle,
  draft: IconCircleHalf2,
  submitted: IconCircleCheckFilled,
  stopped: IconHandStop,
  conflict: IconArrowsSplit2,
  superseded: IconRefresh,
  recused: IconUserOff,
  'not-assigned': IconMinus,
}

/** Beside the total of a counted sheet that its member is correcting. */
export const CorrectingIcon = IconPencil
