import { Button } from 'antd';
import { type Station, stationLabels } from '../../../shared/features/station';
import { dayWords } from '../../../shared/text';

const shown = [
  'name',
  'phone',
  'address',
  'districtWords',
  'streetName',
  'communityName',
  'estateName',
  'districtCode',
  'streetCode',
  'communityCode',
  'estateNo',
] as const;

/** What the station is called, where it stands, how it is reached; as it appears on everything printed. */
export function StationFacts({ station, onAmend }: { station: Station; onAmend(): void }) {
  return (
    <section className="facts surface" aria-labelledby="station-facts">
      <div className="facts-head">
        <h2 id="station-facts">本站</h2>
        <Button onClick={onAmend}>更正</Button>
      </div>
      <dl>
        {shown.map((field) => (
          <div key={field}>
            <dt>{stationLabels[field]}</dt>
            <dd>{station[field] || <span className="soft">未填</span>}</dd>
          </div>
        ))}
        <div>
          <dt>建站</dt>
          <dd>{dayWords(station.foundedOn)}</dd>
        </div>
      </dl>
    </section>
  );
}
