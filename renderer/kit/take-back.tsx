import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/reply';
import { instantWords } from '../../shared/text';
import { say } from '../session';
import { Confirm } from './confirm';
import { StateWord } from './state-word';

/** A file that was brought into the ledger. */
type Brought = { id: number; fileName: string; at: string; by: string; undoneAt: string | null };

type Props = {
  file: Brought;
  undo: { act(input: { id: number }): Promise<{ ok: boolean }>; busy: boolean; failure: Failure | undefined };
  /** What will happen, and when it can no longer, as paragraphs. */
  children: ReactNode;
  onClose(): void;
  onUndone?: (() => void) | undefined;
};

/** Takes back what one file brought. A refusal stays in the dialog. */
export function TakeBack({ file, undo, children, onClose, onUndone = onClose }: Props) {
  const act = async () => {
    if (!(await undo.act({ id: file.id })).ok) return;
    say(`已撤销“${file.fileName}”的导入。`);
    onUndone();
  };
  return (
    <Confirm
      title="撤销这次导入？"
      words={
        <div className="sentences">
          <p>
            {instantWords(file.at)}由{file.by}导入的“{file.fileName}”。
          </p>
          {children}
        </div>
      }
      act="撤销导入"
      danger
      busy={undo.busy}
      failure={undo.failure}
      onConfirm={() => void act()}
      onCancel={onClose}
    />
  );
}

/** The column that says whether a file was taken back, and leads to it. `width` in px. */
export const takeBackColumn = <R extends Brought>(width: number, onUndo: (file: R) => void) => ({
  title: '状态',
  width,
  className: 'one-line',
  render: (_: unknown, file: R) =>
    file.undoneAt === null ? (
      <Button type="link" className="in-row" aria-label={`撤销本次导入 ${file.fileName}`} onClick={() => onUndo(file)}>
        撤销本次导入
      </Button>
    ) : (
      <StateWord tone="quiet">已撤销</StateWord>
    ),
});
