import type { backupGate } from '../../shared/backups';
import { instantWords } from '../../shared/text';
import { type Act, asking } from './act';
import type { Facts } from './facts';

const instant = (at: unknown) => (typeof at === 'string' ? instantWords(at) : '');
const chain = (head: unknown) => (head as { id?: number } | null)?.id;

function restoreWords({ replaced }: Facts, { madeAt, head, before }: Facts): string[] {
  const from = chain(replaced);
  return [
    `还原到${instant(madeAt)}的备份，那时审计记录写到第${chain(head)}条。`,
    from === undefined ? '原来的资料打不开，原样留在旁边。' : `原来写到第${from}条，留在备份“${before}”里。`,
  ];
}

export const backupActs: Record<keyof typeof backupGate, Act> = {
  'gate.backupState': asking('safety', '看备份'),
  'gate.backups': asking('safety', '看备份'),
  'gate.backUp': {
    kind: 'safety',
    act: '备份',
    words: (_, { fileName, second }) => [`做了一份备份${fileName}。`, ...(typeof second === 'string' ? [second] : [])],
  },
  'gate.secondFolder': {
    kind: 'safety',
    act: '改备份的第二个位置',
    words: (_, { secondFolder }) => [typeof secondFolder === 'string' ? `备份也存到${secondFolder}。` : '备份只存在本机。'],
  },
  'gate.drill': {
    kind: 'safety',
    act: '还原演练',
    words: (_, { passed, milliseconds }) => [
      `${passed ? '通过' : '没有通过'}，用了${(Number(milliseconds) / 1000).toFixed(1)}秒。`,
    ],
  },
  'gate.chooseBackup': asking('safety', '选备份文件'),
  'gate.previewRestore': asking('safety', '看还原会丢掉什么'),
  'gate.restore': { kind: 'safety', act: '还原', line: () => '还原了一份备份', words: restoreWords },
};
