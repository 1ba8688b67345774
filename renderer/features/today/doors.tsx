import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import FileExcelOutlined from '@ant-design/icons/FileExcelOutlined';
import IdcardOutlined from '@ant-design/icons/IdcardOutlined';
import MessageOutlined from '@ant-design/icons/MessageOutlined';
import SearchOutlined from '@ant-design/icons/SearchOutlined';
import SolutionOutlined from '@ant-design/icons/SolutionOutlined';
import { type ComponentType, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { OperationName } from '../../../shared/operations';
import { useMay } from '../../desk';
import { later } from '../../kit/later';

const StartKiosk = later(() => import('../intake/start-kiosk').then((m) => m.StartKiosk));
const OrderForm = later(() => import('../orders/order-form').then((m) => m.OrderForm));

type Dialog = 'kiosk' | 'order';
type Door = { words: string; hint: string; icon: ComponentType; to: string | Dialog | 'search'; needs: OperationName };

/** What is wanted most first; as many as stand in one row. */
const MOST = 4;
const doors: readonly Door[] = [
  { words: '找人', hint: '姓名、拼音、房号、电话', icon: SearchOutlined, to: 'search', needs: 'residents.search' },
  { words: '登记诉求', hint: '有人来说一件事', icon: MessageOutlined, to: 'order', needs: 'orders.add' },
  { words: '登记走访', hint: '去过谁家、见到没有', icon: SolutionOutlined, to: '/visits?add=1', needs: 'visits.record' },
  { words: '志愿者签到', hint: '开前台，看不到台账', icon: CheckCircleOutlined, to: 'kiosk', needs: 'intake.take' },
  { words: '打印联系卡', hint: '每个单元一张', icon: IdcardOutlined, to: '/papers', needs: 'papers.issueContactCards' },
  { words: '导入', hint: '手头的居民表', icon: FileExcelOutlined, to: '/imports', needs: 'imports.open' },
  { words: '上报汇总', hint: '本月数字和报表', icon: BarChartOutlined, to: '/summary', needs: 'summary.figures' },
];

const findSomeone = () => document.querySelector<HTMLInputElement>('.search-field')?.focus();

/** Four big buttons. 找人 goes to the one search of the frame. */
export function Doors() {
  const may = useMay();
  const [open, setOpen] = useState<Dialog>();
  const navigate = useNavigate();
  const close = () => setOpen(undefined);
  const openOrder = (id: number) => navigate(`/orders/${id}`);
  const enter = (to: Door['to']) => (to === 'kiosk' || to === 'order' ? setOpen(to) : findSomeone());
  return (
    <>
      <ul className="doors">
        {doors
          .filter(({ needs }) => may(needs))
          .slice(0, MOST)
          .map((door) => (
            <li key={door.words}>
              {door.to.startsWith('/') ? (
                <Link className="door surface" to={door.to}>
                  <Inside {...door} />
                </Link>
              ) : (
                <button className="door surface" type="button" onClick={() => enter(door.to)}>
                  <Inside {...door} />
                </button>
              )}
            </li>
          ))}
      </ul>
      {open === 'kiosk' && <StartKiosk onClose={close} />}
      {open === 'order' && <OrderForm onClose={close} onAdded={openOrder} />}
    </>
  );
}

function Inside({ words, hint, icon: Icon }: Door) {
  return (
    <>
      <span className="door-icon" aria-hidden="true">
        <Icon />
      </span>
      <span className="door-words">{words}</span>
      <span className="door-hint">{hint}</span>
    </>
  );
}
