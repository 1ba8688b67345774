// A paste of thousands of lines: put in some hundred lines a frame, so that the window goes on answering. Where the rest goes in moves
// along with whatever is typed meanwhile.
import { type Editor, Extension } from '@tiptap/core';
import { Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Blocks that go in at once. */
const AT_ONCE = 100;

/** What is still to be put in, and where. */
type Rest = { at: number; blocks: readonly Node[] };
const key = new PluginKey<Rest | null>('longPaste');

function applied(tr: Transaction, rest: Rest | null): Rest | null {
  const told: Rest | null | undefined = tr.getMeta(key);
  if (told !== undefined) return told;
  return rest && tr.docChanged ? { ...rest, at: tr.mapping.map(rest.at) } : rest;
}

/** Puts in the next of the rest. */
function putIn(view: EditorView, many: number): void {
  const rest = key.getState(view.state);
  if (!rest) return;
  const tr = view.state.tr.insert(rest.at, Fragment.from(rest.blocks.slice(0, many)));
  const [at, blocks] = [tr.mapping.map(rest.at), rest.blocks.slice(many)];
  tr.setMeta(key, blocks.length === 0 ? null : { at, blocks });
  if (blocks.length === 0) tr.setSelection(Selection.near(tr.doc.resolve(at), -1)).scrollIntoView();
  view.dispatch(tr);
}

function goOn(view: EditorView): void {
  requestAnimationFrame(() => {
    if (view.isDestroyed || !key.getState(view.state)) return;
    putIn(view, AT_ONCE);
    goOn(view);
  });
}

/** Takes a long paste over; a short one goes its usual way. */
function takeOver(view: EditorView, { content, openStart }: Slice): boolean {
  if (content.childCount <= 2 * AT_ONCE || key.getState(view.state)) return false;
  const blocks: Node[] = [];
  content.forEach((block) => {
    blocks.push(block);
  });
  const { $from } = view.state.selection;
  if (!$from.parent.isTextblock) return false;
  const first = new Slice(Fragment.from(blocks.slice(0, AT_ONCE)), openStart, 0);
  const tr = view.state.tr.replaceSelection(first);
  const end = tr.selection.$to;
  const at = end.after(Math.min($from.depth, end.depth));
  view.dispatch(tr.setMeta(key, { at, blocks: blocks.slice(AT_ONCE) }));
  goOn(view);
  return true;
}

/** Lines of plain text as paragraphs, without a detour over a page. */
function linesOf({ state: { schema } }: EditorView, text: string, marks: readonly Mark[]): Slice {
  const lines = text.split(/(?:\r\n?|\n)+/);
  const { paragraph } = schema.nodes;
  if (!paragraph) return Slice.empty;
  const blocks = lines.map((line) => paragraph.create(null, line === '' ? null : schema.text(line, marks)));
  return new Slice(Fragment.from(blocks), 1, 1);
}

export const LongPaste = Extension.create({
  name: 'longPaste',
  addProseMirrorPlugins: () => [
    new Plugin<Rest | null>({
      key,
      state: { init: () => null, apply: applied },
      props: {
        clipboardTextParser: (text, $context, _plain, view) => linesOf(view, text, $context.marks()),
        handlePaste: (view, _event, slice) => takeOver(view, slice),
      },
    }),
  ],
});

/** The rest of a paste at once: its page is being left. */
export function finishPaste({ view }: Editor): void {
  const rest = key.getState(view.state);
  if (rest) putIn(view, rest.blocks.length);
}
