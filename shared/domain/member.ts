import { z } from '../zod.ts'
import { MemberId } from './id.ts'
import { Line, Name } from './text.ts'

/** Chair (chủ tịch), deputy (phó chủ tịch), secretary (thư ký), member (thành viên). */
export const roles = ['chair', 'deputy', 'secretary', 'member'] as const
export const Role = z.enum(roles)
export type Role = z.output<typeof Role>

export const Member = z
  .object({
    id: MemberId,
    name: Name(120),
    role: Role,
    unit: Line(200).default(''),
    position: Line(200).default(''),
    /** Fills score sheets. A secretary who is not a member of the council does not. */
    scores: z.boolean(),
  })
  .readonly()
export type Member = z.output<typeof Member>

/** Chair and secretary manage council, session and dossiers. */
export const managing: readonly Role[] = ['chair', 'secretary']
export const isManager = ({ role }: Pick<Member, 'role'>): boolean => managing.includes(role)
