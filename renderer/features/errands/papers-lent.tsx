// Papers lent for an errand and what came back; what is to be brought along.
import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { ErrandCard, ErrandDocument } from '../../../shared/features/errands';
import { instantWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { StateWord } from '../../kit/state-word';
import { wanted } from '../orders/items';
import look from '../orders/orders.module.css';

type Lending = { name: string; count: number };

function LendForm({ card, onClose }: { card: ErrandCard; onClose(): void }) {
  const [form] = Form.useForm<Lending>();
  const lend = useAction('errands.lend');
  const save = async (values: Lending) => {
    if ((await lend.act({ id: card.id, ...values })).ok) onClose();
  };
  return (
    <FormDialog<Lending>
      {...{ form, onClose }}
      title="收下证件"
      act="收下"
      width={440}
      initial={{ count: 1 }}
      action={lend}
      onSave={save}
    >
      <Form.Item name="name" label="什么证件" rules={wanted('请写什么证件，例如 身份证原件。')}>
        <Input maxLength={40} placeholder="身份证原件" />
      </Form.Item>
      <Form.Item name="count" label="几份">
        <InputNumber min={1} max={50} />
      </Form.Item>
    </FormDialog>
  );
}

type Giving = { count: number; toWhom: string };
type GiveProps = { paper: ErrandDocument; to: string; onClose(): void };

function GiveBackForm({ paper, to, onClose }: GiveProps) {
  const [form] = Form.useForm<Giving>();
  const back = useAction('errands.giveBack');
  const save = async (values: Giving) => {
    if ((await back.act({ id: paper.id, ...values })).ok) onClose();
  };
  const initial = { count: paper.out, toWhom: to };
  return (
    <FormDialog<Giving>
      {...{ form, onClose, initial }}
      title={`归还${paper.name}`}
      act="归还"
      width={440}
      action={back}
      onSave={save}
    >
      <Form.Item name="count" label={`几份（还有${paper.out}份在我们这里）`}>
        <InputNumber min={1} max={paper.out} />
      </Form.Item>
      <Form.Item name="toWhom" label="谁领回" rules={wanted('请写谁领回的。')}>
        <Input maxLength={30} />
      </Form.Item>
    </FormDialog>
  );
}

export function PapersLent({ card, open }: { card: ErrandCard; open: boolean }) {
  const may = useMay();
  const [lending, setLending] = useState(false);
  const [giving, setGiving] = useState<ErrandDocument>();
  return (
    <section className={look.card}>
      <div className={look.heads}>
        <h2>借来的证件</h2>
        {open && may('errands.lend') && (
          <Button size="small" onClick={() => setLending(true)}>
            收下证件
          </Button>
        )}
      </div>
      {card.documents.length === 0 && <p className="soft">没有借证件。收下一件就记一件，还清才能办结。</p>}
      <ul className={look.steps}>
        {card.documents.map((paper) => (
          <li key={paper.id}>
            <div className={look.heads}>
              <span>
                {paper.name || '已按要求删除'} {paper.count}份
              </span>
              <StateWord tone={paper.out > 0 ? 'soon' : 'good'}>{paper.out > 0 ? `${paper.out}份没还` : '还清了'}</StateWord>
              {paper.out > 0 && may('errands.giveBack') && (
                <Button size="small" aria-label={`归还${paper.name}`} onClick={() => setGiving(paper)}>
                  归还
                </Button>
              )}
            </div>
            <div className="soft small">
              {instantWords(paper.lentAt)}收下，{paper.by}
            </div>
            {paper.returns.map(({ id, count, at, toWhom, by }) => (
              <div key={id} className="soft small">
                {instantWords(at)}归还{count}份，{toWhom}领回，{by}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {lending && <LendForm card={card} onClose={() => setLending(false)} />}
      {giving && <GiveBackForm paper={giving} to={card.principal} onClose={() => setGiving(undefined)} />}
    </section>
  );
}

/** What is to be brought along, ticked as it comes. */
export function Materials({ card, open }: { card: ErrandCard; open: boolean }) {
  const ready = useAction('errands.ready');
  const may = useMay()('errands.ready');
  if (card.materials.length === 0) return null;
  return (
    <section className={look.card}>
      <h2>要带的材料</h2>
      <FailureNote failure={ready.failure} />
      <ul>
        {card.materials.map(({ id, words, ready: here }) => (
          <li key={id}>
            <Checkbox checked={here} disabled={!open || !may || ready.busy} onChange={() => void ready.act({ id, ready: !here })}>
              {words}
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}
