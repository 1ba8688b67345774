import type { chats } from '../../shared/features/chats';
import type { guides } from '../../shared/features/guides';
import { type Decision, office, officeSeeing, seeing } from './decision';

/** What the desk tells residents: anybody who looks may read a card; groups and what went out in them are the office's. */
export const guiding: Record<keyof (typeof guides & typeof chats), Decision> = {
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
};
