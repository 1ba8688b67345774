import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Zone, type ZoneDraft, ZoneKind, zoneKindWords } from '../../../shared/features/zones';
import { numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { say } from '../../session';
import { UnitChooser } from './unit-chooser';

const purpose = '一个阀门管哪几个单元，一部电梯停了影响谁，登记一次，以后发通知一点就选全。';

function ZoneForm({ zone, onClose }: { zone: Zone | null; onClose(): void }) {
  const [form] = Form.useForm<ZoneDraft>();
  const [add, amend] = [useAction('zones.add'), useAction('zones.amend')];
  const save = async (draft: ZoneDraft) => {
    const reply = zone ? await amend.act({ ...draft, id: zone.id }) : await add.act(draft);
    if (!reply.ok) return;
    say(`“${draft.name}”记好了。`);
    onClose();
  };
  return (
    <FormDialog<ZoneDraft>
      title={zone ? '改影响范围' : '加影响范围'}
      act={zone ? '改好' : '登记'}
      width={640}
      {...{ form, onClose }}
      action={zone ? amend : add}
      initial={zone ? { kind: zone.kind, name: zone.name, unitIds: zone.unitIds } : { kind: 'valve', unitIds: [] }}
      onSave={(draft) => void save(draft)}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请写名称，例如 东区总阀。' }]}>
        <Input maxLength={40} placeholder="例如 东区总阀" />
      </Form.Item>
      <Form.Item name="kind" label="种类">
        <Radio.Group options={ZoneKind.options.map((value) => ({ value, label: zoneKindWords[value] }))} />
      </Form.Item>
      <Form.Item
        name="unitIds"
        label="影响哪些单元"
        rules={[{ required: true, type: 'array', min: 1, message: '请选至少一个单元。' }]}
      >
        <UnitChooser />
      </Form.Item>
    </FormDialog>
  );
}

function EndZone({ zone, onClose }: { zone: Zone; onClose(): void }) {
  const action = useAction('zones.end');
  const end = async (reason: string) => {
    if ((await action.act({ id: zone.id, reason })).ok) onClose();
  };
  return (
    <EndForm
      title={`停用“${zone.name}”`}
      act="停用"
      lead="以后选单元时不再出现，登记过的留着。"
      reasons={['拆除或改造了', '登记有误']}
      {...{ action, onClose }}
      onEnd={({ reason }) => void end(reason)}
    />
  );
}

type Open = { what: 'form'; zone: Zone | null } | { what: 'end'; zone: Zone };

const columnsFor = (unitWords: (ids: readonly number[]) => string, onOpen?: (open: Open) => void): LedgerColumn<Zone>[] => [
  { title: '名称', width: '14rem', dataIndex: 'name' },
  { title: '种类', width: '6rem', render: (_, { kind }) => zoneKindWords[kind] },
  { title: '单元', render: (_, { unitIds }) => `${numberWords(unitIds.length)}个：${unitWords(unitIds)}` },
  {
    title: '操作',
    width: '9rem',
    align: 'right',
    render: (_, zone) =>
      onOpen && (
        <>
          <Button type="link" size="small" aria-label={`改${zone.name}`} onClick={() => onOpen({ what: 'form', zone })}>
            改
          </Button>
          <Button type="link" size="small" aria-label={`停用${zone.name}`} onClick={() => onOpen({ what: 'end', zone })}>
            停用
          </Button>
        </>
      ),
  },
];

/** 影响范围: which units a valve, a lift or a gate touches. */
export function ZonesScreen() {
  const may = useMay();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>();
  const { value, failure } = useQuery('zones.list', {});
  const names = new Map((useQuery('chiefs.list', {}).value ?? []).map((row) => [row.unitId, row.building + row.unit]));
  const unitWords = (ids: readonly number[]) => ids.map((id) => names.get(id) ?? '').join('、');
  const add = may('zones.add') && (
    <Button type="primary" onClick={() => setOpen({ what: 'form', zone: null })}>
      加影响范围
    </Button>
  );
  const none = value?.length === 0;
  return (
    <Page
      title="影响范围"
      count={value && `${numberWords(value.length)} 个`}
      actions={
        <>
          {!none && add}
          <Button onClick={() => navigate('/postings')}>返回张贴</Button>
        </>
      }
    >
      <PrintList list="zones" asked={{}} disabled={!value?.length} />
      <FailureNote failure={failure} />
      {value && (
        <LedgerTable
          columns={columnsFor(unitWords, may('zones.amend') ? setOpen : undefined)}
          rows={value}
          empty={<EmptyState words={purpose} action={add} />}
        />
      )}
      {open?.what === 'form' && <ZoneForm zone={open.zone} onClose={() => setOpen(undefined)} />}
      {open?.what === 'end' && <EndZone zone={open.zone} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
