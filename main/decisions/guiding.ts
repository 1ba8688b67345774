import type { chats } from '../../shared/features/chats';
import type { guides } from '../../shared/features/guides';
import type { letters } from '../../shared/features/letters';
import type { lists } from '../../shared/features/lists';
import type { wall } from '../../shared/features/wall';
import { type Decision, office, officeSeeing, proved, seeing } from './decision';

/** What the desk tells residents: anybody who looks may read a card; groups, what went out in them, the wall and lists on paper are the office's. */
export const guiding: Record<keyof (typeof guides & typeof chats & typeof wall & typeof lists & typeof letters), Decision> = {
  'guides.list': seeing,
  'guides.card': seeing,
  'guides.add': office,
  'guides.amend': office,
  'guides.check': office,
  'guides.end': office,
  'guides.resume': office,
  'guides.asked': office,
  'guides.issue': office,
  'chats.list': officeSeeing,
  'chats.add': office,
  'chats.amend': office,
  'chats.end': office,
  'chats.publish': office,
  'chats.retract': office,
  'chats.log': officeSeeing,
  'wall.overview': officeSeeing,
  'wall.versions': officeSeeing,
  'wall.addText': office,
  'wall.amendText': office,
  'wall.endText': office,
  'wall.addContact': office,
  'wall.amendContact': office,
  'wall.endContact': office,
  'wall.setFive': office,
  'wall.addEvidence': office,
  'wall.endEvidence': office,
  'wall.issue': office,
  'lists.issue': proved(office),
  'letters.issue': proved(office),
  'letters.mergeWord': proved(office),
};
