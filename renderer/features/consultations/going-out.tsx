// What leaves a consultation: sheets for those who have not answered, the list of them, and every line as a table.
import { Form, Select } from 'antd';
import type { Consultation } from '../../../shared/features/consultation-shapes';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
import { useIssue } from '../../kit/issue';
import { TaskProgress } from '../../kit/task-progress';
import { say } from '../../session';

type Props = { card: Consultation; onClose(): void };
type Where = { buildingId?: number };

/** Of one building or of all. */
function BuildingItem({ id }: { id: number }) {
  const buildings = useQuery('consultations.board', { id, buildingId: null }).value?.buildings ?? [];
  const options = buildings.map((one) => ({ value: one.id, label: `${one.name}（还有${one.rows - one.answered}份）` }));
  return (
    <Form.Item name="buildingId" label="哪栋楼（不选就是全部）">
      <Select allowClear options={options} />
    </Form.Item>
  );
}

export function PrintSheets({ card: { id }, onClose }: Props) {
  const [form] = Form.useForm<Where>();
  const issue = useIssue('consultations.issueSheets');
  return (
    <FormDialog
      title="打印征求意见表"
      act="编好打印"
      width={480}
      form={form}
      action={issue}
      lead="没有答复的每份一张，连成一份文件；每张有编码，交回来一扫就打开。"
      onSave={({ buildingId }) => void issue.act({ id, buildingId: buildingId ?? null })}
      onClose={onClose}
    >
      <BuildingItem id={id} />
    </FormDialog>
  );
}

export function SaveSheets({ card: { id }, onClose }: Props) {
  const [form] = Form.useForm<Where>();
  const saving = useAction('consultations.saveSheets');
  const save = async ({ buildingId }: Where) => {
    const reply = await saving.act({ id, buildingId: buildingId ?? null });
    if (!reply.ok) return;
    const { value } = reply;
    if (value.outcome === 'saved') say(`${value.files.length}个文件，${numberWords(value.rows)}份，已存到${value.folder}。`);
    onClose();
  };
  return (
    <FormDialog
      title="发填报表"
      act="选文件夹存下"
      width={480}
      form={form}
      action={saving}
      lead="还没答复的，每个单元一张表，有姓名，没有电话；上门填好发回来，在“收回”里读。"
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <BuildingItem id={id} />
      {saving.busy && <TaskProgress operation="consultations.saveSheets" waiting="正在写表格" />}
    </FormDialog>
  );
}

export function PrintNotReached({ card: { id }, onClose }: Props) {
  const [form] = Form.useForm<Where & Handed>();
  const issue = useIssue('consultations.issueNotReached');
  return (
    <HandOutDialog<Where>
      title="打印未联系名单"
      act="编好打印"
      width={480}
      form={form}
      action={issue}
      lead="还没有答复的，电话遮住；给上门的人用。"
      onSave={({ buildingId, handing }) => void issue.act({ id, buildingId: buildingId ?? null, handing })}
      onClose={onClose}
    >
      <BuildingItem id={id} />
    </HandOutDialog>
  );
}

export function SaveRows({ card: { id, title }, onClose }: Props) {
  const [form] = Form.useForm<Handed>();
  const xlsx = useAction('consultations.saveXlsx');
  const save = async ({ handing }: Handed) => {
    const reply = await xlsx.act({ id, handing });
    if (!reply.ok) return;
    if (reply.value.outcome === 'saved') say(`${numberWords(reply.value.rows)}份，已存到${reply.value.path}。`);
    onClose();
  };
  return (
    <HandOutDialog
      title={`导出“${title}”明细`}
      act="导出"
      width={480}
      form={form}
      action={xlsx}
      lead="每份一行：房屋、姓名、面积、答复和签名，没有电话。"
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      {null}
    </HandOutDialog>
  );
}
