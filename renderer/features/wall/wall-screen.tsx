import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { WallFormat, WallSheet, wall } from '../../../shared/features/wall';
import type { Input } from '../../../shared/operations';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { Page } from '../../kit/page';
import { useViews } from '../../kit/views';
import { Contacts } from './contacts';
import { Five } from './five';
import { Texts } from './texts';
import look from './wall.module.css';

export type Printing = { print(sheet: WallSheet, id?: number): void; busy: boolean; allowed: boolean };
type Wanted = Input<keyof Pick<typeof wall, 'wall.issue'>>;

const papers: { value: WallFormat; label: string }[] = [
  { value: 'A3', label: 'A3' },
  { value: 'A4', label: 'A4' },
];

/** What is printed without being written first: it follows from the posts. */
const ready: { sheet: WallSheet; words: string }[] = [
  { sheet: 'chart', words: '组织架构图' },
  { sheet: 'duties', words: '七员职责' },
  { sheet: 'contacts', words: '联系牌' },
];

/** 上墙: rules, who is who, whom to call, and the 五有, each on a sheet for the wall. */
export function WallScreen() {
  const may = useMay();
  const { value, failure } = useQuery('wall.overview', {});
  const [paper, setPaper] = useState<WallFormat>('A3');
  const issue = useIssue('wall.issue');
  const { view, choice } = useViews([
    { value: 'texts', label: '制度' },
    { value: 'contacts', label: '联系电话' },
    { value: 'five', label: '五有' },
  ]);
  const print = (sheet: WallSheet, id?: number) => void issue.act({ sheet, id: id ?? null, paper } satisfies Wanted);
  const printing: Printing = { print, busy: issue.busy, allowed: may('wall.issue') };
  const actions = printing.allowed && (
    <>
      {ready.map(({ sheet, words }) => (
        <Button key={sheet} disabled={issue.busy} onClick={() => print(sheet)}>
          打印{words}
        </Button>
      ))}
      <Segmented aria-label="纸张大小" options={papers} value={paper} onChange={setPaper} />
    </>
  );
  return (
    <Page title="上墙" actions={actions}>
      <FailureNote failure={failure ?? issue.failure} />
      <p className="soft">组织架构图、七员职责和联系牌按今天的任职生成；换了人，重印一张换上。</p>
      <div className={look.bar}>{choice}</div>
      {value && view === 'texts' && <Texts texts={value.texts} printing={printing} />}
      {value && view === 'contacts' && <Contacts contacts={value.contacts} />}
      {value && view === 'five' && <Five items={value.five} printing={printing} />}
    </Page>
  );
}
