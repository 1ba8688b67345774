// Who may sit at this desk (账号): a name, a role, a password of their own, and for a building chief the buildings that are
// theirs. An account ends, it is not deleted: its name stays on everything it did. What each role may do is decided by
// operation name in main/permission.ts.
import { z } from 'zod';
import { query, task } from '../contract';
import { filled, Id } from '../text';

export const Role = z.enum(['head', 'deputy', 'chief', 'frontDesk', 'viewer', 'auditor']);
export type Role = z.infer<typeof Role>;
export const roleWords: Record<Role, string> = {
  head: '站长',
  deputy: '副站长',
  chief: '楼栋长',
  frontDesk: '前台',
  viewer: '查阅',
  auditor: '审计',
};
/** What the role is for, in one sentence, where an account is made. */
export const roleDuties: Record<Role, string> = {
  head: '管全站：台账、账号、备份、还原。',
  deputy: '管日常：台账、导入、打印、上报；不管账号和还原。',
  chief: '只看、只改自己楼栋的住户。',
  frontDesk: '看不到台账：开前台给志愿者签到，登记来人的诉求。',
  viewer: '只看台账，号码打码；不能改、不能导出。',
  auditor: '只看审计记录。',
};

/** Eight characters at the least (OWASP ASVS 6.2.1); no rules on composition. Common ones are refused at the desk. */
export const Password = z.string().min(8, { error: '密码至少8位，越长越好，可以是一句话。' }).max(200);

const reason = filled(60);
const nothing = z.object({});

/** An account as the list shows it. */
export const StaffRow = z.object({
  id: Id,
  name: z.string(),
  role: Role,
  buildings: z.array(z.object({ id: Id, name: z.string() })),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
  /** False: there is no password that opens the station for this account; the head sets a new one. */
  hasPassword: z.boolean(),
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
});
export type StaffRow = z.infer<typeof StaffRow>;

export const StaffDraft = z.object({
  name: filled(20),
  role: Role,
  /** Only for a building chief, who must have at least one. */
  buildingIds: z.array(Id).max(500).default([]),
});
export type StaffDraft = z.infer<typeof StaffDraft>;

export const staff = {
  'staff.list': query({ input: nothing, output: z.array(StaffRow) }),
  /** `password` is for the first sign-in only: the person then sets an own one. */
  'staff.add': task({ input: StaffDraft.extend({ password: Password }), output: z.object({ id: Id }) }),
  /** Name, role, buildings. Nobody takes the last head away. */
  'staff.amend': task({ input: StaffDraft.extend({ id: Id }), output: z.object({ id: Id }) }),
  'staff.end': task({ input: z.object({ id: Id, reason }), output: nothing }),
  /** A new password for somebody who forgot it; for the first sign-in only. */
  'staff.resetPassword': task({ input: z.object({ id: Id, password: Password }), output: nothing }),
  /** One's own. `current` may be empty after signing in with the recovery key. */
  'staff.changePassword': task({ input: z.object({ current: z.string().max(200), next: Password }), output: nothing }),
  /** The head leaves office: someone else becomes head, the old account ends, the recovery key is a new one. */
  'staff.handOver': task({
    input: z.object({ to: z.union([z.object({ id: Id }), z.object({ name: filled(20), password: Password })]), reason }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /** A lost recovery key is replaced: the old one opens nothing from now on (but old backups). */
  'staff.newRecoveryKey': task({ input: z.object({ reason }), output: z.object({ recoveryKey: z.string() }) }),
};
