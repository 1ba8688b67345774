import { dayInChina } from '../../shared/text';

/** The calendar day on this machine's clock, in China: what a form offers first. What is written is dated by the desk. */
export const today = (): string => dayInChina(new Date().toISOString());
