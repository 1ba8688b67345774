import { Input } from 'antd';
import { useState } from 'react';
import { useAction } from '../../desk';
import { FailureNote } from '../../kit/failure';

/** Takes what a scanner types: the code of a row of the sign-in sheet, or a volunteer's card. Says who it was. */
export function ScanField({ meetingId }: { meetingId: number }) {
  const scan = useAction('attendees.scan');
  const [code, setCode] = useState('');
  const [said, setSaid] = useState('');
  const take = async () => {
    if (code.trim() === '') return;
    const reply = await scan.act({ meetingId, code: code.trim() });
    setCode('');
    if (reply.ok)
      setSaid(`${reply.value.name}${reply.value.already ? '已经签到过了' : '已签到'}${reply.value.added ? '，加进了名单' : ''}`);
  };
  return (
    <>
      <Input
        aria-label="扫码签到"
        placeholder="扫签到表上的码，或志愿者卡"
        style={{ width: '18rem' }}
        autoComplete="off"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        onPressEnter={() => void take()}
      />
      <span role="status">{scan.failure ? '' : said}</span>
      <FailureNote failure={scan.failure} />
    </>
  );
}
