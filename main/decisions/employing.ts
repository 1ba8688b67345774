import type { staff } from '../../shared/features/staff';
import { type Decision, everybody, head, proved } from './decision';

/** Who works here is the head's to say; everybody has a password of their own. */
export const employing: Record<keyof typeof staff, Decision> = {
  'staff.list': head,
  'staff.add': proved(head),
  'staff.amend': proved(head),
  'staff.end': proved(head),
  'staff.resetPassword': proved(head),
  'staff.changePassword': everybody,
  'staff.handOver': proved(head),
  'staff.newRecoveryKey': proved(head),
};
