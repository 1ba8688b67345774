import { Drawer } from 'antd';
import { countsWords, type Indicator } from '../../../shared/features/summary';
import { countingWords, sourcePlace } from '../../../shared/rules/indicator-words';
import { dayWords } from '../../../shared/text';
import look from '../chiefs/chief-drawer.module.css';

/** One entry of the dictionary beside the list, down to what only those above and those who check ask for. */
export function IndicatorDrawer({ indicator, onClose }: { indicator: Indicator; onClose(): void }) {
  const { code, name, group, measure, definition, counts, source, version, validFrom } = indicator;
  const facts: [string, string][] = [
    ['类别', group],
    ['单位', measure],
    ['定义', definition],
    ['怎么数', countingWords(indicator)],
    ['时间', countsWords[counts]],
    ['版本', `第${version}版，${dayWords(validFrom)}起用`],
    ['在哪里看', sourcePlace(indicator)],
  ];
  const codes: [string, string][] = [
    ['指标代码', code],
    ['来源查询', source],
  ];
  return (
    <Drawer open size={520} mask={false} closable={{ placement: 'end' }} onClose={onClose} title="指标">
      <div className={look.card}>
        <h2>{name}</h2>
        <dl className={look.facts}>
          {facts.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
          {codes.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <code>{words}</code>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Drawer>
  );
}
