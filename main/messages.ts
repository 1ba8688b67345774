// What shell and desk say to each other over the port between them.
import type { GateEvent } from '../shared/gate';
import type { Progress } from '../shared/reply';
import type { Asker } from './gate/kiosk';
import type { PlatformMethod } from './platform';

export type ToDesk =
  /** First of all: where the data of this PC lies, and whether to go straight into the demo station. */
  | { type: 'start'; folder: string; demo: boolean }
  | { type: 'invoke'; id: number; name: string; input: unknown; asker: Asker }
  /** Last of all: lock, back up, and say when everything is on the disk. */
  | { type: 'close' }
  | PlatformAnswer;

export type FromDesk =
  | { type: 'closed' }
  /** The kiosk has the desk, or has it no longer: the other window is wanted. */
  | { type: 'seat'; kiosk: boolean }
  /** `reply`: as the text the page is sent. */
  | { type: 'reply'; id: number; reply: string }
  | { type: 'ask'; id: number; method: PlatformMethod; args: unknown[] }
  /** The desk no longer wants the answer to its question. */
  | { type: 'stop'; id: number }
  | { type: 'event'; name: 'progress'; payload: Progress }
  | { type: 'event'; name: 'gate'; payload: GateEvent };

export type PlatformAnswer =
  | { type: 'answer'; id: number; ok: true; value: unknown }
  | { type: 'answer'; id: number; ok: false; words: string }
  /** Part of the way, for calls that take long. */
  | { type: 'progress'; id: number; done: number; total: number };
