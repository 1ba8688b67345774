import { Button, Flex } from 'antd';
import { ActKind, AuditFilter, actKindWords, EntryResult, entryResultWords } from '../../../shared/features/audit';
import { Choice } from '../../kit/choice';
import { DayField } from '../../kit/day-field';
import { useDeskWords, useLevel } from '../../kit/desk-words';
import { SearchText } from '../../kit/search-text';
import { today } from '../../kit/today';
import look from './audit.module.css';

export const noFilter: AuditFilter = AuditFilter.parse({});

/** True when the list shows the whole log. */
export const isEverything = (filter: AuditFilter): boolean => JSON.stringify(filter) === JSON.stringify(noFilter);

/** The longest text the log is searched for. */
const MOST = 40;

/** What an office does nothing of. */
const ofLedgers: ReadonlySet<ActKind> = new Set<ActKind>(['reveal', 'ledger', 'imports']);

function useKinds() {
  const [said, level] = [useDeskWords(), useLevel()];
  const kinds = ActKind.options.filter((value) => level === 'station' || !ofLedgers.has(value));
  return kinds.map((value) => ({ value, label: said(actKindWords[value]) }));
}

const results = EntryResult.options.map((value) => ({ value, label: entryResultWords[value] }));

type DayProps = { label: string; value: string | null; onChange(day: string | null): void };

function DayChoice({ label, value, onChange }: DayProps) {
  return (
    <span className={look.day}>
      <DayField aria-label={label} placeholder={label} latest={today()} value={value} onChange={onChange} />
    </span>
  );
}

type Props = {
  filter: AuditFilter;
  people: readonly { id: number; name: string }[];
  onChange(filter: AuditFilter): void;
  /** On to the rows. */
  onGo(): void;
};

/** Who, what, when, how it ended, and a name. */
export function AuditFilterBar({ filter, people, onChange, onGo }: Props) {
  const kinds = useKinds();
  const set = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part });
  return (
    <Flex wrap gap={8} align="center" role="search" aria-label="筛选">
      <SearchText
        label="在审计里查找"
        placeholder="对象的名字或编号"
        value={filter.text}
        onChange={(text) => set({ text: text.slice(0, MOST) })}
        onGo={onGo}
      />
      <Choice
        label="谁"
        width={8.4}
        value={filter.staffId}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(staffId) => set({ staffId })}
      />
      <Choice label="哪类事" width={10.4} value={filter.kind} options={kinds} onChange={(kind) => set({ kind })} />
      <DayChoice label="从哪天" value={filter.from} onChange={(from) => set({ from })} />
      <DayChoice label="到哪天" value={filter.to} onChange={(to) => set({ to })} />
      <Choice label="结果" width={7} value={filter.result} options={results} onChange={(result) => set({ result })} />
      {!isEverything(filter) && (
        <Button type="link" onClick={() => onChange(noFilter)}>
          清除筛选
        </Button>
      )}
    </Flex>
  );
}
