// A quarrel the fictional station has settled by word of mouth, and one it is still talking over. By the acts of the desk, each on its day.
import { daysAfter } from '../../shared/rules/working-days';
import { disputeActs, settlementActs } from '../features/agreements/queries';
import type { CommandPowers } from '../powers';

/** A station that was just founded has no history to tell. */
const onDay = (powers: CommandPowers, day: string): CommandPowers => ({ ...powers, today: day, note: () => {} });

const file = { kind: 'mediation', source: '当事人申请', sealed: false } as const;
const side = { unit: '', address: '' };

/** Noise at night, agreed and to be looked at; water through a ceiling, talked over once. */
export async function fillAgreements(powers: CommandPowers): Promise<void> {
  const { today } = powers;
  const [earlier, lately] = [onDay(powers, daysAfter(today, -20)), onDay(powers, daysAfter(today, -4))];
  const noise = await disputeActs['agreements.add'](earlier, {
    ...{ ...file, about: 'noise', title: '夜里拖动家具', place: '5号楼2单元', receivedOn: earlier.today },
    facts: '楼上夜里收拾店里的货，拖动声响到后半夜，楼下老人睡不好。',
    wishes: '申请人要求晚上十点以后不再搬动。',
    parties: [
      { ...side, side: 'first', who: { name: '何秀英', phone: '13900000001' }, capacity: '楼下住户' },
      { ...side, side: 'second', who: { name: '高峰', phone: '13900000002' }, capacity: '楼上租户' },
    ],
  });
  await settlementActs['agreements.recordOral'](earlier, {
    ...{ id: noise.id, signedOn: earlier.today, mediators: '演示站长', visitOn: daysAfter(today, 10) },
    text: {
      facts: '楼上夜里搬动货物，影响楼下休息，双方都认可。',
      terms: [{ who: '高峰', words: '每天22:00以后不搬货，桌椅脚垫上毛毡。', dueOn: null }],
      manner: '自当天起履行。',
    },
  });
  const leak = await disputeActs['agreements.add'](lately, {
    ...{ ...file, about: 'leak', title: '卫生间漏水到楼下', place: '2号楼1单元', receivedOn: lately.today },
    facts: '楼上卫生间防水层老化，楼下吊顶渗水，双方对赔多少谈不拢。',
    wishes: '申请人要求修好并赔偿吊顶费用800元。',
    parties: [
      { ...side, side: 'first', who: { name: '梁国栋', phone: '13900000003' }, capacity: '楼下业主' },
      { ...side, side: 'second', who: { name: '姚芳', phone: '13900000004' }, capacity: '楼上业主' },
    ],
  });
  await settlementActs['agreements.attempt'](lately, {
    ...{ id: leak.id, heldOn: lately.today, way: 'onSite', meetingId: null, place: '楼上卫生间', mediators: '演示站长' },
    present: '楼栋长、物业水电工',
    words: '水电工看过，漏点在地漏周边。楼上愿意重做防水，赔偿还要再商量。',
    outcome: 'continues',
  });
}
