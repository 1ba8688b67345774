// What the fictional station offers for points: small, useful, and never money.
import type { DemoGift } from '../features/gifts/queries';

const goods = (name: string, points: number, yuan: number, pieces: number, words = ''): DemoGift => ({
  ...{ kind: 'gift', name, words, points, valueCents: yuan * 100, counted: true, low: 3, pieces },
});
const service = (name: string, points: number, yuan: number, words: string): DemoGift => ({
  ...{ kind: 'service', name, words, points, valueCents: yuan * 100, counted: false, low: 0, pieces: 0 },
});

export const demoGifts: readonly DemoGift[] = [
  goods('抽纸（3包）', 5, 9, 40),
  goods('毛巾', 8, 12, 24),
  goods('洗衣液（2升装）', 15, 25, 2),
  goods('雨伞', 20, 35, 10),
  service('理发一次', 10, 15, '每月第一个周六上午，站里一楼。'),
  service('家电清洗一次', 40, 50, '先预约，师傅上门。'),
];
