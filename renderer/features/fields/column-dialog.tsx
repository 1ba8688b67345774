// 选择栏目: what a list shows counts at once, and is there again the next time.
import { Button, Checkbox, Modal } from 'antd';
import { MOST_SHOWN } from '../../../shared/features/fields';
import { useReturnFocus } from '../../kit/return-focus';
import type { ColumnChoiceProps } from './column-choice';
import look from './fields.module.css';
import { fieldLabel } from './shown-columns';

type Props = ColumnChoiceProps & { onClose(): void };

export function ColumnDialog({ own, shown: { columns, offered, fields, choose }, onClose }: Props) {
  useReturnFocus();
  const full = fields.length >= MOST_SHOWN;
  const chosen = fields.map(({ id }) => id);
  const options = offered.map((field) => ({
    value: field.id,
    label: fieldLabel(field),
    disabled: full && !chosen.includes(field.id),
  }));
  return (
    <Modal
      open
      title="选择栏目"
      width={520}
      footer={
        <Button type="primary" onClick={onClose}>
          完成
        </Button>
      }
      onCancel={onClose}
    >
      <fieldset className={look.choice}>
        <legend>台账的栏目</legend>
        <Checkbox.Group
          options={own.map((title) => ({ value: title, label: title }))}
          value={own.filter((title) => !columns.without.includes(title))}
          onChange={(kept) => choose({ ...columns, without: own.filter((title) => !kept.includes(title)) })}
        />
      </fieldset>
      <fieldset className={look.choice}>
        <legend>自定义栏目</legend>
        {offered.length === 0 ? (
          <p className="soft">本站还没有自定义栏目。站长可以在“设置”里添加。</p>
        ) : (
          <Checkbox.Group options={options} value={chosen} onChange={(fieldIds) => choose({ ...columns, fieldIds })} />
        )}
        {full && <p className="soft small">一张表最多放{MOST_SHOWN}个自定义栏目。</p>}
      </fieldset>
      <p className="soft small">栏目多、屏幕窄的时候，证件号码等栏会先收起来，点开卡片都能看到。</p>
    </Modal>
  );
}
