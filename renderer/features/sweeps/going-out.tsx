// What leaves a sweep: a sheet for each chief, printed lists, and the summary with every line.
import { Form, Select } from 'antd';
import type { Sweep } from '../../../shared/features/sweep-shapes';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
import { useIssue } from '../../kit/issue';
import { TaskProgress } from '../../kit/task-progress';
import { say } from '../../session';
import { cameIn } from './words';

type Props = { card: Sweep; onClose(): void };
type Where = { buildingId?: number };

/** Of one building or of all; how many are missing there. */
function BuildingItem({ id }: { id: number }) {
  const buildings = useQuery('sweeps.board', { id }).value ?? [];
  const options = buildings.map((one) => {
    const left = one.units.reduce((sum, { counts }) => sum + counts.all - cameIn(counts), 0);
    return { value: one.id, label: `${one.building}（还有${numberWords(left)}）` };
  });
  return (
    <Form.Item name="buildingId" label="哪栋楼（不选就是全部）">
      <Select allowClear options={options} />
    </Form.Item>
  );
}

export function SaveSheets({ card: { id }, onClose }: Props) {
  const [form] = Form.useForm<Where>();
  const saving = useAction('sweeps.saveSheets');
  const save = async ({ buildingId }: Where) => {
    const reply = await saving.act({ id, buildingId: buildingId ?? null });
    if (!reply.ok) return;
    const { value } = reply;
    if (value.outcome === 'saved') say(`${value.files.length}个文件，${numberWords(value.rows)}行，已存到${value.folder}。`);
    onClose();
  };
  return (
    <FormDialog
      title="发填报表"
      act="选文件夹存下"
      width={480}
      form={form}
      action={saving}
      lead="还没完的，每位楼栋长一个文件，台账里有的先填好；填好发回来，在“收回”里读。"
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <BuildingItem id={id} />
      {saving.busy && <TaskProgress operation="sweeps.saveSheets" waiting="正在写表格" />}
    </FormDialog>
  );
}

export function PrintLists({ card: { id }, onClose }: Props) {
  const [form] = Form.useForm<Where>();
  const issue = useIssue('sweeps.issueLists');
  return (
    <FormDialog
      title="打印摸排单"
      act="编好打印"
      width={480}
      form={form}
      action={issue}
      lead="还没完的，每位楼栋长一份；每行有码，交回来一扫就打开那一行。"
      onSave={({ buildingId }) => void issue.act({ id, buildingId: buildingId ?? null })}
      onClose={onClose}
    >
      <BuildingItem id={id} />
    </FormDialog>
  );
}

export function SaveSummary({ card: { id, title }, onClose }: Props) {
  const [form] = Form.useForm<Handed>();
  const saving = useAction('sweeps.saveSummary');
  const save = async ({ handing }: Handed) => {
    const reply = await saving.act({ id, handing });
    if (!reply.ok) return;
    if (reply.value.outcome === 'saved') say(`${numberWords(reply.value.rows)}行，已存到${reply.value.path}。`);
    onClose();
  };
  return (
    <HandOutDialog
      title={`导出“${title}”`}
      act="导出"
      width={480}
      form={form}
      action={saving}
      lead="两张表：汇总和怎么算的；每行一户或一人的明细，电话遮住。"
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      {null}
    </HandOutDialog>
  );
}
