import type { postings } from '../../shared/features/postings';
import type { zones } from '../../shared/features/zones';
import { numberWords } from '../../shared/text';
import { type Act, asking } from './act';
import { dayOf, type Facts, valueWords } from './facts';

const places = (after: Facts) => (Array.isArray(after.places) ? after.places.length : 0);
const zoneAct = (act: string, done: string): Act => ({
  kind: 'station',
  act,
  line: (facts) => `${done}影响范围${facts.zone}`,
  words: (_, after) => [`${valueWords('zoneKind', after.zoneKind)}“${after.zone}”，${places(after)}个单元。`],
});

export const zoneActs: Record<keyof typeof zones, Act> = {
  'zones.list': asking('station', '看影响范围'),
  'zones.add': zoneAct('加影响范围', '加了'),
  'zones.amend': zoneAct('改影响范围', '改了'),
  'zones.end': {
    kind: 'station',
    act: '停用影响范围',
    line: (facts) => `停用了影响范围${facts.zone}`,
    words: (_, after) => [`“${after.zone}”停用，原因：${after.endReason}。`],
  },
};

const sheets = (after: Facts) => `${after.number}的${numberWords(Number(after.posted ?? 0))}张`;
const postingAct = (act: string, tell: (after: Facts) => string): Act => ({
  kind: 'output',
  act,
  line: (facts) => `${sheets(facts)}：${act}`,
  words: (_, after) => [`${sheets(after)}，${tell(after)}。`],
});

export const postingActs: Record<keyof typeof postings, Act> = {
  'postings.batches': asking('output', '看张贴'),
  'postings.sheets': asking('output', '看一批张贴'),
  'postings.reprints': asking('output', '看要重印的'),
  'postings.assign': postingAct('定谁去贴', (after) => (after.poster ? `由${after.poster}去贴` : '还没有定谁去贴')),
  'postings.post': postingAct(
    '记张贴',
    (after) => `${dayOf(after, 'postedOn')}贴好，凭${valueWords('postedHow', after.postedHow)}`,
  ),
  'postings.openPhotos': asking('output', '选张贴照片'),
  'postings.photo': asking('output', '看张贴照片'),
  'postings.placePhotos': postingAct('凭照片记张贴', (after) => `${dayOf(after, 'postedOn')}，放了${after.photos}张照片`),
  'postings.takeBackPhotos': postingAct('撤回张贴照片', (after) => `撤回${after.photos}张照片`),
  'postings.unpost': postingAct('撤回张贴记录', (after) => `改回待张贴，原因：${after.reason}`),
  'postings.takeDown': postingAct('记撤下', (after) => `${dayOf(after, 'takenDownOn')}撤下`),
  'postings.end': postingAct('不贴了', (after) => `不贴了，原因：${after.endReason}`),
  'postings.issueList': {
    kind: 'output',
    act: '编张贴清单',
    line: (facts) => `编了张贴清单${facts.number ?? ''}`,
    words: (_, { title, number, sheets: pages }) => [`${title}，编号${number}，共${pages}张。`],
  },
};
