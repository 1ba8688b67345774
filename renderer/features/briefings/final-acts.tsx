import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Briefing } from '../../../shared/features/briefings';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useOpenPaper } from '../../kit/issue';
import { say } from '../../session';

/** What is done with a briefing that is final. */
export function FinalActs({ briefing }: { briefing: Briefing }) {
  const [save, redraft] = [useAction('briefings.saveWord'), useAction('briefings.redraft')];
  const navigate = useNavigate();
  const may = useMay();
  const openPaper = useOpenPaper();
  const saved = async () => {
    const reply = await save.act({ id: briefing.id });
    if (reply.ok && reply.value.outcome === 'saved') say(`已保存到 ${reply.value.path}`);
  };
  const anew = async () => {
    const reply = await redraft.act({ id: briefing.id });
    if (!reply.ok) return;
    navigate(`/briefings/${reply.value.id}`);
    say('照定稿的那份另起了一份草稿，定稿时另取编号；那一份留着不变。');
  };
  return (
    <>
      <Button type="primary" loading={save.busy} onClick={() => void saved()}>
        导出Word
      </Button>
      {briefing.paperId !== null && <Button onClick={() => openPaper(briefing.paperId ?? 0)}>打印或存PDF</Button>}
      {may('briefings.redraft') && (
        <Button loading={redraft.busy} onClick={() => void anew()}>
          改了重写
        </Button>
      )}
      <FailureNote failure={save.failure ?? redraft.failure} />
    </>
  );
}
