/**
 * The priority of a candidate pair: 2³²·min(G, D) + 2·max(G, D) + (G > D ? 1 : 0), where G is the priority of the
 * controlling side's candidate and D that of the controlled side's. RFC 8445 §6.1.2.3. It is above 2⁵³.
 * @example pairPriority(2122260223, 2113937151) → 9079290933588934143n
 */
export function pairPriority(controlling: number, controlled: number): bigint {
  const [g, d] = [BigInt(controlling), BigInt(controlled)];
  const [low, high] = g < d ? [g, d] : [d, g];
  return (low << 32n) + 2n * high + (g > d ? 1n : 0n);
}
