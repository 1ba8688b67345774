// What residents ask for, order, have run for them and wish for.
import { cataloguing } from './cataloguing';
import { runningErrands } from './errands';
import { serving } from './serving';
import { wishing } from './wishing';

export const services = { ...serving, ...cataloguing, ...runningErrands, ...wishing };
