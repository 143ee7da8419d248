/** The families of letters, as the page has them: whoever opens a picture may have the first, or one of the others. */
export const SANS =
  "'Inter Variable', Inter, system-ui, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Malgun Gothic', 'PingFang SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif";
export const SERIF =
  "'Source Serif 4 Variable', 'Source Serif 4', 'Noto Serif KR', 'Noto Serif SC', 'Nanum Myeongjo', 'Songti SC', Georgia, serif";
