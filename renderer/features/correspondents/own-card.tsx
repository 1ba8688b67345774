import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { officeLevelWords } from '../../../shared/codes/offices';
import type { OwnCard } from '../../../shared/features/correspondents';
import { instantWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { copyText } from '../../kit/copy';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { say } from '../../session';
import look from './correspondents.module.css';

function Renew({ onClose }: { onClose(): void }) {
  const renew = useAction('correspondents.renewKeys');
  const done = async (reason: string) => {
    if (!(await renew.act({ reason })).ok) return;
    say('换好了。请把新名片交给上级和下级。');
    onClose();
  };
  return (
    <EndForm
      title="换钥匙？"
      act="换钥匙"
      lead="旧名片从现在起作废：上级登记新名片以前，不会收本单位的报送包。对方已经收下的不受影响。"
      reasons={['电脑送修或者换过', '怀疑有人看过钥匙', '上级要求']}
      action={renew}
      onEnd={({ reason }) => void done(reason)}
      onClose={onClose}
    />
  );
}

/** What can be done with the card. */
function Acts({ text, onRenew }: { text: string; onRenew(): void }) {
  const issue = useIssue('correspondents.issueCard');
  const save = useAction('correspondents.saveCard');
  const keep = async () => {
    const reply = await save.act({});
    if (reply.ok && reply.value.outcome === 'saved') say(`已存到${reply.value.path}。`);
  };
  const copy = () => say(copyText(text) ? '名片的文字已复制，可以粘贴到微信。' : '没有复制成，请用“存名片文件”。');
  return (
    <>
      <Button loading={issue.busy} onClick={() => void issue.act({})}>
        打印名片
      </Button>
      <Button loading={save.busy} onClick={() => void keep()}>
        存名片文件
      </Button>
      <Button onClick={copy}>复制文字</Button>
      <Button onClick={onRenew}>换钥匙</Button>
      <FailureNote failure={issue.failure ?? save.failure} />
    </>
  );
}

function Make({ missing }: { missing: string | null }) {
  const navigate = useNavigate();
  const make = useAction('correspondents.makeKeys');
  if (missing !== null) return <Button onClick={() => navigate('/station')}>去填代码</Button>;
  return (
    <>
      <Button type="primary" loading={make.busy} onClick={() => void make.act({})}>
        做名片
      </Button>
      <FailureNote failure={make.failure} />
    </>
  );
}

/** Who we are to other offices. */
export function OwnCardFacts({ own: { office, missing, card } }: { own: OwnCard }) {
  const writes = useMay()('correspondents.makeKeys');
  const [renewing, setRenewing] = useState(false);
  return (
    <section className={`surface ${look.own}`} aria-labelledby="own-card">
      <div className={look.head}>
        <h2 id="own-card">本单位的名片</h2>
        {writes && card && <Acts text={card.text} onRenew={() => setRenewing(true)} />}
        {writes && !card && <Make missing={missing} />}
      </div>
      {office && (
        <p>
          {office.name}　{officeLevelWords[office.level]}　代码 {office.code}
        </p>
      )}
      {card ? (
        <>
          <p>
            指纹 <span className={look.print}>{card.fingerprint}</span>
          </p>
          <p className="soft">
            {instantWords(card.madeAt)}
            做的。交给对方以后，对方会打电话来，请把指纹逐组念给他听。名片上没有秘密，用纸、优盘、微信交都可以。
          </p>
        </>
      ) : (
        <p className="soft">{missing ?? '做好名片，上级才认得出哪些报送包是本单位签的，下级才能把报送包封给本单位。'}</p>
      )}
      {renewing && <Renew onClose={() => setRenewing(false)} />}
    </section>
  );
}
