import { Form, Input, Select } from 'antd';
import { documents } from '../../../shared/codes/documents';
import { commonEducation, education } from '../../../shared/codes/education';
import { ethnicity } from '../../../shared/codes/ethnicity';
import { marriage } from '../../../shared/codes/marriage';
import { politics } from '../../../shared/codes/politics';
import { commonRelations, relation } from '../../../shared/codes/relation';
import { residency } from '../../../shared/codes/residency';
import { type PersonField, personLabels, Residency } from '../../../shared/features/people';
import { CodeSelect } from './code-select';
import { IdField } from './id-field';
import { MaskedInput } from './masked-input';
import { birthRule, phoneRule } from './person-values';

/** The masks of what the ledger has already; such a field changes only when retyped. */
export type Masks = { idNumber?: string | null; documentNumber?: string | null; phone?: string | null; phone2?: string | null };

const sexes = [
  { value: '1', label: '男' },
  { value: '2', label: '女' },
];
const residencies = Residency.options.map((word) => ({ value: word, label: word, meaning: residency[word] }));

function TextField({ name, most, placeholder }: { name: PersonField; most: number; placeholder?: string }) {
  return (
    <Form.Item name={name} label={personLabels[name]}>
      <Input maxLength={most} autoComplete="off" {...(placeholder ? { placeholder } : {})} />
    </Form.Item>
  );
}

function PhoneField({ name, masked }: { name: 'phone' | 'phone2'; masked: string | null | undefined }) {
  return (
    <Form.Item name={name} label={personLabels[name]} rules={[phoneRule]}>
      {masked ? (
        <MaskedInput label={personLabels[name]} masked={masked} maxLength={30} />
      ) : (
        <Input maxLength={30} autoComplete="off" />
      )}
    </Form.Item>
  );
}

/** 与户主关系. `fixed`: the first of a new household is its head. */
export function RelationField({ fixed = false }: { fixed?: boolean }) {
  return (
    <Form.Item name="relation" label="与户主关系" {...(fixed ? { extra: '新立一户，第一位登记为户主。' } : {})}>
      <CodeSelect table={relation} common={commonRelations} disabled={fixed} />
    </Form.Item>
  );
}

export function ResidencyField() {
  return (
    <Form.Item name="residency" label="居住情况">
      <Select
        allowClear
        placeholder="请选择"
        options={residencies}
        optionRender={({ data }) => (
          <>
            {data.label} <span className="soft small">{data.meaning}</span>
          </>
        )}
      />
    </Form.Item>
  );
}

/** The three fields people fill first. */
export function FirstFields({ masks, head = false }: { masks: Masks; head?: boolean }) {
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <IdField masked={masks.idNumber ?? null} />
      <RelationField fixed={head} />
    </>
  );
}

/** Sex and birth (told by the ID number where there is one), phone, residency. */
export function NextFields({ masks }: { masks: Masks }) {
  return (
    <>
      <PhoneField name="phone" masked={masks.phone} />
      <ResidencyField />
      <Form.Item name="sex" label="性别">
        <Select allowClear placeholder="请选择" options={sexes} />
      </Form.Item>
      <Form.Item name="birthOn" label="出生日期" rules={[birthRule]}>
        <Input maxLength={20} autoComplete="off" placeholder="例如 1950-06-15，只知道年份就写 1950" />
      </Form.Item>
    </>
  );
}

/** Passport, officer's card: for those who have no resident ID number. */
function DocumentFields({ masked }: { masked: string | null | undefined }) {
  return (
    <>
      <Form.Item name="documentKind" label={personLabels.documentKind} extra="没有身份证的人才填，例如外国人的护照。">
        <CodeSelect table={documents} />
      </Form.Item>
      <Form.Item name="documentNumber" label={personLabels.documentNumber}>
        {masked ? (
          <MaskedInput label={personLabels.documentNumber} masked={masked} maxLength={40} />
        ) : (
          <Input maxLength={40} autoComplete="off" />
        )}
      </Form.Item>
    </>
  );
}

/** What a form upstairs may ask for one day. */
export function OtherFields({ masks }: { masks: Masks }) {
  return (
    <>
      <DocumentFields masked={masks.documentNumber} />
      <PhoneField name="phone2" masked={masks.phone2} />
      <TextField name="workplace" most={100} />
      <TextField name="registeredAddress" most={100} />
      <Form.Item name="ethnicity" label={personLabels.ethnicity}>
        <CodeSelect table={ethnicity} />
      </Form.Item>
      <Form.Item name="politics" label={personLabels.politics}>
        <CodeSelect table={politics} />
      </Form.Item>
      <Form.Item name="education" label={personLabels.education}>
        <CodeSelect table={education} common={commonEducation} />
      </Form.Item>
      <Form.Item name="marriage" label={personLabels.marriage}>
        <CodeSelect table={marriage} />
      </Form.Item>
      <Form.Item name="note" label={personLabels.note}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}
