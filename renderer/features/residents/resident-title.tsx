import { personStateWords, type ResidentCard } from '../../../shared/features/residents';
import { StateWord, type Tone } from '../../kit/state-word';
import { CardTitle } from './card-frame';

const tones: Record<ResidentCard['state'], Tone> = {
  present: 'good',
  left: 'quiet',
  dead: 'quiet',
  merged: 'quiet',
  erased: 'quiet',
};

export function ResidentTitle({ card }: { card: ResidentCard }) {
  return (
    <CardTitle state={<StateWord tone={tones[card.state]}>{personStateWords[card.state]}</StateWord>}>{card.name}</CardTitle>
  );
}
