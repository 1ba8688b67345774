import { useCallback, useMemo } from 'react';
import { type FilterNames, filterWords } from '../../../shared/features/filter-words';
import type { ResidentFilter } from '../../../shared/features/resident-filter';
import { useQuery } from '../../desk';

/** How a filter is said here, with the names of this estate. */
export function useDefinition(): (filter: ResidentFilter) => string {
  const tree = useQuery('estate.tree', {}).value;
  const fields = useQuery('fields.list', { subject: null, ended: true }).value;
  const names = useMemo<FilterNames>(
    () => ({
      buildings: new Map(tree?.map(({ id, name }) => [id, name])),
      units: new Map(tree?.flatMap(({ units }) => units.map(({ id, name }) => [id, name] as const))),
      fields: new Map(fields?.map((field) => [field.id, field])),
    }),
    [tree, fields],
  );
  return useCallback((filter) => filterWords(filter, names), [names]);
}
