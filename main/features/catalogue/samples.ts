// What a station may begin with.
import { ItemDraft, TemplateDraft } from '../../../shared/features/catalogue';
import { itemSamples, templateSamples } from '../../../shared/features/catalogue-samples';
import type { CommandPowers } from '../../powers';
import { enterItem, enterTemplate } from './entering';

/** Services and answers that are not there yet by their names. How many of each came. */
export async function enterSamples(powers: Pick<CommandPowers, 'db' | 'note'>): Promise<{ items: number; templates: number }> {
  const { db } = powers;
  const categories = await db.selectFrom('orderCategory').select(['id', 'name']).where('endedOn', 'is', null).execute();
  const names = async (table: 'catalogueItem' | 'replyTemplate') =>
    new Set((await db.selectFrom(table).select('name').where('endedOn', 'is', null).execute()).map(({ name }) => name));
  const [services, answers] = [await names('catalogueItem'), await names('replyTemplate')];
  const items = itemSamples.filter(({ name }) => !services.has(name));
  for (const { category, class: of, ...draft } of items) {
    const categoryId = categories.find(({ name }) => name === category)?.id ?? null;
    await enterItem(powers, { ...ItemDraft.parse({ ...draft, categoryId }), class: of, number: null });
  }
  const templates = templateSamples.filter(({ name }) => !answers.has(name));
  for (const draft of templates) await enterTemplate(powers, TemplateDraft.parse(draft));
  return { items: items.length, templates: templates.length };
}
