// What somebody needs goes on to what can settle it: one click each. Afterwards its place says what it became, and leads there.
import { Button } from 'antd';
import { Link } from 'react-router';
import { type NeedTheme, needBecameWords, needThemeWords } from '../../../shared/features/visit-words';
import type { Need } from '../../../shared/features/visits';
import type { WishKind } from '../../../shared/features/wishes';
import type { Reply } from '../../../shared/reply';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { say } from '../../session';
import look from '../orders/orders.module.css';
import card from '../residents/card.module.css';

const wishKinds: Partial<Record<NeedTheme, WishKind>> = {
  company: 'company',
  errand: 'help',
  repair: 'help',
  carer: 'help',
  outing: 'help',
};

/** As it was said, of it or on the visit; its theme where nothing more was. */
const needWords = ({ theme, words }: Pick<Need, 'theme' | 'words'>, said: string): string =>
  words === '' && said === '' ? `走访时说需要“${needThemeWords[theme]}”` : `${needThemeWords[theme]}：${words || said}`;

/** Where something a need became stands. */
function becamePath({ kind, id }: NonNullable<Need['became']>, personId: number | null): string {
  if (kind === 'order') return `/orders/${id}`;
  if (kind === 'wish') return `/wishes/${id}`;
  return kind === 'topic' ? '/meetings?view=topics' : `/residents/${personId ?? ''}`;
}

/** What came of it; nothing while it waits. */
export function Became({ need, personId }: { need: Need; personId: number | null }) {
  const { became, endedOn, endReason } = need;
  if (endedOn !== null) return <span className="soft">{`${dayWords(endedOn)}了结：${endReason}`}</span>;
  if (became === null) return null;
  return (
    <Link to={becamePath(became, personId)} onClick={(event) => event.stopPropagation()}>
      {`${dayWords(became.on)}转成${needBecameWords[became.kind]}`}
    </Link>
  );
}

function useHandingOn(need: Need, said: string) {
  const [order, wish] = [useAction('visits.toOrder'), useAction('visits.toWish')];
  const [claim, topic] = [useAction('visits.toClaim'), useAction('visits.toTopic')];
  const [needId, words] = [need.id, needWords(need, said)];
  const told = async (asked: Promise<Reply<unknown>>, done: string) => {
    if ((await asked).ok) say(done);
  };
  return {
    busy: order.busy || wish.busy || claim.busy || topic.busy,
    failure: order.failure ?? wish.failure ?? claim.failure ?? topic.failure,
    toOrder: () => void told(order.act({ needId, words }), '转成了诉求，等人受理。'),
    toWish: () =>
      void told(
        wish.act({ needId, words: words.slice(0, 200), kind: wishKinds[need.theme] ?? 'goods' }),
        '转成了心愿，等人认领。',
      ),
    toTopic: () => void told(topic.act({ needId, theme: need.theme, title: words.slice(0, 100) }), '转成了议题，等着上会。'),
    toClaim: (entitlementId: number, name: string) =>
      void told(
        claim.act({ needId, entitlementId, outcome: 'thinking', words: `走访时说起${needThemeWords[need.theme]}` }),
        `记进了应享未享：${name}。`,
      ),
  };
}

/** `said`: on the visit. */
type Props = { need: Need; said: string; personId: number | null; claims?: boolean; onEnd: (() => void) | null };

/** One button for each way on. `claims`: also what this person may claim, by name. */
export function NeedActs({ need, said, personId, claims = false, onEnd }: Props) {
  const may = useMay();
  const { busy, failure, toOrder, toWish, toTopic, toClaim } = useHandingOn(need, said);
  const asked = claims && personId !== null && may('visits.toClaim') && may('entitlements.ofPerson') ? { personId } : null;
  const found = useQuery('entitlements.ofPerson', asked);
  const unclaimed = found.value?.unclaimed ?? [];
  const button = (words: string, act: () => void) => (
    <Button
      key={words}
      size="small"
      disabled={busy}
      aria-label={`${words}：${needThemeWords[need.theme]}`}
      onClick={(event) => {
        event.stopPropagation();
        act();
      }}
    >
      {words}
    </Button>
  );
  return (
    <>
      <FailureNote failure={failure} />
      <span className={look.acts}>
        {may('visits.toOrder') && button('转诉求', toOrder)}
        {personId !== null && may('visits.toWish') && button('转心愿', toWish)}
        {may('visits.toTopic') && button('转议题', toTopic)}
        {asked !== null && found.value && unclaimed.length === 0 && need.theme === 'allowance' && (
          <span className="soft small">名下没有可以申请、还没领的</span>
        )}
        {asked !== null && unclaimed.map(({ id, name }) => button(`应享未享：${name}`, () => toClaim(id, name)))}
        {onEnd && may('visits.endNeed') && (
          <Button
            type="link"
            size="small"
            className={card.flush ?? ''}
            aria-label={`了结：${needThemeWords[need.theme]}`}
            onClick={onEnd}
          >
            当场办好了
          </Button>
        )}
      </span>
    </>
  );
}
