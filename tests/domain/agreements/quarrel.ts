// A quarrel over water that comes through the ceiling.
import type { Input } from '../../../shared/operations';
import { type Desk, TODAY } from '../support/desk';

type Draft = Input<'agreements.add'>;
type Who = Draft['parties'][number]['who'];

/** What everybody writes down. */
export const leak: Omit<Draft, 'parties'> = {
  kind: 'mediation',
  about: 'leak',
  title: '202漏水到102',
  receivedOn: TODAY,
  source: '当事人申请',
  place: '1号楼1单元102',
  facts: '厨房顶上渗水，墙皮掉了一块。',
  wishes: '申请人要求修好并赔偿300元。',
  sealed: false,
};

/** Somebody upstairs against somebody who is not in the ledger. The id of the file. */
export async function quarrel(desk: Desk, first: Who, changes: Partial<Draft> = {}): Promise<number> {
  const second: Who = { name: '周建国', phone: '13800001111' };
  const { id } = await desk.ask('agreements.add', {
    ...leak,
    parties: [
      { side: 'first', who: first },
      { side: 'second', who: second, unit: '', capacity: '房东', address: '1号楼1单元202' },
    ],
    ...changes,
  });
  return id;
}
