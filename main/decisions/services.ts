// What residents ask for, order, have run for them and wish for.
import { cataloguing } from './cataloguing';
import { runningErrands } from './errands';
import { pursuing } from './pursuing';
import { serving } from './serving';
import { visiting } from './visiting';
import { wishing } from './wishing';

export const services = { ...serving, ...pursuing, ...cataloguing, ...runningErrands, ...wishing, ...visiting };
