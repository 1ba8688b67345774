import { Button, Modal } from 'antd';
import { useNavigate } from 'react-router';
import { noticeTemplates } from '../../../shared/features/notice-templates';
import { NoticeKind, noticeKindWords } from '../../../shared/features/notice-words';
import type { Input } from '../../../shared/operations';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useReturnFocus } from '../../kit/return-focus';
import look from './notices.module.css';

/** 起草通知: which template it begins with. */
export function BeginDialog({ onClose }: { onClose(): void }) {
  useReturnFocus();
  const navigate = useNavigate();
  const begin = useAction('notices.begin');
  const end = useAction('notices.endTemplate');
  const own = useQuery('notices.templates', {}).value ?? [];
  const start = async (from: Input<'notices.begin'>) => {
    const reply = await begin.act(from);
    if (reply.ok) navigate(`/notices/${reply.value.id}`);
  };
  return (
    <Modal open width={640} title="起草通知" footer={null} onCancel={onClose}>
      <div className={look.panel}>
        <FailureNote failure={begin.failure ?? end.failure} />
        {own.length > 0 && (
          <section aria-label="本站的模板">
            <h3 className={look.small}>本站的模板</h3>
            {own.map(({ id, name, kind }) => (
              <div key={id} className={look.own}>
                <Button type="link" disabled={begin.busy} onClick={() => void start({ templateId: id })}>
                  {name}
                </Button>
                <span className="soft small">{noticeKindWords[kind]}</span>
                <Button
                  type="text"
                  size="small"
                  aria-label={`停用模板${name}`}
                  disabled={end.busy}
                  onClick={() => void end.act({ id, reason: '不再使用' })}
                >
                  停用
                </Button>
              </div>
            ))}
          </section>
        )}
        <section aria-label="现成的模板">
          <h3 className={look.small}>现成的模板</h3>
          <div className={look.kinds}>
            {NoticeKind.options.map((kind) => (
              <Button key={kind} disabled={begin.busy} onClick={() => void start({ kind })} className={look.kind ?? ''}>
                <span>{noticeKindWords[kind]}</span>
                <span className="soft small">{noticeTemplates[kind].title || '从头写'}</span>
              </Button>
            ))}
          </div>
        </section>
      </div>
    </Modal>
  );
}
