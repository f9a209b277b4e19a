// House numbers the way notices print them: 天文大道3、17、35号，莲池路35号 – the street once, its numbers ascending.

/** Joins the addresses of one estate. What is not “street + number + 号” is kept as written, after the streets. */
export function joinHouseNumbers(addresses: readonly string[]): string {
  const numbersByStreet = new Map<string, Set<string>>();
  const others: string[] = [];
  for (const address of addresses) {
    const match = /^(.*?\D)?(\d+(?:-\d+)?)号$/.exec(address.trim());
    if (!match?.[1]) {
      if (address.trim() !== '' && !others.includes(address.trim())) others.push(address.trim());
      continue;
    }
    const numbers = numbersByStreet.get(match[1]) ?? new Set<string>();
    numbersByStreet.set(match[1], numbers.add(match[2] ?? ''));
  }
  const streets = [...numbersByStreet].map(
    ([street, numbers]) => `${street}${[...numbers].sort(byLeadingNumber).join('、')}号`,
  );
  return [...streets, ...others].join('，');
}

function byLeadingNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
}
