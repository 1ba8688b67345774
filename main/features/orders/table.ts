import type { Generated } from 'kysely';
import type { z } from 'zod';
import type {
  HandlerKind,
  OrderClass,
  OrderRating,
  OrderSource,
  OrderState,
  ReplyWay,
  StepKind,
} from '../../../shared/features/order-words';
import type { OrderOrigin } from '../../../shared/features/orders';
import type { Calendar } from '../../../shared/rules/order-clock';

type Ending = { endedOn: string | null; endReason: string | null };

export type OrderTables = {
  /** One row: how the station counts days, and what it calls the two classes the report leaves open. */
  orderSetting: { id: number; calendar: Calendar; limitDays: number; fifthName: string; sixthName: string };
  /** A day that is not what its weekday says. */
  holiday: { id: Generated<number>; day: string; kind: 'off' | 'work' | 'usual'; name: string };
  orderHandler: Ending & { id: Generated<number>; name: string; kind: HandlerKind; phone: string };
  /** `hints`: texts; `questions`: of the contract; both JSON. */
  orderCategory: Ending & {
    id: Generated<number>;
    class: OrderClass;
    name: string;
    limitDays: number | null;
    hints: string;
    questions: string;
    handlerId: number | null;
  };
  serviceOrder: {
    id: Generated<number>;
    number: string;
    source: OrderSource;
    sourceNumber: string;
    receivedAt: string;
    receivedOn: string;
    /** A resident's name stands with the person. */
    personId: number | null;
    name: string | null;
    phone: string | null;
    anonymous: 0 | 1;
    /** Of a room its unit and building stand here too. */
    buildingId: number | null;
    unitId: number | null;
    roomId: number | null;
    place: string;
    categoryId: number | null;
    words: string;
    original: string;
    answers: string;
    urgent: 0 | 1;
    confidential: 0 | 1;
    originKind: z.infer<typeof OrderOrigin>['kind'] | null;
    originId: number | null;
    state: OrderState;
    handlerId: number | null;
    /** The day the time began to run: when it came in, or was opened again. */
    beganOn: string;
    ownDueOn: string | null;
    dueOn: string;
    hardOn: string;
    lateAfter: string;
    warnOn: string;
    eveOn: string;
    extended: 0 | 1;
    temporary: string;
    result: string;
    acceptedAt: string | null;
    assignedAt: string | null;
    arrivedAt: string | null;
    settledAt: string | null;
    closedAt: string | null;
    closedOn: string | null;
    reopened: number;
    rating: OrderRating | null;
    staffId: number;
    at: string;
  };
  /** What happened, never changed. `at`: when; `notedAt`: when it was written down. */
  orderStep: {
    id: Generated<number>;
    orderId: number;
    kind: StepKind;
    words: string;
    handlerId: number | null;
    at: string;
    notedAt: string;
    staffId: number;
  };
  orderReply: {
    id: Generated<number>;
    orderId: number;
    toWhom: string;
    way: ReplyWay;
    words: string;
    at: string;
    notedAt: string;
    staffId: number;
  };
  orderExtension: {
    id: Generated<number>;
    orderId: number;
    fromOn: string;
    toOn: string;
    reason: string;
    approver: string;
    /** How whoever asked was told. */
    replyId: number;
    notedAt: string;
    staffId: number;
  };
};
