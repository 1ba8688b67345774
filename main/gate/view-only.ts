import { type OperationName, operations } from '../../shared/operations';

/** What is left to do in a file that is only looked at: whatever writes, or notes that it handed something out, would be refused. */
export const withoutWriting = (names: readonly OperationName[]): OperationName[] =>
  names.filter((name) => operations[name].kind === 'query');
