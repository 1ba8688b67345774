import type { KeyHolder, Keys } from '../../../main/keys';

/** Keys without cryptography: who holds which password is in sight. */
export type FakeKeys = Keys & {
  passwords: Map<number, string>;
  names: Map<number, KeyHolder>;
  recoveryKeys: string[];
  changes: number;
};

export function fakeKeys(): FakeKeys {
  const keys: FakeKeys = {
    passwords: new Map(),
    names: new Map(),
    recoveryKeys: [],
    changes: 0,
    async give(person, password) {
      keys.passwords.set(person.staffId, password);
      keys.names.set(person.staffId, person);
      return `public key of ${person.staffId}`;
    },
    async take(staffId) {
      keys.passwords.delete(staffId);
      keys.names.delete(staffId);
    },
    async name(person) {
      keys.names.set(person.staffId, person);
    },
    holds: async (staffId, password) => keys.passwords.get(staffId) === password,
    guess: (_who, look) => look(),
    changed() {
      keys.changes += 1;
    },
    async newRecoveryKey() {
      keys.recoveryKeys.push(`recovery ${keys.recoveryKeys.length + 1}`);
      return keys.recoveryKeys.at(-1) as string;
    },
  };
  return keys;
}
