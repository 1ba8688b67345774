import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { SweepTemplate } from '../../../shared/features/sweep-shapes';
import { sweepAsksWords } from '../../../shared/features/sweep-words';
import { useAction, useQuery } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { say } from '../../session';

type Kept = SweepTemplate & { id: number };

function EndTemplate({ template: { id, name }, onClose }: { template: Kept; onClose(): void }) {
  const ending = useAction('sweeps.endTemplate');
  const end = async (reason: string) => {
    const reply = await ending.act({ id, reason });
    if (!reply.ok) return;
    say(`模板“${name}”停用了。`);
    onClose();
  };
  return (
    <EndForm
      title={`停用模板“${name}”`}
      act="停用"
      lead="以后发起时不再列出；用它发起过的摸排不变。"
      reasons={['不再用了', '问得不对，另存了新的']}
      action={ending}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}

/** The station's own templates, to look at and to end; those that come with the desk stay. */
export function Templates({ onClose }: { onClose(): void }) {
  const { value, failure } = useQuery('sweeps.templates', {});
  const [ending, setEnding] = useState<Kept>();
  const own = (value ?? []).filter((one): one is Kept => one.id !== null);
  const columns: LedgerColumn<Kept>[] = [
    { title: '模板', width: '11rem', dataIndex: 'name' },
    { title: '怎么问', width: '9rem', render: (_, { asks }) => sweepAsksWords[asks] },
    { title: '问什么', render: (_, { questions }) => questions.map(({ label }) => label).join('、') },
    {
      title: '停用',
      id: 'end',
      width: '6rem',
      render: (_, template) => (
        <Button type="link" size="small" aria-label={`停用${template.name}`} onClick={() => setEnding(template)}>
          停用
        </Button>
      ),
    },
  ];
  return (
    <Modal open title="存下的模板" width={720} footer={null} onCancel={onClose}>
      <FailureNote failure={failure} />
      {value &&
        (own.length === 0 ? (
          <p className="soft">还没有存过。在一次摸排里选“更多 · 存为模板”，下次发起时就能选。</p>
        ) : (
          <LedgerTable columns={columns} rows={own} empty=" " />
        ))}
      {ending && <EndTemplate template={ending} onClose={() => setEnding(undefined)} />}
    </Modal>
  );
}
