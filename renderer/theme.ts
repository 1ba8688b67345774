// How the desk looks, said once: antd's tokens here, the same colours as CSS variables in kit/kit.css.
import type { ThemeConfig } from 'antd';

export const fontFamily = '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const lifted = '0 0 0 1px #dfe3e6, 0 6px 16px rgb(20 40 45 / 8%)';

const token: NonNullable<ThemeConfig['token']> = {
  colorPrimary: '#0F766E',
  colorPrimaryBg: '#E7F2F1',
  colorPrimaryBgHover: '#D6E9E7',
  colorPrimaryBorder: '#9CCBC6',
  colorInfo: '#0F766E',
  colorLink: '#0F766E',
  // Darker under the pointer: antd's paler tabs and links could not be read.
  colorPrimaryHover: '#0B5B55',
  colorLinkHover: '#0B5B55',
  colorLinkActive: '#0B5B55',
  colorError: '#B42318',
  colorWarning: '#9A5B00',
  colorSuccess: '#15703A',
  colorText: '#1D2B30',
  colorTextSecondary: '#55636B',
  colorTextTertiary: '#55636B',
  colorTextDescription: '#55636B',
  colorTextPlaceholder: '#5F6B72',
  colorTextDisabled: '#5F6B72',
  colorBgContainerDisabled: '#F3F5F6',
  colorBorder: '#BFC7CB',
  colorBorderSecondary: '#E3E6E8',
  colorSplit: '#E3E6E8',
  colorBgLayout: '#F5F6F7',
  borderRadius: 6,
  borderRadiusLG: 6,
  borderRadiusSM: 4,
  controlHeight: 36,
  controlHeightLG: 44,
  lineHeight: 1.6,
  fontFamily,
  boxShadow: lifted,
  boxShadowSecondary: lifted,
  motionDurationSlow: '0.15s',
  motionDurationMid: '0.12s',
  motionDurationFast: '0.08s',
};

const components: NonNullable<ThemeConfig['components']> = {
  Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  Table: {
    cellPaddingBlock: 7.5,
    cellPaddingInline: 12,
    headerBg: '#F5F6F7',
    headerSplitColor: 'transparent',
    headerColor: '#55636B',
  },
  Form: { itemMarginBottom: 24, verticalLabelPadding: '0 0 4px' },
  Drawer: { paddingLG: 24 },
};

/** 15 px as a rule; 18 px in the large mode. */
export const themeOf = (large: boolean): ThemeConfig => ({
  cssVar: { key: 'doorstep' },
  hashed: false,
  // antd's finished stylesheet (index.tsx) instead of styles made at run time: a third off the way to the first picture.
  zeroRuntime: true,
  token: { ...token, fontSize: large ? 18 : 15, controlHeight: large ? 42 : 36 },
  components: { ...components, Button: { ...components.Button, contentFontSizeLG: large ? 19 : 16 } },
});
