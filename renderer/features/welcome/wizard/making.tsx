import type { StationDraft } from '../../../../shared/features/station';
import { numberWords } from '../../../../shared/text';
import type { Reading } from './building-lines';

/** What 完成 is about to make, once more in sight. */
export function Making({ station, counts }: { station: Partial<StationDraft>; counts: Reading['counts'] }) {
  const lines: readonly [string, string][] = [
    ['工作站', `${station.name ?? ''}　${station.phone ?? ''}`],
    ['所在', [station.districtWords, station.streetName, station.communityName, station.estateName].filter(Boolean).join(' ')],
    ['楼栋', `${numberWords(counts.buildings)}栋 ${numberWords(counts.units)}单元 ${numberWords(counts.rooms)}户`],
  ];
  return (
    <section className="making" aria-label="将要建立">
      <h2>将要建立</h2>
      <dl>
        {lines.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
