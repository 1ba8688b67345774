import { describe, expect, it } from 'vitest';
import { peopleAtScale } from '../../../main/demo/scale';
import { HEAD } from '../../../shared/codes/relation';
import { checkedId } from './checked-id';

describe('people for benches', () => {
  it('are exactly as many as asked for, each with a right ID number nobody else has', () => {
    const held = new Set<string>();
    let people = 0;
    for (const row of peopleAtScale(20_000, 1)) {
      people += 1;
      expect(row.row).toBe(people);
      if (row.idNumber === null) continue;
      if (checkedId(row.idNumber)?.birthOn !== row.birthOn) expect.fail(row.idNumber);
      expect(held.has(row.idNumber)).toBe(false);
      held.add(row.idNumber);
    }
    expect(people).toBe(20_000);
  });

  it('live in whole households, one to a room, each with one head', () => {
    const heads = new Map<string, number>();
    for (const row of peopleAtScale(5_000, 2)) {
      const home = `${row.building}-${row.unit}-${row.room}`;
      heads.set(home, (heads.get(home) ?? 0) + (row.relation === HEAD ? 1 : 0));
    }
    expect(heads.size).toBeGreaterThan(1500);
    for (const count of heads.values()) expect(count).toBe(1);
  });

  it('are the same for the same seed', () => {
    expect([...peopleAtScale(300, 3)]).toEqual([...peopleAtScale(300, 3)]);
    expect([...peopleAtScale(300, 3)]).not.toEqual([...peopleAtScale(300, 4)]);
  });
});
