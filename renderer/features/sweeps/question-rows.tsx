import { Button, Form, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { type FieldKind, fieldKindWords } from '../../../shared/features/fields';
import { MOST_QUESTIONS, type QuestionDraft } from '../../../shared/features/sweep-words';
import look from './sweeps.module.css';

/** As it stands in the form: choices in one line. */
export type QuestionValues = { label?: string; kind?: FieldKind; more?: string; source?: QuestionDraft['source'] };

const kinds = Object.entries(fieldKindWords).map(([value, label]) => ({ value: value as FieldKind, label }));

export const asValues = ({ label, kind, unit, choices, source }: QuestionDraft): QuestionValues => ({
  ...{ label, kind, source, more: kind === 'choice' ? choices.join('、') : (unit ?? '') },
});

/** What the form says of one question. */
export const asDraft = ({ label = '', kind = 'text', more = '', source = null }: QuestionValues): QuestionDraft => ({
  ...{ label: label.trim(), kind, source },
  unit: kind === 'number' ? more.trim() || null : null,
  choices:
    kind === 'choice'
      ? more
          .split(/[、,，;；\s]+/)
          .map((words) => words.trim())
          .filter(Boolean)
      : [],
});

const moreLabel: Partial<Record<FieldKind, string>> = { number: '单位，例如 人', choice: '选项，用顿号分开' };

type RowProps = { at: number; value: QuestionValues; isNew: boolean; onRemove(): void };

function Row({ at, value, isNew, onRemove }: RowProps) {
  const known = (value.source ?? null) !== null;
  const more = moreLabel[value.kind ?? 'text'];
  return (
    <div className={look.question}>
      <Form.Item noStyle name={[at, 'source']} hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name={[at, 'label']}
        rules={[{ required: true, whitespace: true, message: '写清问什么。' }]}
        style={{ margin: 0 }}
        extra={known ? '台账里有，发出去时先填好' : undefined}
      >
        <Input autoFocus={isNew} maxLength={20} aria-label={`问题${at + 1}`} placeholder="例如：有没有电动车" />
      </Form.Item>
      <Form.Item name={[at, 'kind']} style={{ margin: 0 }}>
        <Select aria-label={`问题${at + 1}的种类`} options={kinds} disabled={known} />
      </Form.Item>
      {more && !known ? (
        <Form.Item name={[at, 'more']} style={{ margin: 0 }}>
          <Input maxLength={200} aria-label={`问题${at + 1}：${more}`} placeholder={more} />
        </Form.Item>
      ) : (
        <span className="soft small">{known ? value.more : ''}</span>
      )}
      <Button type="text" aria-label={`去掉问题${at + 1}`} onClick={onRemove}>
        去掉
      </Button>
    </div>
  );
}

type Props = { sources: readonly QuestionDraft[]; values: readonly QuestionValues[] };

/** What is asked: own questions, and what the ledger has an answer to already. */
export function QuestionRows({ sources, values }: Props) {
  // Whoever adds a question writes it next; whoever takes one away stays in the form.
  const [added, setAdded] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const left = sources.filter(({ source }) => !values.some((value) => value?.source === source));
  return (
    <Form.List name="questions">
      {(rows, { add, remove }, { errors }) => (
        <Form.Item label={`问什么（最多${MOST_QUESTIONS}项）`}>
          {rows.map(({ key, name }) => (
            <Row
              key={key}
              at={name}
              value={values[name] ?? {}}
              isNew={added}
              onRemove={() => {
                more.current?.focus();
                remove(name);
              }}
            />
          ))}
          {rows.length < MOST_QUESTIONS && (
            <div className={look.bar}>
              <Button
                ref={more}
                onClick={() => {
                  setAdded(true);
                  add({ kind: 'yesNo', source: null });
                }}
              >
                加一问
              </Button>
              <Select
                aria-label="加台账里的一栏"
                placeholder="加台账里的一栏"
                style={{ width: '14rem' }}
                value={null}
                options={left.map(({ label, source }) => ({ value: source ?? '', label }))}
                onChange={(source: string | null) => {
                  const found = left.find((one) => one.source === source);
                  if (!found) return;
                  setAdded(true);
                  add(asValues(found));
                }}
              />
            </div>
          )}
          <Form.ErrorList errors={errors} />
        </Form.Item>
      )}
    </Form.List>
  );
}
