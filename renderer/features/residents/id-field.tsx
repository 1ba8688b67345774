// An ID number as it is typed: birth, sex and age are read from it at once, and what is wrong is said before it is sent.
import { Form, Input } from 'antd';
import { personLabels } from '../../../shared/features/people';
import { hintOf } from '../../../shared/features/personal-fields';
import { type IdReading, readIdNumber } from '../../../shared/rules/id-number';
import { dayWords } from '../../../shared/text';
import { today } from '../../kit/today';
import { MaskedInput } from './masked-input';
import { ageAndSex } from './words';

const LENGTH = 18;

function lengthWords(digits: number): string {
  const gap = LENGTH - digits;
  return gap > 0 ? `这个身份证号少了${gap}位，请对照证件补全，或先留空。` : `这个身份证号多了${-gap}位，请对照证件核对。`;
}

/** What to do about a number that cannot be right; null for one that can. */
export function idTrouble(reading: IdReading): string | null {
  if (reading.kind === 'length') return lengthWords(reading.digits);
  if (reading.kind === 'old') return `这是15位的旧号码，18位的应是 ${reading.modern.idNumber}，请对照证件核对后填写。`;
  if (reading.kind === 'checksum') return '末位对不上，可能抄错了一位。请对照证件逐位核对，或先留空。';
  if (reading.kind === 'damaged') return '后几位都是0，像是被表格软件改坏的。请对照证件重填，或先留空。';
  if (reading.kind === 'impossible') return '里面的出生日期不存在，请对照证件逐位核对，或先留空。';
  return reading.kind === 'other' ? '身份证号应是18位，末位可以是X。' : null;
}

/** Birth and sex as the number tells them; null unless it is whole and right. */
export function idFacts(typed: string | null | undefined): { birthOn: string; sex: '1' | '2' } | null {
  const reading = readIdNumber(typed ?? null);
  return reading.kind === 'valid' || reading.kind === 'valid-zeros' ? { birthOn: reading.birthOn, sex: reading.sex } : null;
}

function factWords(typed: string | null | undefined): string | undefined {
  const facts = idFacts(typed);
  return facts ? `${dayWords(facts.birthOn)}出生，${ageAndSex(facts, today())}` : undefined;
}

const rule = {
  validator: async (_: unknown, typed: string | null | undefined) => {
    const words = idTrouble(readIdNumber(typed ?? null));
    if (words) throw new Error(words);
  },
};

/** `masked`: the number the ledger has; it changes only when retyped. */
export function IdField({ masked }: { masked?: string | null }) {
  const form = Form.useFormInstance();
  const typed = Form.useWatch<string | undefined>('idNumber', form);
  const words = factWords(typed);
  const follow = (value: string | undefined) => {
    const facts = idFacts(value);
    if (facts) form.setFieldsValue(facts);
  };
  return (
    <Form.Item
      name="idNumber"
      label={personLabels.idNumber}
      rules={[rule]}
      extra={words ? <span role="status">{words}</span> : hintOf('idNumber')}
    >
      {masked ? (
        <MaskedInput label={personLabels.idNumber} masked={masked} onTyped={follow} maxLength={24} />
      ) : (
        <Input
          autoComplete="off"
          maxLength={24}
          placeholder="18位，没有就先空着"
          onChange={(event) => follow(event.target.value)}
        />
      )}
    </Form.Item>
  );
}
