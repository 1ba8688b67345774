import { Button } from 'antd';
import { type Station, stationLabels } from '../../../shared/features/station';
import { dayWords } from '../../../shared/text';
import { useMay } from '../../desk';

const shown = ['name', 'phone', 'address', 'districtWords', 'streetName', 'communityName', 'estateName'] as const;
const codes = ['districtCode', 'streetCode', 'communityCode', 'estateNo'] as const;

/** What the station is called, where it stands, how it is reached; as it appears on everything printed. */
export function StationFacts({ station, onAmend }: { station: Station; onAmend(): void }) {
  const may = useMay();
  return (
    <section className="facts surface" aria-labelledby="station-facts">
      <div className="facts-head">
        <h2 id="station-facts">本站</h2>
        {may('station.amend') && <Button onClick={onAmend}>更正</Button>}
      </div>
      <dl>
        {shown.map((field) => (
          <Fact key={field} label={stationLabels[field]} words={station[field]} />
        ))}
        <Fact label="建站" words={dayWords(station.foundedOn)} />
      </dl>
      <details className="facts-codes">
        <summary>上级用的代码</summary>
        <dl>
          {codes.map((field) => (
            <Fact key={field} label={stationLabels[field]} words={station[field]} />
          ))}
        </dl>
      </details>
    </section>
  );
}

function Fact({ label, words }: { label: string; words: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words || <span className="soft">未填</span>}</dd>
    </div>
  );
}
