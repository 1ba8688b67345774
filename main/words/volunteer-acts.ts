import type { leads } from '../../shared/features/leads';
import type { teams } from '../../shared/features/teams';
import { volunteerKindWords } from '../../shared/features/volunteer-fields';
import type { volunteers } from '../../shared/features/volunteers';
import { type Act, asking, named } from './act';
import { changedWords, dayOf, type Facts, valueWords } from './facts';

const isKind = (kind: unknown): kind is keyof typeof volunteerKindWords => typeof kind === 'string' && kind in volunteerKindWords;

/** What a note about a volunteer says, whatever the operation was: joined a team, left one, registered. */
function volunteerWords(before: Facts, after: Facts): string[] {
  if (after.team !== undefined) {
    if (after.endedOn) return [`${after.name}离开“${after.team}”，${dayOf(after, 'endedOn')}，原因：${after.endReason}。`];
    return [`${after.name}加入“${after.team}”${after.leads ? '，任队长' : ''}，${dayOf(after, 'startedOn')}起。`];
  }
  if (after.joinedOn !== undefined && after.number !== undefined) {
    const kind = isKind(after.kind) ? `，${volunteerKindWords[after.kind]}` : '';
    return [`${after.name}登记为志愿者，编号${after.number}${kind}，${dayOf(after, 'joinedOn')}加入。`];
  }
  return changedWords(before, after);
}

const skillWords = (_: Facts, after: Facts) => {
  if (after.endedOn) return [`${after.name}不再登记“${after.skill}”，原因：${after.endReason}。`];
  const until = after.expiresOn ? `，${dayOf(after, 'expiresOn')}到期` : '';
  return [`${after.name}的专长：${after.skill}${after.certificateNo ? '（有证书）' : ''}${until}。`];
};

export const volunteerActs: Record<keyof typeof volunteers, Act> = {
  'volunteers.list': asking('ledger', '看志愿者'),
  'volunteers.search': asking('ledger', '找志愿者'),
  'volunteers.card': asking('ledger', '看志愿者卡片'),
  'volunteers.ofPerson': asking('ledger', '看是不是志愿者'),
  'volunteers.skills': asking('ledger', '看专长'),
  'volunteers.accounts': asking('ledger', '看账号名'),
  'volunteers.register': {
    kind: 'ledger',
    act: '登记志愿者',
    line: (facts) => `登记${named(facts)}为志愿者`,
    words: volunteerWords,
  },
  'volunteers.amend': { kind: 'ledger', act: '更正志愿者', line: () => '更正了一位志愿者的资料', words: volunteerWords },
  'volunteers.link': {
    kind: 'ledger',
    act: '连接居民',
    line: (facts) => `把志愿者${named(facts)}和台账连上`,
    words: (_, after) => [`${after.name}（编号${after.number}）和台账里的居民连上了。`],
  },
  'volunteers.end': {
    kind: 'ledger',
    act: '退出志愿者',
    line: (facts) => `${named(facts)}退出志愿者`,
    words: (_, after) => [`${after.name}退出，${dayOf(after, 'endedOn')}，原因：${after.endReason}。旧卡作废。`],
  },
  'volunteers.resume': {
    kind: 'ledger',
    act: '恢复志愿者',
    line: (facts) => `恢复${named(facts)}为志愿者`,
    words: (_, after) => [`${after.name}恢复为志愿者，编号${after.number}，要重新发卡。`],
  },
  'volunteers.addSkill': { kind: 'ledger', act: '登记专长', line: () => '登记了一位志愿者的专长', words: skillWords },
  'volunteers.endSkill': { kind: 'ledger', act: '结束专长', line: () => '结束了一位志愿者的专长', words: skillWords },
  'volunteers.setPin': {
    kind: 'ledger',
    act: '签到密码',
    line: () => '设了一位志愿者的签到密码',
    words: (_, after) => [after.pin ? `给${after.name}设了新的签到密码。` : `清除了${after.name}的签到密码。`],
  },
  'volunteers.reveal': {
    kind: 'reveal',
    act: '查看',
    line: () => '查看了一位志愿者的完整号码',
    words: (_, after) => [`看了完整的${after.revealed}，原因：${after.reason}。`],
  },
  'volunteers.issueCards': {
    kind: 'output',
    act: '发志愿者卡',
    line: (facts) => `编了${facts.number ?? '志愿者卡'}`,
    words: (_, after) => [
      `${after.title}，编号${after.number}，共${after.sheets}张${after.renewed ? '；换了新卡，旧卡作废' : ''}。`,
    ],
  },
  'volunteers.openSheet': asking('imports', '打开志愿者名册'),
  'volunteers.saveFindings': {
    kind: 'output',
    act: '导出核对清单',
    line: () => '存了一份志愿者名册的核对清单',
    words: (_, after) => [`存为${after.fileName}，${after.findings}处。`],
  },
  'volunteers.importSheet': {
    kind: 'imports',
    act: '导入志愿者',
    line: (facts) => (facts.fileName ? `从${facts.fileName}导入志愿者` : `登记${named(facts)}为志愿者`),
    words: (before, after) =>
      after.fileName === undefined
        ? volunteerWords(before, after)
        : [`${after.fileName}：新登记${after.created}人，已是志愿者${after.unchanged}人，要核对${after.findings}处。`],
  },
  'volunteers.rosters': asking('imports', '看导入过的志愿者名册'),
  'volunteers.undoSheet': {
    kind: 'imports',
    act: '撤销导入志愿者',
    line: (facts) => `撤销了志愿者名册${facts.fileName}的导入`,
    words: (_, after) => [`撤销了${after.fileName}的导入，登记的${after.people}人已经从志愿者里拿掉，编号不再给别人。`],
  },
};

const categoryWords = (before: Facts, after: Facts) => {
  if (after.endedOn)
    return [`“${after.name}”解散，${dayOf(after, 'endedOn')}，原因：${after.endReason}，当时有${after.people}人。`];
  const was = before.name !== undefined && before.name !== after.name ? `原名“${before.name}”。` : '';
  return [`“${after.name}”，${after.category}。${valueWords('words', after.words) === '未填' ? '' : after.words}${was}`];
};

export const teamActs: Record<keyof typeof teams, Act> = {
  'teams.list': asking('ledger', '看服务队'),
  'teams.members': asking('ledger', '看队员'),
  'teams.add': { kind: 'ledger', act: '建服务队', line: (facts) => `建了“${named(facts)}”`, words: categoryWords },
  'teams.amend': { kind: 'ledger', act: '改服务队', line: (facts) => `改了“${named(facts)}”`, words: categoryWords },
  'teams.end': { kind: 'ledger', act: '解散服务队', line: (facts) => `解散了“${named(facts)}”`, words: categoryWords },
  'teams.join': {
    kind: 'ledger',
    act: '入队',
    line: (facts) => `${named(facts)}加入${facts.team ?? '服务队'}`,
    words: volunteerWords,
  },
  'teams.leave': {
    kind: 'ledger',
    act: '离队',
    line: (facts) => `${named(facts)}离开${facts.team ?? '服务队'}`,
    words: volunteerWords,
  },
};

export const leadActs: Record<keyof typeof leads, Act> = {
  'leads.list': asking('ledger', '看想参加的人'),
  'leads.add': {
    kind: 'ledger',
    act: '想参加',
    line: () => '记下一位想参加志愿服务的人',
    words: (_, after) => [
      `${after.name}想参加志愿服务，${dayOf(after, 'contactedOn')}${after.source}时说的。${after.words ?? ''}`,
    ],
  },
  'leads.drop': {
    kind: 'ledger',
    act: '没有加入',
    line: () => '办完一位想参加的人',
    words: (_, after) => [`${after.name}没有加入，原因：${after.endReason}。`],
  },
};
