import type { Paper } from '../../../shared/features/papers';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { unitsWithChiefs } from '../chiefs/queries';
import { enterPostings } from '../postings/queries';
import { theStation } from '../station/queries';
import { contactCards } from './contact-card.document';
import { freeze, nextNumber } from './issue';

/** One card for each unit, or for those named, in house order; each sheet numbered after the paper: 联系卡2026-0001-17. */
export async function issueContactCards(powers: CommandPowers, unitIds: number[] | null): Promise<Paper> {
  const { db, today } = powers;
  const station = await theStation(db);
  const units = (await unitsWithChiefs(db)).filter((row) => unitIds === null || unitIds.includes(row.unitId));
  if (units.length === 0) throw new Refusal('还没有单元可以印联系卡，请先登记楼栋和单元。');
  const number = await nextNumber(db, 'contactCards', today);
  const title = `楼栋长联系卡（${units.length}个单元）`;
  const cards = units.map(({ building, unit, chief }, index) => ({
    number: `${number}-${index + 1}`,
    building,
    unit,
    chief: chief && { name: chief.name, phone: chief.phone },
  }));
  const chain = [station.streetName, station.communityName].filter((part) => part !== '').join(' ');
  const html = renderDocument(
    contactCards({
      title,
      number,
      station: { name: station.name, phone: station.phone, estateName: station.estateName, chain },
      issuedOn: today,
      cards,
    }),
  );
  const paper = await freeze(powers, { number, kind: 'contactCards', title, sheets: cards.length, html });
  const sheets = units.map(({ building, unit, unitId, chief }, index) => {
    const place = { unitId, chief, place: building + unit };
    return { number: `${number}-${index + 1}`, firstPage: index + 1, pages: 1, ...place, copies: 1 };
  });
  const to = { paperId: paper.id, subject: 'contactCard' as const, subjectId: null, takeDownOn: null, namesChief: true };
  enterPostings(powers, { ...to, sheets });
  return paper;
}
