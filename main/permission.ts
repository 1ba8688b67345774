import type { OfficeLevel } from '../shared/codes/offices';
import { type OperationName, operations } from '../shared/operations';
import { agreeing, attaching } from './decisions/agreements';
import { consulting } from './decisions/consulting';
import { crediting } from './decisions/crediting';
import { auditing, type Decision, entering, head, may, office, proved, seeing } from './decisions/decision';
import { deliberating } from './decisions/deliberation';
import { dutiful } from './decisions/duties';
import { employing } from './decisions/employing';
import { entitling } from './decisions/entitling';
import { frontDesk } from './decisions/front-desk';
import { giving } from './decisions/gifts';
import { guiding } from './decisions/guiding';
import { noticing } from './decisions/noticing';
import { posting } from './decisions/posting';
import { keepingPrivate } from './decisions/privacy';
import { reporting, sending } from './decisions/reporting';
import { rollingUp } from './decisions/rolling-up';
import { services } from './decisions/services';
import { sweeping } from './decisions/sweeping';
import { volunteering } from './decisions/volunteering';
import { knownAt } from './desk-kind';
import type { SeatRole, Session } from './powers';

/** THE decision on every operation: who may name it. One without a line does not compile. The front desk names nothing of the ledger. */
const decisions: Record<OperationName, Decision> = {
  'today.overview': seeing,
  'station.get': seeing,
  'station.amend': office,
  'estate.tree': seeing,
  'estate.rooms': seeing,
  'estate.addBuilding': office,
  'estate.addRoom': office,
  'rooms.picture': seeing,
  'rooms.card': seeing,
  'rooms.toCheck': seeing,
  'rooms.amend': entering,
  'rooms.renumber': office,
  'residents.search': seeing,
  'finding.besides': seeing,
  'residents.list': seeing,
  'residents.card': seeing,
  'residents.tags': seeing,
  'residents.register': entering,
  'residents.amend': entering,
  'residents.moveRoom': entering,
  'residents.moveOut': entering,
  'residents.moveIn': entering,
  'residents.recordDeath': entering,
  'residents.tag': entering,
  'residents.amendTag': entering,
  'residents.renewTag': entering,
  'residents.untag': entering,
  'residents.reveal': proved(entering),
  'residents.copy': proved(entering),
  'queries.list': seeing,
  'queries.count': seeing,
  'queries.save': office,
  'queries.rename': office,
  'queries.amend': office,
  'queries.report': office,
  'queries.end': office,
  'queries.issueList': proved(office),
  'queries.issueLabels': proved(office),
  'queries.saveXlsx': proved(office),
  'groups.kinds': seeing,
  'groups.overview': seeing,
  'groups.people': seeing,
  'groups.ofPerson': seeing,
  'groups.add': office,
  'groups.amend': office,
  'groups.end': office,
  'groups.resume': office,
  'groups.contact': entering,
  'groups.withdrawContact': entering,
  'groups.setGuardian': entering,
  'groups.endGuardian': entering,
  'groups.reveal': proved(entering),
  'groups.issueList': proved(office),
  'groups.saveXlsx': proved(office),
  ...entitling,
  ...giving,
  'households.list': seeing,
  'households.card': seeing,
  'households.split': entering,
  'households.merge': entering,
  'households.verify': entering,
  'fields.list': seeing,
  'fields.held': office,
  'fields.of': seeing,
  'fields.add': office,
  'fields.amend': office,
  'fields.end': office,
  'fields.resume': office,
  'fields.reorder': office,
  'fields.set': entering,
  'entry.room': entering,
  'entry.known': entering,
  'entry.last': entering,
  'entry.save': entering,
  'entry.undo': entering,
  'checkup.setting': seeing,
  'checkup.setMonths': office,
  'checkup.counts': seeing,
  'checkup.list': seeing,
  'checkup.mark': entering,
  'checkup.marked': seeing,
  'checkup.unmark': entering,
  'checkup.issueList': office,
  'checkup.saveXlsx': proved(office),
  // Two records of one person are seldom of one building, and who somebody is is not a chief's to decide.
  'merges.compare': office,
  'merges.merge': office,
  'merges.undo': office,
  'timeline.of': seeing,
  'imports.open': office,
  'imports.preview': office,
  'imports.differences': office,
  'imports.confirm': office,
  'imports.confirmRest': office,
  'imports.saveFindings': proved(office),
  'imports.layouts': office,
  'imports.exportLedger': proved(office),
  'imports.list': office,
  'imports.undo': office,
  'chiefs.list': seeing,
  'chiefs.appoint': office,
  'chiefs.end': office,
  ...dutiful,
  ...posting,
  ...keepingPrivate,
  ...volunteering,
  ...crediting,
  ...deliberating,
  ...consulting,
  ...agreeing,
  ...attaching,
  ...guiding,
  ...sweeping,
  ...noticing,
  ...reporting,
  ...sending,
  ...rollingUp,
  ...frontDesk,
  ...services,
  'audit.list': may('head', 'deputy', 'auditor'),
  'audit.state': may('head', 'deputy', 'auditor'),
  'audit.compare': auditing,
  'audit.verify': auditing,
  'audit.saveXlsx': proved(auditing),
  ...employing,
  'safety.get': head,
  'safety.setIdle': proved(head),
};

/** Whether someone in this role, or the kiosk, may name this operation. The one place where it is decided. */
export const permits = (role: SeatRole, operation: OperationName): boolean => decisions[operation].roles.has(role);

/**
 * Whether what a sealed care group holds of a person is shown to someone in this role: health, children, shielded families. The
 * office, and chiefs, whose connection is bounded to their own buildings. Whoever only looks sees that there is a group, no more.
 */
export const readsSealed = (role: SeatRole): boolean => role === 'head' || role === 'deputy' || role === 'chief';

/** Whether the password must have been given within the last minutes. */
export const wantsProof = (operation: OperationName): boolean => decisions[operation].fresh;

/** What someone who must first set a password of their own may name. */
export const beforeOwnPassword: ReadonlySet<OperationName> = new Set(['staff.changePassword']);

/** Everything this one may name now, at this kind of desk. */
export const allowedTo = (
  { role, mustChange, recovered }: Pick<Session, 'role' | 'mustChange' | 'recovered'>,
  level: OfficeLevel = 'station',
): OperationName[] =>
  (Object.keys(operations) as OperationName[]).filter(
    (name) => knownAt(level, name) && permits(role, name) && (!mustChange || recovered || beforeOwnPassword.has(name)),
  );

/** What changes so much at once that a backup is made first. */
export const backedUpBefore: ReadonlySet<OperationName> = new Set([
  'imports.confirm',
  'imports.confirmRest',
  'imports.undo',
  'volunteers.importSheet',
  'volunteers.undoSheet',
]);
