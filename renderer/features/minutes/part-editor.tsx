import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import type { Part } from '../../../shared/features/minutes';
import { timeInChina } from '../../../shared/rules/china-clock';
import { askAgain, keepUnfinished } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { usePen } from '../../kit/pen';
import { EditorBar } from '../../kit/rich/editor-bar';
import { editorKit } from '../../kit/rich/editor-kit';
import { finishPaste } from '../../kit/rich/long-paste';
import { cleanPaste } from '../../kit/rich/paste';
import words from '../../kit/rich/rich.module.css';
import look from './minutes.module.css';

type Props = {
  meetingId: number;
  agendaItemId: number | null;
  title: string;
  part: Part;
  /** Ctrl+Enter: on to the decision. */
  onDecide(): void;
};

const hintOf = (agendaItemId: number | null) =>
  agendaItemId === null ? '会议怎么开始的，主持人说了什么。' : '谁说了什么，一人一段。写的时候自动存，不用点保存。';

const attributesOf = (title: string) => ({
  ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': `${title}：发言与讨论` },
  ...{ spellcheck: 'false', class: words.writing ?? '' },
});

function KeptNote({ keptAt, waiting, savedAt }: { keptAt: string | null; waiting: boolean; savedAt: string | null }) {
  const at = keptAt ?? savedAt;
  const told = waiting ? '正在存…' : at === null ? '' : `已存 ${timeInChina(at)}`;
  return <span className={`soft small ${look.kept}`}>{told}</span>;
}

/** One text being written. */
export function PartEditor({ meetingId, agendaItemId, title, part, onDecide }: Props) {
  const editor = useEditor({
    extensions: editorKit(hintOf(agendaItemId)),
    content: JSON.parse(part.content) as object,
    shouldRerenderOnTransaction: false,
    autofocus: 'end',
    editorProps: {
      attributes: attributesOf(title),
      transformPastedHTML: cleanPaste,
      handleKeyDown: (_, event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return false;
        onDecide();
        return true;
      },
    },
    onUpdate: () => keeping.touched(),
  });
  // Before the pen writes for the last time.
  useEffect(() => () => finishPaste(editor), [editor]);
  const read = () => JSON.stringify(editor.getJSON());
  const where = { meetingId, agendaItemId };
  const keeping = usePen({
    revision: part.revision,
    save: (revision, pen) => keepUnfinished('minutes.keep', { ...where, revision, pen, content: read() }),
    onOther: () => void askAgain('minutes.part'),
  });
  const { dirty, revision, took } = keeping;
  // Somebody wrote it elsewhere while nothing of this window was waiting: it is shown as it stands.
  useEffect(() => {
    if (part.revision <= revision() || dirty()) return;
    took(part.revision);
    editor.commands.setContent(JSON.parse(part.content) as object, { emitUpdate: false });
  }, [part, editor, revision, dirty, took]);
  return (
    <div className={`surface ${look.editor}`}>
      <div className={look.head}>
        <EditorBar editor={editor} />
        <KeptNote keptAt={keeping.keptAt} waiting={keeping.waiting} savedAt={part.savedAt} />
      </div>
      <FailureNote failure={keeping.failure} />
      <EditorContent editor={editor} className={look.page ?? ''} />
    </div>
  );
}
