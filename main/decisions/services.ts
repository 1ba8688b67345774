// What residents order, have run for them and wish for.
import { cataloguing } from './cataloguing';
import { runningErrands } from './errands';
import { wishing } from './wishing';

export const services = { ...cataloguing, ...runningErrands, ...wishing };
