/** Turns the parameters of one version of the address into those of the next. */
export type AddressUpgrade = (parameters: URLSearchParams) => URLSearchParams;

/** One step for each version that there has been before the present one, the oldest first. None yet: this is version 1. */
export const ADDRESS_UPGRADES: readonly AddressUpgrade[] = [];

/**
 * Brings the parameters of an older address up to the present version.
 * @param version of the address, from 1; an address that says none is of the first version.
 * @returns null where the version is none, or a later one than this page knows.
 */
export function upgradeAddress(
  parameters: URLSearchParams,
  version: string | null,
  upgrades: readonly AddressUpgrade[] = ADDRESS_UPGRADES,
): URLSearchParams | null {
  const from = version === null ? 1 : /^[1-9]\d*$/.test(version) ? Number(version) : NaN;
  if (!(from <= upgrades.length + 1)) return null;
  return upgrades.slice(from - 1).reduce((before, upgrade) => upgrade(before), parameters);
}
