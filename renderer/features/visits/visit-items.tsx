// The fields of a visit: whom, what for, what came of it, and what that purpose alone asks.
import { AutoComplete, Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import {
  doctorServiceWords,
  needThemeWords,
  type VisitPurpose,
  visitMoodWords,
  visitPurposeWords,
  visitResultWords,
} from '../../../shared/features/visit-words';
import { DayField } from '../../kit/day-field';
import { DayItem } from '../../kit/day-item';
import { PlaceField } from '../residents/place-field';
import { ResidentPick } from '../volunteers/resident-pick';
import type { VisitValues } from './visit-values';

const optionsOf = <K extends string>(words: Record<K, string>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));

type NameProps = { purpose: VisitPurpose | undefined; nameless: boolean; onNameless(nameless: boolean): void };

/** Somebody of the ledger; on a door-to-door round a household without a name as well. */
export function NameItems({ purpose, nameless, onNameless }: NameProps) {
  const door = purpose === 'ask' && nameless;
  return (
    <>
      {door ? (
        <Form.Item name="place" label="敲的是哪一户的门">
          <PlaceField />
        </Form.Item>
      ) : (
        <Form.Item name="personId" label="走访了谁">
          <ResidentPick />
        </Form.Item>
      )}
      {purpose === 'ask' && (
        <Form.Item>
          <Checkbox checked={nameless} onChange={({ target }) => onNameless(target.checked)}>
            没有记名，只记哪一户
          </Checkbox>
        </Form.Item>
      )}
    </>
  );
}

/** The usual ones. */
export const festivals = ['春节', '元宵', '端午', '中秋', '重阳', '七一', '八一'].map((value) => ({ value, label: value }));

/** What for, and what a doctor or a festival asks in addition. */
export function PurposeItems({ values }: { values: Partial<VisitValues> }) {
  return (
    <>
      <Form.Item name="purpose" label="目的">
        <Radio.Group options={optionsOf(visitPurposeWords)} />
      </Form.Item>
      {values.purpose === 'familyDoctor' && (
        <>
          <Form.Item name="service" label="医生来做什么" extra="不记检查结果和病情。">
            <Radio.Group options={optionsOf(doctorServiceWords)} />
          </Form.Item>
          <Form.Item name="nextOn" label="约好下次哪天（可不填）">
            <DayField />
          </Form.Item>
        </>
      )}
      {values.purpose === 'festival' && (
        <>
          <Form.Item name="festival" label="什么节" extra="一人一节一年一次。">
            <AutoComplete maxLength={20} placeholder="选一个，或写别的" options={festivals} />
          </Form.Item>
          <Form.Item name="gift" label="慰问品">
            <Input maxLength={40} placeholder="大米5公斤" />
          </Form.Item>
          <Form.Item name="quantity" label="几份（空着就是1份）">
            <InputNumber min={1} max={999} precision={0} />
          </Form.Item>
        </>
      )}
    </>
  );
}

/** What came of it, how somebody is, and what is needed. */
export function ResultItems({ values: { result, purpose, themes = [] } }: { values: Partial<VisitValues> }) {
  const asks = result === 'met' && purpose !== 'familyDoctor';
  return (
    <>
      <Form.Item name="result" label="结果">
        <Radio.Group options={optionsOf(visitResultWords)} />
      </Form.Item>
      {asks && (
        <>
          <Form.Item name="mood" label="精神（可不选）">
            <Radio.Group options={optionsOf(visitMoodWords)} />
          </Form.Item>
          <Form.Item name="themes" label="需要什么（可不选）">
            <Checkbox.Group options={optionsOf(needThemeWords)} />
          </Form.Item>
          {themes.map((theme) => (
            <Form.Item key={theme} name={['said', theme]} label={`${needThemeWords[theme]}：具体是什么（可不填）`}>
              <Input maxLength={100} />
            </Form.Item>
          ))}
        </>
      )}
      {purpose !== 'familyDoctor' && (
        <Form.Item name="words" label="说了什么（可不填）" extra="只写要记住的事，不写病情。">
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      )}
    </>
  );
}

const visitors = [
  { value: 'chief', label: '楼栋长' },
  { value: 'staff', label: '站里' },
];

/** The day, and who went. */
export const WhenItems = () => (
  <>
    <DayItem label="哪一天" />
    <Form.Item name="visitor" label="谁去的（空着就是楼栋长，没有楼栋长的算站里）">
      <Radio.Group options={visitors} />
    </Form.Item>
    <Form.Item name="company" label="同去的（可不填）">
      <Input maxLength={40} placeholder="社区卫生服务中心、伙伴单位" />
    </Form.Item>
  </>
);
