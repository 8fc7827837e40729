/** A fresh random name, 128 bits. `crypto.randomUUID` exists only behind https, and shops use plain http in their own network. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
