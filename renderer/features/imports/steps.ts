import { useAction } from '../../desk';
import type { FieldChoice } from './choose-field';
import { importFlow, setImportFlow, takeStep } from './flow';

/** The steps a person takes through an import, from choosing a sheet to writing it. */
export function useImportSteps() {
  const open = useAction('imports.open');
  const again = useAction('imports.preview');
  const write = useAction('imports.confirm');

  const choose = () =>
    void takeStep('imports.open', open.act({}), (value) =>
      value.outcome === 'read' ? { preview: value.preview, mapping: value.preview.mapping, done: null } : {},
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

  const confirm = () => {
    const { preview, mapping } = importFlow();
    if (preview === null) return;
    void takeStep('imports.confirm', write.act({ draft: preview.draft, mapping }), ({ run }) => ({ done: run }));
  };

  return { choose, remap, confirm };
}
