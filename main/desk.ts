// The desk: the utility process that owns the ledger. It answers the shell's messages and asks the shell for whatever
// needs a dialog, a printer, paper or another process.
import path from 'node:path';
import { asText } from '../shared/reply';
import { workInThread } from './backups/in-thread';
import { platformOver } from './desk-platform';
import { createGate, foldersIn } from './gate/gate';
import { allHandlers } from './handlers';
import { writeLog } from './log';
import type { FromDesk, ToDesk } from './messages';
import { readInThreads } from './parcels/in-threads';

type Port = { postMessage(message: FromDesk): void; on(event: 'message', listener: (event: { data: ToDesk }) => void): void };

/** Electron gives a utility process its port; outside Electron there is nobody to answer. */
const port = (process as unknown as { parentPort?: Port }).parentPort;
if (!port) throw new Error('the desk runs as a utility process');

const readParcels = readInThreads(path.join(import.meta.dirname, 'parcel-reader.js'));
const { platform, hear } = platformOver((message) => port.postMessage(message), readParcels);
/** How often the gate looks whether somebody still sits there. */
const WATCH_MS = 5000;
/** By then the first picture stands, and hardly anybody has pressed anything. */
const READ_MS = 1500;
let gate: ReturnType<typeof createGate> | undefined;
let kiosk = false;

/** Tells the shell which window is wanted, when that has changed. */
function tellSeat() {
  if (!gate || gate.isKiosk() === kiosk) return;
  kiosk = gate.isKiosk();
  port?.postMessage({ type: 'seat', kiosk });
}

function start(folder: string, demo: boolean) {
  gate = createGate(foldersIn(folder), {
    platform,
    databaseUrl: process.env.DATABASE_URL,
    log: writeLog(folder),
    clock: () => new Date().toISOString(),
    uptime: () => performance.now(),
    work: workInThread(path.join(import.meta.dirname, 'backup-work.js')),
    progress: (payload) => port?.postMessage({ type: 'event', name: 'progress', payload }),
    tell: (payload) => port?.postMessage({ type: 'event', name: 'gate', payload }),
  });
  setInterval(() => {
    void gate?.watch().then(tellSeat);
    void gate?.keep();
  }, WATCH_MS);
  setTimeout(() => void allHandlers(), READ_MS);
  if (demo) void gate.invoke('gate.openDemo', {});
}

async function invoke({ id, name, input, asker }: Extract<ToDesk, { type: 'invoke' }>) {
  const reply = gate
    ? await gate.invoke(name, input, asker)
    : { ok: false as const, failure: { code: 'fault' as const, reference: 'start' } };
  port?.postMessage({ type: 'reply', id, reply: asText(reply) });
  tellSeat();
}

async function close() {
  await gate?.close().catch(() => undefined);
  port?.postMessage({ type: 'closed' });
}

port.on('message', ({ data }) => {
  if (data.type === 'start') start(data.folder, data.demo);
  else if (data.type === 'invoke') void invoke(data);
  else if (data.type === 'close') void close();
  else hear(data);
});
