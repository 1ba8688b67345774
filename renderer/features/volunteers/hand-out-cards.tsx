import { Button, Modal } from 'antd';
import type { VolunteerFilter } from '../../../shared/features/volunteers';
import { numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { useReturnFocus } from '../../kit/return-focus';

const MOST = 200;
const EACH = 10;

/** Cards of everybody the list shows, ten to a sheet. Keys stay as they are: cards handed out before go on working. */
export function HandOutCards({ filter, onClose }: { filter: VolunteerFilter; onClose(): void }) {
  useReturnFocus();
  const issue = useIssue('volunteers.issueCards');
  const found = useQuery('volunteers.list', { filter, page: { size: MOST } });
  const ids = (found.value?.rows ?? []).filter(({ endedOn }) => endedOn === null).map(({ id }) => id);
  const total = found.value?.total ?? 0;
  const print = () => issue.act({ ids });
  const words =
    ids.length === 0
      ? '名册上现在没有可以印卡的人。'
      : total > MOST
        ? `名册上有${numberWords(total)}人，一次印前${MOST}人。也可以先按队伍筛选，再分几次印。`
        : `给名册上现在列出的${numberWords(ids.length)}人印卡，共${Math.ceil(ids.length / EACH)}张A4，每张${EACH}枚，印好剪开。`;
  return (
    <Modal open centered width={480} title="印志愿者卡" footer={null} mask={{ closable: false }} onCancel={onClose}>
      <FailureNote failure={found.failure ?? issue.failure} />
      <div className="confirm-words">
        <p>{words}</p>
        <p className="soft">卡上有姓名、编号和签到码。以前发的卡照样能用；丢了卡的，在卡片上“补发新卡”，旧卡作废。</p>
      </div>
      <div className="dialog-foot">
        <Button onClick={onClose} disabled={issue.busy}>
          取消
        </Button>
        <Button type="primary" autoFocus disabled={ids.length === 0} loading={issue.busy} onClick={() => void print()}>
          生成并预览
        </Button>
      </div>
    </Modal>
  );
}
