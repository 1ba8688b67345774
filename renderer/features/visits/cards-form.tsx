import { Form, Select } from 'antd';
import { SOON_VISIT_DAYS } from '../../../shared/features/visits';
import type { Output } from '../../../shared/operations';
import { daysAfter } from '../../../shared/rules/working-days';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { useIssue } from '../../kit/issue';
import { today } from '../../kit/today';

type Values = { postId?: number | null; until: string };
type Props = { board: Output<'visits.board'>; postId: number | null; onClose(): void };

/** 打印走访卡: a card for each person to be visited by a day, chief by chief. */
export function CardsForm({ board, postId, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const issue = useIssue('visits.issueCards');
  const chiefs = board.rows.map((row) => ({
    value: row.postId,
    label: `${row.chief === '' ? row.where : `${row.chief}　${row.where}`}（${row.overdue + row.soon}人）`,
  }));
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title="打印走访卡"
      act="生成并预览"
      width={520}
      initial={{ postId, until: daysAfter(today(), SOON_VISIT_DAYS) }}
      lead="到那一天为止该走访的，一人一张卡，按楼栋长分开。卡上只有姓名、住处和要打勾的格子，不写为什么走访。"
      action={issue}
      onSave={({ postId: chosen = null, until }) => void issue.act({ postId: chosen, until })}
    >
      <Form.Item name="postId" label="哪位楼栋长（空着就是全部）">
        <Select allowClear placeholder="全部" showSearch={{ optionFilterProp: 'label' }} options={chiefs} />
      </Form.Item>
      <Form.Item name="until" label="到哪一天为止" rules={[{ required: true, message: '请填写日期。' }]}>
        <DayField />
      </Form.Item>
    </FormDialog>
  );
}
