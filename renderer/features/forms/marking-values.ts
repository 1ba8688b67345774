// Between the fields of the dialog and what a cell wants.
import type { Field } from '../../../shared/features/fields';
import type { FormMarking } from '../../../shared/features/form-marking';
import type { SavedQuery } from '../../../shared/features/queries';
import type { Indicator } from '../../../shared/features/summary';

/** What a list can be of. */
export type Known = { indicators: readonly Indicator[]; queries: readonly SavedQuery[]; fields: readonly Field[] };

/** A field of the station's own among the columns of a list. */
export const fieldColumn = (id: number): string => `field:${id}`;

export type What = FormMarking['what'];
export type MarkValues = {
  what: What;
  code?: string;
  queryId?: number;
  part?: string;
  periodPart?: string;
  fact?: string;
  day?: string;
  who?: string;
  list?: string;
  column?: string;
  words?: string;
  none?: string;
  frame?: string;
};

export const whatWords: Record<What, string> = {
  figure: '一个指标的数',
  list: '往下一行一行填',
  period: '期间',
  station: '工作站的资料',
  day: '日期',
  person: '经手的人',
  text: '固定的字',
  none: '我们没有这项',
};

/** What stands in the fields for a marking; for none what is asked most. */
export function valuesOf(marking: FormMarking | null, text: string): MarkValues {
  const fresh = { part: 'value', periodPart: 'words', fact: 'name', day: 'asOf', who: 'drafted', list: 'buildings', none: '' };
  const frame = text === '' || text.includes('{') ? '' : `${text.replace(/\s+/g, ' ').trim()}{}`;
  if (!marking) return { what: 'figure', ...fresh, frame };
  const common = { ...fresh, frame: 'frame' in marking ? marking.frame : frame };
  switch (marking.what) {
    case 'period':
      return { ...common, what: 'period', periodPart: marking.part };
    case 'none':
      return { ...common, what: 'none', none: marking.words };
    case 'list':
      return {
        ...common,
        what: 'list',
        list: marking.list,
        column: marking.fieldId === null ? marking.column : fieldColumn(marking.fieldId),
        ...(marking.code ? { code: marking.code } : {}),
        ...(marking.queryId ? { queryId: marking.queryId } : {}),
      };
    default:
      return { ...common, ...marking };
  }
}

/** The marking the fields say. */
export function markingOf(values: MarkValues, { indicators, queries, fields }: Known): FormMarking {
  const chosen = indicators.find(({ code }) => code === values.code);
  const asked = queries.find(({ id }) => id === values.queryId);
  const own = fields.find(({ id }) => fieldColumn(id) === values.column);
  const frame = values.frame ?? '';
  const made: Record<What, () => object> = {
    figure: () => ({
      code: values.code ?? '',
      version: chosen?.version ?? 1,
      name: chosen?.name ?? '',
      part: values.part,
      frame,
    }),
    period: () => ({ part: values.periodPart, frame }),
    station: () => ({ fact: values.fact, frame }),
    day: () => ({ day: values.day, frame }),
    person: () => ({ who: values.who, frame }),
    list: () => ({
      ...{ list: values.list, column: own?.name ?? values.column ?? '', fieldId: own?.id ?? null },
      ...{ code: null, queryId: null, name: null },
      ...(values.list === 'rows' ? { code: values.code ?? null, name: chosen?.name ?? null } : {}),
      ...(values.list === 'people' ? { queryId: values.queryId ?? null, name: asked?.name ?? null } : {}),
    }),
    text: () => ({ words: values.words ?? '' }),
    none: () => ({ words: values.none ?? '' }),
  };
  return { what: values.what, ...made[values.what]() } as FormMarking;
}
