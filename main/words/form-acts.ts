import type { forms } from '../../shared/features/forms';
import { type Act, asking } from './act';
import type { Facts } from './facts';

const form = (facts: Facts) => `“${facts.name ?? ''}”`;
const sum = (facts: Facts) => `校验码${String(facts.sha256).slice(0, 12)}`;
const said = (act: string, line: (facts: Facts) => string, words: (before: Facts, after: Facts) => string): Act => ({
  ...{ kind: 'output', act, line },
  words: (before, after) => [words(before, after)],
});

export const formActs: Record<keyof typeof forms, Act> = {
  'forms.list': asking('output', '看表格'),
  'forms.card': asking('output', '看表格'),
  'forms.fills': asking('output', '看填过的表'),
  'forms.preview': asking('output', '看要填的数'),
  'forms.load': said(
    '装入表格',
    (facts) => `装入了表格${form(facts)}`,
    (_, after) =>
      `文件${after.fileName}，${sum(after)}${Number(after.marks) > 0 ? `，照同样版式的表标好了${after.marks}格` : ''}。`,
  ),
  'forms.amend': said(
    '改表格名称',
    (facts) => `改了表格${form(facts)}的名称或来处`,
    (before, after) => `${form(before)}改为${form(after)}${after.sentBy ? `，报给${after.sentBy}` : ''}。`,
  ),
  'forms.mark': said(
    '标表格',
    (facts) => `标了表格${form(facts)}`,
    (before, after) =>
      after.marking === null
        ? `${form(after)}的${before.where ?? after.where}不再填。`
        : `${form(after)}的${after.where}标好了要填什么${before.marking ? '（改标）' : ''}。`,
  ),
  'forms.end': said(
    '停用表格',
    (facts) => `停用了表格${form(facts)}`,
    (_, after) => `${form(after)}停用，原因：${after.endReason}。`,
  ),
  'forms.resume': said(
    '恢复表格',
    (facts) => `恢复了表格${form(facts)}`,
    (_, after) => `${form(after)}恢复使用。`,
  ),
  'forms.fill': said(
    '填表',
    (facts) => `填了表格${form(facts)}`,
    (_, after) =>
      `按${after.report}${after.draft ? '（待审核）' : ''}填了${form(after)}${Number(after.lacking) > 0 ? `，${after.lacking}格没有数` : ''}，${sum(after)}。`,
  ),
  'forms.saveNames': said(
    '填有名单的表',
    (facts) => `填了表格${form(facts)}，里面有名单`,
    (_, after) =>
      `按${after.report}${after.draft ? '（待审核）' : ''}填了${form(after)}，名单${after.people}人，栏目：${Array.isArray(after.columns) ? after.columns.join('、') : ''}，号码${after.numbers}，存为${after.fileName}，${sum(after)}。`,
  ),
  'forms.saveFill': said(
    '导出填好的表',
    () => '导出了填好的表',
    (_, after) => `存为${after.fileName}，${sum(after)}。`,
  ),
};
