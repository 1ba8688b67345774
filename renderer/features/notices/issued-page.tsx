import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { noticeKindWords, noticeStateWords } from '../../../shared/features/notice-words';
import type { Notice } from '../../../shared/features/notices';
import { useAction, useMay, useQuery } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { useOpenPaper } from '../../kit/issue';
import { Page } from '../../kit/page';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import { PaperSheets } from '../papers/paper-sheet';
import { ChatText } from './chat-text';
import { TemplateForm } from './draft-menu';
import { NoticeFacts } from './facts';
import { Preview } from './notice-desk';
import look from './notices.module.css';
import { noticeTones } from './words';
import { WriteLetters } from './write-letters';

type Open = 'chat' | 'withdraw' | 'template' | null;

function Acts({ notice, onOpen }: { notice: Notice; onOpen(open: Open): void }) {
  const may = useMay();
  const navigate = useNavigate();
  const openPaper = useOpenPaper();
  const begin = useAction('notices.begin');
  const again = async (replacing: boolean) => {
    const reply = await begin.act({ noticeId: notice.id, replacing });
    if (reply.ok) navigate(`/notices/${reply.value.id}`);
  };
  const out = notice.state === 'issued';
  const { issued } = notice;
  return (
    <div className={look.acts}>
      <FailureNote failure={begin.failure} />
      {issued && (
        <Button type="primary" onClick={() => openPaper(issued.paperId)}>
          {may('papers.print') ? '打印' : '看全部张数'}
        </Button>
      )}
      {out && <Button onClick={() => onOpen('chat')}>发到群里</Button>}
      {out && <WriteLetters notice={notice} />}
      {may('notices.begin') && (
        <>
          {out && !notice.replacedBy && <Button onClick={() => void again(true)}>改了重发</Button>}
          <Button onClick={() => void again(false)}>照着再写一份</Button>
          <Button onClick={() => onOpen('template')}>存为模板</Button>
          {out && (
            <Button danger onClick={() => onOpen('withdraw')}>
              撤回
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** A notice that went out, or was given up: as it is, and what can be done with it. */
export function IssuedPage({ notice }: { notice: Notice }) {
  const [open, setOpen] = useState<Open>(null);
  const withdraw = useAction('notices.withdraw');
  const paper = useQuery('papers.html', notice.issued ? { id: notice.issued.paperId } : null);
  const close = () => setOpen(null);
  const end = async (reason: string) => {
    const reply = await withdraw.act({ id: notice.id, reason });
    if (!reply.ok) return;
    say('已撤回。贴出去的请在“张贴”里撤下来。');
    close();
  };
  return (
    <Page
      title={notice.title || '没有标题'}
      count={
        <>
          <StateWord tone={noticeTones[notice.state]}>{noticeStateWords[notice.state]}</StateWord>
          {'　'}
          {notice.number ?? noticeKindWords[notice.kind]}
        </>
      }
    >
      <FailureNote failure={paper.failure} />
      <div className={look.issued}>
        {paper.value && notice.issued ? (
          <PaperSheets html={paper.value.html} sheets={notice.issued.sheets} title={`${notice.title} ${notice.number}`} />
        ) : (
          <Preview notice={notice} />
        )}
        <section className={`surface ${look.side}`} aria-label="这份通知">
          <NoticeFacts notice={notice} />
          <Acts notice={notice} onOpen={setOpen} />
        </section>
      </div>
      {open === 'chat' && <ChatText id={notice.id} onClose={close} />}
      {open === 'template' && <TemplateForm notice={notice} onClose={close} />}
      {open === 'withdraw' && (
        <EndForm
          title="撤回这份通知"
          act="撤回"
          lead="编号和内容留着，列表里写明撤回；没贴的不再贴，贴了的今天撤下。"
          reasons={['时间变了', '事情取消了', '内容写错了']}
          action={withdraw}
          onEnd={({ reason }) => void end(reason)}
          onClose={close}
        />
      )}
    </Page>
  );
}
