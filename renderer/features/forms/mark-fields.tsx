import { Form, type FormInstance, Input, Select } from 'antd';
import { Link } from 'react-router';
import {
  type FormList,
  figurePartWords,
  formDayWords,
  formListWords,
  formPersonWords,
  listColumns,
  periodPartWords,
  stationFactWords,
} from '../../../shared/features/form-marking';
import { fieldColumn, type Known, type MarkValues, type What } from './marking-values';

type Props = { form: FormInstance<MarkValues>; known: Known };

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** One field of a choice among a few words. */
const Words = ({ name, label, words }: { name: keyof MarkValues; label: string; words: Readonly<Record<string, string>> }) => (
  <Form.Item name={name} label={label}>
    <Select options={options(words)} />
  </Form.Item>
);

function IndicatorItem({ indicators }: Pick<Known, 'indicators'>) {
  const groups = [...new Set(indicators.map(({ group }) => group))].map((label) => ({
    label,
    options: indicators.filter(({ group }) => group === label).map(({ code, name }) => ({ value: code, label: name })),
  }));
  return (
    <Form.Item name="code" label="哪个指标" rules={[{ required: true, message: '请选一个指标。' }]}>
      <Select showSearch={{ optionFilterProp: 'label' }} placeholder="输入名称查找" options={groups} />
    </Form.Item>
  );
}

const Frame = () => (
  <Form.Item name="frame" label="前后的字" extra="数填在 {} 的地方，例如：填报单位：{}。空着就只填数。">
    <Input maxLength={200} />
  </Form.Item>
);

/** Whom a list names is what a saved query means; none yet: where to make one. */
function QueryItem({ queries }: Pick<Known, 'queries'>) {
  const options = queries.map(({ id, name, definition }) => ({ value: id, label: name, title: definition }));
  return (
    <>
      <Form.Item
        name="queryId"
        label="哪个查询的名单"
        extra="填的是统计日那天的人。填好存出来时要写明给谁、用来做什么，再输一次密码；号码平时遮住，这一份不留底。"
        rules={[{ required: true, message: '请选一个查询。' }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} placeholder="选一个存好的查询" options={options} />
      </Form.Item>
      {queries.length === 0 && (
        <p className="note note-soon">
          还没有存好的查询。请先到<Link to="/residents">台账</Link>挑好人，点“存为查询”。
        </p>
      )}
    </>
  );
}

function ListItems({ list, known }: { list: FormList } & Pick<Props, 'known'>) {
  const fixed = listColumns[list].map((value) => ({ value, label: value }));
  const own = known.fields.map(({ id, name, sensitive }) => ({
    value: fieldColumn(id),
    label: sensitive ? `${name}（敏感栏目）` : name,
  }));
  const columns = list === 'people' && own.length > 0 ? [...fixed, { label: '自定义栏目', options: own }] : fixed;
  return (
    <>
      <Words name="list" label="什么清单" words={formListWords} />
      {list === 'rows' && <IndicatorItem indicators={known.indicators} />}
      {list === 'people' && <QueryItem queries={known.queries} />}
      <Form.Item
        name="column"
        label="这一列填什么"
        extra="从这一格起，一行一个往下填，先用表里的空行；不够就照这一行的样子加行，下面的往下挪。"
        rules={[{ required: true, message: '请选这一列填什么。' }]}
      >
        <Select options={columns} />
      </Form.Item>
    </>
  );
}

/** The fields that belong to what was chosen. */
export function MarkFields({ form, known }: Props) {
  const what: What = Form.useWatch('what', form) ?? 'figure';
  const list = (Form.useWatch('list', form) ?? 'buildings') as FormList;
  if (what === 'list') return <ListItems list={list} known={known} />;
  if (what === 'text')
    return (
      <Form.Item name="words" label="写什么" rules={[{ required: true, whitespace: true, message: '请写要填的字。' }]}>
        <Input maxLength={200} />
      </Form.Item>
    );
  if (what === 'none')
    return (
      <Form.Item name="none" label="格子里写什么" extra="例如：无、/。空着就什么都不写。">
        <Input maxLength={20} />
      </Form.Item>
    );
  return (
    <>
      {what === 'figure' && <IndicatorItem indicators={known.indicators} />}
      {what === 'figure' && <Words name="part" label="填它的什么" words={figurePartWords} />}
      {what === 'period' && <Words name="periodPart" label="怎么写" words={periodPartWords} />}
      {what === 'station' && <Words name="fact" label="哪一项" words={stationFactWords} />}
      {what === 'day' && <Words name="day" label="哪一天" words={formDayWords} />}
      {what === 'person' && <Words name="who" label="谁" words={formPersonWords} />}
      <Frame />
    </>
  );
}
