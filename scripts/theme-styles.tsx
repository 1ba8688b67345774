// antd writes the values of a theme into style elements when its parts are first drawn. The plain parts of the first screens wear
// the same looks before antd is read: its values for them are worked out when the page is built.
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { Button, Checkbox, ConfigProvider, Flex, Input, Select, Space } from 'antd';
import { renderToString } from 'react-dom/server';
import { themeOf } from '../renderer/theme';

const valuesOf = (large: boolean): string => {
  const cache = createCache();
  renderToString(
    <StyleProvider cache={cache}>
      <ConfigProvider theme={themeOf(large)}>
        <Flex>
          <Space>
            <Button />
            <Checkbox />
            <Input prefix=" " allowClear />
            <Select options={[]} />
          </Space>
        </Flex>
      </ConfigProvider>
    </StyleProvider>,
  );
  return extractStyle(cache, { plain: true, types: ['token', 'cssVar'] }).replace(/\.data-ant-cssinjs-cache-path\{[^}]*\}/, '');
};

/** The values of the theme: as a rule, and in the large mode. */
export const themeStyles = (): string => valuesOf(false) + valuesOf(true).replaceAll('.doorstep', '[data-large] .doorstep');
