import { Drawer } from 'antd';
import { type AuditRow, actKindWords, type FieldChange } from '../../../shared/features/audit';
import { instantWords, numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import cardLook from '../residents/card.module.css';
import { CardTitle } from '../residents/card-frame';
import look from './audit.module.css';
import { ResultWord } from './audit-table';

function Facts({ entry }: { entry: AuditRow }) {
  return (
    <dl className={look.facts}>
      <dt>序号</dt>
      <dd>{numberWords(entry.id)}</dd>
      <dt>时间</dt>
      <dd>{instantWords(entry.at)}</dd>
      <dt>谁</dt>
      <dd>{entry.who}</dd>
      <dt>哪类事</dt>
      <dd>{actKindWords[entry.kind]}</dd>
      <dt>对象</dt>
      <dd>{entry.subject || <span className="soft">没有</span>}</dd>
      <dt>链号</dt>
      <dd className={look.chain}>{entry.chainNumber}</dd>
    </dl>
  );
}

const side = (words: string | null) => words ?? <span className="soft">未填</span>;

/** Each field as it was beside as it became; what was only written down has no before. */
function Changes({ fields }: { fields: FieldChange[] }) {
  const changed = fields.some(({ before }) => before !== null);
  return (
    <table className={`surface ${look.changes}`}>
      <thead>
        <tr>
          <th scope="col">项目</th>
          {changed && <th scope="col">原来</th>}
          <th scope="col">{changed ? '后来' : '内容'}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.label}>
            <th scope="row">{field.label}</th>
            {changed && <td>{side(field.before)}</td>}
            <td>{side(field.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sentences that say more than the fields do. */
const furtherWords = ({ words, fields }: AuditRow) =>
  words.filter((sentence) => !fields.some(({ label }) => sentence.startsWith(`${label}：`)));

function Entry({ entry }: { entry: AuditRow }) {
  const words = furtherWords(entry);
  return (
    <>
      <Facts entry={entry} />
      {words.length > 0 && (
        <div className={entry.erased ? 'note note-calm' : ''}>
          {words.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {entry.fields.length > 0 && <Changes fields={entry.fields} />}
    </>
  );
}

/** One entry beside the list: what happened, each field as it was and as it became, and its place in the chain. */
export function EntryDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const found = useQuery('audit.list', { before: id + 1, most: 1 });
  const entry = found.value?.entries.find((each) => each.id === id);
  return (
    <Drawer
      open
      size={600}
      mask={false}
      closable={{ placement: 'end' }}
      rootClassName={cardLook.drawer ?? ''}
      onClose={onClose}
      title={entry ? <CardTitle state={<ResultWord result={entry.result} />}>{entry.act}</CardTitle> : `第${id}条`}
    >
      <FailureNote failure={found.failure} />
      <div className={cardLook.card}>
        {entry && <Entry entry={entry} />}
        {found.value && !found.waiting && !entry && <p className="note note-late">审计里没有第{id}条了。</p>}
      </div>
    </Drawer>
  );
}
