// 能解决现场解决，不能解决上报: what became of it while whoever asked was still there.
import { Form, Input, Radio } from 'antd';
import { replyWayWords } from '../../../shared/features/order-words';
import { RatingItem, wanted } from './items';

const outcomes = [
  { value: 'open', label: '待处理' },
  { value: 'settled', label: '现场已解决' },
  { value: 'passedUp', label: '上报' },
];
const ways = (['inPerson', 'phone', 'chat', 'visit'] as const).map((value) => ({ value, label: replyWayWords[value] }));

export function OutcomeItems() {
  const outcome = Form.useWatch('outcome');
  return (
    <>
      <Form.Item name="outcome" label="怎么办">
        <Radio.Group options={outcomes} optionType="button" />
      </Form.Item>
      {outcome === 'settled' && (
        <>
          <Form.Item name={['settled', 'words']} label="怎么解决的" rules={wanted('请写一句怎么解决的。')}>
            <Input maxLength={500} />
          </Form.Item>
          <Form.Item name={['settled', 'way']} label="怎么答复的" rules={[{ required: true, message: '请选一种方式。' }]}>
            <Radio.Group options={ways} />
          </Form.Item>
          <Form.Item name={['settled', 'reply']} label="说了什么" rules={wanted('请写一句怎么说的。')}>
            <Input maxLength={500} />
          </Form.Item>
          <RatingItem name="settledRating" label="满意吗（没问就空着）" />
        </>
      )}
      {outcome === 'passedUp' && (
        <>
          <Form.Item name={['passedUp', 'to']} label="报给谁" rules={wanted('请写报给谁，例如：街道办、社区居委会。')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name={['passedUp', 'words']} label="说明（可不填）">
            <Input maxLength={500} />
          </Form.Item>
        </>
      )}
    </>
  );
}
