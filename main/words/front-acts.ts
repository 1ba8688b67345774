import { type IntakeOutcome, type intake, intakeOutcomeWords } from '../../shared/features/intake';
import type { kiosk } from '../../shared/features/kiosk';
import { type Act, asking, named } from './act';
import type { Facts } from './facts';

const who = (facts: Facts) => `${named(facts)}（${facts.room}）`;

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
    line: (facts) => `登记了${named(facts)}的诉求`,
    words: (_, after) => [`${who(after)}来说了一件事。`],
  },
  'intake.list': asking('ledger', '看诉求'),
  'intake.settle': {
    kind: 'ledger',
    act: '处理诉求',
    line: (facts) => `处理了${named(facts)}的诉求`,
    words: (_, after) => [`${who(after)}：${intakeOutcomeWords[after.outcome as IntakeOutcome]}，${after.words}。`],
  },
  'intake.reveal': {
    kind: 'reveal',
    act: '查看电话',
    words: (_, { name, reason }) => [`看了${name}留的电话，原因：${reason}。`],
  },
};
