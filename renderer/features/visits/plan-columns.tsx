import { Button } from 'antd';
import { everyWords, visitResultWords } from '../../../shared/features/visit-words';
import type { Planned } from '../../../shared/features/visits';
import { dayWords, monthDayWords } from '../../../shared/text';
import type { LedgerColumn } from '../../kit/ledger-table';
import { type RowKeys, RowOpener } from '../../kit/row-keys';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import card from '../residents/card.module.css';
import { placeWords } from '../residents/words';
import type { VisitBegun } from './begin';
import { dueWords } from './words';

/** `id`: of the person. */
export type PlanRow = Planned & { id: number };
type Acts = { keys: RowKeys; onPage(id: number): void; onVisit: ((begun: VisitBegun) => void) | null };

const Last = ({ row: { lastOn, tried } }: { row: PlanRow }) => (
  <>
    {lastOn === null ? soft('没有记过') : dayWords(lastOn)}
    {tried && (
      <div className="soft small">
        {monthDayWords(tried.on)}去过，{visitResultWords[tried.result]}
      </div>
    )}
  </>
);

/** The columns of the plan; without `onVisit` nothing can be entered. */
export const planColumns = ({ keys, onPage, onVisit }: Acts): LedgerColumn<PlanRow>[] => [
  {
    title: '姓名',
    width: '7rem',
    render: (_, { id, name }, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onPage(id)}>
        {name}
      </RowOpener>
    ),
  },
  { title: '住处', width: '11rem', render: (_, row) => placeWords(row) },
  {
    title: '最晚哪天',
    width: '9.5rem',
    render: (_, row) => <StateWord tone={row.late ? 'late' : 'quiet'}>{dueWords(row, today())}</StateWord>,
  },
  { title: '上次', width: '10rem', render: (_, row) => <Last row={row} /> },
  {
    title: '多久一次',
    render: (_, { every, groups, unprinted }) => (
      <>
        {every === null ? '约好的医生随访' : everyWords[every]}
        <div className="soft small">
          {groups.join('、')}
          {unprinted && '　名单不上纸'}
        </div>
      </>
    ),
  },
  { title: '楼栋长', width: '7rem', render: (_, { chief }) => chief ?? soft('没有') },
  ...(onVisit
    ? [
        {
          title: '操作',
          width: '6rem',
          render: (_: never, { id, name }: PlanRow) => (
            <Button
              type="link"
              size="small"
              className={card.flush ?? ''}
              aria-label={`登记走访：${name}`}
              onClick={(event) => {
                event.stopPropagation();
                onVisit({ personId: id, name });
              }}
            >
              登记
            </Button>
          ),
        },
      ]
    : []),
];
