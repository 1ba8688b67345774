import { Form, Input, Radio } from 'antd';
import { PostingHow, postingHowWords } from '../../../shared/features/postings';
import { rangesOf, sheetsIn } from '../../../shared/rules/sheet-numbers';
import { numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { today } from '../../kit/today';
import { say } from '../../session';

export type SheetsAct = 'post' | 'takeDown' | 'unpost' | 'end' | 'assign';
type Values = ReasonValues & { sheets: string; on: string; how: PostingHow; poster: string };
type Look = { title: string; act: string; lead: string; said: string; reasons?: readonly string[]; danger?: boolean };

const looks: Record<SheetsAct, Look> = {
  post: { title: '记张贴', act: '记下', lead: '照着交回来的清单，写贴好的是第几张。', said: '记为已张贴' },
  takeDown: { title: '记撤下', act: '记下', lead: '写撤下来的是第几张。', said: '记为已撤下' },
  unpost: {
    ...{ title: '改回待张贴', act: '改回', lead: '记错了的，改回待张贴，原因留在记录里。', said: '改回待张贴' },
    reasons: ['看错了行', '其实没有贴', '贴错了地方'],
    danger: true,
  },
  end: {
    ...{ title: '不贴了', act: '不贴了', lead: '以后不再列在待张贴里，原因留着。', said: '记为不贴了' },
    reasons: ['印错了', '通知取消', '没有地方贴'],
    danger: true,
  },
  assign: { title: '定谁去贴', act: '定下', lead: '张贴清单按人分开打印。', said: '定好了谁去贴' },
};

function useActs() {
  const [post, takeDown, unpost, end, assign] = [
    useAction('postings.post'),
    useAction('postings.takeDown'),
    useAction('postings.unpost'),
    useAction('postings.end'),
    useAction('postings.assign'),
  ];
  return { post, takeDown, unpost, end, assign };
}

/** What the act asks besides the numbers. */
function Asked({ act }: { act: SheetsAct }) {
  const { reasons } = looks[act];
  if (act === 'assign')
    return (
      <Form.Item name="poster" label="谁去贴（留空就是还没有定）">
        <Input maxLength={40} />
      </Form.Item>
    );
  if (reasons) return <ReasonField label="原因" reasons={reasons} />;
  return (
    <>
      <DayItem label={act === 'post' ? '哪天贴的' : '哪天撤的'} />
      {act === 'post' && (
        <Form.Item name="how" label="凭什么记">
          <Radio.Group options={PostingHow.options.map((value) => ({ value, label: postingHowWords[value] }))} />
        </Form.Item>
      )}
    </>
  );
}

type Props = {
  act: SheetsAct;
  paperId: number;
  /** Numbers that may be meant. */
  possible: readonly number[];
  /** Those it begins with; all of the possible where nothing is said. */
  chosen?: readonly number[];
  onClose(): void;
};

/** One act on some sheets of a paper, by their numbers: a whole list in a few keys. */
export function SheetsForm({ act, paperId, possible, chosen = possible, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const acts = useActs();
  const { said, reasons: _, ...look } = looks[act];
  const save = async ({ sheets: typed, on, how, poster = '', ...why }: Values) => {
    const sheets = sheetsIn(typed, possible).numbers ?? [];
    const of = { paperId, sheets };
    const replies = {
      post: () => acts.post.act({ ...of, on, how }),
      takeDown: () => acts.takeDown.act({ ...of, on }),
      unpost: () => acts.unpost.act({ ...of, reason: reasonOf(why) }),
      end: () => acts.end.act({ ...of, reason: reasonOf(why) }),
      assign: () => acts.assign.act({ ...of, poster }),
    };
    const reply = await replies[act]();
    if (!reply.ok) return;
    say(`${numberWords(reply.value.changed)}张，${said}。`);
    onClose();
  };
  const check = (_rule: unknown, typed: string) => {
    const { trouble } = sheetsIn(typed ?? '', possible);
    return trouble === null ? Promise.resolve() : Promise.reject(new Error(trouble));
  };
  return (
    <FormDialog<Values>
      {...look}
      {...{ form, onClose }}
      width={480}
      action={acts[act]}
      initial={{ sheets: rangesOf(chosen), on: today(), how: 'tick' }}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="sheets" label="第几张" rules={[{ validator: check }]} extra="例如 1-20 23；没贴的少，就写“除 3 7”。">
        <Input maxLength={400} inputMode="text" />
      </Form.Item>
      <Asked act={act} />
    </FormDialog>
  );
}
