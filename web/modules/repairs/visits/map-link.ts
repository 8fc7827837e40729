/**
 * The address in whatever shows maps: the phone's own app where it takes addresses (Android's `geo:`, Apple's maps), else OpenStreetMap.
 * Nothing is sent anywhere before somebody presses it.
 */
export function mapLink(address: string, agent: string): string {
  const query = encodeURIComponent(address);
  if (/android/i.test(agent)) return `geo:0,0?q=${query}`;
  if (/iphone|ipad|macintosh/i.test(agent)) return `https://maps.apple.com/?q=${query}`;
  return `https://www.openstreetmap.org/search?query=${query}`;
}
