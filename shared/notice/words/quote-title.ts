/** A title between 《》; titles inside of it stand between 〈〉 (GB/T 15834-2011, 4.15.3.4). */
export function quoteTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
