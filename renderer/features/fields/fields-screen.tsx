import { Button, Flex, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Field, FieldSubject, fieldSubjectWords } from '../../../shared/features/fields';
import { useAction, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { say } from '../../session';
import { EndField } from './end-field';
import { type Example, examples } from './examples';
import { FieldForm } from './field-form';
import look from './fields.module.css';
import { EndedTable, FieldsTable } from './fields-table';

const views = FieldSubject.options.map((value) => ({ value, label: fieldSubjectWords[value] }));

type Open = { act: 'add'; example: Example | null } | { act: 'amend' | 'end'; field: Field };

function Beginning({ subject, onBegin }: { subject: FieldSubject; onBegin(example: Example | null): void }) {
  const words = `台账上没有、本站又用得着的，自己加一个栏目：登记在${fieldSubjectWords[subject]}的卡片上，可以筛选、导入、导出。比如：`;
  return (
    <div className="surface">
      <EmptyState
        words={words}
        action={
          <Flex wrap gap={8} justify="center">
            {examples[subject].map((example) => (
              <Button key={example.name} onClick={() => onBegin(example)}>
                {example.name}
              </Button>
            ))}
            <Button type="primary" onClick={() => onBegin(null)}>
              自己写一个
            </Button>
          </Flex>
        }
      />
    </div>
  );
}

function useFields(subject: FieldSubject) {
  const list = useQuery('fields.list', { subject, ended: true });
  const counts = useQuery('fields.held', { subject });
  // While the next subject is on its way, the answer at hand is still that of the one before.
  const known = list.value?.every((field) => field.subject === subject) ? list.value : undefined;
  const held = useMemo(() => new Map((counts.value ?? []).map(({ fieldId, values }) => [fieldId, values])), [counts.value]);
  return {
    standing: known?.filter(({ endedOn }) => endedOn === null),
    ended: known?.filter(({ endedOn }) => endedOn !== null) ?? [],
    held,
    failure: list.failure ?? counts.failure,
  };
}

type FormsProps = { open: Open; subject: FieldSubject; held: ReadonlyMap<number, number>; onClose(): void };

function Forms({ open, subject, held, onClose }: FormsProps) {
  if (open.act === 'add') return <FieldForm field={null} held={0} example={open.example} {...{ subject, onClose }} />;
  const { field } = open;
  const count = held.get(field.id) ?? 0;
  if (open.act === 'end') return <EndField field={field} held={count} onClose={onClose} />;
  return <FieldForm field={field} held={count} example={null} {...{ subject, onClose }} />;
}

/** 自定义栏目: what this station asks of people, households and rooms beside what the ledger asks of everybody. */
export function FieldsScreen() {
  const [address, setAddress] = useSearchParams();
  const subject = FieldSubject.catch('person').parse(address.get('of'));
  const { standing, ended, held, failure } = useFields(subject);
  const [open, setOpen] = useState<Open>();
  const [reorder, resume] = [useAction('fields.reorder'), useAction('fields.resume')];
  const add = (example: Example | null) => setOpen({ act: 'add', example });
  const takeUp = async ({ id, name }: Field) => {
    const reply = await resume.act({ id });
    if (reply.ok) say(`已恢复栏目“${name}”。`);
  };
  const isEmpty = standing?.length === 0;
  return (
    <Page
      title="自定义栏目"
      actions={
        !isEmpty && (
          <Button type="primary" onClick={() => add(null)}>
            加栏目
          </Button>
        )
      }
    >
      <Segmented<FieldSubject>
        className={look.views ?? ''}
        aria-label="谁的栏目"
        options={views}
        value={subject}
        onChange={(of) => setAddress({ of }, { replace: true })}
      />
      <FailureNote failure={failure ?? reorder.failure ?? resume.failure} />
      {isEmpty && <Beginning subject={subject} onBegin={add} />}
      {standing && !isEmpty && (
        <FieldsTable
          fields={standing}
          held={held}
          onAmend={(field) => setOpen({ act: 'amend', field })}
          onEnd={(field) => setOpen({ act: 'end', field })}
          onMove={(ids) => void reorder.act({ subject, ids })}
        />
      )}
      {ended.length > 0 && <EndedTable fields={ended} held={held} onResume={(field) => void takeUp(field)} />}
      {open && <Forms {...{ open, subject, held }} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
