// What a person was as a chief: posts, terms, what they were paid stay under a pseudonym, what was said of them goes.

import type { KnownAs } from '../../database/known-as';
import type { Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { chiefMark, chiefsServedAs, forgetChiefs, forgetPosts, postsHeldBy } from '../chiefs/queries';
import { forgetEvaluations } from '../duties/queries';
import { forgetDeductions } from '../subsidies/queries';

export type Served = { posts: number[]; chiefs: number[] };

/** Posts once held under this name and phone. Refuses while one is still held: its phone hangs in the stairwell. */
async function formerPosts(db: Reader, { names, phones }: KnownAs): Promise<number[]> {
  const posts = await postsHeldBy(db, { names, phones });
  if (posts.some(({ endedOn }) => endedOn === null)) throw new Refusal('这个人现在还是楼栋长，请先在“楼栋长”里办理卸任。');
  return posts.map(({ id }) => id);
}

/** Posts and chiefs a person was. */
export async function servedAs(db: Reader, personId: number, known: KnownAs): Promise<Served> {
  const posts = await formerPosts(db, known);
  return { posts, chiefs: await chiefsServedAs(db, personId, posts) };
}

/** As the log speaks of them. */
export const servedSubjects = ({ posts, chiefs }: Served): { subject: string; id: number }[] => [
  ...posts.map((id) => ({ subject: 'post', id })),
  ...chiefs.map((id) => ({ subject: 'chief', id })),
];

/** What stands on papers about them, and on nobody else's. */
export const marksOfServed = ({ chiefs }: Served): string[] => chiefs.map(chiefMark);

/** The erasure of each is written already, and the caller notes it. */
export async function forgetServing(db: Writer, { posts, chiefs }: Served, pseudonym: string): Promise<void> {
  await forgetPosts(db, posts, pseudonym);
  await forgetEvaluations(db, chiefs);
  await forgetDeductions(db, chiefs);
  await forgetChiefs(db, chiefs, pseudonym);
}
