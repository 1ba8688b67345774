// The gate stands before the ledger: is there a station, is it locked, make one, open it, lock it again.
// It works without a database, so its operations are answered by the desk process itself, not by a feature.
// The same parse-in, parse-out and the same Reply as everything else.
import { z } from 'zod';
import { task } from './contract';
import { BuildingPlan } from './features/estate';
import { StationDraft } from './features/station';
import { filled } from './text';

export const GateState = z.object({
  /** none: no station in this folder yet; locked: waits for a secret; open: the ledger answers. */
  state: z.enum(['none', 'locked', 'open']),
  demo: z.boolean(),
  stationName: z.string().nullable(),
  staffName: z.string().nullable(),
});
export type GateState = z.infer<typeof GateState>;

/** Eight characters at the least (OWASP ASVS 6.2.1); no rules on composition. */
export const Password = z.string().min(8, { error: '密码至少8位，越长越好，可以是一句话。' }).max(200);

export const HeadDraft = z.object({ name: filled(50), password: Password });

export const SheetPlan = z.object({
  fileName: z.string(),
  buildings: z.array(BuildingPlan),
  findings: z.array(z.object({ row: z.int(), message: z.string() })),
});
export type SheetPlan = z.infer<typeof SheetPlan>;

const nothing = z.object({});
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const gate = {
  'gate.state': task({ input: nothing, output: GateState }),
  'gate.create': task({
    input: z.object({ station: StationDraft, buildings: z.array(BuildingPlan).max(500), head: HeadDraft }),
    output: z.object({ recoveryKey: z.string() }),
  }),
  /** The recovery key once more as paper, while the wizard still shows it. */
  'gate.recoveryPaper': task({
    input: z.object({ to: z.enum(['pdf', 'printer']) }),
    output: z.discriminatedUnion('outcome', [
      cancelled,
      z.object({ outcome: z.literal('saved'), path: z.string() }),
      z.object({ outcome: z.literal('printed'), printer: z.string() }),
    ]),
  }),
  /** The person has put the recovery key away; it is forgotten here. */
  'gate.recoveryKept': task({ input: nothing, output: nothing }),
  /** `secret` is the password or the recovery key. */
  'gate.unlock': task({ input: z.object({ secret: z.string().min(1).max(200) }), output: GateState }),
  'gate.lock': task({ input: nothing, output: GateState }),
  'gate.openDemo': task({ input: nothing, output: GateState }),
  'gate.resetDemo': task({ input: nothing, output: GateState }),
  'gate.leaveDemo': task({ input: nothing, output: GateState }),
  'gate.readBuildings': task({
    input: nothing,
    output: z.discriminatedUnion('outcome', [cancelled, SheetPlan.extend({ outcome: z.literal('read') })]),
  }),
  /** Stops a long task that is running under this operation name; nothing of it is kept. */
  'gate.cancel': task({ input: z.object({ operation: z.string() }), output: z.object({ stopped: z.boolean() }) }),
};
