// What is held on days, month by month: the steps from one month to the next, and how a line says when it is.
import { Button, Flex } from 'antd';
import { monthsAfter } from '../../shared/rules/working-days';
import { dayWords } from '../../shared/text';
import { today } from './today';

/** The day, and from when to when. */
export const HeldAt = ({ heldOn, startsAt, endsAt }: { heldOn: string; startsAt: string; endsAt: string }) => (
  <>
    {dayWords(heldOn)}{' '}
    <span className="soft">
      {startsAt}–{endsAt}
    </span>
  </>
);

/** `month`: YYYY-MM. */
export function MonthSteps({ month, onMonth }: { month: string; onMonth(month: string): void }) {
  const step = (by: number) => onMonth(monthsAfter(`${month}-01`, by).slice(0, 7));
  const now = today().slice(0, 7);
  return (
    <Flex gap={8} align="center" role="group" aria-label="月份">
      <Button onClick={() => step(-1)}>上个月</Button>
      <span role="status">{dayWords(month)}</span>
      <Button onClick={() => step(1)}>下个月</Button>
      {month !== now && (
        <Button type="link" onClick={() => onMonth(now)}>
          回到本月
        </Button>
      )}
    </Flex>
  );
}
