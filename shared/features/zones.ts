// 影响范围: which units go without water when one valve is shut, or up the stairs when one lift stands still. A notice is sent to
// all of them at once. A zone and each unit of it begin and end on a day.
import { z } from 'zod';
import { command, query } from '../contract';
import { filled, Id } from '../text';

export const ZoneKind = z.enum(['valve', 'lift', 'gate', 'riser', 'other']);
export type ZoneKind = z.infer<typeof ZoneKind>;
export const zoneKindWords: Record<ZoneKind, string> = {
  valve: '阀门',
  lift: '电梯',
  gate: '门禁',
  riser: '立管',
  other: '其他',
};

export const ZoneDraft = z.object({
  kind: ZoneKind,
  name: filled(40),
  unitIds: z.array(Id).min(1, '请选至少一个单元。').max(500),
});
export type ZoneDraft = z.infer<typeof ZoneDraft>;

/** `unitIds` in house order. */
export const Zone = z.object({ id: Id, kind: ZoneKind, name: z.string(), unitIds: z.array(Id) });
export type Zone = z.infer<typeof Zone>;

const acknowledged = z.object({ id: Id });

export const zones = {
  /** Those that stand, by kind and name. */
  'zones.list': query({ input: z.object({}), output: z.array(Zone) }),
  'zones.add': command({ input: ZoneDraft, output: acknowledged }),
  'zones.amend': command({ input: ZoneDraft.extend({ id: Id }), output: acknowledged }),
  'zones.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
};
