import { type Editor, useEditorState } from '@tiptap/react';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import look from './rich.module.css';

type Tool = { words: string; keys: string; on?(editor: Editor): boolean; act(editor: Editor): void };

const tools: Tool[] = [
  {
    words: '标题',
    keys: 'Ctrl+Alt+2',
    on: (editor) => editor.isActive('heading', { level: 2 }),
    act: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    words: '小标题',
    keys: 'Ctrl+Alt+3',
    on: (editor) => editor.isActive('heading', { level: 3 }),
    act: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    words: '加粗',
    keys: 'Ctrl+B',
    on: (editor) => editor.isActive('bold'),
    act: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    words: '列表',
    keys: 'Ctrl+Shift+8',
    on: (editor) => editor.isActive('bulletList'),
    act: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    words: '编号',
    keys: 'Ctrl+Shift+7',
    on: (editor) => editor.isActive('orderedList'),
    act: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  { words: '撤销', keys: 'Ctrl+Z', act: (editor) => editor.chain().focus().undo().run() },
];

const inTable: Tool[] = [
  { words: '加行', keys: '', act: (editor) => editor.chain().focus().addRowAfter().run() },
  { words: '加列', keys: '', act: (editor) => editor.chain().focus().addColumnAfter().run() },
  { words: '删行', keys: '', act: (editor) => editor.chain().focus().deleteRow().run() },
  { words: '删列', keys: '', act: (editor) => editor.chain().focus().deleteColumn().run() },
];
const newTable: Tool = {
  words: '表格',
  keys: '',
  act: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
};

/** Which of the tools are on where the cursor stands; the bar is drawn anew only when that changes. */
export function EditorBar({ editor, children }: { editor: Editor; children?: ReactNode }) {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ on: tools.map((tool) => tool.on?.(now) ?? false).join(), table: now.isActive('table') }),
  });
  const on = state.on.split(',').map((one) => one === 'true');
  const shown = [...tools, ...(state.table ? inTable : [newTable])];
  return (
    <div className={look.bar} role="toolbar" aria-label="格式">
      {shown.map(({ words, keys, act, on: known }, at) => (
        <Button
          key={words}
          size="small"
          type="text"
          title={keys}
          className={(on[at] && look.pressed) || ''}
          {...(known ? { 'aria-pressed': on[at] ?? false } : {})}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act(editor)}
        >
          {words}
        </Button>
      ))}
      {children}
    </div>
  );
}
