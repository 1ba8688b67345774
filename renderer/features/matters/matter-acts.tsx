// The dialogs of a matter.
import type { MatterCard } from '../../../shared/features/matters';
import { GatherForm } from './gather-form';
import { HomesForm } from './homes-form';
import { MatterForm } from './matter-form';
import { TellForm } from './tell-form';
import { WhyForm } from './why-form';
import type { MatterActing } from './words';

type Props = { card: MatterCard; onClose(): void };
/** The dialog of one act. */
export function MatterActs({ acting, card, onClose }: Props & { acting: MatterActing }) {
  if (acting.act === 'amend') return <MatterForm {...{ card, onClose }} />;
  if (acting.act === 'gather') return <GatherForm {...{ card, onClose }} />;
  if (acting.act === 'addHomes' || acting.act === 'settleHomes' || acting.act === 'dropHomes')
    return <HomesForm act={acting.act} {...{ card, onClose }} />;
  if (acting.act === 'end' || acting.act === 'resume' || acting.act === 'dropStep' || acting.act === 'release')
    return <WhyForm {...{ acting, card, onClose }} />;
  return <TellForm {...{ acting, card, onClose }} />;
}
