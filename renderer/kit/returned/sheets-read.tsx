import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { ReturnsRead, ReturnTaken } from '../../../shared/features/returned-sheets';
import { numberWords } from '../../../shared/text';
import type { Action } from '../../desk';
import { say } from '../../session';
import { FailureNote } from '../failure';
import { ReadingView } from './reading-view';
import look from './returned.module.css';

export type FilesRead = Extract<z.infer<typeof ReturnsRead>, { outcome: 'read' }>['files'];
type Take = Action<{ draft: string; from: string }, z.infer<typeof ReturnTaken>>;

/** 张敏 of 户数人数核对_1号楼1单元_张敏.xlsx: whoever the sheet was made for. */
const fromName = (name: string): string => /_([\p{Script=Han}·]{2,6})(?:\(\d+\)|（\d+）)?\.xlsx?$/u.exec(name)?.[1] ?? '';

/** What the sheets say that were chosen; taken all at once. */
export function SheetsRead({ files, take, onClose }: { files: FilesRead; take: Take; onClose(): void }) {
  const [done, setDone] = useState(0);
  const good = files.flatMap(({ draft, reading }) => (draft !== null && reading ? [{ draft, reading }] : []));
  const worth = good.filter(({ reading }) => reading.fresh > 0);
  const go = async () => {
    let [fresh, conflicts] = [0, 0];
    for (const [at, { draft, reading }] of worth.entries()) {
      setDone(at + 1);
      const reply = await take.act({ draft, from: fromName(reading.name) });
      if (!reply.ok) return;
      fresh += reply.value.fresh;
      conflicts += reply.value.conflicts;
    }
    say(`收下${numberWords(fresh)}条${conflicts > 0 ? `，${numberWords(conflicts)}行有矛盾，请去名单里定` : ''}。`);
    onClose();
  };
  return (
    <Modal
      open
      title={files.length > 1 ? `读了${files.length}张表` : '读到的表'}
      width={720}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose} disabled={take.busy}>
          {worth.length === 0 ? '关闭' : '取消'}
        </Button>,
        worth.length > 0 && (
          <Button key="take" type="primary" loading={take.busy} onClick={() => void go()}>
            {take.busy ? `第${done}张，共${worth.length}张` : worth.length > 1 ? `收下${worth.length}张` : '收下'}
          </Button>
        ),
      ]}
    >
      <FailureNote failure={take.failure} />
      <div className={look.side}>
        {files.map(({ draft, refused, reading }) => (
          <section key={draft ?? refused} className={look.sheet} aria-label={reading?.name ?? '没有读出来'}>
            {refused && <p className="note note-late">{refused}</p>}
            {reading && (
              <>
                <strong>{reading.name}</strong>
                <ReadingView reading={reading} />
              </>
            )}
          </section>
        ))}
        {worth.length === 0 && good.length > 0 && <p className="soft">没有新的答复，不用收。</p>}
      </div>
    </Modal>
  );
}
