import { describe, expect, it } from 'vitest';
import { priorityParts } from '../../../src/ice/priority';

/** Priority, type preference, local preference, component, and whose it is. RFC 8445 §5.1.2.1. */
const ROWS = [
  [2130706431, 126, 65535, 1, 'the textbook'],
  [2122260223, 126, 32542, 1, 'Chromium host, first interface, IPv4'],
  [2122194687, 126, 32286, 1, 'Chromium host, second interface, IPv4'],
  [2122265343, 126, 32562, 1, 'Chromium host, IPv6'],
  [2113937151, 126, 30, 1, 'Chromium mDNS host, IPv4'],
  [2113942271, 126, 50, 1, 'Chromium mDNS host, IPv6'],
  [1677729535, 100, 30, 1, 'Chromium srflx'],
  [1685987071, 100, 32286, 1, 'Chromium srflx'],
  [41820159, 2, 32287, 1, 'Chromium relay over UDP'],
  [25042943, 1, 32287, 1, 'Chromium relay over TCP'],
  [8265471, 0, 32286, 1, 'Chromium relay over TLS'],
  [1518280447, 90, 32542, 1, 'Chromium TCP host'],
  [2122252543, 126, 32512, 1, 'Firefox UDP host, first address'],
  [2122187007, 126, 32256, 1, 'Firefox UDP host, second address'],
  [2105524479, 125, 32704, 1, 'Firefox TCP host'],
  [2122252542, 126, 32512, 2, 'Firefox, component of RTCP'],
  [1, 0, 0, 255, 'the smallest that is legal'],
  [2 ** 31 - 1, 127, 65535, 1, 'the greatest that is legal'],
] as const;

describe('priorityParts', () => {
  it.each(ROWS)('%i is %i, %i, %i: %s', (priority, typePreference, localPreference, component) => {
    expect(priorityParts(priority)).toEqual({ typePreference, localPreference, component });
  });

  it.each(ROWS)('%i comes out of its parts again', (priority) => {
    const { typePreference, localPreference, component } = priorityParts(priority);
    expect(2 ** 24 * typePreference + 2 ** 8 * localPreference + (256 - component)).toBe(priority);
  });
});
