import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { ResidentPick } from './resident-pick';

export type Whom = 'resident' | 'other';

const whoms: { value: Whom; label: string }[] = [
  { value: 'resident', label: '台账里的居民' },
  { value: 'other', label: '台账里没有的人' },
];

type Props = {
  whom: Whom;
  /** Which of the two is settled. */
  settled?: boolean;
  /** Which resident is settled. */
  known?: boolean;
  /** Asks for somebody the ledger does not know. */
  children: ReactNode;
};

/** `whom`, and `personId` of a resident: somebody of the ledger, or somebody it does not know. */
export const WhomItems = ({ whom, settled = false, known = false, children }: Props) => (
  <>
    <Form.Item name="whom" label="是谁" hidden={settled}>
      <Radio.Group options={whoms} />
    </Form.Item>
    {whom === 'resident' ? (
      <Form.Item name="personId" label="哪位居民" hidden={known} rules={[{ required: true, message: '请找出这位居民。' }]}>
        <ResidentPick />
      </Form.Item>
    ) : (
      children
    )}
  </>
);
