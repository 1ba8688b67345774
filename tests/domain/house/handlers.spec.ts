import { expect, it } from 'vitest';
import { handlers } from '../../../main/features';
import { first } from '../../../main/features/first';
import { handlerNow, handlerOf } from '../../../main/handlers';
import type { OperationName } from '../../../shared/operations';

const early = Object.keys(first) as OperationName[];

it('answers what is asked before the first picture by the handlers of the registry', () => {
  expect(early).toContain('residents.list');
  for (const name of early) expect(first[name], name).toBe(handlers[name]);
});

it('has read every handler before a command begins, which may ask any query', async () => {
  await handlerOf('residents.register', 'command');
  expect(handlerNow('today.overview')).toBe(handlers['today.overview']);
});
