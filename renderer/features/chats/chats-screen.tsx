import { Button } from 'antd';
import { useState } from 'react';
import type { ChatGroup } from '../../../shared/features/chats';
import { numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { useShortcut } from '../../kit/shortcut';
import { useViews } from '../../kit/views';
import { say } from '../../session';
import { type Acting, columnsWith } from './chat-columns';
import { Publications } from './publications';

const ChatForm = later(() => import('./chat-form').then((m) => m.ChatForm));
const PublishForm = later(() => import('./publish-form').then((m) => m.PublishForm));

const purpose = '小区的微信群、QQ群：群主是谁、多少人、管哪几栋楼。发了什么、什么时候发的，都记得清楚。';

function EndChat({ group, onClose }: { group: ChatGroup; onClose(): void }) {
  const end = useAction('chats.end');
  const done = async (reason: string) => {
    if (!(await end.act({ id: group.id, reason })).ok) return;
    say(`“${group.name}”已停用。`);
    onClose();
  };
  return (
    <EndForm
      title={`停用“${group.name}”`}
      act="停用"
      lead="以前发过的都留着，只是以后不再能选。"
      reasons={['群解散', '并到别的群', '不再发通知', '登记有误']}
      action={end}
      onEnd={({ reason }) => void done(reason)}
      onClose={onClose}
    />
  );
}

/** Which buildings no group reaches. */
const Uncovered = ({ names }: { names: readonly string[] }) =>
  names.length > 0 && <p className="note note-calm">还没有群的楼栋：{names.join('、')}。</p>;

/** 群: the chat groups of the estate, and what went out in them. */
export function ChatsScreen() {
  const may = useMay();
  const { value, failure } = useQuery('chats.list', {});
  const [acting, setActing] = useState<Acting>();
  const { view, choice } = useViews([
    { value: 'groups', label: '群' },
    { value: 'log', label: '发了什么' },
  ]);
  const writes = may('chats.add');
  const open = value?.rows.filter(({ endedOn }) => endedOn === null).length ?? 0;
  const close = () => setActing(undefined);
  useShortcut('n', () => setActing({ act: 'write', group: null }), writes && !acting);
  const add = writes && (
    <Button type={open > 0 ? 'default' : 'primary'} onClick={() => setActing({ act: 'write', group: null })}>
      登记群
    </Button>
  );
  const publish = writes && open > 0 && (
    <Button type="primary" onClick={() => setActing({ act: 'publish' })}>
      发一段文字
    </Button>
  );
  return (
    <Page
      title="群"
      count={value && `${numberWords(open)} 个在用`}
      actions={
        <>
          {publish}
          {add}
        </>
      }
    >
      {view !== 'log' && <PrintList list="chats" asked={{}} disabled={open === 0} />}
      <FailureNote failure={failure} />
      <div>{choice}</div>
      {view === 'log' ? (
        <Publications />
      ) : (
        value && (
          <>
            <Uncovered names={value.uncovered} />
            <LedgerTable
              columns={columnsWith(writes ? setActing : null)}
              rows={value.rows}
              empty={<EmptyState words={purpose} action={add} />}
            />
          </>
        )
      )}
      {acting?.act === 'write' && <ChatForm group={acting.group} onClose={close} />}
      {acting?.act === 'publish' && <PublishForm onClose={close} />}
      {acting?.act === 'end' && <EndChat group={acting.group} onClose={close} />}
    </Page>
  );
}
