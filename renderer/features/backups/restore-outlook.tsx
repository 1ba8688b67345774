import type { RestorePreview } from '../../../shared/backups';
import { instantWords, numberWords } from '../../../shared/text';
import { useDeskWords, useLevel } from '../../kit/desk-words';
import { peopleWords } from './backup-words';

const MOST_LINES = 8;

function lossWords({ known, lost, lostFrom, lostTo, replaces }: RestorePreview): string {
  if (!replaces) return '这台电脑上还没有台账，什么都不会丢。';
  if (!known) return '现在的资料打不开，说不出这之后还做过什么。它会原样留在旁边，不会被盖掉。';
  if (lost === 0) return '这份备份以后没有改动，什么都不会丢。';
  const span = lostFrom && lostTo ? `（${instantWords(lostFrom)}到${instantWords(lostTo)}）` : '';
  return `这之后的${numberWords(lost)}次改动会没有${span}：`;
}

/** What the restore leads back to, and what it takes away, act by act. */
export function RestoreOutlook({ seen }: { seen: RestorePreview }) {
  const { backup, now, lines, regained, erased } = seen;
  const [said, level] = [useDeskWords(), useLevel()];
  const more = lines.length - MOST_LINES;
  return (
    <div className="restore-outlook">
      <p>
        回到<b>{instantWords(backup.madeAt)}</b>：{backup.stationName}
        {level === 'station' && `，${peopleWords(backup)}${now ? `（现在${peopleWords(now)}）` : ''}`}。
      </p>
      <p>{said(lossWords(seen))}</p>
      {lines.length > 0 && (
        <ul className="restore-lines">
          {lines.slice(0, MOST_LINES).map(({ words, who, times, last }) => (
            <li key={`${words} ${who}`}>
              <span>
                {words} <b>{numberWords(times)}</b> 次
              </span>
              <span className="soft">{who}</span>
              <span className="soft">最后 {instantWords(last)}</span>
            </li>
          ))}
          {more > 0 && <li className="soft">还有{numberWords(more)}种</li>}
        </ul>
      )}
      {regained > 0 && <p>还原以前的{numberWords(regained)}次改动会回来。</p>}
      {erased > 0 && (
        <p className="note note-soon">这之后抹除过{numberWords(erased)}个人的资料，还原后他们会重新出现，请再抹除一次。</p>
      )}
      {seen.known && <p className="soft">{said('还原前会先备份现在的台账；后悔了，用那份“还原前”的备份再还原回来。')}</p>}
    </div>
  );
}
