// A station through its gate, as the window sees it: two buildings, a head, time that only the test moves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createGate, foldersIn } from '../../../main/gate/gate';
import type { GateEvent, GateState } from '../../../shared/gate';
import type { Failure, Reply } from '../../../shared/reply';
import { fakePlatform } from '../support/platform';

export const PASSWORD = '邻里和睦二零二六';
export const FIRST_PASSWORD = 'heping-meihua-yanzi-88';
export const OWN_PASSWORD = '桂花巷口第三棵树';
export const MINUTE = 60_000;

const units = (chief: string) => ({
  units: [{ unit: '1单元', floors: 2, perFloor: 2, skipFloors: [] }],
  chief: { name: chief, phone: '13100000000' },
});

export const founding = {
  station: { name: '青门新区工作站', phone: '029-86001234', estateName: '青门新区', districtCode: '610112' },
  buildings: [
    { building: '1号楼', ...units('陈磊博') },
    { building: '2号楼', ...units('赵国庆') },
  ],
  head: { name: '李站长', password: PASSWORD },
};

type Draft = { name: string; role: string; buildingIds?: number[] };

/** What the window would be told, and the hands of the clock. */
export class Station {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'gate-'));
  /** Running time of the desk process, ms; and the wall clock. */
  uptime = 0;
  now = '2026-11-22T08:00:00.000Z';
  readonly told: GateEvent[] = [];
  readonly faults: string[] = [];
  readonly platform = fakePlatform();
  gate: ReturnType<typeof createGate>;
  recoveryKey = '';

  /** `databaseUrl`: as DATABASE_URL of the process would name a server. */
  constructor(readonly databaseUrl?: string) {
    this.gate = this.start();
  }

  private start() {
    return createGate(foldersIn(this.folder), {
      platform: this.platform,
      databaseUrl: this.databaseUrl,
      clock: () => this.now,
      uptime: () => this.uptime,
      log: (line, error) => void this.faults.push(`${line} ${String((error as Error | null)?.stack)}`),
      progress: () => {},
      tell: (event) => void this.told.push(event),
    });
  }

  get own(): string {
    return foldersIn(this.folder).station;
  }

  /** The desk process ends and starts again; its running time begins anew. */
  async restart(): Promise<void> {
    await this.gate.close();
    this.uptime = 0;
    this.gate = this.start();
  }

  async end(): Promise<void> {
    await this.gate.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async ask<T = unknown>(name: string, input: unknown = {}): Promise<T> {
    const reply = (await this.gate.invoke(name, input)) as Reply<T>;
    if (!reply.ok) throw new Error(`${name} ${JSON.stringify(reply.failure)} ${this.faults.join('\n')}`);
    return reply.value;
  }

  /** Why the desk said no, as one text; throws when it did not. */
  async refusal(name: string, input: unknown = {}): Promise<string> {
    const failure = await this.failure(name, input);
    if (failure.code === 'fault') throw new Error(this.faults.join('\n'));
    return failure.code === 'invalid' ? Object.values(failure.fields).join('') : failure.words;
  }

  async failure(name: string, input: unknown = {}): Promise<Failure> {
    const reply = await this.gate.invoke(name, input);
    if (reply.ok) throw new Error(`${name} was not refused`);
    return reply.failure;
  }

  async found(): Promise<void> {
    this.recoveryKey = (await this.ask<{ recoveryKey: string }>('gate.create', founding)).recoveryKey;
    await this.ask('gate.recoveryKept');
  }

  state(): Promise<GateState> {
    return this.ask<GateState>('gate.state');
  }

  signIn(staffId: number, secret: string): Promise<GateState> {
    return this.ask<GateState>('gate.unlock', { staffId, secret });
  }

  /** An account by the head, who stays at the desk. */
  async add(draft: Draft): Promise<number> {
    return (await this.ask<{ id: number }>('staff.add', { ...draft, password: FIRST_PASSWORD })).id;
  }

  /** Signs in for the first time and sets an own password. */
  async settle(staffId: number): Promise<void> {
    await this.ask('gate.lock');
    await this.signIn(staffId, FIRST_PASSWORD);
    await this.ask('staff.changePassword', { current: FIRST_PASSWORD, next: OWN_PASSWORD });
  }

  /** The rooms of a building as numbers of the ledger, and the building's own. */
  async placesOf(building: string): Promise<{ id: number; unitId: number; rooms: number[] }> {
    const tree = await this.ask<{ id: number; name: string; units: { id: number }[] }[]>('estate.tree');
    const found = tree.find(({ name }) => name === building);
    const unitId = found?.units[0]?.id ?? 0;
    const rooms = await this.ask<{ id: number }[]>('estate.rooms', { unitId });
    return { id: found?.id ?? 0, unitId, rooms: rooms.map(({ id }) => id) };
  }

  async register(name: string, roomId: number, more: object = {}): Promise<number> {
    const person = { name, relation: '02', residency: '户籍', to: { roomId }, on: '2026-11-01', ...more };
    return (await this.ask<{ id: number }>('residents.register', person)).id;
  }
}
