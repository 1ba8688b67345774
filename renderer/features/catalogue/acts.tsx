import { Button, Dropdown } from 'antd';
import type { CatalogueItem } from '../../../shared/features/catalogue';
import { useAction, useMay } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { say } from '../../session';

export type Acting = { act: 'write'; item: CatalogueItem | null } | { act: 'end'; item: CatalogueItem };

/** 打印点单页, 放进样本. */
export function Actions({ empty, onAdd }: { empty: boolean; onAdd(): void }) {
  const may = useMay();
  const sheet = useIssue('catalogue.issueSheet');
  if (!may('catalogue.add')) return null;
  const sizes = (['A4', 'A3'] as const).map((format) => ({
    key: format,
    label: `${format}${format === 'A4' ? '，拿在手里' : '，贴在墙上'}`,
    onClick: () => void sheet.act({ format }),
  }));
  return (
    <>
      <FailureNote failure={sheet.failure} />
      <Button type="primary" onClick={onAdd}>
        添服务
      </Button>
      <Dropdown trigger={['click']} disabled={empty} menu={{ items: sizes }}>
        <Button loading={sheet.busy}>打印点单页</Button>
      </Dropdown>
    </>
  );
}

/** What many stations begin with. */
export function Begin() {
  const begin = useAction('catalogue.begin');
  const go = async () => {
    const reply = await begin.act({});
    if (reply.ok) say(`放进了${reply.value.items}项服务、${reply.value.templates}句答复，请照实际情况改。`);
  };
  return (
    <>
      <FailureNote failure={begin.failure} />
      <Button type="primary" loading={begin.busy} onClick={() => void go()}>
        用样本开始
      </Button>
    </>
  );
}

/** What may be done with one service. */
export function RowActs({ item, onAct }: { item: CatalogueItem; onAct(acting: Acting): void }) {
  const resume = useAction('catalogue.resume');
  if (!useMay()('catalogue.amend')) return null;
  if (item.endedOn !== null)
    return (
      <Button type="link" size="small" aria-label={`恢复${item.name}`} onClick={() => void resume.act({ id: item.id })}>
        恢复
      </Button>
    );
  return (
    <>
      <Button type="link" size="small" aria-label={`改${item.name}`} onClick={() => onAct({ act: 'write', item })}>
        改
      </Button>
      <Button type="link" size="small" aria-label={`停用${item.name}`} onClick={() => onAct({ act: 'end', item })}>
        停用
      </Button>
    </>
  );
}
