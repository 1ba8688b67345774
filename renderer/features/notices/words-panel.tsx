import { EditorContent, useEditor } from '@tiptap/react';
import { Button, Dropdown, Input } from 'antd';
import { useEffect, useRef } from 'react';
import type { NoticeDraft } from '../../../shared/features/notices';
import { knownVariables, textsOf, variablesIn } from '../../../shared/rules/notice-variables';
import { readRich } from '../../../shared/rules/rich-text';
import { EditorBar } from '../../kit/rich/editor-bar';
import { editorKit } from '../../kit/rich/editor-kit';
import { cleanPaste } from '../../kit/rich/paste';
import text from '../../kit/rich/rich.module.css';
import look from './notices.module.css';
import type { Drafting } from './use-draft';

/** Gaps in the words that the station has no words for. */
export function gapsOf({ title, content, issuer }: Pick<NoticeDraft, 'title' | 'content' | 'issuer'>): string[] {
  const rich = readRich(content);
  const texts = [...(rich ? textsOf(title, rich) : [title]), issuer];
  return variablesIn(texts).filter((name) => !(knownVariables as readonly string[]).includes(name));
}

function Gaps({ draft, change }: Pick<Drafting, 'draft' | 'change'>) {
  const names = gapsOf(draft);
  if (names.length === 0) return null;
  const given = (name: string) => draft.fills.find((fill) => fill.name === name)?.value ?? '';
  const fill = (name: string, value: string) =>
    change({ fills: [...draft.fills.filter((one) => one.name !== name && names.includes(one.name)), { name, value }] });
  return (
    <fieldset className={look.gaps}>
      <legend>要填的</legend>
      {names.map((name) => (
        <div key={name}>
          <label htmlFor={`gap ${name}`}>{name}</label>
          <Input
            id={`gap ${name}`}
            value={given(name)}
            maxLength={200}
            status={given(name) === '' ? 'warning' : ''}
            onChange={({ target }) => fill(name, target.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}

const attributes = {
  ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-label': '正文', spellcheck: 'false', class: text.writing ?? '' },
};

const hint = '各位住户：\n写清什么事、什么时候、要大家怎么做。';

/** The editor of the text; it is drawn anew only where the desk changed the words. */
function useText({ draft, change }: Pick<Drafting, 'draft' | 'change'>) {
  const own = useRef(draft.content);
  const editor = useEditor({
    extensions: editorKit(hint),
    content: JSON.parse(draft.content) as object,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes, transformPastedHTML: cleanPaste },
    onUpdate: ({ editor: now }) => {
      own.current = JSON.stringify(now.getJSON());
      change({ content: own.current });
    },
  });
  useEffect(() => {
    if (draft.content === own.current) return;
    own.current = draft.content;
    editor.commands.setContent(JSON.parse(draft.content) as object, { emitUpdate: false });
  }, [draft.content, editor]);
  return editor;
}

/** Title, text with variables, and the gaps in it. */
export function WordsPanel({ draft, change }: Pick<Drafting, 'draft' | 'change'>) {
  const editor = useText({ draft, change });
  const put = (name: string) => editor.chain().focus().insertContent(`{{${name}}}`).run();
  const items = knownVariables.map((name) => ({ key: name, label: name }));
  return (
    <div className={look.panel}>
      <Input
        aria-label="标题"
        placeholder="标题，例如：停水通知"
        size="large"
        maxLength={30}
        value={draft.title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <div className={`surface ${look.editor}`}>
        <div className={look.bar}>
          <EditorBar editor={editor}>
            <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => put(key) }}>
              <Button size="small" type="text" title="每个单元不一样的字，印的时候自动换上">
                变量
              </Button>
            </Dropdown>
          </EditorBar>
        </div>
        <EditorContent editor={editor} className={look.text ?? ''} />
      </div>
      <Gaps draft={draft} change={change} />
    </div>
  );
}
