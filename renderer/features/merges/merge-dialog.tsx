// 对照合并: pair after pair without leaving the keyboard. Ctrl+Enter merges, Alt+→ goes on to the next pair.
import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CheckCode, Finding } from '../../../shared/features/checkup';
import type { Comparison } from '../../../shared/features/merges';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useReturnFocus } from '../../kit/return-focus';
import { usePicks } from './choices';
import './merge.css';
import { SideBySide } from './side-by-side';

type Props = { code: CheckCode; pairs: readonly Finding[]; first: number; onClose(): void };
type Last = { id: number; name: string };

/** Keys of the dialog, wherever the focus lies in it. */
function useKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = `${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.key}`;
      const act = latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function Undo({ last, onUndone }: { last: Last; onUndone(): void }) {
  const undo = useAction('merges.undo');
  const act = async () => {
    const reply = await undo.act({ id: last.id });
    if (reply.ok) onUndone();
  };
  return (
    <>
      <FailureNote failure={undo.failure} />
      <p className="note note-good merge-last" role="status">
        {last.name}的两条记录合并好了。
        <Button type="link" size="small" loading={undo.busy} onClick={() => void act()}>
          撤销合并
        </Button>
      </p>
    </>
  );
}

type PairProps = { code: CheckCode; comparison: Comparison; onMerged(last: Last): void; onNext(): void; onClose(): void };

function Pair({ code, comparison, onMerged, onNext, onClose }: PairProps) {
  const chosen = usePicks(comparison);
  const merging = useAction('merges.merge');
  const marking = useAction('checkup.mark');
  const [keep, end] = [comparison.sides[chosen.keep], comparison.sides[chosen.keep === 0 ? 1 : 0]];
  const merge = async () => {
    const reply = await merging.act({ keepId: keep.id, mergeId: end.id, ...chosen.taken() });
    if (reply.ok) onMerged({ id: end.id, name: keep.name });
  };
  const part = async () => {
    const [subjectId, otherId] = [keep.id, end.id].sort((one, other) => one - other) as [number, number];
    await marking.act({ code, subjectId, otherId, reason: '不是同一个人' });
  };
  useKeys({ 'Ctrl+Enter': () => void merge(), 'Alt+ArrowRight': onNext });
  return (
    <>
      <FailureNote failure={merging.failure ?? marking.failure} />
      <SideBySide comparison={comparison} chosen={chosen} />
      <div className="dialog-foot">
        <span className="dialog-aside soft small">Ctrl+Enter 合并，Alt+→ 下一对。另一条记录结束，历史都保留，可以撤销。</span>
        <Button onClick={onClose}>取消</Button>
        <Button onClick={onNext}>下一对</Button>
        <Button loading={marking.busy} onClick={() => void part()}>
          不是同一个人
        </Button>
        <Button type="primary" loading={merging.busy} onClick={() => void merge()}>
          合并
        </Button>
      </div>
    </>
  );
}

/** The pairs of a list, one after the other. A pair that is dealt with leaves the list, and the next takes its place. */
export function MergeDialog({ code, pairs, first, onClose }: Props) {
  useReturnFocus();
  const [at, setAt] = useState(first);
  const [last, setLast] = useState<Last>();
  const pair = pairs[at] ?? pairs[0];
  const asked = pair ? { oneId: pair.subjectId, otherId: pair.otherId } : null;
  const { value, failure, waiting } = useQuery('merges.compare', asked);
  const shown = value && pair && value.sides[0].id === pair.subjectId && value.sides[1].id === pair.otherId ? value : undefined;
  return (
    <Modal open title="对照两条记录" width={960} footer={null} mask={{ closable: false }} onCancel={onClose}>
      {last && <Undo key={last.id} last={last} onUndone={() => setLast(undefined)} />}
      {!waiting && pair && <FailureNote failure={failure} />}
      {!pair && (
        <div className="dialog-foot">
          <span className="dialog-aside">这一页都看过了。</span>
          <Button type="primary" autoFocus onClick={onClose}>
            完成
          </Button>
        </div>
      )}
      {shown && (
        <Pair
          key={`${pair?.subjectId} ${pair?.otherId}`}
          {...{ code, comparison: shown, onClose }}
          onMerged={setLast}
          onNext={() => setAt((at + 1) % Math.max(pairs.length, 1))}
        />
      )}
    </Modal>
  );
}
