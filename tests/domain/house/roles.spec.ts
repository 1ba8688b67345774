// Who may ask what of the open ledger. The table is the rule; the contract says which lines it must have, and the desk is asked.
import { allowedTo } from '../../../main/permission';
import type { SeatRole, Session } from '../../../main/powers';
import { Role } from '../../../shared/features/staff';
import { operations } from '../../../shared/operations';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { type Cell, columnOf, roleTable } from '../support/role-table';

/** 是: may; 密: may, with the password once more; —: may not. */
const table = roleTable(`
                          head  deputy  chief  frontDesk  viewer  auditor
today.overview            是    是      是     —          是      —
station.get               是    是      是     —          是      —
station.amend             是    是      —      —          —       —
estate.tree               是    是      是     —          是      —
estate.rooms              是    是      是     —          是      —
estate.addBuilding        是    是      —      —          —       —
estate.addRoom            是    是      —      —          —       —
rooms.picture             是    是      是     —          是      —
rooms.card                是    是      是     —          是      —
rooms.toCheck             是    是      是     —          是      —
rooms.amend               是    是      是     —          —       —
rooms.renumber            是    是      —      —          —       —
residents.search          是    是      是     —          是      —
residents.list            是    是      是     —          是      —
residents.card            是    是      是     —          是      —
residents.tags            是    是      是     —          是      —
residents.register        是    是      是     —          —       —
residents.amend           是    是      是     —          —       —
residents.moveRoom        是    是      是     —          —       —
residents.moveOut         是    是      是     —          —       —
residents.moveIn          是    是      是     —          —       —
residents.recordDeath     是    是      是     —          —       —
residents.tag             是    是      是     —          —       —
residents.amendTag        是    是      是     —          —       —
residents.renewTag        是    是      是     —          —       —
residents.untag           是    是      是     —          —       —
residents.reveal          密    密      密     —          —       —
residents.copy            密    密      密     —          —       —
queries.list              是    是      是     —          是      —
queries.count             是    是      是     —          是      —
queries.save              是    是      —      —          —       —
queries.rename            是    是      —      —          —       —
queries.amend             是    是      —      —          —       —
queries.report            是    是      —      —          —       —
queries.end               是    是      —      —          —       —
queries.issueList         密    密      —      —          —       —
queries.issueLabels       密    密      —      —          —       —
queries.saveXlsx          密    密      —      —          —       —
groups.kinds              是    是      是     —          是      —
groups.overview           是    是      是     —          是      —
groups.people             是    是      是     —          是      —
groups.ofPerson           是    是      是     —          是      —
groups.add                是    是      —      —          —       —
groups.amend              是    是      —      —          —       —
groups.end                是    是      —      —          —       —
groups.resume             是    是      —      —          —       —
groups.contact            是    是      是     —          —       —
groups.withdrawContact    是    是      是     —          —       —
groups.setGuardian        是    是      是     —          —       —
groups.endGuardian        是    是      是     —          —       —
groups.reveal             密    密      密     —          —       —
groups.issueList          密    密      —      —          —       —
groups.saveXlsx           密    密      —      —          —       —
entitlements.list         是    是      是     —          是      —
entitlements.people       是    是      是     —          —       —
entitlements.ofPerson     是    是      是     —          —       —
entitlements.add          是    是      —      —          —       —
entitlements.amend        是    是      —      —          —       —
entitlements.end          是    是      —      —          —       —
entitlements.record       是    是      是     —          —       —
entitlements.endClaim     是    是      是     —          —       —
entitlements.issueList    密    密      —      —          —       —
entitlements.saveXlsx     密    密      —      —          —       —
gifts.list                是    是      —      —          是      —
gifts.photo               是    是      —      —          是      —
gifts.moves               是    是      —      —          是      —
gifts.add                 是    是      —      —          —       —
gifts.amend               是    是      —      —          —       —
gifts.end                 是    是      —      —          —       —
gifts.resume              是    是      —      —          —       —
gifts.choosePhoto         是    是      —      —          —       —
gifts.removePhoto         是    是      —      —          —       —
gifts.setCaps             是    是      —      —          —       —
gifts.receive             是    是      —      —          —       —
gifts.count               是    是      —      —          —       —
gifts.standing            是    是      —      —          —       —
gifts.redemptions         是    是      —      —          —       —
gifts.redeem              是    是      —      —          —       —
gifts.undo                密    密      —      —          —       —
gifts.issueSlip           是    是      —      —          —       —
certificates.list         是    是      —      —          —       —
certificates.preview      是    是      —      —          —       —
certificates.issue        密    密      —      —          —       —
certificates.reissue      密    密      —      —          —       —
certificates.revoke       密    密      —      —          —       —
certificates.issueStatement 密    密      —      —          —       —
certificates.issueRanking 是    是      —      —          —       —
certificates.issueActivity 密    密      —      —          —       —
certificates.issueNotice  是    是      —      —          —       —
certificates.headings     是    是      —      —          —       —
certificates.setHeadings  是    是      —      —          —       —
certificates.saveNational 密    密      —      —          —       —
households.list           是    是      是     —          是      —
households.card           是    是      是     —          是      —
households.split          是    是      是     —          —       —
households.merge          是    是      是     —          —       —
households.verify         是    是      是     —          —       —
fields.list               是    是      是     —          是      —
fields.held               是    是      —      —          —       —
fields.of                 是    是      是     —          是      —
fields.add                是    是      —      —          —       —
fields.amend              是    是      —      —          —       —
fields.end                是    是      —      —          —       —
fields.resume             是    是      —      —          —       —
fields.reorder            是    是      —      —          —       —
fields.set                是    是      是     —          —       —
entry.room                是    是      是     —          —       —
entry.known               是    是      是     —          —       —
entry.last                是    是      是     —          —       —
entry.save                是    是      是     —          —       —
entry.undo                是    是      是     —          —       —
checkup.setting           是    是      是     —          是      —
checkup.setMonths         是    是      —      —          —       —
checkup.count             是    是      是     —          是      —
checkup.list              是    是      是     —          是      —
checkup.mark              是    是      是     —          —       —
checkup.marked            是    是      是     —          是      —
checkup.unmark            是    是      是     —          —       —
checkup.issueList         是    是      —      —          —       —
checkup.saveXlsx          密    密      —      —          —       —
merges.compare            是    是      —      —          —       —
merges.merge              是    是      —      —          —       —
merges.undo               是    是      —      —          —       —
timeline.of               是    是      是     —          是      —
imports.open              是    是      —      —          —       —
imports.preview           是    是      —      —          —       —
imports.differences       是    是      —      —          —       —
imports.confirm           是    是      —      —          —       —
imports.confirmRest       是    是      —      —          —       —
imports.saveFindings      密    密      —      —          —       —
imports.layouts           是    是      —      —          —       —
imports.exportLedger      密    密      —      —          —       —
imports.list              是    是      —      —          —       —
imports.undo              是    是      —      —          —       —
chiefs.list               是    是      是     —          是      —
chiefs.appoint            是    是      —      —          —       —
chiefs.end                是    是      —      —          —       —
papers.list               是    是      —      —          是      —
papers.html               是    是      —      —          是      —
papers.issueContactCards  是    是      —      —          —       —
papers.issueSummary       是    是      —      —          —       —
papers.printers           是    是      —      —          —       —
papers.print              是    是      —      —          —       —
papers.savePdf            是    是      —      —          —       —
privacy.requests          是    是      —      —          —       —
privacy.receive           是    是      —      —          —       —
privacy.close             是    是      —      —          —       —
privacy.due               是    是      —      —          —       —
privacy.issueNotice       是    是      —      —          —       —
privacy.issueFile         密    密      —      —          —       —
privacy.issueClearing     密    密      —      —          —       —
privacy.erase             密    —       —      —          —       —
privacy.eraseVolunteer    密    —       —      —          —       —
volunteers.list           是      是      —       —       是      —
volunteers.search         是      是      —       —       是      —
volunteers.card           是      是      —       —       是      —
volunteers.ofPerson       是      是      —       —       是      —
volunteers.skills         是      是      —       —       是      —
volunteers.accounts       是      是      —       —       —       —
volunteers.register       是      是      —       —       —       —
volunteers.amend          是      是      —       —       —       —
volunteers.link           是      是      —       —       —       —
volunteers.end            是      是      —       —       —       —
volunteers.resume         是      是      —       —       —       —
volunteers.addSkill       是      是      —       —       —       —
volunteers.endSkill       是      是      —       —       —       —
volunteers.setPin         是      是      —       —       —       —
volunteers.reveal         密      密      —       —       —       —
volunteers.issueCards     密      密      —       —       —       —
volunteers.openSheet      是      是      —       —       —       —
volunteers.importSheet    是      是      —       —       —       —
teams.list                是      是      —       —       是      —
teams.members             是      是      —       —       是      —
teams.add                 是      是      —       —       —       —
teams.amend               是      是      —       —       —       —
teams.end                 是      是      —       —       —       —
teams.join                是      是      —       —       —       —
teams.leave               是      是      —       —       —       —
leads.list                是      是      —       —       是      —
leads.add                 是      是      —       —       —       —
leads.drop                是      是      —       —       —       —
hours.queue               是    是      —      —          是       —
hours.present             是    是      —      —          是       —
hours.list                是    是      —      —          是       —
hours.sums                是    是      —      —          是       —
hours.setting             是    是      —      —          是       —
hours.punch               是    是      —      —          —       —
hours.add                 是    是      —      —          —       —
hours.attend              是    是      —      —          —       —
hours.review              是    是      —      —          —       —
hours.reviewOwn           密    密      —      —          —       —
hours.correct             是    是      —      —          —       —
hours.closeForgotten      是    是      —      —          —       —
hours.setClosing          是    是      —      —          —       —
points.balances           是    是      —      —          是       —
points.statement          是    是      —      —          是       —
points.rules              是    是      —      —          是       —
points.rates              是    是      —      —          是       —
points.expiring           是    是      —      —          是       —
points.verify             是    是      —      —          是       —
points.addRule            是    是      —      —          —       —
points.setRate            是    是      —      —          —       —
points.expire             密    密      —      —          —       —
points.adjust             密    密      —      —          —       —
points.reverse            密    密      —      —          —       —
kiosk.home                —     —      —      —          —       —
kiosk.punch               —     —      —      —          —       —
kiosk.mine                —     —      —      —          —       —
intake.take               是    是      —      是         —       —
intake.list               是    是      —      —          —       —
intake.settle             是    是      —      —          —       —
intake.reveal             密    密      —      —          —       —
activities.month          是      是      —       —       是      —
activities.card           是      是      —       —       是      —
activities.add            是      是      —       —       —       —
activities.addSeries      是      是      —       —       —       —
activities.amend          是      是      —       —       —       —
activities.cancel         是      是      —       —       —       —
activities.signUp         是      是      —       —       —       —
activities.signOff        是      是      —       —       —       —
activities.attend         是      是      —       —       —       —
activities.issueSheet     密      密      —       —       —       —
projects.list             是      是      —       —       是      —
projects.add              是      是      —       —       —       —
projects.amend            是      是      —       —       —       —
projects.end              是      是      —       —       —       —
projects.venues           是      是      —       —       是      —
projects.addVenue         是      是      —       —       —       —
projects.endVenue         是      是      —       —       —       —
projects.partners         是      是      —       —       是      —
projects.addPartner       是      是      —       —       —       —
projects.endPartner       是      是      —       —       —       —
summary.figures           是    是      —      —          是      —
summary.counts            是    是      —      —          是      —
summary.saveXlsx          是    是      —      —          —       —
audit.list                是    是      —      —          —       是
audit.state               是    是      —      —          —       是
audit.compare             是    —       —      —          —       是
audit.verify              是    —       —      —          —       是
audit.saveXlsx            密    —       —      —          —       密
staff.list                是    —       —      —          —       —
staff.add                 密    —       —      —          —       —
staff.amend               密    —       —      —          —       —
staff.end                 密    —       —      —          —       —
staff.resetPassword       密    —       —      —          —       —
staff.changePassword      是    是      是     是         是      是
staff.handOver            密    —       —      —          —       —
staff.newRecoveryKey      密    —       —      —          —       —
safety.get                是    —       —      —          —       —
safety.setIdle            密    —       —      —          —       —
`);

/** The column of the kiosk (前台), which is nobody's account: it may name these, and nothing else there is. */
const atKiosk = ['kiosk.home', 'kiosk.punch', 'kiosk.mine', 'intake.take'];

const names = Object.keys(operations);
const NOT_YOURS = '这件事不在权限内，请找站长办理。';

const seated = (desk: Desk, role: SeatRole): Session => ({
  ...theHead,
  role,
  buildings: role === 'chief' ? [desk.building('1号楼')] : null,
});

/** What the desk makes of nonsense: whoever is refused for their role, or asked for the password, hears that first. */
async function cellOf(desk: Desk, name: string): Promise<Cell> {
  const reply = await desk.reply(name, 7);
  if (reply.ok) throw new Error(`${name} took nonsense`);
  const { failure } = reply;
  if (failure.code === 'invalid') return '是';
  if (failure.code === 'password') return '密';
  if (failure.code === 'refused' && failure.words === NOT_YOURS) return '—';
  throw new Error(`${name}: ${JSON.stringify(failure)}`);
}

async function columnAt(desk: Desk): Promise<Record<string, Cell>> {
  const column: Record<string, Cell> = {};
  for (const name of names) column[name] = await cellOf(desk, name);
  return column;
}

describe('the table of roles', () => {
  test('has a line for everything the ledger can be asked, and no other', () => {
    expect(Object.keys(table).sort()).toEqual([...names].sort());
  });

  test.for(Role.options)('holds for somebody in the role %s, line by line', async (role, { desk }) => {
    desk.session = seated(desk, role);
    desk.proved = false;
    expect(await columnAt(desk)).toEqual(columnOf(table, role));
  });

  test('holds for the kiosk, line by line', async ({ desk }) => {
    desk.session = seated(desk, 'kiosk');
    desk.proved = true;
    const may = names.map((name) => [name, atKiosk.includes(name) ? '是' : '—']);
    expect(await columnAt(desk)).toEqual(Object.fromEntries(may));
    expect(allowedTo(desk.session).sort()).toEqual([...atKiosk].sort());
  });

  test.for(Role.options)('wants the password of the role %s no second time within minutes', async (role, { desk }) => {
    desk.session = seated(desk, role);
    desk.proved = true;
    const afresh = Object.entries(columnOf(table, role)).map(([name, cell]) => [name, cell === '密' ? '是' : cell]);
    expect(await columnAt(desk)).toEqual(Object.fromEntries(afresh));
  });

  test.for(Role.options)('is what the window of the role %s shows', (role, { desk }) => {
    const shown = Object.entries(columnOf(table, role)).filter(([, cell]) => cell !== '—');
    expect(allowedTo(seated(desk, role)).sort()).toEqual(shown.map(([name]) => name).sort());
  });

  test.for(Role.options)('waits for the role %s until there is an own password', async (role, { desk }) => {
    desk.session = { ...seated(desk, role), mustChange: true };
    for (const [name, cell] of Object.entries(columnOf(table, role))) {
      const words = cell === '—' ? NOT_YOURS : '请先换成自己的密码，再继续。';
      const failure = name === 'staff.changePassword' ? { code: 'invalid' } : { code: 'refused', words };
      expect(await desk.reply(name, 7), name).toMatchObject({ ok: false, failure });
    }
    expect(allowedTo(desk.session)).toEqual(['staff.changePassword']);
  });
});
