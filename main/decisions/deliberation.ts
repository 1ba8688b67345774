import type { attendees } from '../../shared/features/attendees';
import type { meetings } from '../../shared/features/meetings';
import type { minutes } from '../../shared/features/minutes';
import type { series } from '../../shared/features/series';
import type { tasks } from '../../shared/features/tasks';
import type { topics } from '../../shared/features/topics';
import { type Decision, office, officeSeeing, proved } from './decision';

type Deliberation = typeof meetings & typeof attendees & typeof series & typeof topics & typeof minutes & typeof tasks;

/** 议事 is the office's: whoever looks sees what is held and who came, a chief nothing of it. */
export const deliberating: Record<keyof Deliberation, Decision> = {
  'meetings.month': officeSeeing,
  'meetings.card': officeSeeing,
  'meetings.search': officeSeeing,
  'meetings.add': office,
  'meetings.amend': office,
  'meetings.cancel': office,
  'meetings.issueNotice': office,
  'meetings.chatText': office,
  'meetings.noticed': office,
  'meetings.issueSignIn': proved(office),
  'agenda.add': office,
  'agenda.amend': office,
  'agenda.order': office,
  'agenda.drop': office,
  'attendees.known': office,
  'attendees.add': office,
  'attendees.amend': office,
  'attendees.mark': office,
  'attendees.scan': office,
  'attendees.end': office,
  'series.list': officeSeeing,
  'series.add': office,
  'series.amend': office,
  'series.end': office,
  'topics.list': officeSeeing,
  'topics.add': office,
  'topics.amend': office,
  'topics.take': office,
  'topics.decline': office,
  'topics.reopen': office,
  'minutes.of': officeSeeing,
  'minutes.part': officeSeeing,
  'minutes.register': officeSeeing,
  'minutes.keep': office,
  'minutes.settle': office,
  'minutes.decide': office,
  'minutes.amendDecision': office,
  'minutes.endDecision': office,
  'minutes.submit': office,
  'minutes.withdraw': office,
  'minutes.sign': office,
  'minutes.confirm': office,
  'minutes.amend': office,
  'minutes.issue': office,
  'minutes.issueNotice': office,
  'minutes.saveDocx': office,
  'tasks.list': officeSeeing,
  'tasks.card': officeSeeing,
  'tasks.owners': office,
  'tasks.add': office,
  'tasks.amend': office,
  'tasks.note': office,
  'tasks.done': office,
  'tasks.drop': office,
  'tasks.resume': office,
  'tasks.issueList': office,
};
