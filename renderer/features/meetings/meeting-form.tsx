import { Checkbox, Form, Input, Select } from 'antd';
import { type MeetingKind, meetingKindWords, usualQuorum } from '../../../shared/features/meeting-kinds';
import { type MeetingCard, type MeetingDraft, meetingLabels } from '../../../shared/features/meetings';
import type { SeriesRow } from '../../../shared/features/series';
import { dayWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { BeforeFields, KindField, LeadFields, PlaceFields, TopicsField } from './meeting-fields';

type Values = Partial<MeetingDraft> &
  Pick<MeetingDraft, 'title' | 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'kind'> & {
    copies?: boolean;
    topicIds?: number[];
  };
type Setting = Pick<
  MeetingDraft,
  'kind' | 'startsAt' | 'endsAt' | 'place' | 'convener' | 'chair' | 'recorder' | 'expected' | 'quorum'
>;

const settingOf = ({ kind, startsAt, endsAt, place, convener, chair, recorder, expected, quorum }: Setting): Setting => ({
  ...{ kind, startsAt, endsAt, place, convener, chair, recorder, expected, quorum },
});

const ofSeries = (series: SeriesRow): Partial<Values> => ({
  ...settingOf(series),
  ...{ seriesId: series.id, title: series.name, heldOn: series.proposedOn, copies: series.last !== null },
});

const ofCard = (card: MeetingCard): Partial<Values> => ({
  ...settingOf({ ...card, expected: card.expectedTyped }),
  ...{ seriesId: card.seriesId, title: card.title, heldOn: card.heldOn, topicsDueOn: card.topicsDueOn, words: card.words },
});

const fresh = (): Partial<Values> => ({
  kind: 'deliberation',
  heldOn: today(),
  startsAt: '09:00',
  endsAt: '10:30',
  quorum: 'half',
});

const draftOf = ({ copies: _, topicIds: __, ...typed }: Values): MeetingDraft => ({
  ...typed,
  ...{ seriesId: typed.seriesId ?? null, expected: typed.expected ?? null, topicsDueOn: typed.topicsDueOn ?? null },
  ...{ convener: typed.convener ?? '', chair: typed.chair ?? '', recorder: typed.recorder ?? '', words: typed.words ?? '' },
  quorum: typed.quorum ?? 'none',
});

type Props = {
  /** To be changed; null: a new one. */
  meeting: MeetingCard | null;
  /** What a new one begins with. */
  series?: SeriesRow;
  copyFrom?: MeetingCard;
  onClose(): void;
  onAdded?: (id: number) => void;
};

/** What the form begins with: the meeting to be changed, an earlier one, a series, or nothing yet. */
function begunWith({ meeting, copyFrom, series }: Props): Partial<Values> {
  if (meeting) return ofCard(meeting);
  if (copyFrom) return { ...ofCard(copyFrom), heldOn: today(), topicsDueOn: null, copies: true };
  return series ? ofSeries(series) : fresh();
}

function useSaving({ meeting, onClose, onAdded }: Props, copyId: number | null) {
  const add = useAction('meetings.add');
  const amend = useAction('meetings.amend');
  const save = async (values: Values) => {
    const draft = draftOf(values);
    if (meeting) {
      const reply = await amend.act({ id: meeting.id, ...draft });
      if (!reply.ok) return;
      say(`“${draft.title}”已改好。`);
      onClose();
      return;
    }
    const reply = await add.act({ ...draft, copyFrom: values.copies ? copyId : null, topicIds: values.topicIds ?? [] });
    if (!reply.ok) return;
    say(`已安排${dayWords(draft.heldOn)}的“${draft.title}”。`);
    onClose();
    onAdded?.(reply.value.id);
  };
  return { save, action: meeting ? amend : add };
}

/** 安排会议, of a series, like another one, or new; or changing one that is there. */
export function MeetingForm(props: Props) {
  const { meeting, series, copyFrom, onClose } = props;
  const [form] = Form.useForm<Values>();
  const all = (useQuery('series.list', {}).value ?? []).filter(({ endedOn }) => endedOn === null);
  const seriesId = Form.useWatch('seriesId', form) ?? series?.id ?? null;
  const chosen = all.find(({ id }) => id === seriesId);
  const copyId = copyFrom?.id ?? chosen?.last?.id ?? null;
  const { save, action } = useSaving(props, copyId);
  const begin = (id: number | undefined) => {
    const found = all.find((one) => one.id === id);
    if (found) form.setFieldsValue(ofSeries(found));
  };
  const byKind = (changed: Partial<Values>) => {
    const kind = changed.kind as MeetingKind | undefined;
    if (!kind) return;
    form.setFieldsValue({ quorum: usualQuorum(kind), ...(form.getFieldValue('title') ? {} : { title: meetingKindWords[kind] }) });
  };
  return (
    <FormDialog<Values>
      title={meeting ? `修改${meeting.title}` : '安排会议'}
      act="保存"
      form={form}
      action={action}
      initial={begunWith(props)}
      onChange={byKind}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="seriesId" label="属于哪个系列（可不选）" hidden={meeting !== null}>
        <Select
          allowClear
          placeholder="不属于哪个系列"
          options={all.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={begin}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label={meetingLabels.title}
        rules={[{ required: true, whitespace: true, message: '请填写会议名称。' }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="heldOn" label={meetingLabels.heldOn} rules={[{ required: true, message: '请填写日期。' }]}>
        <DayField />
      </Form.Item>
      <PlaceFields />
      <KindField />
      {!meeting && copyId !== null && (
        <Form.Item name="copies" valuePropName="checked">
          <Checkbox>照上次的参会名单</Checkbox>
        </Form.Item>
      )}
      {!meeting && <TopicsField />}
      <LeadFields />
      <BeforeFields />
    </FormDialog>
  );
}
