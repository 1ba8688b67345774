import { Button, Modal } from 'antd';
import { copyText } from '../../kit/copy';
import { useReturnFocus } from '../../kit/return-focus';
import { say } from '../../session';
import look from './staff.module.css';

type Props = { name: string; password: string; onClose(): void };

/** The first password, in sight this once, to be told to its owner. */
export function ToldOnce({ name, password, onClose }: Props) {
  useReturnFocus();
  const copy = () => say(copyText(password) ? '已复制密码。' : '没能复制，请照着屏幕抄写。');
  return (
    <Modal open centered width={440} title={`${name}第一次登录的密码`} footer={null} closable={false} mask={{ closable: false }}>
      <p className={look.told} data-testid="first-password">
        {password}
      </p>
      <p>请当面告诉{name}。第一次登录后要换成自己的密码，这一个就作废。关掉以后，这里不再显示。</p>
      <div className="dialog-foot">
        <Button onClick={copy}>复制</Button>
        <Button type="primary" autoFocus onClick={onClose}>
          记下了
        </Button>
      </div>
    </Modal>
  );
}
