import { Button, Modal } from 'antd';
import { useReturnFocus } from '../../kit/return-focus';
import { say } from '../../session';
import { PasswordForm } from './password-form';

/** 改密码, one's own, at any time. */
export function PasswordChange({ onClose }: { onClose(): void }) {
  useReturnFocus();
  const done = () => {
    say('密码已经换好，下次登录用新的。');
    onClose();
  };
  return (
    <Modal open centered width={440} title="改密码" footer={null} mask={{ closable: false }} onCancel={onClose}>
      <PasswordForm
        recovered={false}
        current="现在的密码"
        act="改密码"
        onDone={done}
        aside={<Button onClick={onClose}>取消</Button>}
      />
    </Modal>
  );
}
