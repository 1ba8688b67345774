// What the notice and the file of a person both say: who we are, and how to use one's rights (参照第十七、四十四至五十条).
import { ANSWER_WORKING_DAYS } from '../../../shared/features/privacy';
import type { Station } from '../../../shared/features/station';
import { phoneWords } from '../../documents/phone-words';

type Facts = Pick<Station, 'name' | 'phone' | 'address'>;

/** `联系：未央宫街道某某工作站，电话 029-8600 1234。` */
export const contactWords = ({ name, phone, address }: Facts): string =>
  `联系我们：${name}${phone ? `，电话 ${phoneWords(phone)}` : ''}${address ? `，地址 ${address}` : ''}。`;

/** How to ask, by when it is answered, and where to complain. */
export const rightsText = (station: Facts): string[] => [
  '您可以查阅、复制这些信息；写错了、不全，可以要求更正、补充；不再需要、超过期限或您不再同意，可以要求删除；看不明白，可以要求解释。',
  '您同意登记的，随时可以撤回同意，和同意时一样方便；撤回不影响继续为您服务，也不影响撤回以前的使用。未满14周岁的，由监护人代为提出；去世的人，由近亲属提出。',
  `到站里说一声，或者打电话，都算申请。我们登记下来，${ANSWER_WORKING_DAYS}个工作日内答复；不能办的，说明理由。对答复不满意，可以向街道、网信部门反映，也可以依法起诉。`,
  contactWords(station),
];
