import { useParams } from 'react-router';
import { CheckCode } from '../../../shared/features/checkup';
import { CheckList } from './check-list';
import { CheckupOverview } from './overview';

/** 体检: all checks, or the work list of one. */
export function CheckupScreen() {
  const code = CheckCode.safeParse(useParams().code);
  return code.success ? <CheckList key={code.data} code={code.data} /> : <CheckupOverview />;
}
