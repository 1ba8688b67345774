import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type Briefing, briefingKindWords } from '../../../shared/features/briefings';
import { useAction, useMay, useQuery } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { FailureNote } from '../../kit/failure';
import { useIssue, useOpenPaper } from '../../kit/issue';
import { Page } from '../../kit/page';
import { say } from '../../session';
import { BlockItem } from './block-item';
import look from './briefings.module.css';

type Values = { title: string; words: Record<string, string> };

function Issue({ briefing, onClose }: { briefing: Briefing; onClose(): void }) {
  const issue = useIssue('briefings.issue');
  return (
    <Confirm
      title={`“${briefing.title}”定稿？`}
      words="会编号定稿，先看预览再打印。定稿以后不能再改，Word文件也不再变。"
      act="定稿并预览"
      busy={issue.busy}
      failure={issue.failure}
      onConfirm={() => void issue.act({ id: briefing.id })}
      onCancel={onClose}
    />
  );
}

function FinalActs({ briefing }: { briefing: Briefing }) {
  const save = useAction('briefings.saveWord');
  const openPaper = useOpenPaper();
  const saved = async () => {
    const reply = await save.act({ id: briefing.id });
    if (reply.ok && reply.value.outcome === 'saved') say(`已保存到 ${reply.value.path}`);
  };
  return (
    <>
      <Button type="primary" loading={save.busy} onClick={() => void saved()}>
        导出Word
      </Button>
      {briefing.paperId !== null && <Button onClick={() => openPaper(briefing.paperId ?? 0)}>打印或存PDF</Button>}
      <FailureNote failure={save.failure} />
    </>
  );
}

function Editor({ briefing }: { briefing: Briefing }) {
  const [form] = Form.useForm<Values>();
  const [without, setWithout] = useState<number[]>([]);
  const [asking, setAsking] = useState(false);
  const amend = useAction('briefings.amend');
  const writes = useMay()('briefings.amend') && briefing.finalAt === null;
  const save = async (): Promise<boolean> => {
    const { title, words } = await form.validateFields();
    const said = Object.entries(words ?? {}).map(([at, text]) => ({ at: Number(at), words: text }));
    const reply = await amend.act({ id: briefing.id, title, words: said, without });
    if (reply.ok) setWithout([]);
    return reply.ok;
  };
  const drop = (at: number) => setWithout(without.includes(at) ? without.filter((one) => one !== at) : [...without, at]);
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
        key={briefing.blocks.length}
        layout="vertical"
        requiredMark={false}
        className={`surface ${look.paper}`}
        initialValues={initial}
        disabled={!writes}
      >
        <Form.Item name="title" label="标题" rules={[{ required: true, whitespace: true, message: '请写标题。' }]}>
          <Input maxLength={60} />
        </Form.Item>
        {briefing.blocks
          .map((block, at) => ({ block, at }))
          .map(({ block, at }) => (
            <BlockItem key={at} {...{ block, at, left: without.includes(at) }} onDrop={writes ? () => drop(at) : null} />
          ))}
      </Form>
      {asking && <Issue briefing={briefing} onClose={() => setAsking(false)} />}
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
