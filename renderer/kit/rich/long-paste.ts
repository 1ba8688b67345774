// A paste of thousands of lines: put in some hundred lines a frame, so that the window goes on answering. Where the rest goes in moves
// along with whatever is typed meanwhile.
import { type Editor, Extension } from '@tiptap/core';
import { type Node, DOMParser as NodeParser } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isLongPage, isLongText, type Piece, piecesOfLines, piecesOfPage } from './paste-pieces';

/** What is still to be put in, and where. `begun`: something is in. */
type Rest = { at: number; pieces: Iterator<Piece | null, undefined>; begun: boolean };
const key = new PluginKey<Rest | null>('longPaste');

/** A paragraph that is kept below everything stays below. */
function applied(tr: Transaction, rest: Rest | null): Rest | null {
  const told: Rest | null | undefined = tr.getMeta(key);
  if (told !== undefined) return told;
  return rest && tr.docChanged ? { ...rest, at: tr.mapping.map(rest.at, -1) } : rest;
}

/** The first line goes on where the caret stood; an empty paragraph there makes room. */
function joinFirst(tr: Transaction, at: number): void {
  const $at = tr.doc.resolve(at);
  const { nodeBefore: before, nodeAfter: after } = $at;
  if (before?.type.name !== 'paragraph') return;
  if (after?.type.name === 'paragraph') tr.join(at);
  else if (before.content.size === 0 && $at.depth === 0) tr.delete(at - before.nodeSize, at);
}

/** More items of the list, or rows of the table, that ends there. */
function lengthen(tr: Transaction, at: number, more: Node): boolean {
  if (tr.doc.resolve(at).nodeBefore?.type !== more.type) return false;
  tr.insert(at - 1, more.content);
  return true;
}

function withPiece(tr: Transaction, { blocks, onto }: Piece, { at, begun }: Rest): void {
  const [first, ...others] = blocks;
  const longer = onto && first !== undefined && lengthen(tr, at, first);
  tr.insert(tr.mapping.map(at), longer ? others : [...blocks]);
  if (!begun) joinFirst(tr, at);
}

/** Puts in the next of the rest; false once there is none. */
function putIn(view: EditorView): boolean {
  const rest = key.getState(view.state);
  if (!rest) return false;
  const next = rest.pieces.next();
  const { tr } = view.state;
  if (next.done) {
    tr.setSelection(Selection.near(tr.doc.resolve(rest.at), -1)).scrollIntoView();
    view.dispatch(tr.setMeta(key, null));
    return false;
  }
  if (!next.value) return true;
  withPiece(tr, next.value, rest);
  view.dispatch(tr.setMeta(key, { ...rest, at: tr.mapping.map(rest.at), begun: true }));
  return true;
}

function goOn(view: EditorView): void {
  requestAnimationFrame(() => {
    if (!view.isDestroyed && putIn(view)) goOn(view);
  });
}

/** Makes a place between two blocks at the caret: below a table, for not everything goes into its cells. */
function placeIn(tr: Transaction): number {
  const { $from } = tr.selection;
  if ($from.node(1).type.name === 'table') return $from.after(1);
  if ($from.parentOffset < $from.parent.content.size) tr.split($from.pos);
  return tr.doc.resolve($from.pos).after();
}

function piecesFor({ schema, selection }: EditorState, given: DataTransfer): Rest['pieces'] | null {
  const page = given.getData('text/html');
  if (page !== '') return isLongPage(page) ? piecesOfPage(page, NodeParser.fromSchema(schema)) : null;
  const text = given.getData('text/plain');
  return isLongText(text) ? piecesOfLines(text, schema, selection.$from.marks()) : null;
}

/** Takes a long paste over; a short one goes its usual way. */
function takeOver(view: EditorView, event: ClipboardEvent): boolean {
  if (!view.editable || view.composing || !event.clipboardData || key.getState(view.state)) return false;
  const pieces = piecesFor(view.state, event.clipboardData);
  const tr = view.state.tr.deleteSelection();
  if (!pieces || !tr.selection.$from.parent.isTextblock) return false;
  event.preventDefault();
  view.dispatch(tr.setMeta(key, { at: placeIn(tr), pieces, begun: false }));
  goOn(view);
  return true;
}

export const LongPaste = Extension.create({
  name: 'longPaste',
  addProseMirrorPlugins: () => [
    new Plugin<Rest | null>({
      key,
      state: { init: () => null, apply: applied },
      props: { handleDOMEvents: { paste: takeOver } },
    }),
  ],
});

/** The rest of a paste at once: its page is being left. */
export function finishPaste({ view }: Editor): void {
  while (putIn(view));
}
