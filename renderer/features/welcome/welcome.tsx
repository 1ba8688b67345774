import EyeOutlined from '@ant-design/icons/EyeOutlined';
import HistoryOutlined from '@ant-design/icons/HistoryOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import { useState } from 'react';
import { useGate } from '../../desk';
import { later } from '../../kit/later';
import { PlainButton } from '../../kit/plain-button';
import { setFounding } from '../../session';
import { DemoOutcome } from './demo-door';

const FoundOffice = later(() => import('./found-office').then((m) => m.FoundOffice));
const RestoreGate = later(() => import('./restore-gate').then((m) => m.RestoreGate));

/** The first start: make a station of one's own, look at a fictional one, or bring one back from a backup. */
export function Welcome() {
  const demo = useGate('gate.openDemo');
  const [restoring, setRestoring] = useState(false);
  const [above, setAbove] = useState(false);
  if (restoring) return <RestoreGate onBack={() => setRestoring(false)} />;
  if (above) return <FoundOffice onBack={() => setAbove(false)} />;
  return (
    <main className="gate">
      <header className="gate-head">
        <p className="gate-mark">家门口</p>
        <h1 className="gate-title">小区工作站的台账、打印和上报，都在这一台电脑上</h1>
      </header>
      <div className="choices">
        <button className="choice surface" type="button" disabled={demo.busy} onClick={() => setFounding(true)}>
          <span className="choice-icon choice-main" aria-hidden="true">
            <HomeOutlined />
          </span>
          <span className="choice-words">新建工作站</span>
          <span className="choice-lead">给自己的小区建一份台账。要填小区在哪里、有哪些楼栋，大约十分钟。</span>
        </button>
        <button className="choice surface" type="button" disabled={demo.busy} onClick={() => void demo.act({})}>
          <span className="choice-icon" aria-hidden="true">
            <EyeOutlined />
          </span>
          <span className="choice-words">打开演示站</span>
          <span className="choice-lead">一个虚构的小区，328户人家。随便点、随便改，和真的台账不相干。</span>
        </button>
        <button className="choice surface" type="button" disabled={demo.busy} onClick={() => setRestoring(true)}>
          <span className="choice-icon" aria-hidden="true">
            <HistoryOutlined />
          </span>
          <span className="choice-words">从备份恢复</span>
          <span className="choice-lead">换了电脑，或者原来的坏了：用备份文件和密码（或恢复码）接着用。</span>
        </button>
      </div>
      <p className="soft">
        社区、街道或区里要把各小区报来的数字加起来？{' '}
        <PlainButton disabled={demo.busy} onClick={() => setAbove(true)}>
          新建汇总台
        </PlainButton>
      </p>
      <DemoOutcome opening={demo} />
      <p className="gate-foot">资料加密存在本机，不联网，不上传。</p>
    </main>
  );
}
