import { Form, Input, Radio, Select } from 'antd';
import { everyWords, type SeriesRow } from '../../../shared/features/series';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { KindField, LeadFields, PlaceFields } from './meeting-fields';

type Draft = Omit<
  SeriesRow,
  'id' | 'startedOn' | 'endedOn' | 'endReason' | 'items' | 'due' | 'held' | 'last' | 'next' | 'proposedOn'
>;
type Values = Partial<Draft> & Pick<Draft, 'name' | 'kind' | 'every' | 'startsAt' | 'endsAt' | 'place'> & { agenda?: string };

const weekdays = [...'一二三四五六日'].map((day, at) => ({ value: at + 1, label: `星期${day}` }));
const days = Array.from({ length: 31 }, (_, at) => ({ value: at + 1, label: `${at + 1}日` }));
const rhythms = Object.entries(everyWords).map(([value, label]) => ({ value, label }));

const fresh: Partial<Values> = { kind: 'weekly', every: 'week', usualDay: 1, startsAt: '09:00', endsAt: '10:00', quorum: 'none' };

/** One line an item; behind a comma how many minutes: 安全检查，10. */
const linesOf = ({ items }: SeriesRow) =>
  items.map(({ title, minutes }) => (minutes === null ? title : `${title}，${minutes}`)).join('\n');

function itemsOf(text: string, known: SeriesRow['items']) {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [, title = line, minutes] = /^(.*?)\s*[，,]\s*(\d{1,3})\s*(?:分钟)?$/.exec(line) ?? [];
    const owner = known.find((item) => item.title === title)?.owner ?? '';
    return { title, minutes: minutes === undefined ? null : Number(minutes), owner };
  });
}

function draftOf({ agenda: _, ...typed }: Values) {
  const { usualDay = null, convener = '', chair = '', recorder = '', expected = null, quorum = 'none', ...rest } = typed;
  return { ...rest, convener, chair, recorder, expected, quorum, usualDay: typed.every === 'asNeeded' ? null : usualDay };
}

/** What is held again and again, and what each of them begins with. */
export function SeriesForm({ series, onClose }: { series: SeriesRow | null; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('series.add');
  const amend = useAction('series.amend');
  const every = Form.useWatch('every', form) ?? 'week';
  const save = async (values: Values) => {
    const draft = draftOf(values);
    const items = itemsOf(values.agenda ?? '', series?.items ?? []);
    const reply = series ? await amend.act({ id: series.id, ...draft, items }) : await add.act(draft);
    if (!reply.ok) return;
    say(series ? `“${draft.name}”已改好。` : `已加上“${draft.name}”。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={series ? `修改${series.name}` : '加一个系列'}
      act="保存"
      form={form}
      action={series ? amend : add}
      initial={series ? { ...series, agenda: linesOf(series) } : fresh}
      lead={series ? undefined : '议程先用这一类会议的模板，加好以后可以改。'}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称。' }]}>
        <Input maxLength={60} autoComplete="off" placeholder="工作例会" />
      </Form.Item>
      <KindField />
      <Form.Item name="every" label="多久开一次">
        <Radio.Group options={rhythms} />
      </Form.Item>
      {every !== 'asNeeded' && (
        <Form.Item name="usualDay" label="一般哪天开（可不填）" extra="到了这天还没开，今日里会提醒。">
          <Select allowClear placeholder="哪天都行" options={every === 'week' || every === 'fortnight' ? weekdays : days} />
        </Form.Item>
      )}
      <PlaceFields />
      {series && (
        <Form.Item name="agenda" label="议程模板" extra="一行一项，逗号后面写几分钟。已经安排的会议不变。">
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 10 }} />
        </Form.Item>
      )}
      <LeadFields />
    </FormDialog>
  );
}
