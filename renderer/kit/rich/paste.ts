// What comes from Word and WPS: their lists are paragraphs with a mark of their own, their headings begin at 1. Made into what the
// editor knows; the rest (scripts, styles, pictures) it does not know, and drops.

/** 1. （一） a) ①: a list that counts. */
const COUNTED = /^\s*[（(]?(?:\d+|[a-z]|[ivx]+|[一二三四五六七八九十]+|[①-⑳])\s*[.、．)）]?\s*$/i;

type Item = { level: number; counted: boolean; html: string };

const styleOf = (element: Element) => element.getAttribute('style') ?? '';
export const isItem = (element: Element): boolean =>
  /mso-list\s*:\s*(?!skip|none|ignore)/i.test(styleOf(element)) || /^MsoListParagraph/.test(element.className);

/** How deep an item stands; 1: in no other. */
export const levelOf = (item: Element): number => Number(/level(\d)/i.exec(styleOf(item))?.[1] ?? 1);

/** Takes the mark of an item out; what it was. */
function markOf(paragraph: Element): string {
  const mark = [...paragraph.querySelectorAll('span')].find((span) => /mso-list\s*:\s*ignore/i.test(styleOf(span)));
  mark?.remove();
  return mark?.textContent ?? '';
}

function itemOf(paragraph: Element): Item {
  const counted = COUNTED.test(markOf(paragraph).replace(/\u00a0/g, ' '));
  return { level: levelOf(paragraph), counted, html: paragraph.innerHTML };
}

/** Neighbours of the first one's level and those below it, as one list. */
function listOf(page: Document, items: readonly Item[]): Element {
  const top = Math.min(...items.map(({ level }) => level));
  const list = page.createElement(items[0]?.counted ? 'ol' : 'ul');
  let below: Item[] = [];
  const close = () => {
    if (below.length > 0) (list.lastElementChild ?? list.appendChild(page.createElement('li'))).append(listOf(page, below));
    below = [];
  };
  for (const item of items) {
    if (item.level > top) {
      below.push(item);
      continue;
    }
    close();
    const line = page.createElement('li');
    line.innerHTML = `<p>${item.html}</p>`;
    list.append(line);
  }
  close();
  return list;
}

/** Paragraphs that are items become lists, where they stand. */
function listsFrom(page: Document, part: Element): void {
  const items = [...part.querySelectorAll('p')].filter(isItem);
  const seen = new Set<Element>();
  for (const first of items) {
    if (seen.has(first)) continue;
    const run: Element[] = [];
    for (let next: Element | null = first; next && isItem(next) && next.tagName === 'P'; next = next.nextElementSibling)
      run.push(next);
    for (const one of run) seen.add(one);
    first.before(listOf(page, run.map(itemOf)));
    for (const one of run) one.remove();
  }
}

function retag(page: Document, element: Element, tag: string): void {
  const other = page.createElement(tag);
  other.innerHTML = element.innerHTML;
  element.replaceWith(other);
}

/** Two headings are enough: the first and second of Word are the one, the others the other. */
function headingsOf(page: Document, part: Element): void {
  for (const title of part.querySelectorAll('h1, p.MsoTitle')) retag(page, title, 'h2');
  for (const small of part.querySelectorAll('h4, h5, h6')) retag(page, small, 'h3');
}

/** Makes one part of a pasted page what the editor should read. */
export function cleanUp(page: Document, part: Element): void {
  for (const gone of part.querySelectorAll('script, style, meta, link, title, xml, object, embed, iframe, img, svg, form'))
    gone.remove();
  headingsOf(page, part);
  listsFrom(page, part);
}

/** Pasted HTML as the editor should read it. Parsed in a document without a window: nothing in it runs or is fetched. */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  cleanUp(page, page.body);
  return page.body.innerHTML;
}
