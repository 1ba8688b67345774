import { Button } from 'antd';
import { useState } from 'react';
import {
  type Evidence,
  type FiveItem,
  fiveHints,
  fiveStateWords,
  fiveWords,
  PRINTED_PHOTOS,
} from '../../../shared/features/wall';
import { dayWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { later } from '../../kit/later';
import { StateWord, type Tone } from '../../kit/state-word';
import { say } from '../../session';
import { Attachments } from '../attachments/attachments';
import look from './wall.module.css';
import type { Printing } from './wall-screen';

const FiveForm = later(() => import('./five-forms').then((m) => m.FiveForm));
const EvidenceForm = later(() => import('./five-forms').then((m) => m.EvidenceForm));

const tones: Record<string, Tone> = { have: 'good', partly: 'soon', missing: 'late' };

function Standing({ item }: { item: FiveItem }) {
  if (item.state === null) return <StateWord tone="quiet">还没有核对</StateWord>;
  if (item.lapsed) return <StateWord tone="late">到期了，要再看</StateWord>;
  return <StateWord tone={tones[item.state] ?? 'quiet'}>{fiveStateWords[item.state]}</StateWord>;
}

const factsOf = ({ owner, checkedOn, lapsesOn, gap }: FiveItem): string[] =>
  [
    owner && `${owner}负责`,
    checkedOn && `${dayWords(checkedOn)}核对`,
    lapsesOn && `${dayWords(lapsesOn)}前再看`,
    gap && `还差：${gap}`,
  ].filter((words): words is string => Boolean(words));

type Acting = { act: 'set' | 'prove'; item: FiveItem } | { act: 'end'; proof: Evidence };

function EndEvidence({ proof, onClose }: { proof: Evidence; onClose(): void }) {
  const end = useAction('wall.endEvidence');
  const done = async (reason: string) => {
    if (!(await end.act({ id: proof.id, reason })).ok) return;
    say('这条依据撤下了。');
    onClose();
  };
  return (
    <EndForm
      title="撤下依据"
      act="撤下"
      lead={proof.words}
      reasons={['到期', '换了新的', '写错了']}
      action={end}
      onEnd={({ reason }) => void done(reason)}
      onClose={onClose}
    />
  );
}

function Item({ item, onAct }: { item: FiveItem; onAct: ((acting: Acting) => void) | null }) {
  const name = fiveWords[item.code];
  return (
    <section className={`surface ${look.item}`} aria-label={name}>
      <div className={look.head}>
        <h2>{name}</h2>
        <Standing item={item} />
        <span className="soft">{factsOf(item).join('，')}</span>
        {onAct && (
          <div className={look.acts}>
            <Button aria-label={`核对：${name}`} onClick={() => onAct({ act: 'set', item })}>
              核对
            </Button>
            <Button aria-label={`加依据：${name}`} onClick={() => onAct({ act: 'prove', item })}>
              加依据
            </Button>
          </div>
        )}
      </div>
      {item.evidence.length === 0 && <p className="soft">写上依据：{fiveHints[item.code]}。</p>}
      <ul className={look.proofs}>
        {item.evidence.map((proof) => (
          <li key={proof.id}>
            <span>{proof.words}</span>
            <span className="soft small">
              {dayWords(proof.heldOn)}
              {proof.validTo && `，到${dayWords(proof.validTo)}`}
            </span>
            {proof.lapsed && <StateWord tone="late">已到期</StateWord>}
            {onAct && (
              <Button type="link" size="small" aria-label={`撤下：${proof.words}`} onClick={() => onAct({ act: 'end', proof })}>
                撤下
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Attachments
        subject="five"
        subjectId={item.id}
        title={`${name}的照片`}
        purpose={`放几张照片，公示栏上印最近的${PRINTED_PHOTOS}张。`}
      />
    </section>
  );
}

/** 五有: each with what proves it, who sees to it and what is missing. */
export function Five({ items, printing }: { items: FiveItem[]; printing: Printing }) {
  const writes = useMay()('wall.setFive');
  const [acting, setActing] = useState<Acting>();
  const close = () => setActing(undefined);
  return (
    <div className={look.five}>
      {printing.allowed && (
        <div>
          <Button disabled={printing.busy} onClick={() => printing.print('five')}>
            打印五有公示栏
          </Button>
        </div>
      )}
      {items.map((item) => (
        <Item key={item.code} item={item} onAct={writes ? setActing : null} />
      ))}
      {acting?.act === 'set' && <FiveForm item={acting.item} onClose={close} />}
      {acting?.act === 'prove' && <EvidenceForm code={acting.item.code} onClose={close} />}
      {acting?.act === 'end' && <EndEvidence proof={acting.proof} onClose={close} />}
    </div>
  );
}
