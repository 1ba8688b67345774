import { Button } from 'antd';
import { type Attachment, attachmentKindWords, sizeWords } from '../../../shared/features/attachments';
import { dayInChina, dayWords } from '../../../shared/text';
import look from './attachments.module.css';

type Props = {
  file: Attachment;
  /** Whether it may be looked into, and whether it may be ended. */
  opens: boolean;
  adds: boolean;
  onLook(): void;
  onSave(): void;
  onEnd(): void;
};

/** One file: what it is, who put it there, what can be done with it. */
export function FileLine({ file, opens, adds, onLook, onSave, onEnd }: Props) {
  const act = (words: string, go: () => void) => (
    <Button type="link" size="small" aria-label={`${words}：${file.name}`} onClick={go}>
      {words}
    </Button>
  );
  return (
    <li>
      <span className="soft">{attachmentKindWords[file.kind]}</span>
      <span>
        <span className={look.name}>{file.name}</span>
        <br />
        <span className="soft small">
          {sizeWords(file.size)}，{dayWords(dayInChina(file.at))}由{file.by}放入
          {file.endedOn !== null && `；${dayWords(file.endedOn)}去掉：${file.endReason}`}
        </span>
      </span>
      <span className={look.acts}>
        {opens && file.kind === 'jpeg' && act('看', onLook)}
        {opens && act('存出来', onSave)}
        {adds && file.endedOn === null && act('去掉', onEnd)}
      </span>
    </li>
  );
}

/** Which of the chosen files were not taken, and why. */
export function RefusedNote({ refused }: { refused: readonly { name: string; words: string }[] }) {
  if (refused.length === 0) return null;
  return (
    <div className="note note-soon" role="alert">
      <p>这几份没有放进去：</p>
      <ul>
        {refused.map(({ name, words }) => (
          <li key={name}>
            {name}：{words}
          </li>
        ))}
      </ul>
    </div>
  );
}
