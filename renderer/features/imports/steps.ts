import { safeChoice } from '../../../shared/features/imports';
import { useAction } from '../../desk';
import type { FieldChoice } from './choose-field';
import { importFlow, setImportFlow, takeStep, waitingFiles } from './flow';

/** Choosing sheets, and the columns of the one that is looked at. */
export function useImportSteps() {
  const open = useAction('imports.open');
  const again = useAction('imports.preview');

  const choose = () =>
    void takeStep('imports.open', open.act({}), (value) =>
      value.outcome === 'cancelled'
        ? {}
        : {
            ...{ preview: value.preview, mapping: value.preview.mapping, choice: safeChoice },
            ...{ files: value.files, skipped: [], done: null, finished: false },
          },
    );

  const remap = (mapping: FieldChoice[]) => {
    const { preview } = importFlow();
    if (preview === null) return;
    setImportFlow({ mapping });
    void takeStep('imports.preview', again.act({ draft: preview.draft, mapping }), (value) => ({
      preview: value,
      mapping: value.mapping,
    }));
  };

  return { choose, remap };
}

/** The next of several files, or the result when there is none left. */
function useGoOn() {
  const again = useAction('imports.preview');
  return async () => {
    const [draft] = waitingFiles(importFlow());
    if (draft === undefined) return setImportFlow({ finished: true });
    await takeStep('imports.preview', again.act({ draft, mapping: null }), (value) => ({
      ...{ preview: value, mapping: value.mapping, choice: safeChoice },
    }));
  };
}

/** Writing the sheet that is looked at, and going on to the next of several. */
export function useWriting() {
  const write = useAction('imports.confirm');
  const writeRest = useAction('imports.confirmRest');
  const goOn = useGoOn();

  const confirmThis = async (): Promise<boolean> => {
    const { preview, mapping, choice } = importFlow();
    if (preview === null) return false;
    return takeStep('imports.confirm', write.act({ draft: preview.draft, mapping, choice }), ({ run, files }) =>
      files.length > 1 ? { files } : { done: run },
    );
  };

  const confirm = async () => {
    const written = await confirmThis();
    if (written && importFlow().files.length > 1) await goOn();
  };

  const skip = async () => {
    const { preview, skipped } = importFlow();
    if (preview === null) return;
    setImportFlow({ skipped: [...skipped, preview.draft] });
    await goOn();
  };

  /** This file as it was looked at, and all that wait after it without looking. */
  const confirmAll = async () => {
    const { differing } = importFlow().choice;
    if (!(await confirmThis())) return;
    const asked = writeRest.act({ drafts: waitingFiles(importFlow()), differing });
    await takeStep('imports.confirmRest', asked, ({ files }) => ({ files, finished: true }));
  };

  return { confirm: () => void confirm(), skip: () => void skip(), confirmAll: () => void confirmAll() };
}
