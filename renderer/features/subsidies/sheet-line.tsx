import { Button } from 'antd';
import type { SubsidyMonth } from '../../../shared/features/subsidies';
import { dayWords } from '../../../shared/text';
import { useOpenPaper } from '../../kit/issue';
import { StateWord } from '../../kit/state-word';

/** How it stands with the sheet of the month. */
export function SheetLine({ month, onAct }: { month: SubsidyMonth; onAct(act: 'paid' | 'withdraw'): void }) {
  const openPaper = useOpenPaper();
  const { sheet, former, hindrance } = month;
  if (!sheet)
    return (
      <p className="soft">
        {hindrance ?? '核对好就可以生成发放表。'}
        {former.length > 0 && `${former.map(({ number }) => number).join('、')}已作废。`}
      </p>
    );
  return (
    <div>
      <StateWord tone={sheet.paidOn === null ? 'soon' : 'good'}>
        {sheet.paidOn === null
          ? '已生成，还没有记发放'
          : `${dayWords(sheet.paidOn)}已发放${sheet.paidWords && `，${sheet.paidWords}`}`}
      </StateWord>{' '}
      <Button type="link" onClick={() => openPaper(sheet.paperId)}>
        {sheet.number}
      </Button>
      {sheet.paidOn === null && (
        <>
          <Button onClick={() => onAct('paid')}>记发放</Button> <Button onClick={() => onAct('withdraw')}>作废重做</Button>
        </>
      )}
    </div>
  );
}
