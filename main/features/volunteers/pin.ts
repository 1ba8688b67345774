// The PIN a volunteer types at the front desk beside the number: six digits, kept as argon2id. A million PINs are few; what keeps
// them is that wrong ones are counted at the desk, so one guess need not cost much of the old PC there.
import { randomBytes } from 'node:crypto';
import { Refusal } from '../../refusal';

/** KiB and passes. */
const COST = { memorySize: 8 * 1024, iterations: 2, parallelism: 1 } as const;

const RISING = '01234567890';
const FALLING = '09876543210';

/** Refuses what everybody tries first. */
export function checkPin(pin: string): void {
  if (/^(\d)\1+$/.test(pin) || RISING.includes(pin) || FALLING.includes(pin) || /^(\d{2,3})\1+$/.test(pin))
    throw new Refusal({ pin: '这个密码太好猜了，请换6个不连着、不重复的数字。' });
}

/** What is kept of a PIN. */
export async function hashPin(pin: string): Promise<string> {
  // Loaded here: most days nobody sets a PIN.
  const { argon2id } = await import('hash-wasm');
  return argon2id({ password: pin, salt: randomBytes(16), hashLength: 32, outputType: 'encoded', ...COST });
}

/** Whether this is the PIN; false where none was set. */
export async function isPin(pinHash: string | null, pin: string): Promise<boolean> {
  if (pinHash === null) return false;
  const { argon2Verify } = await import('hash-wasm');
  return argon2Verify({ password: pin, hash: pinHash });
}
