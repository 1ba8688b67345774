import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useSession } from '../session';
import { themeOf } from '../theme';

const buttons = { autoInsertSpace: false };

/** The look of the desk for everything built from antd. */
export function Look({ children }: { children: ReactNode }) {
  const large = useSession((session) => session.large);
  const theme = useMemo(() => themeOf(large), [large]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={buttons}>
      {children}
    </ConfigProvider>
  );
}
