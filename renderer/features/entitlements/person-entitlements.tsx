// 应享 on the card: what the person may claim and has not, what was claimed, and until when.
import { Button } from 'antd';
import { useState } from 'react';
import { type Claim, callOutcomeWords, type Unclaimed } from '../../../shared/features/entitlements';
import type { ResidentCard } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { type Ended, EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import lists from '../residents/care.module.css';
import { BackToVisit, useVisitsBehind } from '../visits/behind';
import { RecordCall } from './record-call';

const endings = ['不再符合', '本人不要了', '登记有误', '其他'] as const;

type EndProps = { name: string; claim: Claim; onClose(): void };

/** 结束: the claim stays to be read; the person stands on the call list again if the rule still means them. */
function EndClaim({ name, claim, onClose }: EndProps) {
  const end = useAction('entitlements.endClaim');
  const save = async (ended: Ended) => {
    const reply = await end.act({ claimId: claim.id, ...ended });
    if (!reply.ok) return;
    say(`${name}的${claim.entitlement}已结束。`);
    onClose();
  };
  return (
    <EndForm
      title={`结束领取：${claim.entitlement}`}
      act="结束"
      lead={`${name}从${dayWords(claim.from)}起领取。结束后，还符合条件的会回到联系名单上。`}
      label="为什么结束"
      reasons={endings}
      dated="哪一天"
      action={end}
      onEnd={(ended) => void save(ended)}
      onClose={onClose}
    />
  );
}

function ClaimLine({ claim, onEnd }: { claim: Claim; onEnd: (() => void) | null }) {
  const { entitlement, from, to, holds, endReason } = claim;
  const until = to === null ? '' : holds ? `，到${dayWords(to)}` : `，${dayWords(to)}${endReason ? '结束' : '到期'}`;
  return (
    <li className={lists.groupHead}>
      <span>{entitlement}</span>
      {holds && <StateWord tone="good">已领</StateWord>}
      <span className="soft small">
        {dayWords(from)}起{until}
        {endReason && `（${endReason}）`}
      </span>
      {holds && onEnd && (
        <Button type="link" size="small" className={look.inline ?? ''} aria-label={`结束领取${entitlement}`} onClick={onEnd}>
          结束
        </Button>
      )}
    </li>
  );
}

type UnclaimedProps = { one: Unclaimed; visitId: number | undefined; onAsk: (() => void) | null };

function UnclaimedLine({ one, visitId, onAsk }: UnclaimedProps) {
  const { name, words, last } = one;
  return (
    <li className={lists.groupHead}>
      <span title={words || undefined}>{name}</span>
      <StateWord tone="soon">可以申请</StateWord>
      <span className="soft small">
        {last ? `${dayWords(last.on)} ${callOutcomeWords[last.outcome]}${last.words && `：${last.words}`}` : '还没问过'}
        <BackToVisit visitId={visitId} />
      </span>
      {onAsk && (
        <Button type="link" size="small" className={look.inline ?? ''} aria-label={`记结果：${name}`} onClick={onAsk}>
          记结果
        </Button>
      )}
    </li>
  );
}

/** Nothing where there is nothing to claim and nothing was. */
export function PersonEntitlements({ card }: { card: ResidentCard }) {
  const may = useMay();
  const found = useQuery('entitlements.ofPerson', may('entitlements.ofPerson') ? { personId: card.id } : null);
  const [asked, setAsked] = useState<Unclaimed>();
  const [ending, setEnding] = useState<Claim>();
  const { unclaimed = [], claims = [] } = found.value ?? {};
  const visits = useVisitsBehind(unclaimed.map(({ last }) => last?.id));
  if (unclaimed.length + claims.length === 0 && !found.failure) return null;
  const open = card.state !== 'erased' && card.state !== 'merged';
  return (
    <CardSection title="应享">
      <FailureNote failure={found.failure} />
      <ul className={lists.lines}>
        {unclaimed.map((one) => (
          <UnclaimedLine
            key={one.id}
            one={one}
            visitId={visits.get(one.last?.id ?? 0)}
            onAsk={may('entitlements.record') ? () => setAsked(one) : null}
          />
        ))}
        {claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} onEnd={open && may('entitlements.endClaim') ? () => setEnding(claim) : null} />
        ))}
      </ul>
      {asked && <RecordCall entitlement={asked} person={card} onClose={() => setAsked(undefined)} />}
      {ending && <EndClaim name={card.name} claim={ending} onClose={() => setEnding(undefined)} />}
    </CardSection>
  );
}
