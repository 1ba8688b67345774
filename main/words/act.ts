import type { ActKind } from '../../shared/features/audit';
import type { Facts } from './facts';

/** An operation as the desk speaks of it. */
export type Act = {
  kind: ActKind;
  /** In a few characters: 登记, 迁出, 查看号码. */
  act: string;
  /** What the home screen says of it, without a number of anybody; nothing where it is nothing for the home screen. */
  line?(facts: Facts): string;
  /** What changed, in sentences. */
  words?(before: Facts, after: Facts): string[];
};

/** Something that only reads or prepares: it is in the log only where it was refused. */
export const asking = (kind: ActKind, act: string): Act => ({ kind, act });

export const named = (facts: Facts): string => (typeof facts.name === 'string' ? facts.name : '一个人');
