import { Drawer } from 'antd';
import type { WallText } from '../../../shared/features/wall';
import { dayWords, instantWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';

/** Every version of one text, the latest first. */
export function Versions({ text, onClose }: { text: WallText; onClose(): void }) {
  const { value, failure } = useQuery('wall.versions', { id: text.id });
  return (
    <Drawer open size={520} mask={false} closable={{ placement: 'end' }} onClose={onClose} title={`“${text.title}”各版`}>
      <FailureNote failure={failure} />
      {value?.map(({ id, version, title, body, effectiveOn, at, by }) => (
        <section key={id} style={{ marginBottom: 24 }}>
          <h2 style={{ fontSize: '1rem' }}>
            第{version}版：{title}
          </h2>
          <p className="soft small">
            {dayWords(effectiveOn)}起，{by}写于{instantWords(at)}
          </p>
          <p style={{ whiteSpace: 'pre-line' }}>{body}</p>
        </section>
      ))}
    </Drawer>
  );
}
