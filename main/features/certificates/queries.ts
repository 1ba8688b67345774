// Certificates as other features meet them: approved service, who somebody is on paper, what a person had certified, taking a person out.
import { minutesWords } from '../../../shared/features/hours';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';

export { minutesOf, type Stay, servedIn, staysOf } from './stays';
export { type Whom, whom } from './whom';

/** Every certificate of a person, in words: 项目, 内容. */
export async function proofRows(db: Reader, personId: number): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('volunteerProof')
    .innerJoin('volunteer', 'volunteer.id', 'volunteerProof.volunteerId')
    .select(['volunteerProof.number', 'volunteerProof.fromOn', 'volunteerProof.toOn', 'volunteerProof.minutes'])
    .select(['volunteerProof.issuedOn', 'volunteerProof.endedOn', 'volunteerProof.endReason'])
    .where('volunteer.personId', '=', personId)
    .orderBy('volunteerProof.id')
    .execute();
  return rows.map(({ number, fromOn, toOn, minutes, issuedOn, endedOn, endReason }) => {
    const end = endedOn === null ? '' : `\n${dayWords(endedOn)}作废，${endReason}`;
    const span = `${dayWords(fromOn)}至${dayWords(toOn)}，${minutesWords(minutes)}`;
    return [`志愿服务记录${number}`, `${dayWords(issuedOn)}出具：${span}${end}`];
  });
}

/** Empties what certificates said of a volunteer. The erasure is written; numbers and minutes stay in the register. */
export async function forgetProofs({ db }: Pick<CommandPowers, 'db'>, volunteerId: number): Promise<void> {
  await db.updateTable('volunteerProof').set({ content: '' }).where('volunteerId', '=', volunteerId).execute();
}
