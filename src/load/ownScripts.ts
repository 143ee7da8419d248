/** What browsers with Trusted Types have, as far as it is used here; TypeScript does not describe it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL: (address: string) => unknown;
  };
}

/**
 * Who may say which script is run. The page's policy (scripts/vite/contentSecurityPolicy.ts) lets nothing else set the
 * address of one, and no text become markup or code.
 *
 * @param name of the Trusted Types policy. The page's policy has a list of them, and each may be made once.
 * @returns what makes an address, relative to the page, one that may be given to a script element.
 * @throws TypeError when it is asked for a script that is not on the page's own host.
 */
export function ownScripts(name: 'boot' | 'data' | 'styles'): (address: string) => string {
  const createScriptURL = (address: string): string => {
    const [asked, page] = [new URL(address, document.baseURI), new URL(document.baseURI)];
    if (asked.protocol !== page.protocol || asked.host !== page.host) throw new TypeError(`not our script: ${address}`);
    return asked.href;
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy(name, { createScriptURL });
  // The DOM's types know strings only, and browsers without Trusted Types have nothing else.
  return (address) => (policy?.createScriptURL(address) ?? createScriptURL(address)) as string;
}
