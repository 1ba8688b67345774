import type { ImportRun } from '../../../shared/features/imports';
import { instantWords, numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { say } from '../../session';

function effectWords({ created, updated }: ImportRun['counts']): string {
  const taken = created > 0 && `这次新登记的${numberWords(created)}人会从台账里撤下`;
  const restored = updated > 0 && `更新过的${numberWords(updated)}人会恢复成导入前的样子`;
  const effects = [taken, restored].filter(Boolean);
  return effects.length > 0 ? `撤销后，${effects.join('，')}。` : '这次没有改动台账里的人，撤销只留一条记录。';
}

type Props = { run: ImportRun; onClose(): void; onUndone?(): void };

/** Takes one import back. A refusal stays in the dialog. */
export function UndoImport({ run, onClose, onUndone = onClose }: Props) {
  const undo = useAction('imports.undo');
  const act = async () => {
    const reply = await undo.act({ id: run.id });
    if (!reply.ok) return;
    say(`已撤销“${run.fileName}”的导入。`);
    onUndone();
  };
  return (
    <Confirm
      title="撤销这次导入？"
      words={
        <div className="import-sentences">
          <p>
            {instantWords(run.at)}由{run.by}导入的“{run.fileName}”。
          </p>
          <p>{effectWords(run.counts)}导入以后有人改过其中的居民，就不能整份撤销了。</p>
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
