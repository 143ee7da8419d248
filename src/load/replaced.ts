/**
 * Whether the host has another version of this page by now, whose parts have other names. Where that cannot be found out,
 * it has not.
 */
export async function isReplaced(): Promise<boolean> {
  const { modules } = document.documentElement.dataset;
  if (!modules) return false;
  try {
    const response = await fetch(location.href.replace(/#.*$/, ''), { cache: 'no-cache' });
    const html = response.ok ? await response.text() : '';
    const [, now] = /\sdata-modules="([^"]+)"/.exec(html) ?? [];
    // What is no page of ours says nothing of ours.
    return now !== undefined && now !== modules;
  } catch {
    return false;
  }
}
