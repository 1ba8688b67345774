// What a printer says of itself, in the desk's words. Pure. CUPS speaks in keywords (RFC 8011, 5.4.12, and what CUPS adds itself),
// Windows in one number (winspool.h, PRINTER_STATUS_…) or another (Win32_Printer: DetectedErrorState).

export type PrinterTrouble = {
  /** Nothing comes out until somebody sees to it. */
  stops: boolean;
  /** What is wrong and what to do, in one sentence. */
  words: string;
};

const stop = (words: string): PrinterTrouble => ({ stops: true, words });
const mind = (words: string): PrinterTrouble => ({ stops: false, words });

const troubles = {
  offline: stop('打印机没有连上。看看电源、网线或数据线，再试一次。'),
  jam: stop('打印机卡纸了。取出卡住的纸，再从没印好的那一张接着印。'),
  noPaper: stop('打印机没有纸了。加纸以后会接着印。'),
  noTray: stop('打印机的纸盒没有装好。装好以后会接着印。'),
  open: stop('打印机的盖子没有关好。关好以后会接着印。'),
  paused: stop('打印机被暂停了。在电脑的打印机设置里点“继续”，再试一次。'),
  stopped: stop('打印机停住了。看看打印机上的提示，处理好再试一次。'),
  outputFull: stop('打印机的出纸盘满了。取走印好的，会接着印。'),
  noToner: stop('打印机没有墨了。换好墨盒或粉盒再印。'),
  full: stop('打印机里等着的太多了。等它印完一些再试。'),
  connecting: mind('正在连打印机，请等一会儿。'),
  lowPaper: mind('打印机的纸不多了，请备好纸。'),
  lowToner: mind('打印机的墨不多了，请备好墨盒或粉盒。'),
  wornOut: mind('打印机有零件该换了，印出来可能不清楚。'),
} as const satisfies Record<string, PrinterTrouble>;
type Trouble = keyof typeof troubles;

/** The worst first: of several, the first that holds is told. */
const order = Object.keys(troubles) as Trouble[];

const keywords: Readonly<Record<string, Trouble>> = {
  offline: 'offline',
  shutdown: 'offline',
  'timed-out': 'offline',
  'media-jam': 'jam',
  'media-empty': 'noPaper',
  'media-needed': 'noPaper',
  'media-low': 'lowPaper',
  'input-tray-missing': 'noTray',
  'output-tray-missing': 'noTray',
  'cover-open': 'open',
  'door-open': 'open',
  'interlock-open': 'open',
  paused: 'paused',
  'moving-to-paused': 'paused',
  'stopped-partly': 'stopped',
  stopping: 'stopped',
  'fuser-over-temp': 'stopped',
  'fuser-under-temp': 'stopped',
  'output-area-full': 'outputFull',
  'toner-empty': 'noToner',
  'marker-supply-empty': 'noToner',
  'developer-empty': 'noToner',
  'spool-area-full': 'full',
  'connecting-to-device': 'connecting',
  'toner-low': 'lowToner',
  'marker-supply-low': 'lowToner',
  'developer-low': 'lowToner',
  'opc-near-eol': 'wornOut',
  'opc-life-over': 'wornOut',
  'marker-waste-full': 'wornOut',
};

const worst = (found: readonly (Trouble | undefined)[]): PrinterTrouble | null => {
  const first = order.find((trouble) => found.includes(trouble));
  return first === undefined ? null : troubles[first];
};

/** CUPS: its state (3 idle, 4 printing, 5 stopped), whether it takes jobs, and its reasons, separated by commas. */
export function cupsTrouble(told: { state?: string; accepting?: string; reasons?: string }): PrinterTrouble | null {
  const reasons = (told.reasons ?? '').split(',').map((reason) => reason.trim().replace(/-(report|warning|error)$/, ''));
  const known = worst(reasons.map((reason) => keywords[reason]));
  if (known?.stops) return known;
  if (told.accepting === 'false') return troubles.paused;
  return told.state === '5' ? troubles.stopped : known;
}

/** PRINTER_STATUS_… of winspool.h. */
const bits: readonly [number, Trouble][] = [
  [0x80, 'offline'],
  [0x1000, 'offline'],
  [0x8, 'jam'],
  [0x10, 'noPaper'],
  [0x20, 'noPaper'],
  [0x400000, 'open'],
  [0x1, 'paused'],
  [0x2, 'stopped'],
  [0x40, 'stopped'],
  [0x100000, 'stopped'],
  [0x800, 'outputFull'],
  [0x40000, 'noToner'],
  [0x200000, 'full'],
  [0x20000, 'lowToner'],
];

/** DetectedErrorState of Win32_Printer. */
const detected: Readonly<Record<number, Trouble>> = {
  3: 'lowPaper',
  4: 'noPaper',
  5: 'lowToner',
  6: 'noToner',
  7: 'open',
  8: 'jam',
  9: 'offline',
  10: 'stopped',
  11: 'outputFull',
};

/** Windows: the number of a printer's states added up, what was detected, and whether it is worked with offline. */
export function windowsTrouble(told: { status?: number; detected?: number; offline?: boolean }): PrinterTrouble | null {
  const { status = 0, offline = false } = told;
  const standing = bits.filter(([bit]) => (status & bit) !== 0).map(([, trouble]) => trouble);
  return worst([...standing, detected[told.detected ?? 0], offline ? 'offline' : undefined]);
}
