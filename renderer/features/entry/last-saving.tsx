import { Button } from 'antd';
import { memo, useEffect, useRef } from 'react';
import { isUntouched } from './block';
import look from './entry.module.css';
import type { EntryDesk } from './use-entry';

/** Ctrl+Z takes the last saving back; in a text that is being written it is the text's own. */
export function useUndoKey({ block, last, undo }: EntryDesk): void {
  const act = useRef(() => {});
  act.current = () => void undo();
  const on = last !== null;
  const untouched = isUntouched(block);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!on || !event.ctrlKey || event.shiftKey || event.key.toLowerCase() !== 'z' || document.querySelector('.ant-modal'))
        return;
      if (!untouched && event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      act.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [on, untouched]);
}

type LastProps = { last: EntryDesk['last']; onUndo(): void };

/** What was saved last, and the way back. */
export const Last = memo(function Last({ last, onUndo }: LastProps) {
  if (!last) return null;
  return (
    <div className={look.last}>
      <span role="status">
        刚存好：{last.place}，{last.names.length}人（{last.names.slice(0, 4).join('、')}
        {last.names.length > 4 ? '…' : ''}）
      </span>
      <Button size="small" title="Ctrl+Z" onClick={onUndo}>
        撤销上一次保存
      </Button>
    </div>
  );
});
