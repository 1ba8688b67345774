import { Button, Form, Input, Radio, Select, Space } from 'antd';
import { type Role, roleWords } from '../../../shared/features/staff';
import { roleDutiesAt, rolesAt } from '../../../shared/office-words';
import { useQuery } from '../../desk';
import { useDeskWords, useLevel } from '../../kit/desk-words';
import { newFirstPassword } from './first-password';
import look from './staff.module.css';

export type StaffValues = { name: string; role?: Role; buildingIds?: number[] };

export const staffLabels = { name: '姓名', role: '角色', buildingIds: '负责的楼栋', password: '第一次登录的密码' } as const;

/** The roles there are at this kind of desk, each with what it is for. */
function useRoles() {
  const [level, said] = [useLevel(), useDeskWords()];
  return rolesAt(level).map((role) => ({
    value: role,
    label: (
      <span className={look.role}>
        <span>{said(roleWords[role])}</span>
        <span className="soft small">{roleDutiesAt(level, role)}</span>
      </span>
    ),
  }));
}

/** The buildings of a chief's account. */
function BuildingsField() {
  const tree = useQuery('estate.tree', {});
  const options = (tree.value ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form.Item name="buildingIds" label={staffLabels.buildingIds} rules={[{ required: true, message: '请至少选一栋楼。' }]}>
      <Select mode="multiple" options={options} placeholder="只能看到和办理这些楼栋的住户" optionFilterProp="label" />
    </Form.Item>
  );
}

/** Name, what the account is for, and for a chief the buildings. `fixed`: nobody changes the role of their own account. */
export function StaffFields({ fixed = false }: { fixed?: boolean }) {
  const roles = useRoles();
  return (
    <>
      <Form.Item name="name" label={staffLabels.name} rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={staffLabels.role} rules={[{ required: true, message: '请选一个角色。' }]}>
        <Radio.Group vertical options={roles} disabled={fixed} />
      </Form.Item>
      <Form.Item noStyle dependencies={['role']}>
        {({ getFieldValue }) => getFieldValue('role') === 'chief' && <BuildingsField />}
      </Form.Item>
    </>
  );
}

type Typed = { id?: string; value?: string; onChange?: (password: string) => void };

function PasswordBox({ value, onChange, ...rest }: Typed) {
  return (
    <Space.Compact block>
      <Input
        {...rest}
        className={look.secret ?? ''}
        value={value ?? ''}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <Button onClick={() => onChange?.(newFirstPassword())}>换一个</Button>
    </Space.Compact>
  );
}

/** A password somebody else chose: said once, used once. */
export function FirstPasswordField() {
  return (
    <Form.Item
      name="password"
      label={staffLabels.password}
      extra="可以改成自己写的。本人第一次登录时要换掉它。"
      rules={[{ required: true, message: '请填写密码。' }]}
    >
      <PasswordBox />
    </Form.Item>
  );
}
