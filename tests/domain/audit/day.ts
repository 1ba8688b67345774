// A day at a desk that four people share, written down beside the log while it happens.
import { wantsProof } from '../../../main/permission';
import { type OperationName, operations } from '../../../shared/operations';
import { instantWords } from '../../../shared/text';
import { PASSWORD, type Pc } from '../backups/station';

/** What happened: who, when, what, to whom or what, and what one must be able to read of it. */
export type Event = { who: string; at: string; act: string; whom: string; tells: string; result: string };

export const FIRST = 'heping-meihua-yanzi-88';
const OWN = '桂花巷口第三棵树';

export class Day {
  readonly events: Event[] = [];
  private who = '李站长';

  constructor(readonly pc: Pc) {}

  /** Ends in the list of events; the clock shows the minute in which it happened. */
  wrote(act: string, whom: string, tells: string, result = '已办'): void {
    this.events.push({ who: this.who, at: instantWords(this.pc.now), act, whom, tells, result });
  }

  /** The password once more, where it is wanted. */
  private async prove(name: string): Promise<void> {
    if (!Object.hasOwn(operations, name) || !wantsProof(name as OperationName)) return;
    await this.pc.ask('gate.confirm', { password: this.who === '李站长' ? PASSWORD : OWN });
  }

  async does<T = { id: number }>(act: string, whom: string, tells: string, name: string, input: object = {}): Promise<T> {
    this.pc.pass(1);
    await this.prove(name);
    const value = await this.pc.ask<T>(name, input);
    this.wrote(act, whom, tells);
    return value;
  }

  async isRefused(act: string, name: string, input: object): Promise<void> {
    this.pc.pass(1);
    await this.pc.refused(name, input);
    this.wrote(act, '', name === 'gate.confirm' ? '密码不对' : '不在权限内', '没让办');
  }

  async sitsDown(who: string, staffId: number, secret: string, wrong: readonly string[] = []): Promise<void> {
    await this.does('锁屏', this.who, '自己锁上', 'gate.lock');
    let tells = '';
    for (const guess of wrong) {
      this.pc.pass(1);
      await this.pc.refused('gate.unlock', { staffId, secret: guess });
      tells = `之前输错过${wrong.length}次，在${instantWords(this.pc.now)}`;
    }
    this.pc.pass(1);
    this.who = who;
    await this.pc.unlock(secret, staffId);
    this.wrote('登录', who, tells);
  }

  /** Somebody comes for the first time and sets an own password. */
  async comesFirst(who: string, staffId: number, wrong: readonly string[] = []): Promise<void> {
    await this.sitsDown(who, staffId, FIRST, wrong);
    await this.does('改自己的密码', who, '改了自己的密码', 'staff.changePassword', { current: FIRST, next: OWN });
  }
}
