import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useSession } from '../session';
import { themeOf } from '../theme';

/** A button keeps its name while it turns, and after: the icon may stay behind unseen. */
const buttons = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> };

/** A press is answered by what it does; a ripple on the button would only be drawn beside it, and later. */
const still = { disabled: true };

/** Open lists stand in a landmark of their own, where a screen reader finds them. */
const popups = () => document.getElementById('popups') ?? document.body;

/** What an open list says where there is nothing, or nothing fits what was typed. */
const nothing = () => <span className="soft">没有可选的。</span>;

/** Whether something around this is dressed already. */
const Dressed = createContext(false);

/** The look of the desk for everything built from antd; once around each part that is fetched by itself. */
export const Look = ({ children }: { children: ReactNode }) => (useContext(Dressed) ? children : <Dress>{children}</Dress>);

function Dress({ children }: { children: ReactNode }) {
  const large = useSession((session) => session.large);
  const theme = useMemo(() => themeOf(large), [large]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={buttons} getPopupContainer={popups} wave={still} renderEmpty={nothing}>
      <Dressed value>{children}</Dressed>
    </ConfigProvider>
  );
}
