// The plain parts of the first screens look like antd's for as long as they wear the same classes.
import { Button, Checkbox, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PlainButton } from '../../../renderer/kit/plain-button';
import { PlainCheck } from '../../../renderer/kit/plain-check';
import { themeOf } from '../../../renderer/theme';

/** The classes of each element in turn, in the order of the alphabet. */
function classesOf(drawn: ReactNode): string[] {
  const html = renderToString(<ConfigProvider theme={themeOf(false)}>{drawn}</ConfigProvider>);
  return [...html.matchAll(/class="([^"]*)"/g)].map(([, names = '']) => names.trim().split(/\s+/).sort().join(' '));
}

const pairs: Record<string, [ReactNode, ReactNode]> = {
  button: [<Button key="a">改密码</Button>, <PlainButton key="b">改密码</PlainButton>],
  primary: [
    <Button key="a" type="primary" size="large" block htmlType="submit">
      打开工作站
    </Button>,
    <PlainButton key="b" kind="primary" size="large" block sends>
      打开工作站
    </PlainButton>,
  ],
  'of a filter': [
    <Button key="a" color="primary" variant="outlined">
      更多条件
    </Button>,
    <PlainButton key="b" kind="chosen">
      更多条件
    </PlainButton>,
  ],
  text: [<Button key="a" type="text" icon={<i />} />, <PlainButton key="b" kind="text" icon={<i />} />],
  link: [
    <Button key="a" type="link" size="small">
      改密码
    </Button>,
    <PlainButton key="b" kind="link" size="small">
      改密码
    </PlainButton>,
  ],
  box: [
    <Checkbox key="a" checked>
      显示密码
    </Checkbox>,
    <PlainCheck key="b" checked onChange={() => undefined}>
      显示密码
    </PlainCheck>,
  ],
};

for (const [name, [theirs, ours]] of Object.entries(pairs))
  it(`a plain ${name} wears what antd's does`, () => {
    expect(classesOf(theirs).length).toBeGreaterThan(0);
    expect(classesOf(ours)).toEqual(classesOf(theirs));
  });
