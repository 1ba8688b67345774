import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type WallContact, type WallContactDraft, wallContactLabels } from '../../../shared/features/wall';
import { useAction, useMay } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { useShortcut } from '../../kit/shortcut';
import { say } from '../../session';

const purpose = '物业、社区民警、家庭医生、水电气抢修：写在这里，和楼栋长的电话一起印在联系牌上。';

function ContactForm({ contact, onClose }: { contact: WallContact | null; onClose(): void }) {
  const [form] = Form.useForm<WallContactDraft>();
  const [add, amend] = [useAction('wall.addContact'), useAction('wall.amendContact')];
  const save = async (draft: WallContactDraft) => {
    const reply = contact ? await amend.act({ ...draft, id: contact.id }) : await add.act(draft);
    if (!reply.ok) return;
    say(`${draft.words}的电话记下了，联系牌重印一张换上。`);
    onClose();
  };
  return (
    <FormDialog<WallContactDraft>
      {...{ form, onClose }}
      title={contact ? `修改“${contact.words}”` : '加电话'}
      act="保存"
      width={440}
      action={contact ? amend : add}
      lead="会印出来贴在墙上，私人的号码先问过本人。"
      {...(contact ? { initial: contact } : {})}
      onSave={save}
    >
      <Form.Item
        name="words"
        label={wallContactLabels.words}
        rules={[{ required: true, whitespace: true, message: '请写找谁，例如 社区民警。' }]}
      >
        <Input maxLength={20} placeholder="社区民警" />
      </Form.Item>
      <Form.Item name="name" label={`${wallContactLabels.name}（可不填）`}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="phone" label={wallContactLabels.phone} rules={[{ required: true, message: '请写电话。' }]}>
        <Input maxLength={20} />
      </Form.Item>
    </FormDialog>
  );
}

function EndContact({ contact, onClose }: { contact: WallContact; onClose(): void }) {
  const end = useAction('wall.endContact');
  const done = async (reason: string) => {
    if (!(await end.act({ id: contact.id, reason })).ok) return;
    say(`${contact.words}的电话撤下了。`);
    onClose();
  };
  return (
    <EndForm
      title={`撤下“${contact.words}”`}
      act="撤下"
      reasons={['换人', '换号', '不再对外']}
      action={end}
      onEnd={({ reason }) => void done(reason)}
      onClose={onClose}
    />
  );
}

type Acting = { act: 'write'; contact: WallContact | null } | { act: 'end'; contact: WallContact };

const columnsWith = (onAct: ((acting: Acting) => void) | null): LedgerColumn<WallContact>[] => [
  { title: '找谁', dataIndex: 'words' },
  { title: '姓名', width: '12rem', dataIndex: 'name' },
  { title: '电话', width: '14rem', dataIndex: 'phone' },
  {
    title: '操作',
    width: '10rem',
    render: (_, contact) =>
      onAct && (
        <>
          <Button type="link" size="small" aria-label={`修改${contact.words}`} onClick={() => onAct({ act: 'write', contact })}>
            修改
          </Button>
          <Button type="link" size="small" aria-label={`撤下${contact.words}`} onClick={() => onAct({ act: 'end', contact })}>
            撤下
          </Button>
        </>
      ),
  },
];

/** Numbers on the contact board beside those of the station and the chiefs. */
export function Contacts({ contacts }: { contacts: WallContact[] }) {
  const writes = useMay()('wall.addContact');
  const [acting, setActing] = useState<Acting>();
  const close = () => setActing(undefined);
  const write = () => setActing({ act: 'write', contact: null });
  useShortcut('n', write, writes && !acting);
  const add = writes && (
    <Button type="primary" onClick={write}>
      加电话
    </Button>
  );
  return (
    <>
      {contacts.length > 0 && <div>{add}</div>}
      <LedgerTable
        columns={columnsWith(writes ? setActing : null)}
        rows={contacts}
        empty={<EmptyState words={purpose} action={add} />}
      />
      {acting?.act === 'write' && <ContactForm contact={acting.contact} onClose={close} />}
      {acting?.act === 'end' && <EndContact contact={acting.contact} onClose={close} />}
    </>
  );
}
