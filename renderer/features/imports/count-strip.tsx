import type { ImportCounts } from '../../../shared/features/imports';
import { numberWords } from '../../../shared/text';

type CountProps = { name: string; value: number; measure: string; apart?: boolean };

function Count({ name, value, measure, apart = false }: CountProps) {
  return (
    <div className={apart ? 'count-new' : undefined}>
      <dt>{name}</dt>
      <dd>
        {numberWords(value)}
        <small>{measure}</small>
      </dd>
    </div>
  );
}

/** What the sheet holds, and what of it is new to the ledger. */
export function CountStrip({ counts }: { counts: ImportCounts }) {
  return (
    <dl className="count-strip surface">
      <Count name="住户" value={counts.households} measure="户" />
      <Count name="居民" value={counts.residents} measure="人" />
      <Count name="新登记" value={counts.created} measure="人" apart />
      <Count name="更新" value={counts.updated} measure="人" />
      <Count name="未变" value={counts.unchanged} measure="人" />
    </dl>
  );
}
