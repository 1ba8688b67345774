import { Checkbox, Radio, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Choice, DifferenceKind, PersonDifferences, Preview } from '../../../shared/features/imports';
import { numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { FramedTable } from '../../kit/framed-table';
import { Pager, usePages } from '../../kit/pager';
import { StateWord } from '../../kit/state-word';
import { chooseAll, chooseFacts, chooseNobodyOrAll } from './choose-fact';
import { setImportFlow, useImportFlow } from './flow';

const PAGE = 20;

type Fact = PersonDifferences['facts'][number];
type Line = Fact & { key: string; person: PersonDifferences; rows: number };

const linesOf = (people: PersonDifferences[]): Line[] =>
  people.flatMap((person) =>
    person.facts.map((fact, at) => ({
      ...fact,
      key: `${person.personId} ${fact.field}`,
      person,
      rows: at === 0 ? person.facts.length : 0,
    })),
  );

function Person({ person, onTake }: { person: PersonDifferences; onTake(take: boolean): void }) {
  const taken = person.facts.filter((fact) => fact.taken).length;
  const all = taken === person.facts.length;
  return (
    <div className="import-person">
      <strong>{person.name}</strong>
      <span className="soft">
        {person.place}，表里第{person.row}行
      </span>
      {person.facts.length > 1 && (
        <Checkbox checked={all} indeterminate={taken > 0 && !all} onChange={() => onTake(!all)}>
          都取表里的
        </Checkbox>
      )}
    </div>
  );
}

const stateOf = ({ asks, taken }: Fact) => {
  if (!asks) return taken ? <StateWord tone="good">台账空着，补上</StateWord> : <StateWord tone="quiet">不补</StateWord>;
  return taken ? <StateWord tone="good">改成表里的</StateWord> : <StateWord tone="soon">保持台账</StateWord>;
};

const columnsWith = (choice: Choice, choose: (choice: Choice) => void): TableColumnsType<Line> => [
  {
    title: '居民',
    width: 232,
    onCell: ({ rows }) => ({ rowSpan: rows }),
    render: (_, { person }) => <Person person={person} onTake={(take) => choose(chooseNobodyOrAll(choice, person, take))} />,
  },
  { title: '项目', dataIndex: 'label', width: 128 },
  { title: '现在', dataIndex: 'now', render: (now: string, { asks }) => (asks ? now : <span className="soft">{now}</span>) },
  { title: '表里', dataIndex: 'told' },
  {
    title: '取用',
    width: 144,
    render: (_, { person, field, label, taken }) => (
      <Checkbox
        checked={taken}
        aria-label={`${person.name}的${label}取表里的`}
        onChange={() => choose(chooseFacts(choice, person.personId, [{ field, take: !taken }]))}
      >
        取表里的
      </Checkbox>
    ),
  },
  { title: '结果', width: 168, className: 'one-line', render: (_, line) => stateOf(line) },
];

const kinds: { value: DifferenceKind; label: string }[] = [
  { value: 'all', label: '全部不同' },
  { value: 'asks', label: '两边都有、写法不同' },
  { value: 'fills', label: '只是台账空着' },
];

/** What the sheet says of people the ledger knows. Nothing is written over that nobody decided on. */
export function Differences({ preview }: { preview: Preview }) {
  const { choice, mapping, running } = useImportFlow();
  const [kind, setKind] = useState<DifferenceKind>('all');
  const pages = usePages<number>(`${preview.draft} ${kind}`);
  const { draft } = preview;
  const asked = running === null ? { draft, mapping, choice, kind, from: pages.after ?? 0 } : null;
  const { value, failure } = useQuery('imports.differences', asked);
  if (preview.differing.people === 0) return <p className="soft">表里的人和台账没有不同，或者都是新登记的。</p>;
  const choose = (next: Choice) => setImportFlow({ choice: next });
  return (
    <div className="import-list">
      <FailureNote failure={failure} />
      <div className="import-bar">
        <Select aria-label="看哪些不同" className="import-kind" value={kind} onChange={setKind} options={kinds} />
        <span id="differing-words">两边写法不同的：</span>
        <Radio.Group
          aria-labelledby="differing-words"
          value={choice.except.length === 0 ? choice.differing : null}
          onChange={({ target }) => choose(chooseAll(target.value))}
          options={[
            { value: 'ledger', label: '都保持台账' },
            { value: 'sheet', label: '都取表里的' },
          ]}
        />
        <span className="soft" role="status">
          {value && value.left > 0 && `还有${numberWords(value.left)}处保持台账原样。`}
        </span>
      </div>
      <FramedTable
        columns={columnsWith(choice, choose)}
        dataSource={linesOf(value?.people ?? [])}
        pagination={false}
        least={960}
      />
      {value && (
        <Pager pages={pages} size={PAGE} shown={value.people.length} total={value.total} next={value.next} measure="人" />
      )}
    </div>
  );
}
