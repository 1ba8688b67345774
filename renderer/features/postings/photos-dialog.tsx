// 导入照片: several photos off a phone at once, each given to the copy it shows.
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Placed, ReadPhotos } from '../../../shared/features/postings';
import { numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { TaskProgress } from '../../kit/task-progress';
import { say } from '../../session';
import { RefusedNote } from '../attachments/file-line';
import { PhotoBeside } from './photo-beside';
import look from './postings.module.css';

type Props = { paperId: number; onClose(): void };
const KEPT = { closable: false };

/** What came of it, with a way back. */
function Done({ paperId, placed, onClose }: Props & { placed: Placed }) {
  const back = useAction('postings.takeBackPhotos');
  const undo = async () => {
    if (!(await back.act({ paperId, ...placed })).ok) return;
    say('已撤回：照片去掉了，这几张回到待张贴。');
    onClose();
  };
  const { photos, sheets } = placed;
  return (
    <>
      <FailureNote failure={back.failure} />
      <p className="note note-good" role="status">
        放好了{numberWords(photos.length)}张照片，其中{numberWords(sheets.length)}张记为已张贴。
      </p>
      <div className={look.foot}>
        <Button loading={back.busy} onClick={() => void undo()}>
          撤回这一次
        </Button>
        <Button type="primary" onClick={onClose}>
          好了
        </Button>
      </div>
    </>
  );
}

/** The button, and the photos it asked for beside the copies they may be of. */
export function ImportPhotos({ paperId, disabled }: { paperId: number; disabled: boolean }) {
  const ask = useAction('postings.openPhotos');
  const place = useAction('postings.placePhotos');
  const [read, setRead] = useState<ReadPhotos>();
  const [placed, setPlaced] = useState<Placed>();
  const close = () => {
    setRead(undefined);
    setPlaced(undefined);
  };
  const choose = async () => {
    const reply = await ask.act({ paperId });
    if (reply.ok && reply.value.outcome === 'read') setRead(reply.value);
  };
  const save = async (on: string, places: { at: number; sheet: number }[]) => {
    if (!read) return;
    const reply = await place.act({ draft: read.draft, paperId, on, places });
    if (reply.ok) setPlaced(reply.value);
  };
  return (
    <>
      <Button disabled={disabled} loading={ask.busy} onClick={() => void choose()}>
        导入照片
      </Button>
      <FailureNote failure={ask.failure} />
      {ask.busy && <TaskProgress operation="postings.openPhotos" waiting="请选照片…" />}
      {read && (
        <Modal open title="导入照片" width="min(1120px, 94vw)" footer={null} mask={KEPT} onCancel={close}>
          <FailureNote failure={place.failure} />
          {!placed && <RefusedNote refused={read.refused} />}
          {!placed && read.names.length > 0 && (
            <PhotoBeside read={read} busy={place.busy} onSave={(on, places) => void save(on, places)} />
          )}
          {placed && <Done paperId={paperId} placed={placed} onClose={close} />}
        </Modal>
      )}
    </>
  );
}
