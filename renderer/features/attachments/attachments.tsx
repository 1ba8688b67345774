import { Button } from 'antd';
import { useState } from 'react';
import { ATTACHMENT_BYTES, type Attachment, type AttachmentSubject, PICTURES_ONLY } from '../../../shared/features/attachments';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { TaskProgress } from '../../kit/task-progress';
import { say } from '../../session';
import { CardSection } from '../residents/card-section';
import look from './attachments.module.css';
import { FileLine, RefusedNote } from './file-line';

const PictureDialog = later(() => import('./picture-dialog').then((m) => m.PictureDialog));
const EndFile = later(() => import('./end-file').then((m) => m.EndFile));

type Props = {
  subject: AttachmentSubject;
  subjectId: number;
  title?: string;
  /** What belongs here, said while there is nothing. */
  purpose?: string;
};

const usual = '扫描件、照片和文件放在这里，随台账一起备份。';
const taken = `收PDF、照片、docx和xlsx，每份不超过${ATTACHMENT_BYTES / 1_000_000}MB。`;
const takenOfPictures = '收JPG和PNG照片。';

/** Choosing files, and writing one out. */
function useActing({ subject, subjectId }: Props) {
  const add = useAction('attachments.add');
  const save = useAction('attachments.save');
  const [refused, setRefused] = useState<{ name: string; words: string }[]>([]);
  return {
    refused,
    busy: add.busy,
    failure: add.failure ?? save.failure,
    async choose() {
      setRefused([]);
      const reply = await add.act({ subject, subjectId });
      if (!reply.ok || reply.value.outcome !== 'kept') return;
      setRefused(reply.value.refused);
      if (reply.value.ids.length > 0) say(`放好了${reply.value.ids.length}份${PICTURES_ONLY.has(subject) ? '照片' : '材料'}。`);
    },
    async write(file: Attachment) {
      const reply = await save.act({ id: file.id });
      if (reply.ok && reply.value.outcome === 'saved') say(`已存到 ${reply.value.path}。`);
    },
  };
}

/** 材料: the files that hang on a record, for whoever may see the record. Show it where the record is shown. */
export function Attachments(props: Props) {
  const { subject, subjectId, title = '材料', purpose = usual } = props;
  const { value, failure } = useQuery('attachments.list', { subject, subjectId });
  const acting = useActing(props);
  const [ended, setEnded] = useState(false);
  const [opened, setOpened] = useState<{ what: 'look' | 'end'; file: Attachment }>();
  const { files = [], opens = false, adds = false } = value ?? {};
  const standing = files.filter((file) => file.endedOn === null);
  const gone = files.length - standing.length;
  const close = () => setOpened(undefined);
  const photos = PICTURES_ONLY.has(subject);
  const button = adds && (
    <Button loading={acting.busy} onClick={() => void acting.choose()}>
      {photos ? '添加照片' : '添加材料'}
    </Button>
  );
  return (
    <CardSection title={title} action={button}>
      <FailureNote failure={failure ?? acting.failure} />
      <RefusedNote refused={acting.refused} />
      {acting.busy && <TaskProgress operation="attachments.add" waiting="请选文件…" />}
      {value && standing.length === 0 && <p className="soft">{purpose + (adds ? (photos ? takenOfPictures : taken) : '')}</p>}
      <ul className={look.files}>
        {(ended ? files : standing).map((file) => (
          <FileLine
            key={file.id}
            {...{ file, opens, adds }}
            onLook={() => setOpened({ what: 'look', file })}
            onSave={() => void acting.write(file)}
            onEnd={() => setOpened({ what: 'end', file })}
          />
        ))}
      </ul>
      {gone > 0 && (
        <Button type="link" size="small" onClick={() => setEnded(!ended)}>
          {ended ? '只看现有的' : `也看去掉的${gone}份`}
        </Button>
      )}
      {opened?.what === 'look' && <PictureDialog file={opened.file} onClose={close} />}
      {opened?.what === 'end' && <EndFile file={opened.file} onClose={close} />}
    </CardSection>
  );
}
