import { theme, type ThemeConfig } from 'antd';

/** System fonts that have Chinese glyphs; nothing is loaded from elsewhere. */
const FONTS =
  "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', sans-serif";

/**
 * Dense and quiet. Red, yellow and green belong to the legal clock alone, so success, warning and error are blue, slate and plum here.
 */
export const workbenchTheme: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  token: {
    colorPrimary: '#23558c',
    colorLink: '#23558c',
    colorSuccess: '#23558c',
    colorWarning: '#4a5a6b',
    colorError: '#7a2e6e',
    colorInfo: '#23558c',
    colorText: '#1d242c',
    colorTextSecondary: '#4b5661',
    colorBgLayout: '#ffffff',
    borderRadius: 3,
    fontFamily: FONTS,
    fontSize: 13,
    controlHeight: 28,
    motion: false,
    wireframe: false,
  },
  components: {
    Table: { cellPaddingBlockSM: 3, cellPaddingInlineSM: 8, headerBg: '#f3f5f8', rowHoverBg: '#f0f5fa' },
    Menu: { itemHeight: 32, itemBorderRadius: 3, itemMarginInline: 6, itemSelectedBg: '#e3ecf6' },
    Layout: { headerBg: '#23456b', headerHeight: 40, headerPadding: '0 16px', siderBg: '#f7f8fa', bodyBg: '#ffffff' },
  },
};
