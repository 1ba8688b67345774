import type { OrderCard } from '../../../shared/features/orders';
import { MatterPick } from '../matters/matter-pick';
import type { OrderActing } from './act-bar';
import { AmendForm } from './amend-form';
import { AssignForm } from './assign-form';
import { CloseForm } from './close-form';
import { ExtendForm } from './extend-form';
import { RateForm, ReplyForm } from './reply-form';
import { TellForm, type Telling } from './tell-form';

/** The dialog of one act. */
export function OrderActs({ act, card, onClose }: { act: OrderActing; card: OrderCard; onClose(): void }) {
  if (act === 'accept' || act === 'assign') return <AssignForm {...{ act, card, onClose }} />;
  if (act === 'close') return <CloseForm {...{ card, onClose }} />;
  if (act === 'reply') return <ReplyForm {...{ card, onClose }} />;
  if (act === 'rate') return <RateForm {...{ card, onClose }} />;
  if (act === 'extend') return <ExtendForm {...{ card, onClose }} />;
  if (act === 'amend') return <AmendForm {...{ card, onClose }} />;
  if (act === 'toMatter') return <MatterPick {...{ card, onClose }} />;
  return <TellForm act={act satisfies Telling} {...{ card, onClose }} />;
}
