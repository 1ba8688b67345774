import type { intake } from '../../shared/features/intake';
import type { kiosk } from '../../shared/features/kiosk';
import { type Act, asking } from './act';
import type { Facts } from './facts';
import { orderWords } from './order-words';

const wrongPin = (_: Facts, { wrongPin: wrong }: Facts) => (wrong ? ['前台的密码输错了。'] : []);

export const kioskActs: Record<keyof typeof kiosk, Act> = {
  'kiosk.home': asking('ledger', '看前台'),
  'kiosk.punch': { kind: 'ledger', act: '前台签到签退', words: wrongPin },
  'kiosk.mine': { kind: 'ledger', act: '前台看积分', words: wrongPin },
};

export const intakeActs: Record<keyof typeof intake, Act> = {
  'intake.take': {
    kind: 'ledger',
    act: '登记诉求',
    line: (facts) => `前台登记了${facts.number ?? '一件诉求'}`,
    // Entries of before the requests had numbers tell of name and room.
    words: (_, after) => (after.number ? orderWords(after) : [`${after.name}（${after.room}）来说了一件事。`]),
  },
};
