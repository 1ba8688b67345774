// What the list above all is: the conditions in one sentence, and what can be done with everybody they mean.
import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { say } from '../../session';
import { type WayOut, wayWords } from '../queries/ways-out';
import type { Filter } from './filters';
import { useGoingOut, useOpened } from './opened-query';
import look from './residents.module.css';
import { useDefinition } from './use-definition';

const SaveQuery = later(() => import('../queries/name-form').then((m) => m.SaveQuery));

const ways = (['list', 'labels', 'letters', 'sheet'] as const).map((key) => ({ key, label: wayWords[key] }));

function Keep({ filter, definition }: { filter: Filter; definition: string }) {
  const [saving, setSaving] = useState(false);
  const { opened, changed, open } = useOpened(filter);
  const amend = useAction('queries.amend');
  const replace = async () => {
    if (!opened || !(await amend.act({ id: opened.id, filter })).ok) return;
    say(`查询“${opened.name}”已改成现在的条件。`);
  };
  return (
    <>
      {opened && changed && (
        <Button loading={amend.busy} onClick={() => void replace()}>
          改存到“{opened.name}”
        </Button>
      )}
      {(!opened || changed) && <Button onClick={() => setSaving(true)}>存为查询…</Button>}
      {saving && <SaveQuery filter={filter} definition={definition} onSaved={open} onClose={() => setSaving(false)} />}
      <FailureNote failure={amend.failure} />
    </>
  );
}

/** Stands between the filter and the list while the list is narrowed. */
export function DefinitionBar({ filter }: { filter: Filter }) {
  const may = useMay();
  const define = useDefinition();
  const { whole, go, dialog } = useGoingOut(filter);
  const definition = define(filter);
  return (
    <section className={look.definition} aria-label="名单口径">
      <p role="status">
        {whole && <strong>{whole.name}：</strong>}
        {definition}
      </p>
      {may('queries.save') && <Keep filter={filter} definition={definition} />}
      {may('queries.issueList') && (
        <Dropdown trigger={['click']} menu={{ items: ways, onClick: ({ key }) => go(key as WayOut) }}>
          <Button>
            打印和导出 <DownOutlined style={{ fontSize: 12 }} />
          </Button>
        </Dropdown>
      )}
      {dialog}
    </section>
  );
}
