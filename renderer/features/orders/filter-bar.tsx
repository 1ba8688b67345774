import { Segmented } from 'antd';
import { type HandlerKind, handlerKindWords, type OrderSource, orderSourceWords } from '../../../shared/features/order-words';
import { type OrderView, orderViewWords } from '../../../shared/features/orders';
import type { Output } from '../../../shared/operations';
import { useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import { SearchText } from '../../kit/search-text';
import look from './orders.module.css';

export type Filter = {
  text: string;
  source: OrderSource | null;
  categoryId: number | null;
  handlerId: number | null;
  handlerKind: HandlerKind | null;
  buildingId: number | null;
};
export const NO_FILTER: Filter = {
  text: '',
  source: null,
  categoryId: null,
  handlerId: null,
  handlerKind: null,
  buildingId: null,
};

type Handlers = Output<'orders.setup'>['handlers'];
type Counts = Output<'orders.list'>['counts'];
type Props = {
  view: OrderView;
  counts: Counts | undefined;
  filter: Filter;
  onView(view: OrderView): void;
  onFilter(filter: Filter): void;
};

const sources = Object.entries(orderSourceWords).map(([value, label]) => ({ value: value as OrderSource, label }));
const named = ({ id, name }: { id: number; name: string }) => ({ value: id, label: name });

const kinds = Object.keys(handlerKindWords) as HandlerKind[];

/** Everybody of one kind (物业的全部), then each of them by name. */
const handlersWith = (handlers: Handlers) =>
  kinds.flatMap((kind) => {
    const own = handlers.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    return [
      { value: kind as string, label: `${handlerKindWords[kind]}（全部）` },
      ...own.map((one) => ({ value: String(one.id), label: `　${one.name}` })),
    ];
  });
const isKind = (value: string | null): value is HandlerKind => kinds.some((kind) => kind === value);

const viewsWith = (counts: Counts | undefined) =>
  (Object.keys(orderViewWords) as OrderView[]).map((value) => {
    const count = counts && value !== 'closed' && value !== 'unrated' && value !== 'all' ? counts[value] : 0;
    return { value, label: count > 0 ? `${orderViewWords[value]} ${count}` : orderViewWords[value] };
  });

/** What is looked at, and what narrows it. */
export function FilterBar({ view, counts, filter, onView, onFilter }: Props) {
  const setup = useQuery('orders.setup', {}).value;
  const buildings = useQuery('estate.tree', {}).value ?? [];
  const set = (part: Partial<Filter>) => onFilter({ ...filter, ...part });
  return (
    <div className={look.bar}>
      <Segmented aria-label="看哪些" options={viewsWith(counts)} value={view} onChange={onView} />
      <SearchText label="找诉求" placeholder="编号、内容、地点、姓名" value={filter.text} onChange={(text) => set({ text })} />
      <Choice label="来源" width={7} value={filter.source} options={sources} onChange={(source) => set({ source })} />
      <Choice
        label="类别"
        width={8}
        value={filter.categoryId}
        options={(setup?.categories ?? []).map(named)}
        onChange={(categoryId) => set({ categoryId })}
      />
      <Choice
        label="楼栋"
        width={7}
        value={filter.buildingId}
        options={buildings.map(named)}
        onChange={(buildingId) => set({ buildingId })}
      />
      <Choice
        label="交给谁"
        width={8}
        value={filter.handlerKind ?? (filter.handlerId === null ? null : String(filter.handlerId))}
        options={handlersWith(setup?.handlers ?? [])}
        onChange={(to) =>
          set(
            isKind(to) ? { handlerKind: to, handlerId: null } : { handlerKind: null, handlerId: to === null ? null : Number(to) },
          )
        }
      />
    </div>
  );
}
