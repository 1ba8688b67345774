import type { MeetingCard } from '../../../shared/features/meetings';
import { StateWord } from '../../kit/state-word';

/** 到会 8 / 应到 12人, and whether that is enough. */
export function PresenceWords({ card }: { card: MeetingCard }) {
  const { expected, present, needed, enough } = card.presence;
  if (card.state === 'ahead' || card.state === 'cancelled') return <>应到 {expected} 人</>;
  return (
    <>
      到会 {present} / 应到 {expected} 人{' '}
      {needed !== null && (
        <StateWord tone={enough ? 'good' : 'late'}>{enough ? '过半数' : `不到半数，还差 ${needed - present} 人`}</StateWord>
      )}
    </>
  );
}
