// The check of the whole file (pages, references, schema, people and search, the audit chain) with 20 000 people and 200 000 audit
// entries, against nothing but the chain: as many SHA-256 over as many bytes, each with the digest of the one before.
import { createHash } from 'node:crypto';
import { digestOf, hashOf } from '../../main/audit-chain';
import { runCommand } from '../../main/command';
import { peopleAtScale } from '../../main/demo/scale';
import { verifyLedger } from '../../main/verify/ledger';
import { compare, type Result } from './measure';
import { type BenchStation, openBenchStation, sitting } from './station';

const PEOPLE = 20_000;
const ENTRIES = 200_000;

const columns = [
  ...(['id', 'at', 'staffId', 'staffName', 'operation', 'subject', 'subjectId', 'result'] as const),
  ...(['detail', 'previous', 'hash', 'before', 'after', 'salt'] as const),
];

/** Entries like those of a correction of a phone number, linked after `head`; shows each as one text. */
function* entriesAfter(head: { id: number; hash: string }, see: (text: string) => void) {
  let { id, hash } = head;
  for (let at = 0; at < ENTRIES; at += 1) {
    id += 1;
    const subjectId = 1 + ((at * 7919) % PEOPLE);
    const [before, after] = ['{"phone":"13900000001"}', `{"phone":"1390${String(at).padStart(7, '0')}"}`];
    const { salt, detail } = digestOf(before, after);
    const who = { staffId: 1, staffName: '李站长', operation: 'residents.amend', subject: 'person', subjectId };
    const link = { id, at: sitting.now, ...who, result: 'done', detail, previous: hash };
    hash = hashOf(link);
    const entry = { ...link, hash, before, after, salt };
    see(JSON.stringify(entry));
    yield columns.map((column) => entry[column]);
  }
}

async function addEntries(station: BenchStation): Promise<string[]> {
  const texts: string[] = [];
  await runCommand(station, 'bench.fill', sitting, async (powers) => {
    const head = station.sqlite.prepare('SELECT id, hash FROM auditEntry ORDER BY id DESC LIMIT 1').get();
    powers.insertRows(
      'auditEntry',
      columns,
      entriesAfter(head as { id: number; hash: string }, (text) => texts.push(text)),
    );
    powers.note({ subject: 'bench', subjectId: 0, before: null, after: ENTRIES });
  });
  return texts;
}

function rawChain(texts: readonly string[]): void {
  let previous = '';
  for (const text of texts) previous = createHash('sha256').update(previous).update(text).digest('hex');
}

function timed(act: () => void): Promise<number> {
  const began = performance.now();
  act();
  return Promise.resolve(performance.now() - began);
}

export async function verifyBench(): Promise<Result> {
  const station = await openBenchStation();
  try {
    await station.fill([...peopleAtScale(PEOPLE, 7)]);
    const texts = await addEntries(station);
    return await compare({
      name: 'whole check, 20 k residents, 200 k audit entries',
      yardstick: 'raw SHA-256 chain over 200 k entries in memory',
      ...{ goal: 1.5, pairs: 7 },
      ours: () =>
        timed(() => {
          const verdict = verifyLedger(station.sqlite);
          if (!verdict.ok) throw new Error(verdict.words);
        }),
      theirs: () => timed(() => rawChain(texts)),
    });
  } finally {
    await station.discard();
  }
}
