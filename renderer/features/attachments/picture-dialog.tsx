import { Modal } from 'antd';
import type { Attachment } from '../../../shared/features/attachments';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useReturnFocus } from '../../kit/return-focus';
import look from './attachments.module.css';

/** A photo, as wide as the window lets it. */
export function PictureDialog({ file, onClose }: { file: Attachment; onClose(): void }) {
  useReturnFocus();
  const { value, failure } = useQuery('attachments.picture', { id: file.id });
  return (
    <Modal open title={file.name} width="min(1000px, 92vw)" footer={null} onCancel={onClose}>
      <FailureNote failure={failure} />
      <section aria-label="照片">{value && <img className={look.picture} src={value.picture} alt={file.name} />}</section>
    </Modal>
  );
}
