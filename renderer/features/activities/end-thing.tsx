import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';

export type Thing = { kind: 'project' | 'venue' | 'partner'; id: number; name: string };

const reasons: Record<Thing['kind'], readonly string[]> = {
  project: ['到期', '完成', '经费不足'],
  venue: ['改作他用', '装修', '收回'],
  partner: ['合作到期', '不再合作'],
};

/** A project, a venue or a partner is no longer in use. */
export function EndThing({ thing, onClose }: { thing: Thing; onClose(): void }) {
  const actions = {
    project: useAction('projects.end'),
    venue: useAction('projects.endVenue'),
    partner: useAction('projects.endPartner'),
  };
  const action = actions[thing.kind];
  const end = async (reason: string) => {
    const reply = await action.act({ id: thing.id, reason });
    if (!reply.ok) return;
    say(`“${thing.name}”已停用。`);
    onClose();
  };
  return (
    <EndForm
      title={`停用${thing.name}`}
      act="停用"
      lead="以前的活动和记录都留着，只是以后不再能选。"
      reasons={reasons[thing.kind]}
      action={action}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}
