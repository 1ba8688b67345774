import { Button } from 'antd';
import { useState } from 'react';
import type { WallText } from '../../../shared/features/wall';
import { wallSamples } from '../../../shared/features/wall-samples';
import { dayWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { useShortcut } from '../../kit/shortcut';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import look from './wall.module.css';
import type { Printing } from './wall-screen';

const TextForm = later(() => import('./text-form').then((m) => m.TextForm));
const Versions = later(() => import('./versions').then((m) => m.Versions));

const purpose = '站里的制度写在这里，改一次是一版，打印出来贴在墙上。可以从下面的参考开始改。';

type Sample = (typeof wallSamples)[number];
type Acting =
  | { act: 'write'; text: WallText | null; sample?: Sample }
  | { act: 'end'; text: WallText }
  | { act: 'versions'; text: WallText };

function EndText({ text, onClose }: { text: WallText; onClose(): void }) {
  const end = useAction('wall.endText');
  const done = async (reason: string) => {
    if (!(await end.act({ id: text.id, reason })).ok) return;
    say(`“${text.title}”撤下了，墙上的也请摘掉。`);
    onClose();
  };
  return (
    <EndForm
      title={`撤下“${text.title}”`}
      act="撤下"
      lead="撤下以后不再打印，写过的各版都留着。"
      reasons={['不再执行', '并入别的制度', '重复']}
      action={end}
      onEnd={({ reason }) => void done(reason)}
      onClose={onClose}
    />
  );
}

type Columns = { printing: Printing; writes: boolean; onAct(acting: Acting): void };

const columnsWith = ({ printing, writes, onAct }: Columns): LedgerColumn<WallText>[] => [
  { title: '名称', dataIndex: 'title' },
  { title: '第几版', width: '7rem', render: (_, { version }) => `第${version}版` },
  { title: '从哪天起', width: '10rem', render: (_, { effectiveOn }) => dayWords(effectiveOn) },
  {
    title: '操作',
    width: '20rem',
    render: (_, text) => {
      if (text.endedOn !== null) return <StateWord tone="quiet">{`${dayWords(text.endedOn)}撤下`}</StateWord>;
      const act = (words: string, then: () => void) => (
        <Button type="link" size="small" aria-label={`${words}${text.title}`} onClick={then}>
          {words}
        </Button>
      );
      return (
        <>
          {printing.allowed && act('打印', () => printing.print('text', text.id))}
          {writes && act('修改', () => onAct({ act: 'write', text }))}
          {act('旧版', () => onAct({ act: 'versions', text }))}
          {writes && act('撤下', () => onAct({ act: 'end', text }))}
        </>
      );
    },
  },
];

/** 制度: the rules of the station. */
export function Texts({ texts, printing }: { texts: WallText[]; printing: Printing }) {
  const writes = useMay()('wall.addText');
  const [acting, setActing] = useState<Acting>();
  const close = () => setActing(undefined);
  const write = (sample?: Sample) => setActing({ act: 'write', text: null, ...(sample ? { sample } : {}) });
  useShortcut('n', () => write(), writes && !acting);
  const used = new Set(texts.map(({ title }) => title));
  const samples = writes && (
    <div className={look.samples}>
      <Button type="primary" onClick={() => write()}>
        写制度
      </Button>
      {wallSamples
        .filter(({ title }) => !used.has(title))
        .map((sample) => (
          <Button key={sample.title} onClick={() => write(sample)}>
            参考：{sample.title}
          </Button>
        ))}
    </div>
  );
  return (
    <>
      {texts.length > 0 && samples}
      <LedgerTable
        columns={columnsWith({ printing, writes, onAct: setActing })}
        rows={texts}
        empty={<EmptyState words={purpose} action={samples} />}
      />
      {acting?.act === 'write' && (
        <TextForm text={acting.text} {...(acting.sample ? { sample: acting.sample } : {})} onClose={close} />
      )}
      {acting?.act === 'end' && <EndText text={acting.text} onClose={close} />}
      {acting?.act === 'versions' && <Versions text={acting.text} onClose={close} />}
    </>
  );
}
