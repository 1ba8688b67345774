import type { ImportRun } from '../../../shared/features/imports';
import { numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { TakeBack } from '../../kit/take-back';

function effectWords({ created, updated }: ImportRun['counts']): string {
  const taken = created > 0 && `这次新登记的${numberWords(created)}人会从台账里撤下`;
  const restored = updated > 0 && `更新过的${numberWords(updated)}人会恢复成导入前的样子`;
  const effects = [taken, restored].filter(Boolean);
  return effects.length > 0 ? `撤销后，${effects.join('，')}。` : '这次没有改动台账里的人，撤销只留一条记录。';
}

type Props = { run: ImportRun; onClose(): void; onUndone?(): void };

/** Takes one import back. */
export function UndoImport({ run, ...dialog }: Props) {
  return (
    <TakeBack file={run} undo={useAction('imports.undo')} {...dialog}>
      <p>{effectWords(run.counts)}导入以后有人改过其中的居民，就不能整份撤销了。</p>
    </TakeBack>
  );
}
