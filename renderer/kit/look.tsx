import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useSession } from '../session';
import { themeOf } from '../theme';

const buttons = { autoInsertSpace: false };

const POPUPS = 'popups';

/** Open lists stand in a landmark of their own, where a screen reader finds them. */
const popups = () => document.getElementById(POPUPS) ?? document.body;

/** The look of the desk for everything built from antd. */
export function Look({ children }: { children: ReactNode }) {
  const large = useSession((session) => session.large);
  const theme = useMemo(() => themeOf(large), [large]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={buttons} getPopupContainer={popups}>
      {children}
      <section id={POPUPS} aria-label="弹出的选项" />
    </ConfigProvider>
  );
}
