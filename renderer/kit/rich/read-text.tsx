import { EditorContent, useEditor } from '@tiptap/react';
import { editorKit } from './editor-kit';
import look from './rich.module.css';

/** A text that is only looked at. */
export function ReadText({ content, label }: { content: string; label: string }) {
  const editor = useEditor(
    {
      extensions: editorKit(''),
      content: JSON.parse(content) as object,
      ...{ editable: false, shouldRerenderOnTransaction: false },
      editorProps: { attributes: { role: 'group', 'aria-label': label } },
    },
    [content],
  );
  return (
    <div className={look.text}>
      <EditorContent editor={editor} />
    </div>
  );
}
