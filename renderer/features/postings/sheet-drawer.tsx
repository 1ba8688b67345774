import { Button, Drawer } from 'antd';
import { type Posting, postingHowWords, postingStateWords } from '../../../shared/features/postings';
import { dayWords } from '../../../shared/text';
import { useMay } from '../../desk';
import { StateWord } from '../../kit/state-word';
import { Attachments } from '../attachments/attachments';
import { postingTone } from './posting-tone';
import look from './postings.module.css';
import type { SheetsAct } from './sheets-form';

function Facts({ posting }: { posting: Posting }) {
  const { poster, copies, takeDownOn, postedOn, how, takenDownOn, endReason } = posting;
  const facts: [string, string | null][] = [
    ['谁去贴', poster || '还没有定'],
    ['份数', String(copies)],
    ['撤下日期', takeDownOn === null ? '长期' : dayWords(takeDownOn)],
    ['张贴', postedOn && `${dayWords(postedOn)}，凭${how ? postingHowWords[how] : ''}`],
    ['撤下', takenDownOn && dayWords(takenDownOn)],
    ['不贴的原因', endReason],
  ];
  return (
    <dl className={look.facts}>
      {facts.flatMap(([name, value]) => (value ? [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>] : []))}
    </dl>
  );
}

const acts: Record<Posting['state'], { act: SheetsAct; words: string; main?: boolean }[]> = {
  toPost: [
    { act: 'post', words: '记张贴', main: true },
    { act: 'assign', words: '定谁去贴' },
    { act: 'end', words: '不贴了' },
  ],
  up: [
    { act: 'takeDown', words: '记撤下', main: true },
    { act: 'unpost', words: '改回待张贴' },
  ],
  late: [{ act: 'takeDown', words: '记撤下', main: true }],
  down: [],
  ended: [],
};

type Props = { posting: Posting; onAct(act: SheetsAct): void; onClose(): void };

/** One sheet beside the list: where it is, what can be done with it, its photos. */
export function SheetDrawer({ posting, onAct, onClose }: Props) {
  const may = useMay();
  return (
    <Drawer open size={520} mask={false} closable={{ placement: 'end' }} onClose={onClose} title={posting.number}>
      <div className={look.card}>
        <h2>{posting.place}</h2>
        <StateWord tone={postingTone[posting.state]}>{postingStateWords[posting.state]}</StateWord>
        {posting.outdated && <p className="note note-soon">楼栋长或电话换过了，这一张要重印。</p>}
        <Facts posting={posting} />
        {may('postings.post') && acts[posting.state].length > 0 && (
          <div className={look.acts}>
            {acts[posting.state].map(({ act, words, main }) => (
              <Button key={act} {...(main ? { type: 'primary' as const } : {})} onClick={() => onAct(act)}>
                {words}
              </Button>
            ))}
          </div>
        )}
      </div>
      <Attachments subject="posting" subjectId={posting.id} title="照片" purpose="贴好后拍的照片放在这里。" />
    </Drawer>
  );
}
