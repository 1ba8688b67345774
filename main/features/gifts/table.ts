import type { Generated } from 'kysely';
import type { GiftKind, MoveKind } from '../../../shared/features/gifts';

/** What may be had for points, how many there are, and what was taken. */
export type GiftTables = {
  giftCap: { id: 1; eachCents: number; yearCents: number };
  gift: {
    id: Generated<number>;
    kind: GiftKind;
    name: string;
    words: string;
    points: number;
    valueCents: number;
    counted: 0 | 1;
    low: number;
    photo: Uint8Array | null;
    photoKind: 'image/png' | 'image/jpeg' | null;
    endedOn: string | null;
    endReason: string | null;
  };
  /** The sum of the entries; only an entry moves it. */
  giftStock: { giftId: number; stock: number; moveId: number };
  stockMove: {
    id: Generated<number>;
    giftId: number;
    kind: MoveKind;
    pieces: number;
    stock: number;
    redemptionId: number | null;
    words: string;
    staffId: number;
    at: string;
  };
  redemption: {
    id: Generated<number>;
    /** Made by whoever asked. */
    requestId: string;
    number: string;
    volunteerId: number;
    giftId: number;
    quantity: number;
    points: number;
    valueCents: number;
    /** Points the volunteer had afterwards. */
    pointsLeft: number;
    transferId: string;
    staffId: number;
    at: string;
  };
  redemptionUndo: {
    id: Generated<number>;
    redemptionId: number;
    transferId: string;
    reason: string;
    staffId: number;
    at: string;
  };
  redemptionSlip: { id: Generated<number>; redemptionId: number; paperId: number };
};
