import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type Briefing, briefingKindWords } from '../../../shared/features/briefings';
import { useAction, useMay, useQuery } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { Page } from '../../kit/page';
import { say } from '../../session';
import { AddChart } from './add-chart';
import { BlockItem } from './block-item';
import look from './briefings.module.css';
import { FinalActs } from './final-acts';
import { askedFor, dropped, moved, type Part, partsOf, saved, withChart, withNew } from './parts';

type Values = { title: string; words: Record<string, string> };

type IssueProps = {
  briefing: Briefing;
  /** How many blocks were left out. */
  left: number;
  onClose(): void;
};

function Issue({ briefing, left, onClose }: IssueProps) {
  const issue = useIssue('briefings.issue');
  const without = left > 0 ? `去掉的${left}段不印，以后也不能放回。` : '';
  return (
    <Confirm
      title={`“${briefing.title}”定稿？`}
      words={`会编号定稿，先看预览再打印。${without}定稿以后这一份不能再改，Word文件也不再变；发现写错了，可以照它重写一份。`}
      act="定稿并预览"
      busy={issue.busy}
      failure={issue.failure}
      onConfirm={() => void issue.act({ id: briefing.id })}
      onCancel={onClose}
    />
  );
}

type BlocksProps = { id: number; parts: Part[]; writes: boolean; onChange(parts: Part[]): void };

/** The blocks in their order, and what adds more. */
function Blocks({ id, parts, writes, onChange }: BlocksProps) {
  const actsOf = (at: number) => ({
    drop: () => onChange(dropped(parts, at)),
    up: at === 0 ? null : () => onChange(moved(parts, at, -1)),
    down: at === parts.length - 1 ? null : () => onChange(moved(parts, at, 1)),
  });
  return (
    <>
      {parts.map(
        ({ name, block, left }, at) =>
          (writes || !left) && <BlockItem key={name} {...{ block, name, left }} acts={writes ? actsOf(at) : null} />,
      )}
      {writes && (
        <div className={look.more}>
          <Button onClick={() => onChange(withNew(parts, 'text'))}>加一段</Button>
          <Button onClick={() => onChange(withNew(parts, 'heading'))}>加小标题</Button>
          <AddChart id={id} onAdd={(chart) => onChange(withChart(parts, chart))} />
        </div>
      )}
    </>
  );
}

function Editor({ briefing }: { briefing: Briefing }) {
  const [form] = Form.useForm<Values>();
  const [parts, setParts] = useState(partsOf(briefing));
  const [asking, setAsking] = useState(false);
  const amend = useAction('briefings.amend');
  const writes = useMay()('briefings.amend') && briefing.finalAt === null;
  const save = async (): Promise<boolean> => {
    await form.validateFields();
    // What was left out has no field on the screen, and keeps its words.
    const { title, words = {} } = form.getFieldsValue(true);
    const { ok } = await amend.act({ id: briefing.id, title, parts: askedFor(parts, words) });
    if (ok) setParts(saved(parts, words));
    return ok;
  };
  const actions = writes && (
    <>
      <Button type="primary" onClick={() => void save().then((ok) => ok && setAsking(true))}>
        定稿并打印
      </Button>
      <Button loading={amend.busy} onClick={() => void save().then((ok) => ok && say('改好了。'))}>
        先存着
      </Button>
    </>
  );
  const shown = briefing.finalAt === null ? actions : <FinalActs briefing={briefing} />;
  const initial = {
    title: briefing.title,
    words: Object.fromEntries(briefing.blocks.map((one, at) => [at, 'words' in one ? one.words : ''])),
  };
  return (
    <Page title={briefingKindWords[briefing.kind]} count={<BackTo reportId={briefing.reportId} />} actions={shown}>
      <FailureNote failure={amend.failure} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className={`surface ${look.paper}`}
        initialValues={initial}
        disabled={!writes}
      >
        <Form.Item name="title" label="标题" rules={[{ required: true, whitespace: true, message: '请写标题。' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Blocks id={briefing.id} parts={parts} writes={writes} onChange={setParts} />
      </Form>
      {asking && <Issue briefing={briefing} left={parts.filter(({ left }) => left).length} onClose={() => setAsking(false)} />}
    </Page>
  );
}

function BackTo({ reportId }: { reportId: number }) {
  const navigate = useNavigate();
  return (
    <Button type="link" onClick={() => navigate(`/reports/${reportId}`)}>
      回到汇总
    </Button>
  );
}

/** One briefing: its text to go over, its tables and charts as they will be. */
export function BriefingScreen() {
  const id = Number(useParams().id);
  const { value, failure } = useQuery('briefings.card', { id });
  if (value) return <Editor key={`${id} ${value.finalAt}`} briefing={value} />;
  return (
    <Page title="简报">
      <FailureNote failure={failure} />
    </Page>
  );
}
