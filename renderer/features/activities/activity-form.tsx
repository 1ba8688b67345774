import { Form, Radio } from 'antd';
import { type ActivityCard, type ActivityDraft, Every, everyWords } from '../../../shared/features/activities';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { DetailFields, PlaceFields, RepeatFields } from './activity-fields';

export type ActivityValues = {
  name: string;
  heldOn: string;
  startsAt: string;
  endsAt: string;
  venueId?: number | null;
  place?: string;
  need?: number | null;
  content?: string;
  served?: string;
  responsible?: string;
  recorder?: string;
  countsAs: ActivityDraft['countsAs'];
  teamId?: number | null;
  projectId?: number | null;
  every: Every | 'once';
  untilOn?: string;
};

const fresh = (): Partial<ActivityValues> => ({
  heldOn: today(),
  startsAt: '09:00',
  endsAt: '11:00',
  countsAs: 'service',
  every: 'once',
});

const valuesOf = (card: ActivityCard): Partial<ActivityValues> => {
  const { name, heldOn, startsAt, endsAt, venueId, place, need, content, served, responsible, recorder, countsAs } = card;
  const when = { name, heldOn, startsAt, endsAt, venueId, place, need, every: 'once' as const };
  return { ...when, content, served, responsible, recorder, countsAs, teamId: card.teamId, projectId: card.projectId };
};

const draftOf = ({ every: _, untilOn: __, heldOn: ___, ...typed }: ActivityValues) => ({
  ...typed,
  ...{ venueId: typed.venueId ?? null, teamId: typed.teamId ?? null, projectId: typed.projectId ?? null },
  ...{ need: typed.need ?? null, place: typed.place ?? '', content: typed.content ?? '', served: typed.served ?? '' },
  ...{ responsible: typed.responsible ?? '', recorder: typed.recorder ?? '' },
});

function useSaving(activity: ActivityCard | null, onClose: () => void) {
  const add = useAction('activities.add');
  const series = useAction('activities.addSeries');
  const amend = useAction('activities.amend');
  const save = async (values: ActivityValues, repeats: boolean) => {
    const { every, heldOn, untilOn = heldOn } = values;
    const draft = draftOf(values);
    if (activity) {
      const reply = await amend.act({ id: activity.id, heldOn, ...draft });
      if (reply.ok) say(`“${values.name}”已改好。`);
      if (reply.ok) onClose();
      return;
    }
    if (repeats && every !== 'once') {
      const reply = await series.act({ ...draft, every, fromOn: heldOn, untilOn });
      if (reply.ok) say(`已安排${reply.value.activities}次“${values.name}”。`);
      if (reply.ok) onClose();
      return;
    }
    const reply = await add.act({ heldOn, ...draft });
    if (reply.ok) say(`已安排“${values.name}”。`);
    if (reply.ok) onClose();
  };
  return { save, actions: { add, series, amend } };
}

const times = [
  { value: 'once', label: '一次' },
  ...Every.options.map((value) => ({ value: value as string, label: everyWords[value] })),
];

/** 安排活动: once or again and again; or changing one that is there. */
export function ActivityForm({ activity, onClose }: { activity: ActivityCard | null; onClose(): void }) {
  const [form] = Form.useForm<ActivityValues>();
  const { save, actions } = useSaving(activity, onClose);
  const every = Form.useWatch('every', form) ?? 'once';
  const repeats = !activity && every !== 'once';
  const action = activity ? actions.amend : repeats ? actions.series : actions.add;
  return (
    <FormDialog<ActivityValues>
      title={activity ? `修改${activity.name}` : '安排活动'}
      act="保存"
      form={form}
      action={action}
      initial={activity ? valuesOf(activity) : fresh()}
      onSave={(values) => void save(values, repeats)}
      onClose={onClose}
    >
      <PlaceFields />
      <Form.Item name="every" label="办几次" hidden={activity !== null}>
        <Radio.Group options={times} />
      </Form.Item>
      <Form.Item name="heldOn" label={repeats ? '第一次' : '哪天'} rules={[{ required: true, message: '请填写日期。' }]}>
        <DayField />
      </Form.Item>
      {repeats && <RepeatFields />}
      <DetailFields />
    </FormDialog>
  );
}
