// The gate stands before the ledger: is there a station, is it locked, make one, open it, lock it again.
// It works without a database, so its operations are answered by the desk process itself, not by a feature.
// The same parse-in, parse-out and the same Reply as everything else.
import { z } from 'zod';
import { backupGate } from './backups';
import { OfficeLevel } from './codes/offices';
import { task } from './contract';
import { BuildingPlan } from './features/estate';
import { Password, Role } from './features/staff';
import { StationDraft } from './features/station';
import { filled, Id, line } from './text';

/** Someone whose password opens the station. `waitSeconds`: how long before the next try, after too many wrong ones. */
export const Signer = z.object({ staffId: Id, name: z.string(), role: Role, waitSeconds: z.int() });
export type Signer = z.infer<typeof Signer>;

/** Why the desk was locked: by the person, for idleness, after a whole day, because the disk failed, because the head left office. */
export const LockReason = z.enum(['asked', 'idle', 'longest', 'disk', 'handedOver']);
export type LockReason = z.infer<typeof LockReason>;

/** What disk, file or another program can do to a station: see main/database/trouble.ts. */
export type Trouble = 'full' | 'disk' | 'damaged' | 'busy' | 'readOnly';

/** What was read out of a damaged file, by kind of entry. `lost` null: some could not be read, nobody knows how many. */
export const Salvaged = z.object({ words: z.string(), read: z.int(), lost: z.int().nullable() });
export type Salvaged = z.infer<typeof Salvaged>;

export const Damage = z.object({
  /** What happened, in a sentence. */
  words: z.string(),
  /** The instant it was noticed, UTC ISO. */
  at: z.string(),
  /** Whether the person at the door may decide what is done: a head. */
  mayDecide: z.boolean(),
  /** What a salvage has read; null before there was one. */
  salvaged: z.array(Salvaged).nullable(),
});
export type Damage = z.infer<typeof Damage>;

export const GateState = z.object({
  /**
   * none: no station in this folder yet; locked: waits for a password; open: the ledger answers; damaged: the right password was
   * given, but the file cannot be read.
   */
  state: z.enum(['none', 'locked', 'open', 'damaged']),
  damage: Damage.nullable(),
  /** The open ledger can be looked at, not written to. */
  readOnly: z.boolean(),
  /** Why this is no good place for a station (a network share, a stick); null when it is. */
  placeWarning: z.string().nullable(),
  demo: z.boolean(),
  stationName: z.string().nullable(),
  /** A station of an estate, or an office above; null: nothing is there yet. */
  level: OfficeLevel.nullable(),
  /** Who may sign in. */
  people: z.array(Signer),
  /** Seconds before the recovery key may be tried again. */
  recoveryWaitSeconds: z.int(),
  /** Who sits at the open desk. `mustChange`: a password of their own has to be set first. */
  staff: z.object({ id: Id, name: z.string(), role: Role, mustChange: z.boolean(), recovered: z.boolean() }).nullable(),
  lockedFor: LockReason.nullable(),
  /** Operations the one at the desk may name, so that the window shows nothing else. The desk decides each time anew. */
  may: z.array(z.string()),
});
export type GateState = z.infer<typeof GateState>;

/** What the gate tells without being asked. */
export type GateEvent = { lockedFor: LockReason };

export const HeadDraft = z.object({ name: filled(20), password: Password });

export const SheetPlan = z.object({
  fileName: z.string(),
  buildings: z.array(BuildingPlan),
  findings: z.array(z.object({ row: z.int(), message: z.string() })),
});
export type SheetPlan = z.infer<typeof SheetPlan>;

/** Characters of one draft. */
const MOST_DRAFT = 20_000;

const nothing = z.object({});
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const gate = {
  ...backupGate,
  'gate.state': task({ input: nothing, output: GateState }),
  'gate.create': task({
    input: z.object({
      station: StationDraft,
      level: OfficeLevel.default('station'),
      buildings: z.array(BuildingPlan).max(500),
      head: HeadDraft,
    }),
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
  /** `secret` is that person's password, or for a head the recovery key; then an own password has to be set. */
  'gate.unlock': task({ input: z.object({ staffId: Id, secret: z.string().min(1).max(200) }), output: GateState }),
  'gate.lock': task({ input: nothing, output: GateState }),
  /** The password once more, for what wants it given just now. */
  'gate.confirm': task({ input: z.object({ password: z.string().min(1).max(200) }), output: nothing }),
  /** Reads whatever can be read of the damaged file into a new one beside it; nothing is exchanged yet. */
  'gate.salvage': task({ input: nothing, output: GateState }),
  /** Puts the damaged file aside and works on with what was salvaged. */
  'gate.useSalvaged': task({ input: nothing, output: GateState }),
  /** Leaves the damaged file as it is, for now. */
  'gate.leaveDamaged': task({ input: nothing, output: GateState }),
  /** Somebody touched keyboard or mouse: the idle lock starts anew. */
  'gate.active': task({ input: nothing, output: nothing }),
  /** The whole file under a new key, after somebody left who could open it; the recovery key is a new one too. */
  'gate.rekey': task({ input: z.object({ reason: filled(60) }), output: z.object({ recoveryKey: z.string() }) }),
  /** What stands in a form that is not saved yet, as text; null: it was saved or given up. Only its writer ever sees it again. */
  'gate.keepDraft': task({
    input: z.object({ form: filled(80), text: z.string().max(MOST_DRAFT).nullable() }),
    output: nothing,
  }),
  /** The forms the one at the desk began and did not save. */
  'gate.drafts': task({ input: nothing, output: z.array(z.object({ form: z.string(), text: z.string() })) }),
  /** 前台: whoever sits at the desk gives up their seat to the kiosk, which may name nothing of the ledger. */
  'gate.startKiosk': task({ input: nothing, output: nothing }),
  /** Back from the kiosk: a member of staff signs in. An empty name is whoever opened the kiosk. */
  'gate.leaveKiosk': task({ input: z.object({ name: line(20), secret: z.string().max(200) }), output: nothing }),
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
