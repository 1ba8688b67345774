// The only file of the kiosk that touches window.desk. What it may ask is decided at the desk: the operations named here.
import type { Gate, Input, Output } from '../../shared/operations';
import { type Failure, fromText } from '../../shared/reply';

type Asked = 'kiosk.home' | 'kiosk.punch' | 'kiosk.mine' | 'intake.take';
type SignIn = { [K in keyof Gate['gate.leaveKiosk']['input']['shape']]: string };

export type Home = Output<'kiosk.home'>;
export type Mine = Output<'kiosk.mine'>;
export type Who = Input<'kiosk.mine'>['who'];

export const ask = async <N extends Asked>(name: N, input: Input<N>) =>
  fromText<Output<N>>(await window.desk.invoke(name, input));

/** Signs a member of staff in; after the right password the desk takes this window away. */
export const leave = async (input: SignIn) => fromText<unknown>(await window.desk.invoke('gate.leaveKiosk', input));

/** Why not, in one sentence. */
export function sentence(failure: Failure): string {
  if (failure.code === 'refused' || failure.code === 'password') return failure.words;
  if (failure.code === 'invalid') return Object.values(failure.fields)[0] ?? '请再看看填的内容。';
  return `出了意外，没有记下。请找工作人员，编号 ${failure.reference}。`;
}
