import { Tabs } from 'antd';
import type { Preview } from '../../../shared/features/imports';
import { numberWords } from '../../../shared/text';
import { Differences } from './differences';
import { FilesTable } from './files-table';
import { FindingsTable } from './findings-table';
import { useImportFlow } from './flow';
import { MappingTable } from './mapping-table';
import { useSaveFindings } from './save-findings';
import { useImportSteps } from './steps';

const firstTab = ({ blocked, errors, hints, differing }: Preview): string => {
  if (blocked !== null) return 'mapping';
  if (errors > 0) return 'errors';
  if (differing.people > 0) return 'differences';
  return hints > 0 ? 'hints' : 'mapping';
};

/** Everything there is to say about a sheet, in parcels: what to check, what differs, hints, columns, files. */
export function Parcels({ preview }: { preview: Preview }) {
  const { mapping, running, files, skipped } = useImportFlow();
  const { remap } = useImportSteps();
  const save = useSaveFindings(preview.draft);
  const { errors, hints, labels, differing } = preview;
  const at = (level: 'error' | 'hint') => preview.findings.filter((finding) => finding.level === level);
  const mapped = mapping.filter((field) => field !== null).length;
  const findings = (level: 'error' | 'hint', total: number, calm: string) => (
    <FindingsTable findings={at(level)} total={total} calm={calm} action={save.button} />
  );
  const items = [
    {
      key: 'errors',
      label: `需要核对 ${numberWords(errors)}`,
      children: findings('error', errors, '没有需要核对的，可以放心导入。'),
    },
    {
      key: 'differences',
      label: `与台账不同 ${numberWords(differing.people)}人`,
      children: <Differences preview={preview} />,
    },
    { key: 'hints', label: `提示 ${numberWords(hints)}`, children: findings('hint', hints, '没有提示。') },
    {
      key: 'mapping',
      label: `列对应 ${mapped}/${labels.length}`,
      children: <MappingTable preview={preview} mapping={mapping} onChange={remap} busy={running === 'imports.preview'} />,
    },
  ];
  const chosen = {
    key: 'files',
    label: `这次选的表 ${files.length}`,
    children: <FilesTable files={files} skipped={skipped} now={preview.draft} />,
  };
  return (
    <>
      {save.outcome}
      <Tabs
        className="import-parcels"
        defaultActiveKey={firstTab(preview)}
        items={files.length > 1 ? [...items, chosen] : items}
      />
    </>
  );
}
