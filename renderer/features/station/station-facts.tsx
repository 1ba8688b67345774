import { Button } from 'antd';
import { type Station, stationLabels } from '../../../shared/features/station';
import { dayWords } from '../../../shared/text';
import { useMay } from '../../desk';
import { officeFacts } from './office-facts';

const shown = ['name', 'phone', 'address', 'districtWords', 'streetName', 'communityName', 'estateName'] as const;
const codes = ['districtCode', 'streetCode', 'communityCode', 'estateNo'] as const;

const ofAStation = (station: Station): [label: string, words: string][] =>
  shown.map((field) => [stationLabels[field], station[field]]);

/** What the station is called, where it stands, how it is reached; as it appears on everything printed. */
export function StationFacts({ station, onAmend }: { station: Station; onAmend(): void }) {
  const may = useMay();
  const { level } = station;
  const facts = level === 'station' ? ofAStation(station) : officeFacts(station, level);
  return (
    <section className="facts surface" aria-labelledby="station-facts">
      <div className="facts-head">
        <h2 id="station-facts">{level === 'station' ? '本站' : '本单位'}</h2>
        {may('station.amend') && <Button onClick={onAmend}>更正</Button>}
      </div>
      <dl>
        {facts.map(([label, words]) => (
          <Fact key={label} label={label} words={words} />
        ))}
        <Fact label={level === 'station' ? '建站' : '建立'} words={dayWords(station.foundedOn)} />
      </dl>
      {level === 'station' && (
        <details className="facts-codes">
          <summary>上级用的代码</summary>
          <dl>
            {codes.map((field) => (
              <Fact key={field} label={stationLabels[field]} words={station[field]} />
            ))}
          </dl>
        </details>
      )}
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
