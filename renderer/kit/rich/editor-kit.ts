// What the editor of minutes and notices knows: paragraphs, two headings, lists, tables, bold. The desk refuses anything else.
import { TableCell, TableHeader, TableKit } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { LongPaste } from './long-paste';

const off = false as const;

/** No table within a table, as the desk has it: what is pasted there goes on below. */
const inCells = { content: '(paragraph | heading | bulletList | orderedList)+' };

const starter = StarterKit.configure({
  heading: { levels: [2, 3] },
  ...{ blockquote: off, code: off, codeBlock: off, horizontalRule: off, italic: off, link: off, strike: off, underline: off },
});

/** `hint` stands in an empty text. */
export const editorKit = (hint: string) => [
  starter,
  TableKit.configure({ table: { resizable: false }, tableCell: off, tableHeader: off }),
  TableCell.extend(inCells),
  TableHeader.extend(inCells),
  LongPaste,
  Placeholder.configure({ placeholder: hint, showOnlyWhenEditable: true }),
];
